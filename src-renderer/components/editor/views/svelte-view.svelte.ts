import type { NodeViewRenderer } from '@tiptap/core'
import { NodeSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { Decoration } from '@tiptap/pm/view'
import type { Component } from 'svelte'
import { flushSync, mount, unmount } from 'svelte'
import { moveBlock } from '../evidence-keys.ts'
import { nameIn } from '../numbering.ts'
import { showNode } from '../evidence/show-node.ts'

/** What a component that draws a node gets; `Context` is what all of them share. */
export interface NodeProps<Attributes, Context> {
  readonly attrs: Attributes
  /** What the document calls it ("Table 2"); empty for what has no number. */
  readonly label: string
  readonly selected: boolean
  readonly editable: boolean
  readonly context: Context
  readonly onchange: (attrs: Partial<Attributes>) => void
  /** Changes the text around it: gets the state and the place of the node, and may decline with null. */
  readonly ontransact: (make: (state: EditorState, at: number) => Transaction | null) => void
  readonly onmove: (by: -1 | 1) => void
  readonly onremove: () => void
  /** Gives the focus back to the text, the node selected. */
  readonly onselect: () => void
}

/** What in a node keeps its events to itself. */
const CONTROLS = 'input, textarea, select, button, [role="button"], [role="dialog"], [data-own-events]'

/** A node view whose inside is a Svelte component. Events inside its own fields and buttons stay with them. */
export function svelteView<Attributes extends Record<string, unknown>, Context>(
  component: Component<NodeProps<Attributes, Context>>,
  tag: 'div' | 'span',
  context: Context,
): NodeViewRenderer {
  return ({ node, getPos, editor, decorations }) => {
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
      label: nameIn(decorations as readonly Decoration[]),
      selected: false,
      editable: editor.isEditable,
      context,
      // Attribute by attribute: a node that is replaced would lose its selection.
      onchange: (attrs) => {
        const { tr } = editor.state
        for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(at(), name, value)
        editor.view.dispatch(tr)
      },
      ontransact: (make) => {
        const tr = make(editor.state, at())
        if (tr === null) return
        editor.view.dispatch(tr.scrollIntoView())
        if (tr.selection instanceof NodeSelection) showNode(editor.view, tr.selection.from)
        // What was asked by a button of the node goes on where the cursor is now.
        editor.view.focus()
      },
      onmove: (by) => {
        const tr = moveBlock(editor.state, editor.state.doc.resolve(at()).index(0), by)
        if (tr === null) return
        const tool = document.activeElement
        editor.view.dispatch(tr.scrollIntoView())
        // An element that is put elsewhere loses the keys; the tool keeps them, so that it can be used again.
        if (tool instanceof HTMLElement && tool !== document.activeElement && dom.contains(tool)) tool.focus()
        if (document.activeElement === document.body) editor.view.focus()
      },
      onremove: () => {
        editor.view.dispatch(editor.state.tr.delete(at(), at() + current.nodeSize))
        editor.view.focus()
      },
      onselect: () => {
        // What was asked for may have taken the node away.
        const position = getPos()
        if (position !== undefined && editor.state.doc.nodeAt(position) === current) {
          editor.commands.setNodeSelection(position)
        }
        editor.view.focus()
      },
    })
    const mounted = mount(component, { target: dom, props })
    flushSync()
    const select = (selected: boolean) => Object.assign(props, { selected })
    return {
      dom,
      update(next, decorations) {
        if (next.type !== current.type) return false
        current = next
        Object.assign(props, { attrs: next.attrs, label: nameIn(decorations as readonly Decoration[]) })
        return true
      },
      selectNode: () => select(true),
      deselectNode: () => select(false),
      stopEvent: (event) => event.target instanceof Element && event.target.closest(CONTROLS) !== null,
      ignoreMutation: () => true,
      destroy: () => void unmount(mounted),
    }
  }
}
