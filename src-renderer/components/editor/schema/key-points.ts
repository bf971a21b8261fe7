import { Node } from '@tiptap/core'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'

/** The box of key points: one paragraph a point. Enter on an empty point at the end leaves it. */
export const KeyPoints = Node.create({
  name: 'keyPoints',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'section[data-key-points]', contentElement: '[data-points]' }],
  renderHTML: () => [
    'section',
    { 'data-key-points': '', class: 'key-points' },
    ['h2', { contenteditable: 'false' }, 'Key points'],
    ['div', { 'data-points': '', class: 'points' }, 0],
  ],
  addKeyboardShortcuts() {
    const leaves = (atStart: boolean): boolean => {
      const { $from, empty } = this.editor.state.selection
      if (!empty || $from.depth < 2 || $from.node(-1).type !== this.type) return false
      if ($from.parentOffset !== 0) return false
      return atStart
        ? this.editor.commands.liftEmptyBlock() || this.editor.commands.lift(this.name)
        : $from.parent.content.size === 0 && this.editor.commands.liftEmptyBlock()
    }
    return {
      Enter: () => {
        const { state, view } = this.editor
        const tr = goOnBelow(state)
        if (tr === null) return leaves(false)
        view.dispatch(tr.scrollIntoView())
        return true
      },
      Backspace: () => $index(this.editor.state.selection.$from) === 0 && leaves(true),
    }
  },
})

/** From an empty last point into an empty paragraph under the box, the point taken away; null where there is none. */
export function goOnBelow(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection
  if (!empty || $from.depth < 2 || $from.parent.content.size > 0) return null
  const box = $from.node(-1)
  if (box.type.name !== 'keyPoints' || box.childCount < 2 || $from.index(-1) < box.childCount - 1) return null
  const next = state.doc.nodeAt($from.after(-1))
  if (next?.type.name !== 'paragraph' || next.content.size > 0) return null
  const tr = state.tr.delete($from.before(), $from.after())
  return tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map($from.after(-1)) + 1))
}

const $index = ($pos: { readonly depth: number; index(depth: number): number }): number =>
  $pos.index($pos.depth - 1)
