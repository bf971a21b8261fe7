import { keymap } from '@tiptap/pm/keymap'
import { Selection, TextSelection, type Command, type Plugin } from '@tiptap/pm/state'

const go =
  (to: 'start' | 'end', extend: boolean): Command =>
  ({ doc, selection, tr }, dispatch) => {
    const place = to === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc)
    const chosen = extend ? TextSelection.between(selection.$anchor, place.$head) : place
    dispatch?.(tr.setSelection(chosen).scrollIntoView())
    return true
  }

/**
 * The keys to the first and the last letter of the text. The browser's own end before a block that is away from the view,
 * whose letters it has not laid out.
 */
export const goToEnds = (): Plugin =>
  keymap({
    'Ctrl-Home': go('start', false),
    'Ctrl-End': go('end', false),
    'Shift-Ctrl-Home': go('start', true),
    'Shift-Ctrl-End': go('end', true),
    'Meta-ArrowUp': go('start', false),
    'Meta-ArrowDown': go('end', false),
    'Shift-Meta-ArrowUp': go('start', true),
    'Shift-Meta-ArrowDown': go('end', true),
  })
