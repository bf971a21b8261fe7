import { createContext } from 'svelte'
import type { Bridge } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import type { Correction, DraftCorrections } from '#domain/correction.ts'

export type Decision = 'accept' | 'keep'

/** The briefing that stands open decides in the window, where its text is. */
export interface OpenBriefing {
  readonly draftId: string
  readonly title: () => string
  readonly corrections: () => readonly Correction[]
  readonly decide: (correction: Correction, decision: Decision) => void
}

/** What the briefings hold that the library has corrected since, and what becomes of it. One for the window. */
export class CorrectionState {
  /** Is the dialog open? */
  shown = $state(false)
  error = $state.raw<AppError | null>(null)
  /** Null until the first answer. */
  #listed = $state.raw<readonly DraftCorrections[] | null>(null)
  #open = $state.raw<OpenBriefing | null>(null)
  /** Those of the open briefing first. */
  readonly pending = $derived.by((): readonly DraftCorrections[] => {
    const open = this.#open
    const others = (this.#listed ?? []).filter(({ draftId }) => draftId !== open?.draftId)
    const own = open?.corrections() ?? []
    return open === null || own.length === 0
      ? others
      : [{ draftId: open.draftId, title: open.title(), corrections: own }, ...others]
  })
  readonly #bridge: Bridge

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  get read(): boolean {
    return this.#listed !== null
  }

  /** Those of the open briefing. */
  get ofOpen(): readonly Correction[] {
    return this.#open?.corrections() ?? []
  }

  /** Returns what detaches it again. */
  attach(open: OpenBriefing): () => void {
    this.#open = open
    return () => {
      if (this.#open === open) this.#open = null
    }
  }

  async load(): Promise<void> {
    const answer = await this.#bridge.invoke('corrections.list', undefined)
    this.error = answer.ok ? null : answer.error
    if (answer.ok) this.#listed = answer.value
  }

  /** Opens the dialog; what it shows is read anew. */
  review(): Promise<void> {
    this.shown = true
    return this.load()
  }

  /** Opens the dialog where a briefing is touched. */
  async reviewIfAny(): Promise<void> {
    await this.load()
    if (this.pending.length > 0) this.shown = true
  }

  /** False when it could not be stored; `error` says why. */
  async decide(draftId: string, correction: Correction, decision: Decision): Promise<boolean> {
    if (draftId === this.#open?.draftId) {
      this.#open.decide(correction, decision)
      return true
    }
    const { kind, id } = correction
    const answer = await this.#bridge.invoke('corrections.decide', { draftId, kind, id, decision })
    this.error = answer.ok ? null : answer.error
    if (!answer.ok) return false
    this.#listed = (this.#listed ?? []).flatMap((listed) => {
      if (listed.draftId !== draftId) return [listed]
      const corrections = listed.corrections.filter((other) => other.kind !== kind || other.id !== id)
      return corrections.length === 0 ? [] : [{ ...listed, corrections }]
    })
    return true
  }

  /** Decides all of one briefing, or of all; stops at the first that could not be stored. */
  async decideAll(decision: Decision, draftId?: string): Promise<void> {
    const some = this.pending.filter((listed) => draftId === undefined || listed.draftId === draftId)
    for (const listed of some) {
      for (const correction of listed.corrections) {
        if (!(await this.decide(listed.draftId, correction, decision))) return
      }
    }
  }
}

export const [useCorrections, provideCorrections] = createContext<CorrectionState>()
