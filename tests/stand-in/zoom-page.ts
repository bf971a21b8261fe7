import type { CDPSession, Page } from 'playwright-core'
import { settings } from './settings.ts'

/** How often the window's size is looked at while its page is zoomed, in milliseconds: it tells nobody of its changes. */
const LOOK_AGAIN = 500

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Zooms a page as Electron does, which Chromium's protocol has no call for: the page is laid out for a window smaller by
 * the factor, and drawn larger by it.
 */
export class PageZoom {
  readonly #page: Page
  #factor = 1
  #cdp: CDPSession | null = null
  /** What the window's frame takes of its size. */
  #frame: Size = { width: 0, height: 0 }
  #shown = ''
  #turn: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined

  constructor(page: Page) {
    this.#page = page
  }

  get factor(): number {
    return this.#factor
  }

  set(factor: number): void {
    if (factor === this.#factor) return
    this.#factor = factor
    clearInterval(this.#timer)
    this.#look()
    if (factor !== 1) this.#timer = setInterval(() => this.#look(), LOOK_AGAIN).unref()
  }

  end(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    this.#turn = this.#turn
      .then(() => this.#apply())
      .catch((error: unknown) => {
        if (!this.#page.isClosed()) process.stderr.write(`The page was not zoomed: ${String(error)}\n`)
      })
  }

  async #apply(): Promise<void> {
    const factor = this.#factor
    if (this.#cdp === null) {
      this.#cdp = await this.#page.context().newCDPSession(this.#page)
      const outer = await this.#outerSize()
      const inner = await this.#page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
      this.#frame = { width: outer.width - inner.width, height: outer.height - inner.height }
    }
    if (factor === 1) {
      this.#shown = ''
      await this.#cdp.send('Emulation.clearDeviceMetricsOverride')
      return
    }
    const outer = await this.#outerSize()
    const width = Math.round((outer.width - this.#frame.width) / factor)
    const height = Math.round((outer.height - this.#frame.height) / factor)
    const shown = `${width}×${height}×${factor}`
    if (shown === this.#shown) return
    this.#shown = shown
    await this.#cdp.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: factor,
      // A person's clicks are drawn larger with the page; those of a test are in its own pixels already.
      ...(settings.headless ? {} : { scale: factor }),
      mobile: false,
    })
  }

  async #outerSize(): Promise<Size> {
    const { bounds } = await this.#cdp!.send('Browser.getWindowForTarget')
    return { width: bounds.width ?? 0, height: bounds.height ?? 0 }
  }
}
