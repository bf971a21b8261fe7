import type { NodeViewRenderer } from '@tiptap/core'
import type { Component } from 'svelte'
import { flushSync, mount, unmount } from 'svelte'
import { moveBlock } from '../evidence-keys.ts'

/** What a component that draws a node gets; `Context` is what all of them share. */
export interface NodeProps<Attributes, Context> {
  readonly attrs: Attributes
  readonly selected: boolean
  readonly editable: boolean
  readonly context: Context
  readonly onchange: (attrs: Partial<Attributes>) => void
  readonly onmove: (by: -1 | 1) => void
  readonly onremove: () => void
  /** Gives the focus back to the text, the node selected. */
  readonly onselect: () => void
}

/** A node view whose inside is a Svelte component. Events inside its own fields and buttons stay with them. */
export function svelteView<Attributes extends Record<string, unknown>, Context>(
  component: Component<NodeProps<Attributes, Context>>,
  tag: 'div' | 'span',
  context: Context,
): NodeViewRenderer {
  return ({ node, getPos, editor }) => {
    let current = node
    const dom = document.createElement(tag)
    dom.dataset['node'] = node.type.name
    dom.classList.add(`node-${node.type.name}`)
    const at = (): number => {
      const position = getPos()
      if (position === undefined) throw new RangeError('The node is no longer in the text')
      return position
    }
    const props = $state<NodeProps<Attributes, Context>>({
      attrs: node.attrs as Attributes,
      selected: false,
      editable: editor.isEditable,
      context,
      onchange: (attrs) => {
        editor.view.dispatch(editor.state.tr.setNodeMarkup(at(), undefined, { ...current.attrs, ...attrs }))
      },
      onmove: (by) => {
        const tr = moveBlock(editor.state, editor.state.doc.resolve(at()).index(0), by)
        if (tr !== null) editor.view.dispatch(tr.scrollIntoView())
      },
      onremove: () => {
        editor.view.dispatch(editor.state.tr.delete(at(), at() + current.nodeSize))
        editor.view.focus()
      },
      onselect: () => {
        editor.commands.setNodeSelection(at())
        editor.view.focus()
      },
    })
    const mounted = mount(component, { target: dom, props })
    flushSync()
    const select = (selected: boolean) => Object.assign(props, { selected })
    return {
      dom,
      update(next) {
        if (next.type !== current.type) return false
        current = next
        Object.assign(props, { attrs: next.attrs })
        return true
      },
      selectNode: () => select(true),
      deselectNode: () => select(false),
      stopEvent: (event) =>
        event.target instanceof Element &&
        event.target.closest('input, textarea, button, [role="button"], [role="dialog"]') !== null,
      ignoreMutation: () => true,
      destroy: () => void unmount(mounted),
    }
  }
}
