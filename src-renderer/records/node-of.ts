import { DOMSerializer } from '@tiptap/pm/model'
import type { BlockNode, FootnoteContent } from '#domain/draft.ts'
import { formatUncertainDate } from '#domain/format-date.ts'
import { formatCell } from '#domain/format-cell.ts'
import { columnHead } from '#domain/format-number.ts'
import { formatLocator } from '#domain/locator.ts'
import { assertNever } from '#domain/result.ts'
import { quoted } from '#domain/typography.ts'
import type { Records } from '../state/records.ts'
import type { InsertForm } from '../state/source-list.svelte.ts'
import { chartViewOf } from './chart-view.ts'
import { draftSchema } from '../schema/draft-extensions.ts'
import type { ShelfItem } from './shelf-groups.ts'

export type EvidenceNode = BlockNode | (FootnoteContent & { readonly type: 'inlineQuotation' })

/**
 * What stands in the text for what was chosen: several events make one timeline. A form that a kind does not have is
 * a block. Null for nothing.
 */
export function nodeOf(items: readonly ShelfItem[], form: InsertForm = 'block'): EvidenceNode | null {
  const [first] = items
  if (first === undefined) return null
  switch (first.kind) {
    case 'quotation':
      return form === 'inline'
        ? { type: 'inlineQuotation', attrs: { quotationId: first.id, shown: '' } }
        : { type: 'quotation', attrs: { quotationId: first.id, form: 'block', lead: '', shown: '' } }
    case 'table': {
      const attrs = { tableId: first.id, title: first.table.title, id: null }
      const view = form === 'chart' ? chartViewOf(first.table, null) : null
      return view === null
        ? { type: 'dataTable', attrs: { ...attrs, view: null } }
        : { type: 'chart', attrs: { ...attrs, form: 'bars', view, alt: '' } }
    }
    case 'event': {
      const eventIds = items.map((item) => item.id)
      return { type: 'timeline', attrs: { eventIds, title: '', form: 'list', order: 'by-date', id: null } }
    }
    case 'disagreement':
      return first.box
    default:
      return assertNever(first)
  }
}

/** The node as HTML that the editor takes for what it is when it is dropped or pasted. */
export function htmlOf(node: EvidenceNode): string {
  const dom = DOMSerializer.fromSchema(draftSchema).serializeNode(draftSchema.nodeFromJSON(node))
  if (!(dom instanceof Element)) throw new RangeError(`A ${node.type} is no element`)
  // As ProseMirror marks what it copies: a closed slice, without context.
  dom.setAttribute('data-pm-slice', '0 0 []')
  return dom.outerHTML
}

/** The item in words, with its reference, for text that knows no blocks. A table's cells are parted by tabs. */
export function wordsOf(item: ShelfItem, records: Records): string {
  const nameOf = (sourceId: string) => records.shortReference(sourceId)
  switch (item.kind) {
    case 'quotation': {
      const { selector, speaker, sourceId, locator } = item.quotation
      return `${quoted(selector.exact, 'en-GB')} (${speaker.name}, in ${nameOf(sourceId)}, ${formatLocator(locator)})`
    }
    case 'table': {
      const { title, columns, rows, sourceIds, locator } = item.table
      const lines = [
        columns.map((column) => columnHead(column, 'en-GB')),
        ...rows.map((row) => row.map((cell, i) => formatCell(cell, columns[i]!, 'en-GB'))),
      ].map((cells) => cells.join('\t'))
      return [
        title,
        ...lines,
        `${sourceIds.slice(0, 1).map(nameOf).join('')}, ${formatLocator(locator)}`,
      ].join('\n')
    }
    case 'event': {
      const { date, sources, what } = item.event
      return `${formatUncertainDate(date, sources[0]?.asWritten ?? '', 'en-GB')}: ${what} (${records.cite(sources)})`
    }
    case 'disagreement': {
      const { question, positions } = item.disagreement
      const said = positions.map(({ holder, position, sourceId, locator }) => {
        const place = `${nameOf(sourceId)}, ${formatLocator(locator)}`
        return `${holder === undefined ? '' : `${holder}: `}${position} (${place})`
      })
      return [question, ...said].join('\n')
    }
    default:
      return assertNever(item)
  }
}
