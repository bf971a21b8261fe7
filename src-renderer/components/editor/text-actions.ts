import { Selection, TextSelection } from '@tiptap/pm/state'
import type { CommandId } from '#contract/commands.ts'
import type { BlockNode, BoxForm } from '#domain/draft.ts'
import type { EditorSession } from './editor-session.svelte.ts'
import { moveBlock } from './evidence-keys.ts'
import { openNote } from './notes/footnote-view.ts'
import type { TextLayers } from './text-layers.svelte.ts'

/** What can be done with the text by name; the commands of evidence are offered with the evidence. */
export function textActions(
  session: EditorSession,
  layers: TextLayers,
): Partial<Readonly<Record<CommandId, () => void>>> {
  const { editor } = session
  const run = () => editor.chain().focus()
  const heading = (level: 1 | 2 | 3) => () => void run().setHeading({ level }).run()
  const list = (name: 'bulletList' | 'orderedList') => () => void run().toggleList(name, 'listItem').run()
  const move = (by: -1 | 1) => () => {
    const { state, view } = editor
    const tr = moveBlock(state, state.selection.$from.index(0), by)
    if (tr !== null) view.dispatch(tr.scrollIntoView())
    session.focus()
  }
  return {
    'text.undo': () => session.undo(),
    'text.redo': () => session.redo(),
    'text.bold': () => void run().toggleBold().run(),
    'text.italic': () => void run().toggleItalic().run(),
    'text.paragraph': () => void run().setParagraph().run(),
    'text.heading-1': heading(1),
    'text.heading-2': heading(2),
    'text.heading-3': heading(3),
    'text.bullet-list': list('bulletList'),
    'text.numbered-list': list('orderedList'),
    'text.move-up': move(-1),
    'text.move-down': move(1),
    'text.find': () => layers.openFind('find'),
    'text.replace': () => layers.openFind('replace'),
    'insert.key-points': () => hold(session, { type: 'keyPoints', content: [{ type: 'paragraph' }] }),
    'insert.recommendations': () =>
      hold(session, { type: 'recommendations', content: [{ type: 'paragraph' }] }),
    'insert.side-box': () => hold(session, emptyBox('side')),
    'insert.case-box': () => hold(session, emptyBox('case')),
    'insert.contents': () => {
      session.insertBlock({ type: 'contents' })
      session.focus()
    },
    'insert.footnote': () => insertFootnote(session),
    'insert.cross-reference': () => {
      layers.target = { replaced: null }
    },
  }
}

const emptyBox = (form: BoxForm): BlockNode => ({
  type: 'box',
  attrs: { form, title: '', id: null },
  content: [{ type: 'paragraph' }],
})

/** Takes the paragraphs that are selected into a block that holds others; without any, a new one stands below, the cursor in it. */
function hold(session: EditorSession, block: BlockNode): void {
  const { editor } = session
  // An empty item of a list is left: what is begun there stands below the list.
  if (editor.isActive('listItem') && editor.state.selection.$from.parent.content.size === 0) {
    editor.commands.liftListItem('listItem')
  }
  const { selection } = editor.state
  if (!selection.empty || selection.$from.parent.content.size === 0) {
    const attrs = 'attrs' in block ? block.attrs : {}
    if (editor.chain().focus().wrapIn(block.type, attrs).run()) return
  }
  session.insertBlock(block)
  const { state, view } = editor
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(state.selection.from + 1))))
  session.focus()
}

/** Puts a footnote after the words that are selected, and opens it to be written. */
function insertFootnote(session: EditorSession): void {
  const { state, view } = session.editor
  const { doc, schema, tr } = state
  const cursor = session.block === null ? Selection.atEnd(doc) : state.selection
  const $at = cursor.$to.parent.inlineContent ? cursor.$to : Selection.near(cursor.$to).$to
  if (!$at.parent.inlineContent) return
  tr.insert($at.pos, schema.nodes['footnote']!.create())
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, $at.pos + 2)).scrollIntoView())
  openNote(view.nodeDOM($at.pos))
}
