import type { Run } from '#domain/document.ts'

type TextRun = Extract<Run, { kind: 'text' }>

/**
 * The numbers of a numbered style led to their works: "[1]". Of a number that stands alone citeproc wraps the brackets and the
 * digits by themselves and does not say whose they are. `works` are the ids of the works in the order of their numbers.
 */
export function linkNumbers(runs: readonly Run[], works: readonly string[]): readonly Run[] {
  return joinPlain(runs).flatMap((run) => {
    if (run.kind !== 'text' || !isPlain(run)) return [run]
    return run.text
      .split(/(\[\d+\])/)
      .filter((text) => text !== '')
      .map((text): Run => {
        const sourceId = works[Number(/^\[(\d+)\]$/.exec(text)?.[1]) - 1]
        return sourceId === undefined
          ? { ...run, text }
          : { ...run, text, link: { kind: 'source', sourceId } }
      })
  })
}

const isPlain = (run: TextRun): boolean => Object.keys(run).length === 2

function joinPlain(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last?.kind === 'text' && run.kind === 'text' && isPlain(last) && isPlain(run)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    } else joined.push(run)
  }
  return joined
}
