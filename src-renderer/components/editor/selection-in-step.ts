import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Has the editor take notice of a caret that the browser has moved. The browser tells of it in an event of its own, which
 * comes late where the window is busy: until then a transaction would put the caret back to where the editor knew it.
 * To be called before every transaction that does not come from what the person does in the text.
 */
export function takeSelection({ dom, composing }: EditorView): void {
  if (!composing) dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
}

/**
 * A key acts where the caret is seen, however quickly it follows on the click or key that moved it there; and where it was
 * left, however quickly it follows when the text gets the keys back: the browser alone would begin at its first letter.
 */
export const selectionInStep = (): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        focus(view) {
          view.focus()
          return false
        },
        keydown(view) {
          takeSelection(view)
          return false
        },
      },
    },
  })
