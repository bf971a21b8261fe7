import type { Bridge, Progress } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import { NO_EXTRAS, type ExportExtras } from '#domain/export-extras.ts'
import type { ExportChoices } from '#domain/preferences.ts'
import type { VerdictRow } from '#domain/verdict.ts'
import type { DraftState } from '../../state/draft-state.svelte.ts'
import { isWrong, type EvidenceState } from '../../state/evidence-state.svelte.ts'

/** Milliseconds after which work is worth words and a way out. */
const LONG = 400

export interface Exported {
  readonly path: string
  readonly pages: number
  readonly beside: string | null
}

interface Listeners {
  readonly onexported: (exported: Exported) => void
  readonly oncancelled: () => void
  readonly onfailure: (error: AppError) => void
}

/**
 * The way of a briefing into a PDF: its evidence is checked first; what is wrong, a title that is missing, or choices that
 * were asked for, stand in a dialog before anything is written.
 */
export class ExportState {
  busy = $state(false)
  /** The system asks the person where to save. */
  placing = $state(false)
  /** The dialog is open. */
  asking = $state(false)
  /** What is altered or not found; the dialog says it first. */
  wrong = $state.raw<readonly VerdictRow[]>([])
  /** It had no title when the dialog was opened; there is a field for one. */
  untitled = $state(false)
  progress = $state.raw<Progress | null>(null)
  /** It has taken long enough to be followed. */
  long = $state(false)
  readonly #bridge: Bridge
  readonly #briefing: DraftState
  readonly #evidence: EvidenceState
  readonly #listeners: Listeners
  #job: string | null = null

  constructor(bridge: Bridge, briefing: DraftState, evidence: EvidenceState, listeners: Listeners) {
    this.#bridge = bridge
    this.#briefing = briefing
    this.#evidence = evidence
    this.#listeners = listeners
  }

  /** `choices` are those to take where nothing has to be asked; null asks. */
  async begin(choices: ExportChoices | null): Promise<void> {
    if (this.busy || this.asking) return
    this.busy = true
    const checked = await this.#evidence.check(this.#briefing.completed())
    this.busy = false
    if (!checked.ok) return this.#listeners.onfailure(checked.error)
    this.wrong = checked.value.filter(isWrong)
    this.untitled = this.#briefing.draft.title.trim() === ''
    if (choices === null || this.wrong.length > 0 || this.untitled) this.asking = true
    else await this.write(choices, NO_EXTRAS)
  }

  stopAsking(): void {
    this.asking = false
  }

  /** Asks where, and writes the PDF there. */
  async write(choices: ExportChoices, extras: ExportExtras): Promise<void> {
    if (this.busy) return
    this.asking = false
    this.busy = true
    this.placing = true
    const job = crypto.randomUUID()
    this.#job = job
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = this.#bridge.onEvent((event) => {
      if (event.kind !== 'progress' || event.job !== job) return
      this.placing = false
      // Not before: the person may take any time to choose a place.
      timer ??= setTimeout(() => (this.long = true), LONG)
      this.progress = event.progress
    })
    const draft = this.#briefing.completed()
    const answer = await this.#bridge.invoke('document.export', { draft, choices, extras, job })
    clearTimeout(timer)
    stop()
    this.#job = null
    this.busy = false
    this.placing = false
    this.long = false
    this.progress = null
    if (answer.ok && answer.value !== null) this.#listeners.onexported(answer.value)
    else if (!answer.ok && answer.error.code === 'cancelled') this.#listeners.oncancelled()
    else if (!answer.ok) this.#listeners.onfailure(answer.error)
  }

  async cancel(): Promise<void> {
    if (this.#job !== null) await this.#bridge.invoke('document.cancel', { job: this.#job })
  }
}
