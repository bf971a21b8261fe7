import type { Library } from '#domain/library.ts'
import type { SearchHit } from '#domain/search.ts'
import { titleOf } from '../../records/describe-source.ts'

export interface FoundGroup {
  readonly kind: SearchHit['kind']
  readonly title: string
  readonly items: readonly FoundItem[]
}

export interface FoundItem {
  /** Unique in the list: a digest may be found in several of its sections. */
  readonly id: string
  readonly hit: SearchHit
  readonly words: string
  readonly where: string
}

const TITLES: Readonly<Record<SearchHit['kind'], string>> = {
  source: 'Sources and digests',
  quotation: 'Quotations',
  table: 'Tables and figures',
  event: 'Events',
  disagreement: 'Disagreements',
  actor: 'People, organisations, places',
}

/** What a search found, by kind, within each the nearest first. */
export function groupFound(
  hits: readonly SearchHit[],
  library: Library,
  nameOf: (sourceId: string) => string,
): readonly FoundGroup[] {
  const kinds = Object.keys(TITLES) as readonly SearchHit['kind'][]
  const words = wordsOf(library)
  return kinds.flatMap((kind) => {
    const items = hits
      .filter((hit) => hit.kind === kind)
      .map((hit): FoundItem => ({
        id: [kind, hit.id, hit.locator].join('-').replace(/[^a-z0-9-]+/gi, '_'),
        hit,
        words: words(hit),
        where: [nameOf(hit.sourceId), hit.locator].filter((part) => part !== '').join(', '),
      }))
    const distinct = [...new Map(items.map((item) => [item.id, item])).values()]
    return distinct.length === 0 ? [] : [{ kind, title: TITLES[kind], items: distinct }]
  })
}

/** What it says, whole where it is short: a snippet of a quotation would not be the quotation. */
function wordsOf({ quotations, tables, events, sources }: Library): (hit: SearchHit) => string {
  const named = new Map<string, string>([
    ...quotations.map(({ id, selector }) => [`quotation ${id}`, selector.exact] as const),
    ...tables.map(({ id, title }) => [`table ${id}`, title] as const),
    ...events.map(({ id, what }) => [`event ${id}`, what] as const),
    ...sources.map(({ id, reference }) => [`source ${id}`, titleOf(reference)] as const),
  ])
  return (hit) => {
    const whole = hit.kind === 'source' && hit.locator !== '' ? undefined : named.get(`${hit.kind} ${hit.id}`)
    return whole ?? hit.snippet
  }
}
