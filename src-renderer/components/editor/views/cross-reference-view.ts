import type { NodeViewRenderer } from '@tiptap/core'
import type { Decoration } from '@tiptap/pm/view'
import type { ShownName } from '../numbering.ts'
import { placeOf } from '../cross-references.ts'
import type { TextLayers } from '../text-layers.svelte.ts'

const shownName = (decorations: readonly Decoration[]): ShownName | undefined =>
  decorations
    .map(({ spec }) => spec as Partial<ShownName>)
    .find((spec): spec is ShownName => spec.name !== undefined)

/** "Table 2" in the text: a click shows the block, Enter or a double click chooses another. */
export const crossReferenceView =
  (layers: TextLayers): NodeViewRenderer =>
  ({ node, getPos, editor, decorations }) => {
    let current = node
    const dom = document.createElement('span')
    dom.className = 'cross-reference'
    dom.setAttribute('role', 'link')
    const draw = (shown: ShownName | undefined) => {
      dom.textContent = shown?.name ?? '…'
      dom.classList.toggle('lost', shown?.lost === true)
      dom.title =
        shown?.lost === true
          ? 'What it led to is no longer in the text. Double-click to choose another, or delete it.'
          : 'Click to go there, double-click to choose another'
    }
    draw(shownName(decorations as readonly Decoration[]))
    dom.addEventListener('dblclick', () => {
      const at = getPos()
      if (at !== undefined && editor.isEditable) layers.target = { replaced: at }
    })
    dom.addEventListener('click', () => {
      const place = placeOf(editor.state, current.attrs['target'] as string)
      const element = place === null ? null : editor.view.nodeDOM(place)
      if (element instanceof HTMLElement) element.scrollIntoView({ block: 'nearest' })
    })
    return {
      dom,
      update(next, nextDecorations) {
        if (next.type !== current.type) return false
        current = next
        draw(shownName(nextDecorations as readonly Decoration[]))
        return true
      },
      selectNode: () => dom.classList.add('selected'),
      deselectNode: () => dom.classList.remove('selected'),
      ignoreMutation: () => true,
    }
  }
