import { isHistoryTransaction } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin, Selection, type EditorState, type Transaction } from '@tiptap/pm/state'

/** What is undone or done again comes into sight, selected where the cursor would stand elsewhere. */
export const showUndone = (): Plugin =>
  new Plugin({
    appendTransaction: (transactions, before, after) =>
      transactions.some((tr) => tr.docChanged && isHistoryTransaction(tr)) ? shown(before.doc, after) : null,
  })

/** Null where the text is the same: of its head the fields themselves show what was done. */
function shown(before: Node, after: EditorState): Transaction | null {
  const { doc, selection, tr } = after
  const from = doc.content.findDiffStart(before.content)
  const to = doc.content.findDiffEnd(before.content)
  if (from === null || to === null) return null
  const isHere = selection.from <= Math.max(from, to.a) && selection.to >= from
  return isHere ? tr.scrollIntoView() : tr.setSelection(at(doc, from)).scrollIntoView()
}

/** A footnote has its words in a layer of its own: it is selected whole, as is a block that has no place for a cursor. */
function at(doc: Node, place: number): Selection {
  const $place = doc.resolve(place)
  for (let depth = $place.depth; depth > 0; depth--) {
    if ($place.node(depth).type.name === 'footnote') return NodeSelection.create(doc, $place.before(depth))
  }
  return $place.nodeAfter?.isAtom === true && !$place.nodeAfter.isText
    ? NodeSelection.create(doc, place)
    : Selection.near($place)
}
