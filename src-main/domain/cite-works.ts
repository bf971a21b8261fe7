import type { CitationItem } from './draft.ts'
import type { Locator } from './locator.ts'

interface Witness {
  readonly sourceId: string
  readonly locator: Locator | null
}

/**
 * One citation for each work that says it, in the order given. Editions of one work are one witness: the work itself is
 * cited where it is among them, else the edition named first.
 */
export function citeWorks(
  witnesses: readonly Witness[],
  works: ReadonlyMap<string, string>,
): readonly CitationItem[] {
  const cited = new Map<string, Witness>()
  for (const witness of witnesses) {
    const work = works.get(witness.sourceId) ?? witness.sourceId
    if (!cited.has(work) || (witness.sourceId === work && cited.get(work)!.sourceId !== work))
      cited.set(work, witness)
  }
  return [...cited.values()].map(({ sourceId, locator }) => ({
    sourceId,
    locator,
    prefix: '',
    quotedFrom: null,
  }))
}
