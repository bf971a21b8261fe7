import type { Bridge } from '#contract/api.ts'
import { countCalculated } from '#domain/count-calculated.ts'
import type { Draft, DraftSummary } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import type { VerdictRow } from '#domain/verdict.ts'
import { drawPage } from '../page/draw-page.ts'
import { openPdf } from '../page/pdf-file.ts'

/** CSS pixels. */
const PICTURE_WIDTH = 200

export interface CheckedEvidence {
  readonly rows: readonly VerdictRow[]
  /** Figures that the briefing makes of others. */
  readonly calculated: number
}

/** What a card shows of a briefing without opening it; null where that cannot be had now. */
export interface Glance {
  readonly evidence: Promise<CheckedEvidence | null>
  /** The first page. */
  readonly picture: Promise<HTMLCanvasElement | null>
}

interface Kept extends Glance {
  readonly saved: string
}

/**
 * Verdicts and first pages of the briefings on Home, one after the other so that Home stays quick, and each made once
 * for a saved state.
 */
export class Glances {
  readonly #bridge: Bridge
  readonly #kept = new Map<string, Kept>()
  #last: Promise<unknown> = Promise.resolve()
  #library: Library | null = null
  #paused = false

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  /** Home is there: what is asked is made. Another library than the last time may give other verdicts. */
  resume(library: Library): void {
    if (this.#library !== library) this.#kept.clear()
    this.#library = library
    this.#paused = false
  }

  /** Nothing more is begun: an open briefing comes first. */
  pause(): void {
    this.#paused = true
  }

  at({ id, saved }: DraftSummary): Glance {
    const known = this.#kept.get(id)
    if (known?.saved === saved) return known
    const made = this.#make(id, saved)
    this.#kept.set(id, made)
    return made
  }

  #make(id: string, saved: string): Kept {
    const draft = this.#next(() => this.#peek(id))
    const evidence = draft.then((read) => (read === null ? null : this.#verify(read)))
    const picture = this.#next(async () => {
      const read = await draft
      return read === null ? null : this.#draw(read)
    })
    const made = { saved, evidence, picture }
    void Promise.all([evidence, picture]).then(
      (both) => both.includes(null) && this.#drop(id, made),
      () => this.#drop(id, made),
    )
    return made
  }

  /** What could not be had is asked again when the card is seen again. */
  #drop(id: string, made: Kept): void {
    if (this.#kept.get(id) === made) this.#kept.delete(id)
  }

  #next<T>(work: () => Promise<T | null>): Promise<T | null> {
    const done = this.#last.then(() => (this.#paused ? null : work()))
    this.#last = done.catch(() => null)
    return done
  }

  async #peek(id: string): Promise<Draft | null> {
    const peeked = await this.#bridge.invoke('drafts.peek', { id })
    return peeked.ok ? peeked.value : null
  }

  async #verify(draft: Draft): Promise<CheckedEvidence | null> {
    if (this.#paused) return null
    const verified = await this.#bridge.invoke('document.verify', { draft })
    if (!verified.ok) return null
    const calculated = countCalculated(draft.body, (id) => draft.snapshots.tables[id])
    return { rows: verified.value, calculated }
  }

  async #draw(draft: Draft): Promise<HTMLCanvasElement | null> {
    const rendered = await this.#bridge.invoke('document.render', { draft })
    if (!rendered.ok || this.#paused) return null
    const file = await openPdf(rendered.value)
    try {
      const canvas = document.createElement('canvas')
      await drawPage(file, 1, PICTURE_WIDTH / file.size.width, canvas).done
      return canvas
    } finally {
      await file.close()
    }
  }
}
