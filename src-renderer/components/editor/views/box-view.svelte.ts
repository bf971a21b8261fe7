import type { NodeViewRenderer } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { Decoration } from '@tiptap/pm/view'
import { flushSync, mount, unmount } from 'svelte'
import type { BoxForm } from '#domain/draft.ts'
import { moveBlock } from '../evidence-keys.ts'
import { nameIn } from '../numbering.ts'
import BoxHead from './BoxHead.svelte'

/** A box: its head is a component, its words are written like those of the text. */
export const boxView =
  (): NodeViewRenderer =>
  ({ node, getPos, editor, decorations }) => {
    let current = node
    const dom = document.createElement('aside')
    dom.className = 'box'
    dom.dataset['form'] = String(node.attrs['form'])
    const head = document.createElement('div')
    head.contentEditable = 'false'
    const contentDOM = document.createElement('div')
    contentDOM.className = 'box-words'
    dom.append(head, contentDOM)
    const at = (): number => {
      const position = getPos()
      if (position === undefined) throw new RangeError('The box is no longer in the text')
      return position
    }
    const props = $state({
      form: node.attrs['form'] as BoxForm,
      title: node.attrs['title'] as string,
      label: nameIn(decorations as readonly Decoration[]),
      editable: editor.isEditable,
      onchange: (attrs: { form?: BoxForm; title?: string }) => {
        const { tr } = editor.state
        for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(at(), name, value)
        editor.view.dispatch(tr)
      },
      onmove: (by: -1 | 1) => {
        const tr = moveBlock(editor.state, editor.state.doc.resolve(at()).index(0), by)
        if (tr !== null) editor.view.dispatch(tr.scrollIntoView())
      },
      onremove: () => {
        editor.view.dispatch(editor.state.tr.delete(at(), at() + current.nodeSize))
        editor.view.focus()
      },
      onenter: () => {
        const { tr, doc } = editor.state
        editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at() + 1))))
        editor.view.focus()
      },
    })
    const mounted = mount(BoxHead, { target: head, props })
    flushSync()
    return {
      dom,
      contentDOM,
      update(next, nextDecorations) {
        if (next.type !== current.type) return false
        current = next
        dom.dataset['form'] = String(next.attrs['form'])
        Object.assign(props, {
          form: next.attrs['form'] as BoxForm,
          title: next.attrs['title'] as string,
          label: nameIn(nextDecorations as readonly Decoration[]),
        })
        return true
      },
      selectNode: () => dom.classList.add('selected'),
      deselectNode: () => dom.classList.remove('selected'),
      stopEvent: (event) => event.target instanceof globalThis.Node && head.contains(event.target),
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
      destroy: () => void unmount(mounted),
    }
  }
