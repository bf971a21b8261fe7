import type { Response } from '#contract/api.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import type { AppError } from '#domain/app-error.ts'
import type { Draft } from '#domain/draft.ts'

/** Milliseconds without an edit before the page is made anew, and the longest for a text that takes long to lay out. */
const RENDER_AFTER = 120
const RENDER_AFTER_AT_MOST = 1_200

/** A steady typist waits for so many pauses at most. */
const PAUSES = 3

/**
 * The PDF of the open briefing, or of what else is printed as one writes. One rendering at a time; what was asked meanwhile is made next, and only the latest of
 * it, so the page never goes back in time. The longer the last one took, the longer the pause before the next, so that a
 * long paper leaves the machine to the person who writes. After an error the last good page stays.
 */
export class PageState<T = Draft> {
  rendered = $state.raw<RenderedDocument | null>(null)
  error = $state.raw<AppError | null>(null)
  readonly #render: (wanted: T) => Promise<Response<'document.render'>>
  #latest: (() => T) | null = null
  #wanted: (() => T) | null = null
  #running = false
  #pause = RENDER_AFTER
  /** When the oldest edit was made that no rendering has begun for; null when there is none. */
  #since: number | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(render: (wanted: T) => Promise<Response<'document.render'>>) {
    this.#render = render
  }

  /** `wanted` is read when the rendering begins. */
  request(wanted: () => T, after = this.#pause): void {
    const now = Date.now()
    this.#latest = wanted
    this.#since ??= now
    clearTimeout(this.#timer)
    this.#timer = setTimeout(
      () => {
        this.#since = null
        this.#wanted = wanted
        void this.#pump()
      },
      Math.max(0, Math.min(after, this.#since + PAUSES * after - now)),
    )
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
        const wanted = this.#wanted()
        this.#wanted = null
        const start = Date.now()
        const answer = await this.#render(wanted)
        this.#pause = Math.max(RENDER_AFTER, Math.min(RENDER_AFTER_AT_MOST, (Date.now() - start) / 2))
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
