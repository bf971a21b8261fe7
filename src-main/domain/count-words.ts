import type { Draft, ShownWords, Snapshots } from './draft.ts'
import { shownWords } from './shown-words.ts'
import { walkBody } from './walk-body.ts'
import type { BodyNode } from './walk-body.ts'

/**
 * Words as an editor counts them: whatever stands between spaces and has a letter or a digit in it, so that
 * "three-fifths" and "US$1,232" are one word each and a free-standing dash is none.
 */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

/**
 * The words of a briefing: titles, text, footnotes, quotations as shown, captions and events; not the cells of tables, nor
 * what citations and cross-references print. `records` hold what the text cites; what they lack counts nothing.
 */
export function countDraftWords(draft: Draft, records: Snapshots): number {
  let words = countWords(`${draft.title} ${draft.subtitle}`)
  let line = ''
  for (const node of walkBody(draft.body)) {
    // Text that neighbours text is one word with it, whatever styles it is in.
    if (node.type === 'text') line += node.text
    else {
      words += countWords(line) + countWords(textOfNode(node, records))
      line = ''
    }
  }
  return words + countWords(line)
}

/** What a node says itself, besides the nodes in it. */
function textOfNode(node: BodyNode, records: Snapshots): string {
  switch (node.type) {
    case 'quotation':
      return `${node.attrs.lead} ${quotedWords(node.attrs, records)}`
    case 'inlineQuotation':
      return quotedWords(node.attrs, records)
    case 'dataTable':
    case 'chart':
      return node.attrs.title || (records.tables[node.attrs.tableId]?.title ?? '')
    case 'timeline':
      return [node.attrs.title, ...node.attrs.eventIds.map((id) => records.events[id]?.what ?? '')].join(' ')
    case 'image':
      return `${node.attrs.title} ${node.attrs.source}`
    case 'box':
      return node.attrs.title
    default:
      return ''
  }
}

function quotedWords(attrs: { quotationId: string; shown: ShownWords }, { quotations }: Snapshots): string {
  const quotation = quotations[attrs.quotationId]
  return quotation === undefined ? '' : shownWords(quotation, attrs.shown)
}
