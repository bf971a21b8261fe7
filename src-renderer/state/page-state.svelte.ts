import type { Bridge } from '#contract/api.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import type { AppError } from '#domain/app-error.ts'
import type { Draft } from '#domain/draft.ts'

/** Milliseconds without a key before the page is made anew. */
const RENDER_AFTER = 120

/**
 * The PDF of the open briefing. One rendering at a time; what was asked meanwhile is made next, and only the latest of
 * it, so the page never goes back in time. After an error the last good page stays.
 */
export class PageState {
  rendered = $state.raw<RenderedDocument | null>(null)
  error = $state.raw<AppError | null>(null)
  readonly #bridge: Bridge
  #wanted: (() => Draft) | null = null
  #latest: (() => Draft) | null = null
  #running = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  /** `draft` is read when the rendering begins. */
  request(draft: () => Draft, after = RENDER_AFTER): void {
    this.#latest = draft
    this.#wanted = draft
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#pump(), after)
  }

  /** Makes the page again after it could not be made. */
  retry(): void {
    if (this.#latest !== null) this.request(this.#latest, 0)
  }

  close(): void {
    this.#latest = null
    this.#wanted = null
    clearTimeout(this.#timer)
  }

  async #pump(): Promise<void> {
    if (this.#running) return
    this.#running = true
    try {
      while (this.#wanted !== null) {
        const draft = this.#wanted()
        this.#wanted = null
        const answer = await this.#bridge.invoke('document.render', { draft })
        if (answer.ok) {
          this.rendered = answer.value
          this.error = null
        } else if (answer.error.code !== 'cancelled') {
          this.error = answer.error
        }
      }
    } finally {
      this.#running = false
    }
  }
}
