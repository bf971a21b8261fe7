import type { Bridge } from '#contract/api.ts'
import type { DraftSummary } from '#domain/draft.ts'
import { drawPage } from '../page/draw-page.ts'
import { openPdf } from '../page/pdf-file.ts'

/** Pictures of first pages, from the real PDF, one after the other so that Home stays quick. */
export class FirstPages {
  readonly #bridge: Bridge
  readonly #made = new Map<string, Promise<HTMLCanvasElement | null>>()
  #last: Promise<unknown> = Promise.resolve()
  #closed = false

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  /** No picture is begun after this: an open briefing's page comes first. */
  close(): void {
    this.#closed = true
  }

  /** The first page so many CSS pixels wide; null when the briefing cannot be opened or printed now. */
  picture(summary: DraftSummary, width: number): Promise<HTMLCanvasElement | null> {
    const key = `${summary.id} ${summary.saved} ${width}`
    const known = this.#made.get(key)
    if (known !== undefined) return known
    const made = this.#last.then(() => this.#draw(summary.id, width))
    this.#last = made.catch(() => null)
    this.#made.set(key, made)
    return made
  }

  async #draw(id: string, width: number): Promise<HTMLCanvasElement | null> {
    if (this.#closed) return null
    const peeked = await this.#bridge.invoke('drafts.peek', { id })
    if (!peeked.ok || this.#closed) return null
    const rendered = await this.#bridge.invoke('document.render', { draft: peeked.value })
    if (!rendered.ok || this.#closed) return null
    const file = await openPdf(rendered.value)
    try {
      const canvas = document.createElement('canvas')
      await drawPage(file, 1, width / file.sizes[0]!.width, canvas).done
      return canvas
    } finally {
      await file.close()
    }
  }
}
