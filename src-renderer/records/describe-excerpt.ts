import type { ChartForm, Snapshots } from '#domain/draft.ts'
import type { Excerpt } from '#domain/excerpt.ts'
import { formatUncertainDate } from '#domain/format-date.ts'
import { formatLocator } from '#domain/locator.ts'
import { shortReference } from '#domain/reference.ts'
import { assertNever } from '#domain/result.ts'
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
      const events = node.attrs.eventIds.flatMap((id) => snapshots.events[id] ?? [])
      const [first] = events
      const [from, to] = [first, events.at(-1)].map((event) =>
        event === undefined
          ? ''
          : formatUncertainDate(event.date, event.sources[0]?.asWritten ?? '', 'en-GB'),
      )
      return {
        words: node.attrs.title || first?.what || 'Timeline',
        where: `${events.length} ${events.length === 1 ? 'event' : 'events'}, ${events.length === 1 ? from : `${from} to ${to}`}`,
      }
    }
    default:
      return assertNever(node)
  }
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
