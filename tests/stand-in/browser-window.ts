import { app } from './app.ts'
import { openBrowser, setAtLaunch, runningBrowser } from './browser.ts'
import { LackingError, StandInEvent, StrictEmitter } from './lacking.ts'
import { theSession } from './session.ts'
import { StandInContents } from './web-contents.ts'
import { WindowBounds } from './window-bounds.ts'
import type { Bounds } from './window-bounds.ts'

/** The options that the stand-in takes; those that Chromium's window cannot be given are taken and have no effect. */
interface WindowOptions {
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly minWidth?: number
  readonly minHeight?: number
  readonly show?: boolean
  readonly title?: string
  readonly icon?: string
  readonly backgroundColor?: string
  readonly webPreferences?: Readonly<Record<string, unknown>>
}

const OPTIONS = 'x y width height minWidth minHeight show title icon backgroundColor webPreferences'.split(
  ' ',
)

/** What each preference must be, since the stand-in has no other; `undefined` for any value. */
const PREFERENCES: Readonly<Record<string, unknown>> = {
  preload: undefined,
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: undefined,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  spellcheck: undefined,
  devTools: undefined,
}

const EVENTS = [
  'close',
  'closed',
  'ready-to-show',
  'show',
  'focus',
  'resize',
  'move',
  'maximize',
  'unmaximize',
  'enter-full-screen',
  'leave-full-screen',
]

const windows = new Set<BrowserWindow>()

/** Electron's `BrowserWindow`, over a window of the browser that has neither tabs nor an address bar. */
export class BrowserWindow extends StrictEmitter {
  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...windows].at(-1) ?? null
  }

  static fromWebContents(contents: StandInContents): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null
  }

  readonly webContents: StandInContents
  #destroyed = false
  #visible: boolean
  #title: string
  readonly #bounds: WindowBounds

  constructor(options: WindowOptions = {}) {
    super('BrowserWindow', EVENTS)
    const preferences = options.webPreferences ?? {}
    refuseUnknown(options, preferences)
    const { x, y, width = 800, height = 600 } = options
    if (runningBrowser() === null && windows.size === 0) {
      setAtLaunch('width', width)
      setAtLaunch('height', height)
      if (x !== undefined && y !== undefined) setAtLaunch('position', `${x},${y}`)
    }
    this.#visible = options.show ?? true
    this.#title = options.title ?? app.name
    const preload = typeof preferences['preload'] === 'string' ? preferences['preload'] : null
    const inSubFrames = preferences['nodeIntegrationInSubFrames'] === true
    this.webContents = new StandInContents({ session: theSession(), preload, inSubFrames, width, height })
    this.#bounds = new WindowBounds({ x: x ?? 0, y: y ?? 0, width, height }, (event) => this.emit(event))
    windows.add(this)
    app.emit('web-contents-created', new StandInEvent(), this.webContents)
    app.emit('browser-window-created', new StandInEvent(), this)
    this.webContents.once('did-finish-load', () => {
      this.#follow()
      this.emit('ready-to-show')
    })
    this.webContents.on('-person-closes', () => this.close())
    this.webContents.on('-gone', () => this.#onGone())
  }

  get id(): number {
    return this.webContents.id
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address)
  }

  show(): void {
    this.#visible = true
    this.emit('show')
    this.focus()
  }

  isVisible(): boolean {
    return this.#visible && !this.#destroyed
  }

  getTitle(): string {
    return this.#title
  }

  setTitle(title: string): void {
    this.#title = title
  }

  focus(): void {
    this.webContents.focus()
    this.#unminimize().catch((error: unknown) => {
      if (!this.#destroyed)
        process.stderr.write(`The window could not be brought to the front: ${String(error)}\n`)
    })
    this.emit('focus')
  }

  /** Not known at once, so never said; `focus` brings back a window that is minimized. */
  isMinimized(): boolean {
    return false
  }

  restore(): void {
    this.focus()
  }

  getNormalBounds(): Bounds {
    return this.#bounds.normal
  }

  isMaximized(): boolean {
    return this.#bounds.state === 'maximized'
  }

  maximize(): void {
    this.#bounds.change('maximized')
  }

  isFullScreen(): boolean {
    return this.#bounds.state === 'fullscreen'
  }

  setFullScreen(flag: boolean): void {
    this.#bounds.change(flag ? 'fullscreen' : 'normal')
    this.emit(flag ? 'enter-full-screen' : 'leave-full-screen')
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  close(): void {
    if (this.#destroyed) return
    const event = new StandInEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.#destroyed) return
    const { page } = this.webContents
    this.#end()
    page
      ?.close()
      .catch((error: unknown) => process.stderr.write(`The window did not close: ${String(error)}\n`))
  }

  /** The page went without having been asked to: nothing can keep it, but the product hears of it. */
  #onGone(): void {
    if (this.#destroyed) return
    this.emit('close', new StandInEvent())
    this.#end()
  }

  #end(): void {
    this.#destroyed = true
    this.#bounds.end()
    windows.delete(this)
    this.webContents.markDestroyed()
    this.emit('closed')
    app.onWindowClosed(windows.size)
  }

  #follow(): void {
    const { page } = this.webContents
    if (page === null) return
    this.#bounds.follow(page).catch((error: unknown) => {
      if (!this.#destroyed) process.stderr.write(`The window's place is not known: ${String(error)}\n`)
    })
  }

  async #unminimize(): Promise<void> {
    const { page } = this.webContents
    if (page === null) return
    const { context } = await openBrowser()
    const cdp = await context.newCDPSession(page)
    const { windowId, bounds } = await cdp.send('Browser.getWindowForTarget')
    if (bounds.windowState === 'minimized')
      await cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
    await cdp.detach()
  }
}

function refuseUnknown(options: object, preferences: Readonly<Record<string, unknown>>): void {
  for (const name of Object.keys(options))
    if (!OPTIONS.includes(name)) throw new LackingError(`new BrowserWindow({ ${name} })`)
  for (const [name, value] of Object.entries(preferences)) {
    const needed = PREFERENCES[name]
    if (!(name in PREFERENCES) || (needed !== undefined && needed !== value))
      throw new LackingError(`webPreferences: { ${name}: ${String(value)} }`)
  }
}

app.windows = () => [...windows]
