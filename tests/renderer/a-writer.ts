import { history, redo, undo } from '@tiptap/pm/history'
import { EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { draftSchema as storedDraftSchema } from '#contract/draft-schema.ts'
import { undoLogSchema, type Head, type UndoLog } from '#contract/undo-log-schema.ts'
import type { Body } from '#domain/draft.ts'
import { decodeDraftFile, encodeDraftFile } from '#drafts/draft-file.ts'
import { withoutCopiedIds } from '#renderer/schema/anchors.ts'
import { bodyOf, documentOf } from '#renderer/schema/body.ts'
import { draftSchema } from '#renderer/schema/draft-extensions.ts'
import { headOf, setHead } from '#renderer/schema/head.ts'
import { HeadStretches } from '#renderer/components/editor/head-stretches.ts'
import { showUndone } from '#renderer/components/editor/show-undone.ts'
import { replayUndo, UNDO_LIMITS, UndoRecord } from '#renderer/components/editor/undo-record.ts'
import { aDraft } from '#tests/builders/a-draft.ts'

/** As in the editor: a history, and a plugin that adds to what was done. */
const plugins = [
  history({ depth: UNDO_LIMITS.actions }),
  new Plugin({
    appendTransaction: (transactions, _before, after) =>
      transactions.some((tr) => tr.docChanged && tr.getMeta('history$') === undefined)
        ? withoutCopiedIds(transactions, after)
        : null,
  }),
  showUndone(),
]

export const NO_HEAD: Head = { title: '', subtitle: '' }

/** An editor without a window. */
export class Writer {
  state: EditorState
  record: UndoRecord
  readonly #stretches = new HeadStretches()

  constructor(body: Body, log: UndoLog | null = null, head: Head = NO_HEAD) {
    this.state = EditorState.create({ doc: documentOf(draftSchema, body, head), plugins })
    const replayed = log === null ? null : replayUndo(this.state, log)
    this.state = replayed?.state ?? this.state
    this.record = replayed?.record ?? new UndoRecord(this.state)
  }

  readonly apply = (tr: Transaction): void => {
    const applied = this.state.applyTransaction(tr)
    this.state = applied.state
    this.record.note(applied.transactions, this.state)
    if (tr.docChanged) this.#stretches.note(tr)
  }

  /** What a field of the head is now, at a time in milliseconds. */
  entitle(head: Partial<Head>, time: number): void {
    const tr = setHead(this.state.tr, { ...this.head, ...head }).setTime(time)
    if (tr.docChanged) this.apply(this.#stretches.continue(tr))
  }

  /** Types at a place, at a time in milliseconds: what comes within half a second is undone at once. */
  type(text: string, at: number, time: number): void {
    this.apply(this.state.tr.insertText(text, at).setTime(time))
  }

  undo = (): boolean => undo(this.state, this.apply)
  redo = (): boolean => redo(this.state, this.apply)

  get body(): Body {
    return bodyOf(this.state.doc)
  }

  get head(): Head {
    return headOf(this.state.doc)
  }

  /** Saved and opened again: through the forms in which it crosses to the store and lies on the disk. */
  reopened(): Writer {
    const draft = storedDraftSchema.parse(aDraft({ body: this.body, ...this.head }))
    const stored = decodeDraftFile(encodeDraftFile(draft, 2), 'draft.json')
    if (!stored.ok) throw new Error(JSON.stringify(stored.error))
    const log = undoLogSchema.parse(JSON.parse(JSON.stringify(this.record.toLog())))
    const { body, title, subtitle } = stored.value.draft
    return new Writer(body, log, { title, subtitle })
  }
}
