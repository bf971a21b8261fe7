import { Node } from '@tiptap/core'

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
      Enter: () => leaves(false),
      Backspace: () => $index(this.editor.state.selection.$from) === 0 && leaves(true),
    }
  },
})

const $index = ($pos: { readonly depth: number; index(depth: number): number }): number =>
  $pos.index($pos.depth - 1)
