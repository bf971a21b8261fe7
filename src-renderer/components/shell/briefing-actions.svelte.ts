import { toast } from 'svelte-sonner'
import type { Bridge, OpenedDraft } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import type { DraftState } from '../../state/draft-state.svelte.ts'

/** What stands over the workspace; one at a time. */
export type Layer = 'settings' | 'history' | 'evidence' | 'unsaved'

interface Ways {
  /** To all briefings, or there to choose the template of a new one. */
  readonly onhome: (toChoose?: boolean) => void
  /** Another state of this briefing, or its copy, takes its place. */
  readonly onreopen: (opened: OpenedDraft) => void
}

/** What is done with the open briefing as a whole, and what is asked or said of it meanwhile. */
export class BriefingActions {
  layer = $state<Layer | null>(null)
  failure = $state.raw<{ readonly what: string; readonly error: AppError } | null>(null)
  readonly #bridge: Bridge
  readonly #briefing: DraftState
  readonly #ways: Ways

  constructor(bridge: Bridge, briefing: DraftState, ways: Ways) {
    this.#bridge = bridge
    this.#briefing = briefing
    this.#ways = ways
  }

  fail(what: string, error: AppError): void {
    this.failure = { what, error }
  }

  /** Everything is saved by itself; whoever asks for it sees that it is. */
  async saveNow(): Promise<void> {
    if (await this.#briefing.flush()) toast('Everything is saved', { id: 'saved' })
  }

  /** True when a copy was written. */
  async saveElsewhere(): Promise<boolean> {
    const answer = await this.#briefing.saveElsewhere()
    if (!answer.ok) this.fail('The briefing was not saved there either', answer.error)
    else if (answer.value !== null) toast(`A copy is saved in ${answer.value.path}`)
    return answer.ok && answer.value !== null
  }

  /** Goes home when everything is on the disk; asks otherwise. */
  async leave(toChoose = false): Promise<void> {
    if (await this.#briefing.flush()) this.#ways.onhome(toChoose)
    else this.layer = 'unsaved'
  }

  leaveWithout(): void {
    this.#ways.onhome()
  }

  /** Goes on in the briefing that holds the text which another window's change kept from being saved here. */
  async goOnInCopy(): Promise<void> {
    const { save } = this.#briefing
    if (save.kind !== 'not-saved' || save.error.code !== 'changed-elsewhere') return
    if (!(await this.#briefing.flush())) return
    const answer = await this.#bridge.invoke('drafts.open', { id: save.error.conflictCopy })
    if (answer.ok) this.#ways.onreopen(answer.value)
    else this.fail('The copy was not opened', answer.error)
  }

  /** Takes the briefing out of the trash and writes the text there; the copy that held it meanwhile goes to the trash. */
  async takeOutOfTrash(): Promise<void> {
    const { save, draft } = this.#briefing
    if (save.kind !== 'not-saved' || save.error.code !== 'changed-elsewhere') return
    const { conflictCopy } = save.error
    const restored = await this.#bridge.invoke('drafts.restore', { id: draft.id })
    if (!restored.ok) return this.fail('The briefing was not restored', restored.error)
    await this.#briefing.retry()
    if (this.#briefing.save.kind === 'not-saved') return
    const trashed = await this.#bridge.invoke('drafts.trash', { id: conflictCopy })
    if (!trashed.ok) return this.fail('The copy was not moved to the trash', trashed.error)
    toast('Restored, with all that you wrote')
  }

  /** Makes the briefing what it was; what it is now is written first, and stays among its versions. */
  async restore(version: string): Promise<void> {
    if (!(await this.#briefing.flush())) {
      const { save } = this.#briefing
      if (save.kind === 'not-saved') this.fail('The version was not restored', save.error)
      return
    }
    const answer = await this.#bridge.invoke('history.restore', { id: this.#briefing.draft.id, version })
    if (!answer.ok) return this.fail('The version was not restored', answer.error)
    this.#ways.onreopen(answer.value)
    toast('Restored. What it replaced is in the history')
  }
}
