import type { Bridge, OpenedDraft, Response, Responses } from '#contract/api.ts'
import type { UndoLog } from '#contract/undo-log-schema.ts'
import type { AppError } from '#domain/app-error.ts'
import type { Body, Draft, Snapshots } from '#domain/draft.ts'
import { err } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'

/** Milliseconds of quiet before a save, and the longest that a steady typist waits for one. */
const SAVE_AFTER = 400
const SAVE_AT_MOST = 2_000

/** The same for reading the text out of its editor, which everything but the disk waits for. */
const READ_AFTER = 150
const READ_AT_MOST = 1_000

/** Milliseconds after which a save that failed is tried again without an edit. */
const RETRY_AFTER = 10_000

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving'; readonly since: number }
  /** The text is in the window; it is tried again at the next edit, and by itself after a while. */
  | { readonly kind: 'not-saved'; readonly error: AppError }
  | { readonly kind: 'read-only' }

/** The text of this moment, and how it came to be. */
export type ReadText = () => { readonly body: Body; readonly undo: UndoLog }

/**
 * The open briefing and its way to the disk. Every edit is written after a pause, one save at a time, the latest text
 * always last; a failed save keeps the text and says why. `complete` adds what the text cites before it is written.
 */
export class DraftState {
  draft = $state.raw<Draft>() as Draft
  save = $state.raw<SaveState>() as SaveState
  /** Of the draft; what reads these alone, as every citation does, is not even asked whether an edit of the text changed it. */
  language = $state.raw<Draft['language']>() as Draft['language']
  snapshots = $state.raw<Draft['snapshots']>() as Draft['snapshots']
  readonly readOnly: boolean
  readonly #bridge: Bridge
  readonly #complete: (draft: Draft) => Draft
  /** How the text of `draft` came to be, stored beside it. */
  undo: UndoLog | null
  /** The text in the editor where it is newer than `draft`. */
  #unread: { readonly read: ReadText; readonly since: number } | null = null
  #reading: ReturnType<typeof setTimeout> | undefined
  /** When the oldest edit that is not yet on its way was made; null when there is none. */
  #waitingSince: number | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null
  #closed = false

  constructor(bridge: Bridge, opened: OpenedDraft, complete: (draft: Draft) => Draft) {
    this.#bridge = bridge
    this.#complete = complete
    this.#hold(opened.draft)
    this.undo = opened.undo
    this.readOnly = opened.readOnly !== null
    this.save = this.readOnly ? { kind: 'read-only' } : { kind: 'saved', at: opened.saved }
  }

  /**
   * What is stored and printed: the draft with a snapshot of all that it cites. From then on the draft holds these, so that
   * a record that is corrected meanwhile is offered and not taken unseen.
   */
  completed(): Draft {
    this.#take()
    const completed = this.#complete(this.draft)
    if (!holdSame(completed.snapshots, this.draft.snapshots)) this.#hold(completed)
    return completed
  }

  #hold(draft: Draft): void {
    this.draft = draft
    this.language = draft.language
    this.snapshots = draft.snapshots
  }

  edit(change: Partial<Draft>): void {
    if (this.readOnly || this.#closed) return
    this.#take()
    this.#hold({ ...this.draft, ...change })
    if (change.body !== undefined) this.undo = null
    this.#await()
  }

  /** The text changed. It is read when somebody needs it, at the latest after a pause: not at every key. */
  editText(read: ReadText): void {
    if (this.readOnly || this.#closed) return
    const now = Date.now()
    this.#unread = { read, since: this.#unread?.since ?? now }
    clearTimeout(this.#reading)
    const delay = Math.max(0, Math.min(READ_AFTER, this.#unread.since + READ_AT_MOST - now))
    this.#reading = setTimeout(() => this.#take(), delay)
    this.#await()
  }

  #take(): void {
    if (this.#unread === null) return
    const { body, undo } = this.#unread.read()
    this.#unread = null
    clearTimeout(this.#reading)
    if (body !== this.draft.body) this.#hold({ ...this.draft, body })
    this.undo = undo
  }

  #await(): void {
    const now = Date.now()
    this.#waitingSince ??= now
    if (this.save.kind === 'saved') this.save = { kind: 'saving', since: now }
    this.#schedule(Math.max(0, Math.min(SAVE_AFTER, this.#waitingSince + SAVE_AT_MOST - now)))
  }

  /** Writes what waits, now. True when all of it is on the disk, in the briefing or in the conflict copy of it. */
  async flush(): Promise<boolean> {
    while (!this.#closed && (this.#waitingSince !== null || this.#running !== null)) {
      clearTimeout(this.#timer)
      if (this.#running !== null) await this.#running
      else await this.#write()
      if (this.#failed()) break
    }
    return this.#closed || !this.#failed()
  }

  /** Tries again what failed. */
  async retry(): Promise<boolean> {
    this.#waitingSince ??= Date.now()
    return this.flush()
  }

  /** Asks for a place and writes a copy there; the state stays as it is, since the briefing itself is still unsaved. */
  saveElsewhere(): Promise<Result<Responses['drafts.saveElsewhere']>> {
    return this.#bridge.invoke('drafts.saveElsewhere', { draft: this.completed() })
  }

  /** No save begins after this, and nothing is left to write: flush first, or give the last changes up. */
  close(): void {
    this.#take()
    this.#closed = true
    clearTimeout(this.#timer)
  }

  /** Whether the last write left text unwritten: one that was refused because of another's change kept it as a copy. */
  #failed(): boolean {
    return this.save.kind === 'not-saved' && this.save.error.code !== 'changed-elsewhere'
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      if (this.#running === null) void this.#write()
    }, delay)
  }

  #write(): Promise<void> {
    this.#running = this.#send().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  /** Whatever breaks on the way, the text is not taken for saved. */
  async #attempt(): Promise<Response<'drafts.save'>> {
    try {
      return await this.#bridge.invoke('drafts.save', { draft: this.completed(), undo: this.undo })
    } catch (reason) {
      return err({ code: 'unexpected', reason: String(reason) })
    }
  }

  async #send(): Promise<void> {
    this.#waitingSince = null
    const answer = await this.#attempt()
    const editedMeanwhile = this.#waitingSince !== null
    if (!answer.ok) {
      this.save = { kind: 'not-saved', error: answer.error }
      if (this.#failed()) this.#waitingSince = Date.now()
    } else if (this.#waitingSince === null) {
      this.save = { kind: 'saved', at: answer.value.saved }
    } else {
      this.save = { kind: 'saving', since: this.#waitingSince }
    }
    if (this.#closed) return
    if (editedMeanwhile) this.#schedule(SAVE_AFTER)
    else if (this.#failed()) this.#schedule(RETRY_AFTER)
  }
}

/** Whether both hold the very same records. */
const holdSame = (one: Snapshots, other: Snapshots): boolean =>
  (['references', 'quotations', 'tables', 'events'] as const).every((kind) => {
    const records = Object.entries(one[kind])
    return (
      records.length === Object.keys(other[kind]).length &&
      records.every(([id, record]) => other[kind][id] === record)
    )
  })
