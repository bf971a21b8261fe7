import type { Draft, Snapshots } from './draft.ts'
import { walkBody } from './walk-body.ts'

/**
 * Words as an editor counts them: whatever stands between spaces and has a letter or a digit in it, so that
 * "three-fifths" and "US$1,232" are one word each and a free-standing dash is none.
 */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/**
 * The words of a briefing: titles, text, quotations, captions and events; not the cells of tables, nor what citations
 * print. `records` hold what the text cites; what they lack counts nothing.
 */
export function countDraftWords(draft: Draft, records: Snapshots): number {
  let text = `${draft.title} ${draft.subtitle} `
  for (const node of walkBody(draft.body)) {
    switch (node.type) {
      case 'text':
        text += node.text
        break
      case 'citation':
        break
      case 'quotation':
        text += ` ${records.quotations[node.attrs.quotationId]?.selector.exact ?? ''} `
        break
      case 'dataTable':
        text += ` ${node.attrs.title || (records.tables[node.attrs.tableId]?.title ?? '')} `
        break
      case 'timeline':
        text += ` ${node.attrs.title} ${node.attrs.eventIds.map((id) => records.events[id]?.what ?? '').join(' ')} `
        break
      default:
        text += ' '
    }
  }
  return countWords(text)
}
