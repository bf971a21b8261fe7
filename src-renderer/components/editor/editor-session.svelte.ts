import { Editor, type Extensions } from '@tiptap/core'
import { isHistoryTransaction } from '@tiptap/pm/history'
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { BlockNode, Body, CitationItem, InlineNode } from '#domain/draft.ts'
import type { Head, UndoLog } from '#contract/undo-log-schema.ts'
import type { ReadText } from '../../state/draft-state.svelte.ts'
import { bodyOf, documentOf } from '../../schema/body.ts'
import { draftExtensions, type Views } from '../../schema/draft-extensions.ts'
import { changedFields, headOf, setHead, type HeadField } from '../../schema/head.ts'
import { evidenceKeys } from './evidence-keys.ts'
import { showNode } from './evidence/show-node.ts'
import { HeadStretches } from './head-stretches.ts'
import { sayPlace, waitingParagraph } from './say-place.ts'
import { numberingKey } from './numbering.ts'
import { takeSelection } from './selection-in-step.ts'
import { replayUndo, UndoRecord } from './undo-record.ts'

interface Options {
  readonly element: HTMLElement
  readonly body: Body
  readonly head: Head
  /** How the text came to be, where that is known: what was done before the window was opened can be undone. */
  readonly undo: UndoLog | null
  readonly editable: boolean
  readonly views: Partial<Views>
  /** What is added to the text's own extensions. */
  readonly extensions: Extensions
  /** The text changed; `read` gives it, and need not be called at once. */
  readonly onchange: (read: ReadText) => void
  /** Undone or done again: what the head is now, and where it changed. */
  readonly onhead: (head: Head, changed: HeadField) => void
}

/**
 * The Tiptap editor of one briefing. `revision` grows with every transaction: what reads the editor's state in a
 * template reads it too, so that it is drawn again.
 */
export class EditorSession {
  revision = $state(0)
  /** Index of the top-level block with the cursor; null until the person has put it somewhere. */
  block = $state<number | null>(null)
  readonly editor: Editor
  #record: UndoRecord
  readonly #stretches = new HeadStretches()
  /** What was inserted last: where it is now, of how many nodes, and the text as it was just then. */
  #inserted: { readonly at: number; readonly count: number; readonly doc: Node } | null = null

  /** Where a block that is inserted now goes, in words. */
  readonly place = $derived.by(() => {
    void this.revision
    return sayPlace(this.editor.state.doc, this.block === null ? null : this.editor.state.selection.$to)
  })

  /** Throws `RangeError` for a body that the editor could not show whole. */
  constructor({ element, body, head, undo, editable, views, extensions, onchange, onhead }: Options) {
    this.editor = new Editor({
      element,
      extensions: [...draftExtensions(views), evidenceKeys, ...extensions],
      injectCSS: false,
      editable,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': 'Text of the briefing',
          class: 'text',
        },
      },
      onUpdate: () => onchange(() => this.#read()),
      onSelectionUpdate: () => this.#follow(),
      onFocus: () => this.#follow(),
    })
    this.#record = this.#open(body, head, undo)
    this.editor.on('transaction', ({ transaction, appendedTransactions }) => {
      this.#record.note([transaction, ...appendedTransactions], this.editor.state)
      this.#track(transaction)
      if (transaction.docChanged) this.#stretches.note(transaction)
      const [changed] = isHistoryTransaction(transaction)
        ? changedFields(transaction.before, this.editor.state.doc)
        : []
      if (changed !== undefined) onhead(headOf(this.editor.state.doc), changed)
    })
  }

  #read(): ReturnType<ReadText> {
    return { body: bodyOf(this.editor.state.doc), undo: this.#record.toLog() }
  }

  /** Puts the text in without making it a step that could be undone, and does what led to it again. */
  #open(body: Body, head: Head, undo: UndoLog | null): UndoRecord {
    const { state, view } = this.editor
    const doc = documentOf(state.schema, body)
    const opened = setHead(state.tr.replaceWith(0, state.doc.content.size, doc.content), head)
    opened.setMeta('addToHistory', false).setMeta('preventUpdate', true)
    const start = Selection.findFrom(opened.doc.resolve(0), 1, true) ?? Selection.atStart(opened.doc)
    view.dispatch(opened.setSelection(start))
    this.block = null
    const replayed = undo === null ? null : replayUndo(view.state, undo)
    if (replayed === null) return new UndoRecord(view.state)
    view.updateState(replayed.state)
    return replayed.record
  }

  #track(transaction: Transaction): void {
    const { mapping } = transaction
    // Losing the focus changes nothing that is shown, and comes too while a screen with the editor is being taken away.
    if (transaction.getMeta('blur') === undefined) this.revision++
    if (this.#inserted === null) return
    const { deleted, pos } = mapping.mapResult(this.#inserted.at, 1)
    this.#inserted = deleted ? null : { ...this.#inserted, at: pos }
  }

  /** Takes in what the head is now, letters typed in one go as one action; nothing where it is so already. */
  takeHead(head: Head): void {
    const { state, view } = this.editor
    const tr = setHead(state.tr, head)
    if (tr.docChanged) view.dispatch(this.#stretches.continue(tr))
  }

  /** Takes back what was done last, in the text or its head. */
  undo(): void {
    this.#showing(() => this.editor.commands.undo())
  }

  redo(): void {
    this.#showing(() => this.editor.commands.redo())
  }

  /** The text takes the keys where it was changed; a field of the head does so by itself, and a tool of a block keeps them. */
  #showing(change: () => void): void {
    const { content } = this.editor.state.doc
    const tool = document.activeElement?.closest('.body [role="toolbar"] button') ?? null
    change()
    if (this.editor.state.doc.content === content) return
    if (tool === null || document.activeElement !== tool) this.focus()
    // Again: a text without the keys is not scrolled.
    const { state, view } = this.editor
    view.dispatch(state.tr.scrollIntoView())
  }

  /** After a change of the settings that the numbers in the text depend on. */
  numberAnew(): void {
    takeSelection(this.editor.view)
    const { state, view } = this.editor
    view.dispatch(state.tr.setMeta(numberingKey, 'anew'))
  }

  #follow(): void {
    this.block = this.editor.state.selection.$from.index(0)
  }

  /**
   * Puts a block after the one with the cursor, or in its place where that is an empty paragraph; where the cursor was
   * never put anywhere, in the first paragraph that waits for words, else at the end. A sentence is never torn. The block is selected.
   */
  insertBlock(block: BlockNode): void {
    this.insertBlocks([block])
  }

  /** The same with several, one after another in one step; the first is selected. */
  insertBlocks(blocks: readonly BlockNode[]): void {
    const { state, view } = this.editor
    const nodes = blocks.map((block) => state.schema.nodeFromJSON(block))
    const { from, to } = this.#place()
    const tr = state.tr.replaceWith(from, to, nodes)
    view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, from)))
    showNode(view, from)
    this.#inserted = { at: from, count: nodes.length, doc: view.state.doc }
  }

  /** Where the cursor is; where it was never put anywhere, the paragraph that waits for words, else the end. */
  #cursor(): ResolvedPos {
    const { doc, selection } = this.editor.state
    if (this.block !== null) return selection.$to
    return waitingParagraph(doc) ?? Selection.atEnd(doc).$to
  }

  #place(): { readonly from: number; readonly to: number } {
    const cursor = this.#cursor()
    if (cursor.depth === 0) return { from: cursor.pos, to: cursor.pos }
    const top = cursor.node(1)
    const empty = top.type.name === 'paragraph' && top.content.size === 0
    return { from: empty ? cursor.before(1) : cursor.after(1), to: cursor.after(1) }
  }

  /**
   * Puts a piece of a line at the cursor, after a space where a word stands before it: in a paragraph of its own where
   * the cursor is on a block; where a block would go where the cursor was never put anywhere. The cursor is after it.
   */
  insertInline(piece: InlineNode): void {
    const { state, view } = this.editor
    const { schema, tr } = state
    const node = schema.nodeFromJSON(piece)
    const cursor = this.#cursor()
    const { parent, parentOffset } = cursor
    let at = cursor.pos
    if (parent.isTextblock) {
      const before = parent.textBetween(Math.max(0, parentOffset - 1), parentOffset, null, '\ufffc')
      const space = /^[^\s([]$/.test(before) ? [schema.text(' ')] : []
      tr.insert(at, [...space, node])
      at += space.length
    } else tr.insert(at++, schema.nodes['paragraph']!.create(null, node))
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + node.nodeSize)).scrollIntoView())
    this.#inserted = { at, count: 1, doc: view.state.doc }
  }

  insertCitation(items: readonly CitationItem[]): void {
    this.insertInline({ type: 'citation', attrs: { items } })
    this.focus()
  }

  /** Puts the cursor at a place of the text, where what is inserted next goes. */
  placeAt(at: number): void {
    const { state, view } = this.editor
    view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(at))))
    this.#follow()
  }

  /** Puts the cursor where it was when the text was left, or as near as the text still goes, and that into sight. */
  comeBack(at: number): void {
    const { doc } = this.editor.state
    this.placeAt(Math.min(at, doc.content.size))
    const { selection } = this.editor.state
    showNode(this.editor.view, selection.$from.depth === 0 ? selection.from : selection.$from.before(1))
  }

  /** Puts the cursor into the first paragraph that waits for words, else at the start. */
  begin(): void {
    this.placeAt(waitingParagraph(this.editor.state.doc)?.pos ?? 0)
    this.focus()
  }

  /** Puts the cursor at the very end, in a paragraph that is made where the text ends in a block of evidence. */
  writeAtEnd(): void {
    const { state, view } = this.editor
    const { doc, schema, tr } = state
    if (doc.lastChild?.isTextblock === false) tr.insert(doc.content.size, schema.nodes['paragraph']!.create())
    view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView())
    view.focus()
  }

  /** Takes what was inserted last out again, whatever was written since. */
  undoInsertion(): void {
    const { state, view } = this.editor
    if (this.#inserted === null || this.editor.isDestroyed) return
    const { at, count, doc } = this.#inserted
    this.#inserted = null
    if (state.doc.eq(doc)) this.editor.commands.undo()
    else {
      const tr = state.tr
      for (let i = 0, node = tr.doc.nodeAt(at); i < count && node?.isAtom; i++, node = tr.doc.nodeAt(at))
        tr.delete(at, at + node.nodeSize)
      if (tr.docChanged) view.dispatch(tr)
    }
  }

  /** Brings what was inserted last into sight; the text takes the keys. */
  showInserted(): void {
    if (this.editor.isDestroyed) return
    this.focus()
    if (this.#inserted !== null) showNode(this.editor.view, this.#inserted.at)
  }

  /** At once: Tiptap's own command waits for a frame, in which a quick typist's letter goes elsewhere. */
  focus(): void {
    this.editor.view.focus()
  }

  destroy(): void {
    this.editor.destroy()
  }
}
