import type { EditorView } from '@tiptap/pm/view'
import type { Body } from '#domain/draft.ts'
import { takeSelection } from '../editor/selection-in-step.ts'
import { documentOf } from '../../schema/body.ts'

/** Gives each block of the text the attributes that it has in `body`, a text of the same shape; one step to undo. */
export function takeAttributes(view: EditorView, body: Body): void {
  takeSelection(view)
  const { state } = view
  const wanted = documentOf(state.schema, body)
  const { tr } = state
  state.doc.descendants((node, at) => {
    const other = wanted.nodeAt(at)
    if (other !== null && other.type === node.type && node.isAtom && !node.eq(other)) {
      tr.setNodeMarkup(at, undefined, other.attrs)
    }
  })
  if (tr.docChanged) view.dispatch(tr)
}
