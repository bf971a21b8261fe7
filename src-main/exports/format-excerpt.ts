import { formatCitations } from '#citation/format-citations.ts'
import { collectCitations } from '#domain/build-document.ts'
import { NO_SNAPSHOTS } from '#domain/draft.ts'
import type {
  ChartNode,
  CitationItem,
  CitationStyle,
  DataTableNode,
  Draft,
  Language,
  Snapshots,
} from '#domain/draft.ts'
import type { ExcerptFormat, ExcerptNode } from '#domain/excerpt.ts'
import { EMPTY_LIBRARY } from '#domain/library.ts'
import { ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { textOf } from '#domain/runs.ts'
import { shownWords } from '#domain/shown-words.ts'
import { quoted } from '#domain/typography.ts'
import { formatBibtex } from './format-bibtex.ts'
import { formatMarkdown } from './format-markdown.ts'
import { prepareDocument } from './prepare-document.ts'

export interface ExcerptRequest {
  readonly node: ExcerptNode
  readonly snapshots: Snapshots
  readonly as: ExcerptFormat
  readonly style: CitationStyle
  readonly language: Language
}

/**
 * An excerpt as text for another program: what it is with its citation and, where the style cites in the text, the works
 * in full (`citation`, plain text); the excerpt itself (`markdown`); or the works alone (`bibtex`). Fails with
 * `excerpt-unknown` or `source-unknown` for a record that is not among the snapshots, and with `locale-missing`.
 */
export function formatExcerpt(request: ExcerptRequest): Result<string> {
  const draft = briefingOf(request)
  const clusters = collectCitations(draft, EMPTY_LIBRARY)
  if (!clusters.ok) return clusters
  const items = distinct(clusters.value.flatMap((cluster) => cluster.items))
  switch (request.as) {
    case 'citation':
      return formatCitation(request, items)
    case 'markdown': {
      // The day is printed nowhere in a block.
      const document = prepareDocument(draft, EMPTY_LIBRARY, '1970-01-01')
      return document.ok ? ok(formatMarkdown(document.value)) : document
    }
    case 'bibtex': {
      const cited = new Set(items.flatMap(({ sourceId, quotedFrom }) => [sourceId, quotedFrom ?? sourceId]))
      return ok(formatBibtex([...cited].map((id) => request.snapshots.references[id]!)))
    }
  }
}

function formatCitation(request: ExcerptRequest, items: readonly CitationItem[]): Result<string> {
  const { style, language, snapshots } = request
  const clusters = [{ id: 'c1', items }]
  const formatted = formatCitations({ style, language, clusters, references: snapshots.references })
  if (!formatted.ok) return formatted
  const citation = textOf(formatted.value.clusters['c1'] ?? [])
  const said = [headOf(request), citation].filter((part) => part !== '').join(' ')
  if (formatted.value.form === 'note') return ok(said)
  const works = formatted.value.bibliography.map(({ runs }) => textOf(runs))
  return ok(`${said}.\n\n${works.join('\n')}`)
}

/** The words within quotation marks, or what a table or a timeline is called. */
function headOf({ node, snapshots, language }: ExcerptRequest): string {
  if (node.type === 'timeline') return node.attrs.title
  if (node.type !== 'quotation') return node.attrs.title || snapshots.tables[node.attrs.tableId]!.title
  return quoted(shownWords(snapshots.quotations[node.attrs.quotationId]!, node.attrs.shown), language)
}

/** A briefing that holds the excerpt and nothing else; a chart stands in it as the table of its figures. */
function briefingOf({ node, snapshots, style, language }: ExcerptRequest): Draft {
  return {
    id: '00000000-0000-4000-8000-000000000000',
    title: '',
    subtitle: '',
    template: 'two-page-brief',
    language,
    citationStyle: style,
    institution: '',
    series: '',
    number: '',
    handling: '',
    authors: [],
    date: null,
    numberedHeadings: false,
    body: { type: 'doc', content: [node.type === 'chart' ? tableOf(node) : node] },
    snapshots,
    declined: NO_SNAPSHOTS,
  }
}

const tableOf = ({ attrs: { tableId, title, view } }: ChartNode): DataTableNode => ({
  type: 'dataTable',
  attrs: { tableId, title, view, id: null },
})

const distinct = (items: readonly CitationItem[]): readonly CitationItem[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
]
