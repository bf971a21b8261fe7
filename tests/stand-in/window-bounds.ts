import type { CDPSession, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type State = 'normal' | 'minimized' | 'maximized' | 'fullscreen'

/** How often Chromium is asked where its window is, in milliseconds: it tells nobody of a move. */
const LOOK_EVERY = 500

/** Where a window of the browser is: known from the last look, which is what Electron's answers at once can be. */
export class WindowBounds {
  readonly #changed: (event: 'resize' | 'move' | 'maximize' | 'unmaximize') => void
  #normal: Bounds
  #state: State = 'normal'
  #wanted: State | null = null
  #cdp: CDPSession | null = null
  #timer: NodeJS.Timeout | undefined

  constructor(bounds: Bounds, changed: (event: 'resize' | 'move' | 'maximize' | 'unmaximize') => void) {
    this.#normal = bounds
    this.#changed = changed
  }

  get normal(): Bounds {
    return this.#normal
  }

  get state(): State {
    return this.#state
  }

  /** From now on the window is there to be asked; what was wanted of it before is done. */
  async follow(page: Page): Promise<void> {
    const { context } = await openBrowser()
    this.#cdp = await context.newCDPSession(page)
    if (this.#wanted !== null) await this.#set(this.#wanted)
    await this.#look(false)
    this.#timer = setInterval(() => void this.#look(true).catch(() => this.end()), LOOK_EVERY).unref()
  }

  end(): void {
    clearInterval(this.#timer)
  }

  change(state: State): void {
    this.#state = state
    if (this.#cdp === null) this.#wanted = state
    else
      this.#set(state).catch((error: unknown) =>
        process.stderr.write(`The window is not ${state}: ${String(error)}\n`),
      )
  }

  async #set(windowState: State): Promise<void> {
    const { windowId, bounds } = await this.#cdp!.send('Browser.getWindowForTarget')
    const normal = { windowId, bounds: { windowState: 'normal' as const } }
    if (bounds.windowState !== 'normal') await this.#cdp!.send('Browser.setWindowBounds', normal)
    if (windowState !== 'normal')
      await this.#cdp!.send('Browser.setWindowBounds', { windowId, bounds: { windowState } })
  }

  async #look(tells: boolean): Promise<void> {
    const { bounds } = await this.#cdp!.send('Browser.getWindowForTarget')
    const { left = 0, top = 0, width = 0, height = 0, windowState = 'normal' } = bounds
    const [before, state] = [this.#normal, this.#state]
    this.#state = windowState
    if (windowState === 'normal') this.#normal = { x: left, y: top, width, height }
    if (!tells) return
    if (state !== 'maximized' && windowState === 'maximized') this.#changed('maximize')
    if (state === 'maximized' && windowState !== 'maximized') this.#changed('unmaximize')
    const { x, y, ...size } = this.#normal
    if (before.width !== size.width || before.height !== size.height) this.#changed('resize')
    if (before.x !== x || before.y !== y) this.#changed('move')
  }
}
