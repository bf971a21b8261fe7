import { NodeSelection, Plugin } from '@tiptap/pm/state'
import { openNote } from './notes/footnote-view.ts'
import type { TextLayers } from './text-layers.svelte.ts'

/** Enter on a footnote that is selected opens it; on a cross-reference, it lets another target be chosen. */
export const inlineKeys = (layers: TextLayers): Plugin =>
  new Plugin({
    props: {
      handleKeyDown(view, event) {
        const { selection } = view.state
        if (event.key !== 'Enter' || !view.editable || !(selection instanceof NodeSelection)) return false
        const { name } = selection.node.type
        if (name === 'footnote') openNote(view.nodeDOM(selection.from))
        else if (name === 'crossReference') layers.target = { replaced: selection.from }
        else return false
        return true
      },
    },
  })
