import type { Library } from '#domain/library.ts'
import type { SearchHit } from '#domain/search.ts'
import { formatLocator } from '#domain/locator.ts'
import { twinQuotations } from '#domain/twin-quotations.ts'
import type { Records } from '../../state/records.ts'
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

/** What a search found, by kind, within each the nearest first; a quotation that stands in several editions of a work once. */
export function groupFound(
  hits: readonly SearchHit[],
  library: Library,
  records: Pick<Records, 'shortReference' | 'alsoIn'>,
): readonly FoundGroup[] {
  const kinds = Object.keys(TITLES) as readonly SearchHit['kind'][]
  const words = wordsOf(library)
  const cited = citing(library)
  return kinds.flatMap((kind) => {
    const items = hits
      .filter((hit) => hit.kind === kind)
      .map(cited)
      .map((hit): FoundItem => ({
        id: [kind, hit.id, hit.locator].join('-').replace(/[^a-z0-9-]+/gi, '_'),
        hit,
        words: words(hit),
        where: whereOf(hit, records),
      }))
    const distinct = [...new Map(items.map((item) => [item.id, item])).values()]
    return distinct.length === 0 ? [] : [{ kind, title: TITLES[kind], items: distinct }]
  })
}

function whereOf(hit: SearchHit, records: Pick<Records, 'shortReference' | 'alsoIn'>): string {
  const place = [records.shortReference(hit.sourceId), hit.locator].filter((part) => part !== '').join(', ')
  const also = hit.kind === 'quotation' ? records.alsoIn(hit.id) : ''
  return also === '' ? place : `${place} · ${also}`
}

/** In place of a quotation that was found the one to cite for it. */
function citing(library: Library): (hit: SearchHit) => SearchHit {
  const twins = twinQuotations(library)
  return (hit) => {
    const first = hit.kind === 'quotation' ? twins.get(hit.id)?.[0] : undefined
    if (first === undefined) return hit
    const { id, sourceId, locator } = first
    return { ...hit, id, sourceId, locator: formatLocator(locator) }
  }
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
