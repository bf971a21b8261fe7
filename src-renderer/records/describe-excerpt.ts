import { yearsOfEvents } from '#domain/caption-events.ts'
import type { ChartForm, Snapshots } from '#domain/draft.ts'
import type { Excerpt } from '#domain/excerpt.ts'
import { formatLocator } from '#domain/locator.ts'
import { shortReference } from '#domain/reference.ts'
import { assertNever } from '#domain/result.ts'
import { compareEvents } from '#domain/timeline.ts'
import type { TimelineEvent } from '#domain/timeline.ts'
import { wordsKey, wordsTest } from './hold-words.ts'

export const EXCERPT_KINDS = [
  { value: 'all', label: 'Everything used' },
  { value: 'quotation', label: 'Quotations' },
  { value: 'dataTable', label: 'Tables' },
  { value: 'chart', label: 'Charts' },
  { value: 'timeline', label: 'Timelines' },
] as const
export type ExcerptKind = (typeof EXCERPT_KINDS)[number]['value']

const CHART_NAMES: Readonly<Record<ChartForm, string>> = {
  bars: 'bar chart',
  grouped: 'grouped bars',
  line: 'line chart',
  dots: 'dot plot',
}

/** What an excerpt is called in a list, and where it comes from. */
export interface Description {
  /** Serif, as in the Sources. */
  readonly words: string
  readonly where: string
}

export function describeExcerpt({ node, snapshots }: Excerpt): Description {
  switch (node.type) {
    case 'quotation': {
      const quotation = snapshots.quotations[node.attrs.quotationId]
      if (quotation === undefined) return { words: node.attrs.quotationId, where: '' }
      const { speaker, sourceId, locator, selector } = quotation
      const words = node.attrs.shown === '' ? selector.exact : node.attrs.shown
      return { words, where: `${speaker.name}, ${nameOf(snapshots, sourceId)}, ${formatLocator(locator)}` }
    }
    case 'dataTable':
    case 'chart': {
      const table = snapshots.tables[node.attrs.tableId]
      const words = node.attrs.title || table?.title || node.attrs.tableId
      const derived = node.attrs.view?.derived.length ?? 0
      const source = table?.sourceIds[0]
      return {
        words,
        where: [
          ...(node.type === 'chart' ? [CHART_NAMES[node.attrs.form]] : []),
          ...(derived === 0 ? [] : [`${derived} calculated ${derived === 1 ? 'column' : 'columns'}`]),
          ...(source === undefined ? [] : [nameOf(snapshots, source)]),
          ...(table === undefined ? [] : [formatLocator(table.locator)]),
        ].join(', '),
      }
    }
    case 'timeline': {
      const { title, order, eventIds } = node.attrs
      const chosen = eventIds.flatMap((id) => snapshots.events[id] ?? [])
      const events = order === 'by-date' ? chosen.toSorted(compareEvents) : chosen
      const ids = events.flatMap(({ sources }) => sources.map(({ sourceId }) => sourceId))
      // Two editions of a work have one name.
      const from = [...new Set(ids.map((id) => nameOf(snapshots, id)))].join('; ')
      return title === ''
        ? { words: nameEvents(events), where: from }
        : { words: title, where: [countEvents(events), from].filter((part) => part !== '').join(' · ') }
    }
    default:
      return assertNever(node)
  }
}

/** "6 events, 2012–2017: the first …": what an untitled timeline is, and not its first event alone. */
function nameEvents(events: readonly TimelineEvent[]): string {
  const [first] = events
  if (first === undefined) return 'A timeline without events'
  return `${countEvents(events)}: ${first.what.replace(/[.\s]+$/, '')}${events.length === 1 ? '' : ' …'}`
}

function countEvents(events: readonly TimelineEvent[]): string {
  const years = yearsOfEvents(events)
  return `${events.length} ${events.length === 1 ? 'event' : 'events'}${years === '' ? '' : `, ${years}`}`
}

/** Those in whose words, place, tags or note every word of the search begins a word, that are of the kind and have the tag. */
export function filterExcerpts(
  excerpts: readonly Excerpt[],
  search: string,
  kind: ExcerptKind,
  tag: string,
): readonly Excerpt[] {
  const holds = wordsTest(search)
  return excerpts.filter((excerpt) => {
    if (kind !== 'all' && excerpt.node.type !== kind) return false
    if (tag !== '' && !excerpt.tags.includes(tag)) return false
    if (search.trim() === '') return true
    const { words, where } = describeExcerpt(excerpt)
    return holds(wordsKey([words, where, ...excerpt.tags, excerpt.note].join(' · ')))
  })
}

function nameOf(snapshots: Snapshots, sourceId: string): string {
  const reference = snapshots.references[sourceId]
  return reference === undefined ? sourceId : shortReference(reference)
}
