import type { EditorView } from '@tiptap/pm/view'
import type { PlacedWord } from './words-in.ts'
import { spellingKey } from './spelling-plugin.ts'

/** The marked word at the cursor, or null. */
export function misspeltAtCursor(view: EditorView): PlacedWord | null {
  const { head } = view.state.selection
  return placed(view, head, head)[0] ?? null
}

/** The marked word that an element of the text, or of the layer of a footnote, shows. */
export function misspeltOf(view: EditorView, element: Element): PlacedWord | null {
  const mark = element.closest('.misspelt')
  if (mark === null) return null
  if (view.dom.contains(mark)) {
    const at = view.posAtDOM(mark, 0)
    return placed(view, at, at)[0] ?? null
  }
  const note = mark.closest('.note-text')
  if (note === null) return null
  // The layer shows one footnote: the one that has these marked words.
  const shown = [...note.querySelectorAll('.misspelt')]
  const words = shown.map((one) => one.textContent)
  let found: PlacedWord | null = null
  view.state.doc.descendants((node, at) => {
    if (node.type.name !== 'footnote' || found !== null) return
    const marked = placed(view, at + 1, at + node.nodeSize - 1)
    if (marked.map(({ word }) => word).join(' ') === words.join(' '))
      found = marked[shown.indexOf(mark)] ?? null
  })
  return found
}

function placed(view: EditorView, from: number, to: number): readonly PlacedWord[] {
  const marks = spellingKey.getState(view.state)?.marks.find(from, to) ?? []
  return marks
    .map((mark) => ({ word: view.state.doc.textBetween(mark.from, mark.to), from: mark.from, to: mark.to }))
    .sort((a, b) => a.from - b.from)
}
