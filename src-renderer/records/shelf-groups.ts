import type { Disagreement } from '#domain/disagreement.ts'
import { disagreementBox } from '#domain/disagreement-box.ts'
import type { BoxNode } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import type { Quotation } from '#domain/quotation.ts'
import type { Reference } from '#domain/reference.ts'
import type { SearchHit } from '#domain/search.ts'
import type { DataTable } from '#domain/table.ts'
import { citedFor, twinQuotations } from '#domain/twin-quotations.ts'
import { RECORD_TABS, type RecordTab } from '#domain/template.ts'
import { compareEvents, type TimelineEvent } from '#domain/timeline.ts'
import { filterEvents, NO_FILTER, type EventFilter } from './filter-events.ts'

/** The tabs that list records of the library, and the one of all that was ever used. */
export const TABS = [...RECORD_TABS, 'excerpts'] as const
export type Tab = (typeof TABS)[number]

export type ShelfItem =
  | { readonly kind: 'quotation'; readonly id: string; readonly quotation: Quotation }
  | { readonly kind: 'table'; readonly id: string; readonly table: DataTable }
  | { readonly kind: 'event'; readonly id: string; readonly event: TimelineEvent }
  /** `box` is how it stands in a briefing. */
  | {
      readonly kind: 'disagreement'
      readonly id: string
      readonly disagreement: Disagreement
      readonly box: BoxNode
    }

export interface ShelfGroup {
  readonly id: string
  readonly title: string
  readonly items: readonly ShelfItem[]
}

/** What was found, a quotation that stands in several editions of a work once: by the one to cite. */
export function citedHits(hits: readonly SearchHit[], library: Library): readonly SearchHit[] {
  const twins = twinQuotations(library)
  return hits.map((hit) => (hit.kind === 'quotation' ? { ...hit, id: citedFor(hit.id, twins) } : hit))
}

/** How many records of each kind the Sources list. */
export const countRecords = (library: Library): Readonly<Record<RecordTab, number>> => ({
  quotations: citedQuotations(library).length,
  tables: library.tables.length,
  timeline: library.events.length,
  disagreements: library.disagreements.length,
})

/** How many records of each kind a search found, as `citedHits` has it. */
export function countHits(hits: readonly SearchHit[]): Readonly<Record<RecordTab, number>> {
  const count = (kind: SearchHit['kind']) =>
    new Set(hits.filter((hit) => hit.kind === kind).map((hit) => hit.id)).size
  return {
    quotations: count('quotation'),
    tables: count('table'),
    timeline: count('event'),
    disagreements: count('disagreement'),
  }
}

/**
 * What the Sources pane lists: all of a kind, or, after a search, what it found, the nearest first; of events only those
 * that the filter lets through; a quotation that stands in several editions of a work once. Quotations and tables stand under their source, events under their decade, since one event may have several sources.
 */
export function shelfGroups(
  tab: Tab,
  library: Library,
  hits: readonly SearchHit[] | null,
  filter: EventFilter = NO_FILTER,
): readonly ShelfGroup[] {
  switch (tab) {
    case 'quotations':
      return bySource(
        library,
        found(citedQuotations(library), 'quotation', hits).map((quotation) => ({
          sourceId: quotation.sourceId,
          item: { kind: 'quotation', id: quotation.id, quotation },
        })),
      )
    case 'tables':
      return bySource(
        library,
        found(library.tables, 'table', hits).map((table) => ({
          sourceId: table.sourceIds[0] ?? '',
          item: { kind: 'table', id: table.id, table },
        })),
      )
    case 'timeline':
      return byDecade(found(filterEvents(library.events, filter, library.actors), 'event', hits))
    case 'disagreements': {
      const items = found(library.disagreements, 'disagreement', hits).map((disagreement): ShelfItem =>
        disagreementItem(disagreement, library),
      )
      return items.length === 0 ? [] : [{ id: 'all', title: 'Where sources differ', items }]
    }
    case 'excerpts':
      return []
  }
}

function citedQuotations(library: Library): readonly Quotation[] {
  const twins = twinQuotations(library)
  return library.quotations.filter(({ id }) => citedFor(id, twins) === id)
}

export const disagreementItem = (
  disagreement: Disagreement,
  library: Library,
): Extract<ShelfItem, { kind: 'disagreement' }> => ({
  kind: 'disagreement',
  id: disagreement.id,
  disagreement,
  box: disagreementBox(disagreement, library),
})

function found<T extends { readonly id: string }>(
  records: readonly T[],
  kind: SearchHit['kind'],
  hits: readonly SearchHit[] | null,
): readonly T[] {
  if (hits === null) return records
  const rank = new Map<string, number>()
  for (const hit of hits) if (hit.kind === kind && !rank.has(hit.id)) rank.set(hit.id, rank.size)
  return records.filter((record) => rank.has(record.id)).sort((a, b) => rank.get(a.id)! - rank.get(b.id)!)
}

function bySource(
  library: Library,
  rows: readonly { readonly sourceId: string; readonly item: ShelfItem }[],
): readonly ShelfGroup[] {
  const references = new Map(library.sources.map((source) => [source.id, source.reference]))
  return [...Map.groupBy(rows, (row) => row.sourceId)].map(([sourceId, group]) => {
    const reference = references.get(sourceId)
    return {
      id: sourceId,
      title: reference === undefined ? sourceId : groupTitle(reference),
      items: group.map((row) => row.item),
    }
  })
}

function byDecade(events: readonly TimelineEvent[]): readonly ShelfGroup[] {
  const decadeOf = ({ date }: TimelineEvent) => (date.earliest ?? date.latest)?.slice(0, 3)
  return [...Map.groupBy([...events].sort(compareEvents), decadeOf)].map(([decade, group]) => ({
    id: decade ?? 'undated',
    title: decade === undefined ? 'Undated' : `${decade}0s`,
    items: group.map((event) => ({ kind: 'event', id: event.id, event })),
  }))
}

/** "Shiriyev (2019), Chatham House": the author, the year and where it came out. */
function groupTitle(reference: Reference): string {
  const author = reference.author?.[0] ?? reference.editor?.[0]
  const name = author === undefined ? undefined : 'literal' in author ? author.literal : author.family
  const year = reference.issued?.['date-parts']?.[0]?.[0]
  const circa = reference.issued?.circa === true ? 'c. ' : ''
  const where = reference['container-title'] ?? reference.publisher
  const first = name ?? reference['title-short'] ?? reference.title ?? where ?? reference.id
  const head = `${first} (${year === undefined ? 'n.d.' : `${circa}${year}`})`
  return where === undefined || where === first ? head : `${head}, ${where}`
}
