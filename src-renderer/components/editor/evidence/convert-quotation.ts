import type { EditorState, Transaction } from '@tiptap/pm/state'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'

/**
 * A block quotation becomes part of the running text: at the end of the paragraph before it, or in a paragraph of its
 * own. The words before it go with it as text.
 */
export function putInText(state: EditorState, at: number): Transaction | null {
  const { doc, schema, tr } = state
  const block = doc.nodeAt(at)
  if (block?.type.name !== 'quotation') return null
  const { quotationId, shown, lead } = block.attrs as { quotationId: string; shown: string; lead: string }
  const inline = schema.nodes['inlineQuotation']!.create({ quotationId, shown })
  const before = doc.resolve(at).nodeBefore
  const joins = before?.type.name === 'paragraph' && before.content.size > 0
  const words = [joins ? ' ' : '', lead.trim() === '' ? '' : `${lead.trim()} `].join('')
  const content = [...(words === '' ? [] : [schema.text(words)]), inline]
  if (joins) {
    tr.delete(at, at + block.nodeSize).insert(at - 1, content)
    return tr.setSelection(TextSelection.near(tr.doc.resolve(at - 1 + words.length + inline.nodeSize), -1))
  }
  tr.replaceWith(at, at + block.nodeSize, schema.nodes['paragraph']!.create(null, content))
  return tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1 + words.length + inline.nodeSize), -1))
}

/** A quotation in the running text becomes a block after the block that it stands in; an empty paragraph gives way to it. */
export function putInBlock(state: EditorState, at: number): Transaction | null {
  const { doc, schema, tr } = state
  const inline = doc.nodeAt(at)
  if (inline?.type.name !== 'inlineQuotation') return null
  const block = schema.nodes['quotation']!.create({ ...inline.attrs, form: 'block', lead: '' })
  const $at = doc.resolve(at)
  const takes = (depth: number) =>
    $at.node(depth - 1).canReplaceWith($at.indexAfter(depth - 1), $at.indexAfter(depth - 1), block.type)
  let depth = $at.depth
  while (depth > 0 && !takes(depth)) depth--
  // In a footnote there is no room for a block.
  if (depth === 0) return null
  const after = $at.after(depth)
  const alone =
    $at.parent.type.name === 'paragraph' &&
    $at.parent.textContent.trim() === '' &&
    $at.parent.childCount === 1
  if (alone && depth === $at.depth) {
    tr.replaceWith($at.before(), after, block)
    return tr.setSelection(NodeSelection.create(tr.doc, $at.before()))
  }
  tr.insert(after, block).delete(at, at + inline.nodeSize)
  return tr.setSelection(NodeSelection.create(tr.doc, after - inline.nodeSize))
}
