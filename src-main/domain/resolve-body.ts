import { citeWorks } from './cite-works.ts'
import type { BlockNode, CitationItem, Draft, InlineNode, ListItemNode, Snapshots } from './draft.ts'
import type { DocumentBlock, Run, TimelineEntry } from './document.ts'
import { documentTerms } from './document-terms.ts'
import { formatUncertainDate } from './format-date.ts'
import { columnHead, formatCell } from './format-number.ts'
import { placeNoteCalls } from './place-note-calls.ts'
import { assertNever } from './result.ts'
import { withoutBrackets } from './runs.ts'
import type { DataTable } from './table.ts'
import type { TimelineEvent } from './timeline.ts'
import { holdTogether } from './typography.ts'

/** How one citation appears where it cites. Called once a citation, in reading order. */
export type Cite = (items: readonly CitationItem[]) => readonly Run[]

/** The work that a source is an edition of, by the source's id; a source that is not in it is a work of its own. */
export type Works = ReadonlyMap<string, string>

/** The blocks of the body, one for one with the draft's, numbered in reading order. */
export function resolveBody(
  draft: Draft,
  records: Snapshots,
  works: Works,
  cite: Cite,
): readonly DocumentBlock[] {
  const { language } = draft
  const terms = documentTerms(language)
  const numbers = { heading: 0, quotation: 0, table: 0, timeline: 0 }

  const inline = (nodes: readonly InlineNode[] = []): readonly Run[] =>
    placeNoteCalls(nodes.flatMap((node) => inlineRuns(node, cite)))

  const item = (node: ListItemNode): readonly DocumentBlock[] => node.content.map(block)

  const quotation = (id: string): DocumentBlock => {
    const { selector, speaker, sourceId, locator } = records.quotations[id]!
    const name = speaker.office === undefined ? speaker.name : `${speaker.name}, ${speaker.office}`
    const citation = cite([{ sourceId, locator, prefix: '' }])
    return {
      kind: 'quotation',
      id: `quotation-${++numbers.quotation}`,
      text: selector.exact.replace(/[ \t\r\n]+/g, ' '),
      attribution: joined({ kind: 'text', text: name }, citation),
    }
  }

  const table = (data: DataTable, title: string): DocumentBlock => {
    const number = ++numbers.table
    const witnesses = data.sourceIds.map((sourceId) => ({ sourceId, locator: data.locator }))
    const citation = cite(citeWorks(witnesses, works))
    const source = `${terms.source}: ${holdTogether(data.sourceLine)}`
    return {
      kind: 'table',
      id: `table-${number}`,
      label: `${terms.table}\u00a0${number}`,
      title: holdTogether(title === '' ? data.title : title),
      columns: data.columns.map((column) => ({
        label: columnHead(column, language),
        align: column.kind === 'quantity' ? 'end' : 'start',
      })),
      rows: data.rows.map((row) => row.map((cell, i) => formatCell(cell, data.columns[i]!, language))),
      source: isNoteCall(citation)
        ? [{ kind: 'text', text: `${source}.` }, ...citation]
        : [
            { kind: 'text', text: `${source}, ${terms.within} ` },
            ...withoutBrackets(citation),
            { kind: 'text', text: '.' },
          ],
      note: data.note === undefined ? null : holdTogether(data.note),
    }
  }

  const entry = (event: TimelineEvent): TimelineEntry => ({
    date: formatUncertainDate(event.date, event.sources[0]?.asWritten ?? event.date.edtf, language),
    approximate:
      event.date.approximate || !['day', 'month', 'year', 'interval'].includes(event.date.precision),
    what: holdTogether(event.what),
    citation: withoutBrackets(cite(citeWorks(event.sources, works))),
  })

  const block = (node: BlockNode): DocumentBlock => {
    switch (node.type) {
      case 'heading':
        return {
          kind: 'heading',
          id: `heading-${++numbers.heading}`,
          level: node.attrs.level,
          runs: inline(node.content),
        }
      case 'paragraph':
        return { kind: 'paragraph', runs: inline(node.content) }
      case 'bulletList':
      case 'orderedList':
        return { kind: 'list', ordered: node.type === 'orderedList', items: node.content.map(item) }
      case 'keyPoints':
        return { kind: 'key-points', points: node.content.map((point) => inline(point.content)) }
      case 'quotation':
        return quotation(node.attrs.quotationId)
      case 'dataTable':
        return table(records.tables[node.attrs.tableId]!, node.attrs.title)
      case 'timeline': {
        const number = ++numbers.timeline
        return {
          kind: 'timeline',
          id: `timeline-${number}`,
          label: `${terms.figure}\u00a0${number}`,
          title: holdTogether(node.attrs.title),
          entries: node.attrs.eventIds.map((id) => entry(records.events[id]!)),
        }
      }
      default:
        return assertNever(node)
    }
  }

  return draft.body.content.map(block)
}

function inlineRuns(node: InlineNode, cite: Cite): readonly Run[] {
  switch (node.type) {
    case 'text':
      return [textRun(node)]
    case 'hardBreak':
      return [{ kind: 'line-break' }]
    case 'citation':
      return cite(node.attrs.items)
    default:
      return assertNever(node)
  }
}

function textRun(node: InlineNode & { readonly type: 'text' }): Run {
  const marks = new Set(node.marks?.map((mark) => mark.type))
  return {
    kind: 'text',
    text: holdTogether(node.text),
    ...(marks.has('bold') ? { bold: true } : {}),
    ...(marks.has('italic') ? { italic: true } : {}),
  }
}

const isNoteCall = (citation: readonly Run[]): boolean => citation[0]?.kind === 'note-call'

/** A note call stands close; a citation in the text after a space. */
const joined = (before: Run, citation: readonly Run[]): readonly Run[] =>
  isNoteCall(citation) || citation.length === 0
    ? [before, ...citation]
    : [before, { kind: 'text', text: ' ' }, ...citation]
