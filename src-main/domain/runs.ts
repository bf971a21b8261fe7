import type { Run } from './document.ts'

/** The words of some runs, without their marks; a note call has none. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'line-break' ? ' ' : '')).join('')
}

/** A citation in a source line stands without the round brackets that it has in running text. */
export function withoutBrackets(runs: readonly Run[]): readonly Run[] {
  const text = textOf(runs)
  if (!text.startsWith('(') || !text.endsWith(')')) return runs
  const last = runs.length - 1
  return runs
    .map((run, i) => {
      if (run.kind !== 'text') return run
      return { ...run, text: run.text.slice(i === 0 ? 1 : 0, i === last ? -1 : undefined) }
    })
    .filter((run) => run.kind !== 'text' || run.text !== '')
}

export const isNoteCall = (citation: readonly Run[]): boolean => citation[0]?.kind === 'note-call'
