import type { EditorView } from '@tiptap/pm/view'

/** Scrolls as little as brings the node at a place into sight, once what is drawn a moment later has its height. */
export function showNode(view: EditorView, at: number): void {
  const show = () => {
    const element = view.isDestroyed ? null : view.nodeDOM(at)
    if (element instanceof HTMLElement) element.scrollIntoView({ block: 'nearest' })
  }
  show()
  requestAnimationFrame(() => requestAnimationFrame(show))
}
