import type { EditorState, Transaction } from '@tiptap/pm/state'
import { TextSelection } from '@tiptap/pm/state'

/** A name for a block that nothing in a text has yet. */
export const newAnchor = (): string => `a-${crypto.randomUUID().slice(0, 13)}`

/**
 * Puts a cross-reference to the block at a place where the cursor is, or in place of the one at `replaced`; a block that
 * nothing led to gets its id in the same step. Throws `RangeError` where no block stands there.
 */
export function referTo(state: EditorState, target: number, replaced: number | null): Transaction {
  const block = state.doc.nodeAt(target)
  if (block === null || !('id' in block.attrs)) throw new RangeError('No block that can be referred to')
  const { tr, schema, selection } = state
  const known = block.attrs['id'] as string | null
  const anchor = known ?? newAnchor()
  if (known === null) tr.setNodeAttribute(target, 'id', anchor)
  if (replaced !== null) return tr.setNodeAttribute(replaced, 'target', anchor)
  const { parent, parentOffset } = selection.$from
  const before = parent.inlineContent
    ? parent.textBetween(Math.max(0, parentOffset - 1), parentOffset, null, '\ufffc')
    : ''
  const space = /^[^\s([]$/.test(before) ? [schema.text(' ')] : []
  const node = schema.nodes['crossReference']!.create({ target: anchor })
  const piece = parent.inlineContent ? [...space, node] : schema.nodes['paragraph']!.create(null, node)
  tr.replaceWith(selection.from, selection.to, piece)
  return tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(selection.to)), -1))
}

/** Where the block with an id begins; null where there is none. */
export function placeOf({ doc }: EditorState, anchor: string): number | null {
  let place: number | null = null
  doc.descendants((node, at) => {
    if (place === null && node.isBlock && node.attrs['id'] === anchor) place = at
    return place === null && node.isBlock && !node.isTextblock
  })
  return place
}
