import { Extension } from '@tiptap/core'
import type { Slice } from '@tiptap/pm/model'
import { NodeSelection, Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'

/** Moves the top-level block at an index one place up or down, the cursor with it; null where it has no such neighbour. */
export function moveBlock(state: EditorState, index: number, by: -1 | 1): Transaction | null {
  const { doc } = state
  const other = index + by
  if (other < 0 || other >= doc.childCount) return null
  const first = Math.min(index, other)
  const start = doc.children.slice(0, first).reduce((size, child) => size + child.nodeSize, 0)
  const [upper, lower] = [doc.child(first), doc.child(first + 1)]
  const { selection, tr } = state
  tr.replaceWith(start, start + upper.nodeSize + lower.nodeSize, [lower, upper])
  const middle = start + upper.nodeSize
  const moved = (at: number): number =>
    at < start || at >= middle + lower.nodeSize ? at : at < middle ? at + lower.nodeSize : at - upper.nodeSize
  if (selection instanceof NodeSelection) {
    return tr.setSelection(NodeSelection.create(tr.doc, moved(selection.from)))
  }
  return selection instanceof TextSelection
    ? tr.setSelection(TextSelection.create(tr.doc, moved(selection.anchor), moved(selection.head)))
    : tr
}

/** Puts what is pasted on a selected block after it; null where no block is selected. */
export function pasteAfterBlock({ selection, schema, tr }: EditorState, slice: Slice): Transaction | null {
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock || slice.size === 0) return null
  tr.insert(selection.to, schema.nodes['paragraph']!.create())
  return tr.setSelection(TextSelection.create(tr.doc, selection.to + 1)).replaceSelection(slice)
}

/** Goes on writing after a selected block: in the empty paragraph that waits there, else in a new one; null where no block is selected. */
export function writeAfterBlock({ selection, schema, doc, tr }: EditorState): Transaction | null {
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return null
  const { to } = selection
  const next = doc.resolve(to).nodeAfter
  const waits = next?.type.name === 'paragraph' && next.content.size === 0
  if (!waits) tr.insert(to, schema.nodes['paragraph']!.create())
  return tr.setSelection(TextSelection.create(tr.doc, to + 1))
}

/** From the end of a heading into the empty paragraph that waits under it; null anywhere else. */
export function writeUnderHeading({ selection, doc, tr }: EditorState): Transaction | null {
  const { $from, empty } = selection
  const isEnd = $from.parent.type.name === 'heading' && $from.parentOffset === $from.parent.content.size
  if (!empty || !isEnd || $from.parent.content.size === 0) return null
  const after = $from.after()
  const next = doc.resolve(after).nodeAfter
  if (next?.type.name !== 'paragraph' || next.content.size > 0) return null
  return tr.setSelection(TextSelection.create(doc, after + 1))
}

/**
 * Keys for blocks of evidence: Alt with an arrow moves the block of the cursor; Enter, typing or pasting on a selected block
 * goes on after it instead of before it or in its place. Enter after a heading goes to the paragraph that waits there.
 */
export const evidenceKeys = Extension.create({
  name: 'evidenceKeys',
  addKeyboardShortcuts() {
    const move = (by: -1 | 1) => () => {
      const { state, view } = this.editor
      const tr = moveBlock(state, state.selection.$from.index(0), by)
      if (tr !== null) view.dispatch(tr.scrollIntoView())
      return tr !== null
    }
    return { 'Alt-ArrowUp': move(-1), 'Alt-ArrowDown': move(1) }
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown(view, { key, ctrlKey, metaKey, altKey, shiftKey }) {
          const { selection } = view.state
          if (key !== 'Enter' || ctrlKey || metaKey || altKey || shiftKey) return false
          const after = writeAfterBlock(view.state) ?? writeUnderHeading(view.state)
          if (after !== null) {
            view.dispatch(after.scrollIntoView())
            return true
          }
          if (!(selection instanceof NodeSelection) || !selection.node.isInline) return false
          const chip = view.nodeDOM(selection.from)
          const opener =
            chip instanceof HTMLElement ? chip.querySelector<HTMLElement>('[role="button"]') : null
          opener?.click()
          return opener !== null
        },
        handleTextInput(view, _from, _to, text) {
          const { selection, schema, tr } = view.state
          if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return false
          const paragraph = schema.nodes['paragraph']!.create(null, schema.text(text))
          tr.insert(selection.to, paragraph)
          view.dispatch(
            tr.setSelection(TextSelection.create(tr.doc, selection.to + 1 + text.length)).scrollIntoView(),
          )
          return true
        },
        handlePaste(view, _event, slice) {
          const tr = pasteAfterBlock(view.state, slice)
          if (tr !== null) view.dispatch(tr.scrollIntoView())
          return tr !== null
        },
      },
    }),
  ],
})
