import { Node } from '@tiptap/core'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'

/** A box of points, one paragraph a point. Enter on an empty point at the end leaves it. */
const pointsNode = (name: 'keyPoints' | 'recommendations', attribute: string, head: string) =>
  Node.create({
    name,
    group: 'block',
    content: 'paragraph+',
    defining: true,
    parseHTML: () => [{ tag: `section[${attribute}]`, contentElement: '[data-points]' }],
    renderHTML: () => [
      'section',
      { [attribute]: '', class: 'key-points' },
      ['h2', { contenteditable: 'false' }, head],
      ['div', { 'data-points': '', class: 'points' }, 0],
    ],
    addKeyboardShortcuts() {
      return leavingKeys(name, this.editor)
    },
  })

export const KeyPoints = pointsNode('keyPoints', 'data-key-points', 'Key points')
export const Recommendations = pointsNode('recommendations', 'data-recommendations', 'Recommendations')

/** Blocks that hold others and are left with Enter on an empty last paragraph. */
const HOLDERS: readonly string[] = ['keyPoints', 'recommendations', 'box']

type Keys = Record<string, () => boolean>
interface Host {
  readonly state: EditorState
  readonly view: { dispatch(tr: Transaction): void }
  readonly commands: { liftEmptyBlock(): boolean; lift(name: string): boolean }
}

/** Enter and Backspace at the edges of a block that holds others. */
export function leavingKeys(name: string, editor: Host): Keys {
  const inside = (): boolean => {
    const { $from, empty } = editor.state.selection
    return empty && $from.depth >= 2 && $from.node(-1).type.name === name && $from.parentOffset === 0
  }
  return {
    Enter: () => {
      const tr = goOnBelow(editor.state)
      if (tr === null) {
        const { $from } = editor.state.selection
        return inside() && $from.parent.content.size === 0 && editor.commands.liftEmptyBlock()
      }
      editor.view.dispatch(tr.scrollIntoView())
      return true
    },
    Backspace: () =>
      inside() &&
      editor.state.selection.$from.index(-1) === 0 &&
      (editor.commands.liftEmptyBlock() || editor.commands.lift(name)),
  }
}

/** From an empty last point into an empty paragraph under the box, the point taken away; null where there is none. */
export function goOnBelow(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection
  if (!empty || $from.depth < 2 || $from.parent.content.size > 0) return null
  const box = $from.node(-1)
  if (!HOLDERS.includes(box.type.name)) return null
  if (box.childCount < 2 || $from.index(-1) < box.childCount - 1) return null
  const next = state.doc.nodeAt($from.after(-1))
  if (next?.type.name !== 'paragraph' || next.content.size > 0) return null
  const tr = state.tr.delete($from.before(), $from.after())
  return tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map($from.after(-1)) + 1))
}
