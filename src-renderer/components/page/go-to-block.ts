import { NodeSelection, Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Milliseconds for which a block shows that it is the one. */
const SHOWN = 1200

/**
 * Brings the top-level block with this index before the person who writes, with the cursor in it; a block of evidence
 * is selected. Nothing happens for a block that is gone.
 */
export function goToBlock(view: EditorView, index: number): void {
  const { doc } = view.state
  const node = doc.maybeChild(index)
  if (node === null) return
  let at = 0
  for (let i = 0; i < index; i++) at += doc.child(i).nodeSize
  const selection = node.isAtom ? NodeSelection.create(doc, at) : Selection.near(doc.resolve(at + 1), 1)
  view.dispatch(view.state.tr.setSelection(selection))
  view.focus()
  const element = view.nodeDOM(at)
  if (!(element instanceof HTMLElement)) return
  element.scrollIntoView({ block: 'center' })
  show(element)
}

/** A breath of the accent over the block, so that the eye finds it; not where motion is unwanted. */
function show(element: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const colour = getComputedStyle(element).getPropertyValue('--quoted')
  element.animate([{ backgroundColor: colour }, { backgroundColor: 'transparent' }], {
    duration: SHOWN,
    easing: 'ease-out',
  })
}
