import type { Library } from './library.ts'
import type { Quotation } from './quotation.ts'
import { workOf } from './source.ts'

/** By the id of each quotation that stands in other editions of its work too: all of them, the one to cite first. */
export type Twins = ReadonlyMap<string, readonly Quotation[]>

/**
 * The same words in editions of one work are one quotation with several places. To be cited is that of the work itself, as an
 * event that both tell is; where the work is not among them, one with a printed page. Words that an edition has twice are
 * left as they are: which place is which nobody can say.
 */
export function twinQuotations({ quotations, sources }: Pick<Library, 'quotations' | 'sources'>): Twins {
  const works = new Map(sources.map((source) => [source.id, workOf(source)]))
  const groups = Map.groupBy(quotations, ({ sourceId, selector }) =>
    [works.get(sourceId) ?? sourceId, wordsOf(selector.exact)].join(' '),
  )
  const rank = ({ sourceId, locator }: Quotation) =>
    works.get(sourceId) === sourceId ? 0 : locator.kind === 'page' ? 1 : 2
  const twins = new Map<string, readonly Quotation[]>()
  for (const group of groups.values()) {
    if (group.length < 2 || new Set(group.map(({ sourceId }) => sourceId)).size < group.length) continue
    const ordered = group.toSorted((a, b) => rank(a) - rank(b))
    for (const { id } of group) twins.set(id, ordered)
  }
  return twins
}

/** The id of the quotation that is cited for the one with this id: itself, where it stands in one edition. */
export const citedFor = (id: string, twins: Twins): string => twins.get(id)?.[0]?.id ?? id

/** Spaces and the marks of quotations and dashes aside, which editions set differently. */
const wordsOf = (text: string): string =>
  text
    .replace(/[‘’‚‛“”„‟«»‹›'"]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
