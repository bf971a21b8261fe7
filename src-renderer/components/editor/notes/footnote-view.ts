import type { NodeViewRenderer } from '@tiptap/core'
import type { TextLayers } from '../text-layers.svelte.ts'
import { NoteEditor } from './note-editor.ts'

const open = new WeakMap<HTMLElement, () => void>()

/** Opens the footnote whose number in the text is this element. */
export const openNote = (chip: Node | null): void => {
  if (chip instanceof HTMLElement) open.get(chip)?.()
}

/** A footnote in the text: its number, which opens its words. The number is set by the numbering. */
export const footnoteView =
  (layers: TextLayers): NodeViewRenderer =>
  ({ node, getPos, editor, innerDecorations }) => {
    let [current, inner] = [node, innerDecorations]
    const chip = document.createElement('span')
    chip.className = 'footnote'
    chip.setAttribute('role', 'button')
    const name = () => {
      chip.title = current.textContent === '' ? 'An empty footnote' : current.textContent
      chip.setAttribute('aria-haspopup', 'dialog')
    }
    name()
    let note: NoteEditor | null = null
    const close = () => {
      if (layers.note === note) layers.note = null
      note = null
    }
    const show = () => {
      note ??= new NoteEditor({ editor, chip, getPos, onclose: close }, current, inner)
      layers.note = note
    }
    chip.addEventListener('click', show)
    open.set(chip, show)
    return {
      dom: chip,
      update(next, _decorations, nextInner) {
        if (next.type !== current.type) return false
        ;[current, inner] = [next, nextInner]
        name()
        if (layers.note === note) note?.update(current, inner)
        else note = null
        return true
      },
      selectNode: () => chip.classList.add('selected'),
      deselectNode: () => chip.classList.remove('selected'),
      ignoreMutation: () => true,
      destroy: close,
    }
  }
