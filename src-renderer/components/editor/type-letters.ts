import { Plugin, TextSelection } from '@tiptap/pm/state'

/**
 * Puts a typed letter into the text and lets the window show it. Left alone, the browser edits its own page first and the
 * editor reads from there what was done, which in a long text takes most of the time of a key.
 */
export const typeLetters = (): Plugin =>
  new Plugin({
    props: {
      handleKeyPress(view, { charCode }) {
        const { selection } = view.state
        const { $from, $to } = selection
        if (!(selection instanceof TextSelection) || !$from.sameParent($to)) return false
        const letter = String.fromCodePoint(charCode)
        if (letter === '\r' || letter === '\n') return false
        const typed = () => view.state.tr.insertText(letter).scrollIntoView()
        const taken = view.someProp('handleTextInput', (take) =>
          take(view, $from.pos, $to.pos, letter, typed),
        )
        if (taken !== true) view.dispatch(typed())
        return true
      },
    },
  })
