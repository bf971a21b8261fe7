import type { Run } from './document.ts'

/** What a note call stands after rather than before: "operate.¹", "operate,¹ and", but "operate¹ – and". */
const PUNCTUATION = /^[.,;:!?)\]\u2019\u201d\u00bb]+/

/**
 * Note calls set as a typographer sets them, close to the word and after its punctuation, wherever an author put the
 * citation: before the stop, and after a space, as in-text styles want it.
 */
export function placeNoteCalls(runs: readonly Run[]): readonly Run[] {
  const placed: Run[] = []
  for (const [i, run] of runs.entries()) {
    const last = placed.at(-1)
    if (run.kind === 'note-call' && last?.kind === 'text') {
      placed[placed.length - 1] = { ...last, text: last.text.replace(/[ \u00a0]+$/, '') }
    }
    const call = runs[i - 1]
    const moved =
      run.kind === 'text' && call?.kind === 'note-call' ? (PUNCTUATION.exec(run.text)?.[0] ?? '') : ''
    if (run.kind !== 'text' || moved === '') {
      placed.push(run)
      continue
    }
    const before = placed.findLastIndex((other) => other.kind !== 'note-call') + 1
    placed.splice(before, 0, { ...run, text: moved })
    placed.push({ ...run, text: run.text.slice(moved.length) })
  }
  return placed.filter((run) => run.kind !== 'text' || run.text !== '')
}
