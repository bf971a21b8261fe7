import type { BlockNode, Draft, InlineNode, Snapshots } from './draft.ts'
import { shortReference } from './reference.ts'
import { assertNever } from './result.ts'

/**
 * A draft as the paragraphs that a reader would compare: its titles, then its text. Evidence stands for itself by what it
 * is and is called, "[Table: Remittances from Russia]"; citations by work, footnotes where they are called.
 */
export function draftText(draft: Draft): readonly string[] {
  const { title, subtitle, body, snapshots } = draft
  return [title, subtitle, ...body.content.flatMap((block) => blockText(block, snapshots))].filter(
    (paragraph) => paragraph.trim() !== '',
  )
}

function blockText(block: BlockNode, held: Snapshots): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [lineText(block.content, held)]
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item, i) => {
        const [first = '', ...rest] = item.content.flatMap((child) => blockText(child, held))
        return [`${block.type === 'bulletList' ? '–' : `${i + 1}.`} ${first}`, ...rest]
      })
    case 'keyPoints':
    case 'recommendations':
      return block.content.map((paragraph, i) => `${i + 1}. ${lineText(paragraph.content, held)}`)
    case 'box':
      return [`[Box: ${block.attrs.title}]`, ...block.content.flatMap((child) => blockText(child, held))]
    case 'quotation': {
      const { lead, shown, quotationId } = block.attrs
      return [lead, `[Quotation: ${wordsOf(quotationId, shown, held)}]`].filter((line) => line !== '')
    }
    case 'dataTable':
    case 'chart': {
      const { title, tableId } = block.attrs
      const what = block.type === 'chart' ? 'Chart' : 'Table'
      return [`[${what}: ${title || (held.tables[tableId]?.title ?? tableId)}]`]
    }
    case 'timeline':
      return [
        `[Timeline: ${block.attrs.title}]`,
        ...block.attrs.eventIds.map((id) => `– ${held.events[id]?.what ?? id}`),
      ]
    case 'image':
      return [`[Picture: ${block.attrs.title}]`]
    case 'contents':
      return ['[Contents]']
    default:
      return assertNever(block)
  }
}

const lineText = (nodes: readonly InlineNode[] | undefined, held: Snapshots): string =>
  (nodes ?? []).map((node) => inlineText(node, held)).join('')

function inlineText(node: InlineNode, held: Snapshots): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'hardBreak':
      return '\n'
    case 'citation': {
      const works = node.attrs.items.map(({ sourceId }) => {
        const reference = held.references[sourceId]
        return reference === undefined ? sourceId : shortReference(reference)
      })
      return `[${works.join('; ')}]`
    }
    case 'inlineQuotation':
      return `“${wordsOf(node.attrs.quotationId, node.attrs.shown, held)}”`
    case 'crossReference':
      return '[cross-reference]'
    case 'footnote':
      return ` [Note: ${lineText(node.content, held)}]`
    default:
      return assertNever(node)
  }
}

const wordsOf = (id: string, shown: string, held: Snapshots): string =>
  shown || (held.quotations[id]?.selector.exact ?? id)
