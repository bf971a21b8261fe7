import type { Node } from '@tiptap/pm/model'
import { closeHistory, isHistoryTransaction, redo, undo, undoDepth } from '@tiptap/pm/history'
import { EditorState, Selection, type Transaction } from '@tiptap/pm/state'
import { DocAttrStep, Step } from '@tiptap/pm/transform'
import type { UndoLog } from '#contract/undo-log-schema.ts'
import { bodyOf, documentOf } from '../../schema/body.ts'
import { headOf, setHead } from '../../schema/head.ts'

/** How much of the past is kept over a restart: actions, and characters of their JSON. Older ones become part of the base. */
export const UNDO_LIMITS = { actions: 200, characters: 500_000 } as const

/** What one undo takes back. Its JSON is made when it is first stored. */
interface Edit {
  /** The text that undo gives back. */
  readonly before: Node
  readonly steps: readonly Step[]
  json: { readonly steps: readonly unknown[]; readonly characters: number } | null
}

/**
 * How the text came to be: a base, the actions done on it, and how many of the last ones are undone. It follows
 * ProseMirror's history, so that both undo the same.
 */
export class UndoRecord {
  #base: Node
  #edits: Edit[] = []
  #undone = 0
  /** The text now. */
  #doc: Node
  /** Of the history, after the last transaction: how many actions it could undo. */
  #depth: number

  constructor(state: EditorState) {
    this.#base = this.#doc = state.doc
    this.#depth = undoDepth(state)
  }

  /** What was just applied, in order, and the state that it led to. */
  note(transactions: readonly Transaction[], after: EditorState): void {
    const changes = transactions.filter((tr) => tr.docChanged)
    const [depth, now] = [this.#depth, undoDepth(after)]
    this.#depth = now
    if (changes.length === 0) return
    const before = this.#doc
    this.#doc = after.doc
    const isUndoOrRedo = changes.some(isHistoryTransaction)
    const isOutside = changes.some((tr) => tr.getMeta('addToHistory') === false)
    if (isOutside || (isUndoOrRedo && changes.length > 1)) this.#restart()
    else if (isUndoOrRedo) this.#step(now < depth ? 1 : -1)
    else {
      const steps = changes.flatMap((tr) => tr.steps)
      this.#add(before, steps, now === depth)
    }
  }

  #restart(): void {
    this.#base = this.#doc
    this.#edits = []
    this.#undone = 0
  }

  /** Undo that reaches behind what is kept here, or gives another text than there was, begins the record anew. */
  #step(by: 1 | -1): void {
    this.#undone += by
    const undone = this.#edits.at(-this.#undone)
    const isKnown = this.#undone >= 0 && this.#undone <= this.#edits.length
    if (!isKnown || (by === 1 && undone?.before.eq(this.#doc) !== true)) this.#restart()
  }

  #add(before: Node, steps: readonly Step[], continues: boolean): void {
    if (this.#undone > 0) this.#edits.splice(this.#edits.length - this.#undone)
    this.#undone = 0
    const last = continues ? this.#edits.pop() : undefined
    this.#edits.push({
      before: last?.before ?? before,
      steps: joined(last?.steps ?? [], steps),
      json: null,
    })
  }

  /** As it is stored beside the text of this moment. */
  toLog(): UndoLog {
    this.#bound()
    return {
      base: bodyOf(this.#base),
      head: headOf(this.#base),
      actions: [
        ...this.#edits.map((action) => ({ kind: 'edit' as const, steps: jsonOf(action).steps })),
        ...Array.from({ length: this.#undone }, () => ({ kind: 'undo' as const })),
      ],
    }
  }

  #bound(): void {
    let characters = this.#edits.reduce((sum, action) => sum + jsonOf(action).characters, 0)
    while (this.#edits.length > UNDO_LIMITS.actions || characters > UNDO_LIMITS.characters) {
      // What is undone cannot become part of the base: it is given up from its far end.
      const isDone = this.#edits.length > this.#undone
      const gone = isDone ? this.#edits.shift() : this.#edits.pop()
      if (gone === undefined) return
      characters -= jsonOf(gone).characters
      if (isDone) this.#base = this.#edits[0]?.before ?? this.#doc
      else this.#undone--
    }
  }
}

/** Letters typed one after the other are one step, in the text and in its head. */
const joined = (before: readonly Step[], steps: readonly Step[]): readonly Step[] =>
  steps.reduce<Step[]>(
    (all, step) => {
      const merged = mergedStep(all.at(-1), step)
      if (merged === null) all.push(step)
      else all[all.length - 1] = merged
      return all
    },
    [...before],
  )

function mergedStep(before: Step | undefined, step: Step): Step | null {
  if (before instanceof DocAttrStep && step instanceof DocAttrStep && before.attr === step.attr) return step
  return before?.merge(step) ?? null
}

function jsonOf(action: Edit) {
  action.json ??= measured(action.steps.map((step): unknown => step.toJSON()))
  return action.json
}

const measured = (steps: readonly unknown[]) => ({ steps, characters: JSON.stringify(steps).length })

/**
 * The state of an editor that did all of a log again, with the record of it. Null where the log does not lead exactly
 * to the text that the state holds: nothing is taken from such a log, since undo would then give a wrong text.
 */
export function replayUndo(
  opened: EditorState,
  log: UndoLog,
): { readonly state: EditorState; readonly record: UndoRecord } | null {
  try {
    const head = log.head ?? headOf(opened.doc)
    let state = EditorState.create({
      doc: documentOf(opened.schema, log.base, head),
      plugins: opened.plugins,
    })
    const record = new UndoRecord(state)
    const apply = (tr: Transaction): void => {
      const applied = state.applyTransaction(tr)
      state = applied.state
      record.note(applied.transactions, state)
    }
    for (const action of log.actions) {
      if (action.kind === 'edit') {
        const steps = action.steps.map((step) => Step.fromJSON(opened.schema, step))
        apply(atChange(state, steps))
        const tr = closeHistory(state.tr)
        for (const step of steps) tr.step(step)
        apply(tr)
        if (Object.values(headOf(state.doc)).some((words) => typeof words !== 'string')) return null
      } else if (!(action.kind === 'undo' ? undo : redo)(state, apply)) return null
    }
    // A briefing can be given another title from outside, too: that is then what was done last.
    const named = setHead(closeHistory(state.tr), headOf(opened.doc))
    if (named.docChanged) apply(named)
    if (!documentOf(opened.schema, bodyOf(state.doc), headOf(state.doc)).eq(opened.doc)) return null
    apply(state.tr.setSelection(Selection.atStart(state.doc)))
    return { state, record }
  } catch {
    // Whatever is wrong with it, a log that cannot be done again takes nothing from the text.
    return null
  }
}

/** Puts the cursor where the first step changes the text, so that undo comes back to that place. */
function atChange(state: EditorState, steps: readonly Step[]): Transaction {
  let from = 0
  steps[0]?.getMap().forEach((start) => (from = start))
  return state.tr.setSelection(Selection.near(state.doc.resolve(Math.min(from, state.doc.content.size))))
}
