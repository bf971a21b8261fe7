import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { moveBlock } from './evidence-keys.ts'

/** The block under the pointer: its index among the blocks of the text, and where its handle stands in the window. */
interface Pointed {
  readonly index: number
  readonly left: number
  readonly top: number
}

/** The handle at the left of a block: it is dragged to another place, or moves the block by its menu. */
export class BlockHandle {
  pointed = $state.raw<Pointed | null>(null)
  #view: EditorView | null = null
  /** An element that goes while it is dragged ends the drag. */
  #dragging = false

  plugin(): Plugin {
    return new Plugin({
      view: (view) => {
        this.#view = view
        const hide = (): void => this.hide()
        // The handle stands beside the text, in the same pane.
        const pane = view.dom.closest('section')
        pane?.addEventListener('mouseleave', hide)
        return {
          update: (next, before) => {
            if (next.state.doc !== before.doc) hide()
          },
          destroy: () => {
            pane?.removeEventListener('mouseleave', hide)
            hide()
          },
        }
      },
      props: {
        handleDOMEvents: {
          mousemove: (view, event) => {
            if (view.editable && event.buttons === 0) this.#point(view, event)
          },
        },
      },
    })
  }

  hide(): void {
    if (this.pointed !== null && !this.#dragging) this.pointed = null
  }

  /** The block was dropped, or let go of. */
  dragged(): void {
    this.#dragging = false
    this.hide()
  }

  #point(view: EditorView, { target }: MouseEvent): void {
    let element = target instanceof Element ? target : null
    while (element !== null && element.parentElement !== view.dom) element = element.parentElement
    if (element === null) return
    const index = [...view.dom.children].indexOf(element)
    const at = this.#start(view, index)
    if (at === null || view.nodeDOM(at) !== element) return
    const { left } = view.dom.getBoundingClientRect()
    const { top } = element.getBoundingClientRect()
    if (this.pointed?.index === index && this.pointed.top === top) return
    this.pointed = { index, left, top }
  }

  /** Where the block begins; null where there is none of that index. */
  #start({ state: { doc } }: EditorView, index: number): number | null {
    if (index < 0 || index >= doc.childCount) return null
    return doc.children.slice(0, index).reduce((size, child) => size + child.nodeSize, 0)
  }

  /** As if the block itself were dragged: ProseMirror shows where it would stand, and moves it. */
  drag(event: DragEvent): void {
    const view = this.#view
    const at = view === null || this.pointed === null ? null : this.#start(view, this.pointed.index)
    if (view === null || at === null || event.dataTransfer === null) return
    this.#dragging = true
    const selection = NodeSelection.create(view.state.doc, at)
    view.dispatch(view.state.tr.setSelection(selection))
    const slice = selection.content()
    const { dom, text } = view.serializeForClipboard(slice)
    event.dataTransfer.clearData()
    event.dataTransfer.setData('text/html', dom.innerHTML)
    event.dataTransfer.setData('text/plain', text)
    event.dataTransfer.effectAllowed = 'copyMove'
    const block = view.nodeDOM(at)
    if (block instanceof HTMLElement) event.dataTransfer.setDragImage(block, 0, 0)
    view.dragging = { slice, move: true }
  }

  select(index: number): void {
    const view = this.#view
    const at = view === null ? null : this.#start(view, index)
    if (view === null || at === null) return
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)))
    view.focus()
  }

  move(index: number, by: -1 | 1): void {
    const view = this.#view
    const tr = view === null ? null : moveBlock(view.state, index, by)
    if (view === null || tr === null) return
    view.dispatch(tr.scrollIntoView())
    view.focus()
  }

  remove(index: number): void {
    const view = this.#view
    const at = view === null ? null : this.#start(view, index)
    if (view === null || at === null) return
    view.dispatch(view.state.tr.delete(at, at + view.state.doc.child(index).nodeSize))
    view.focus()
  }
}
