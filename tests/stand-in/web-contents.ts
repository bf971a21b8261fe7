import { readFile } from 'node:fs/promises'
import type { Dialog, Page } from 'playwright-core'
import { newPage, setAtLaunch } from './browser.ts'
import { decodeValue, encodeValue } from './clone.ts'
import { ipcMain } from './ipc-main.ts'
import { StandInEvent, StrictEmitter, onlyThese } from './lacking.ts'
import { pageScript } from './page-script.ts'
import { BINDING, DELIVER } from './renderer-side.ts'
import { fromChromium, toChromium } from './scheme-origin.ts'
import { frameOf } from './web-frame.ts'
import type { StandInFrame } from './web-frame.ts'
import { PageZoom } from './zoom-page.ts'

type WindowOpenHandler = (details: {
  url: string
  frameName: string
  features: string
  disposition: string
  referrer: { url: string; policy: string }
}) => { action: 'allow' | 'deny' }

/** What a window's page is opened with. */
export interface ContentsOptions {
  /** Electron's session of the page. */
  readonly session: object
  readonly preload: string | null
  readonly inSubFrames: boolean
  readonly width: number
  readonly height: number
}

const EVENTS = [
  'did-finish-load',
  'did-fail-load',
  'dom-ready',
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'render-process-gone',
  'preload-error',
  'console-message',
  'destroyed',
  // Of the stand-in's own: the person closes the window; the page is gone.
  '-person-closes',
  '-gone',
]

const byPage = new Map<Page, StandInContents>()
let made = 0
let focusedId = 0

export const contentsOf = (page: Page): StandInContents | undefined => byPage.get(page)
export const focusedContents = (): StandInContents | undefined =>
  [...byPage.values()].find(({ id }) => id === focusedId) ?? [...byPage.values()][0]
export const allPages = (): Page[] => [...byPage.keys()]

/** Does something with every page before it loads anything. */
export function onEveryPage(act: (page: Page) => Promise<void>): void {
  preparations.push(act)
}
const preparations: ((page: Page) => Promise<void>)[] = []

/** Electron's `WebContents`: one page of the browser, opened when it first loads something. */
export class StandInContents extends StrictEmitter {
  readonly id = (made += 1)
  readonly #options: ContentsOptions
  #page: Promise<Page> | null = null
  /** The page once it is open, for what must be answered at once. */
  #open: Page | null = null
  /** Set while main itself loads an address, which no listener is asked about. */
  #ownLoad = false
  #windowOpenHandler: WindowOpenHandler | null = null
  #destroyed = false
  #zoom: PageZoom | null = null

  constructor(options: ContentsOptions) {
    super('WebContents', EVENTS)
    this.#options = options
  }

  get session(): object {
    return this.#options.session
  }

  get mainFrame(): StandInFrame {
    if (this.#open === null) throw new Error('The page is not open yet')
    return frameOf(this.#open.mainFrame())
  }

  getURL(): string {
    return this.#open === null ? '' : fromChromium(this.#open.url())
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  isCrashed(): boolean {
    return false
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    setAtLaunch('webRtcPolicy', policy)
  }

  /** Nothing is zoomed before a page is open. */
  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0")
    this.#zoom?.set(factor)
  }

  getZoomFactor(): number {
    return this.#zoom?.factor ?? 1
  }

  /** As in Electron, a message to a page that is going or gone is dropped. */
  send(channel: string, ...values: unknown[]): void {
    const text = encodeValue(values)
    const page = this.#open
    if (page === null) return
    page
      .evaluate(
        ([key, to, what]) => {
          const deliver = (globalThis as unknown as Record<symbol, (to: string, what: string) => void>)[
            Symbol.for(key)
          ]
          deliver?.(to, what)
        },
        [DELIVER, channel, text] as const,
      )
      .catch((error: unknown) => {
        if (!page.isClosed()) process.stderr.write(`A message on ${channel} was dropped: ${String(error)}\n`)
      })
  }

  async loadURL(address: string): Promise<void> {
    this.#page ??= this.#openPage()
    const page = await this.#page
    this.#ownLoad = true
    try {
      await page.goto(toChromium(address))
    } catch (error) {
      const [, code] = /net::(ERR_\w+)/.exec(String(error)) ?? []
      if (code === undefined) throw error
      this.emit('did-fail-load', new StandInEvent(), -2, code, address, true)
      throw Object.assign(new Error(`${code} (-2) loading '${address}'`), { code, url: address })
    } finally {
      this.#ownLoad = false
    }
  }

  /** Asks the listeners whether a frame may go to an address; yes where there are none. */
  mayNavigate(frame: StandInFrame, url: string): boolean {
    const isMainFrame = frame.parent === null
    if (isMainFrame && this.#ownLoad) {
      this.#ownLoad = false
      return true
    }
    const event = Object.assign(new StandInEvent(), {
      url,
      isMainFrame,
      isSameDocument: false,
      frame,
      initiator: null,
    })
    this.emit('will-frame-navigate', event)
    if (isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event, url)
    return !event.defaultPrevented
  }

  /** Asks the product's handler whether a window may open; yes where there is none. */
  mayOpen(url: string): boolean {
    const referrer = { url: this.getURL(), policy: 'no-referrer' }
    const details = { url, frameName: '', features: '', disposition: 'new-window', referrer }
    return this.#windowOpenHandler?.(details).action !== 'deny'
  }

  focus(): void {
    focusedId = this.id
    void this.#open?.bringToFront()
  }

  /** The page as Playwright's, for the window that holds it. */
  get page(): Page | null {
    return this.#open
  }

  markDestroyed(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.#zoom?.end()
    if (this.#open !== null) byPage.delete(this.#open)
    this.emit('destroyed')
  }

  async #openPage(): Promise<Page> {
    const { preload, inSubFrames, width, height } = this.#options
    const page = await newPage(width, height)
    this.#open = page
    this.#zoom = new PageZoom(page)
    byPage.set(page, this)
    focusedId = this.id
    for (const prepare of preparations) await prepare(page)
    await page.exposeBinding(BINDING, ({ frame }, kind: string, channel: string, text: string) =>
      this.#receive(kind, channel, frameOf(frame), text),
    )
    await page.addInitScript({
      content: pageScript(preload === null ? '' : await readFile(preload, 'utf8'), inSubFrames),
    })
    page.on('dialog', (dialog) => void this.#onDialog(dialog))
    page.on('domcontentloaded', () => this.emit('dom-ready', new StandInEvent()))
    page.on('load', () => this.emit('did-finish-load', new StandInEvent()))
    page.on('console', (message) =>
      this.emit(
        'console-message',
        Object.assign(new StandInEvent(), { message: message.text(), level: message.type() }),
      ),
    )
    page.on('crash', () =>
      this.emit('render-process-gone', new StandInEvent(), { reason: 'crashed', exitCode: 1 }),
    )
    page.on('close', () => this.emit('-gone'))
    return page
  }

  async #receive(kind: string, channel: string, frame: StandInFrame, text: string): Promise<string> {
    if (kind === 'invoke') return ipcMain.answer(channel, this, frame, text)
    if (kind === 'send') ipcMain.receive(channel, this, frame, text)
    if (kind === 'preload-error') {
      const [error] = decodeValue(text) as [Error]
      process.stderr.write(`The preload script failed: ${String(error.stack)}\n`)
      this.emit('preload-error', new StandInEvent(), this.#options.preload, error)
    }
    return ''
  }

  async #onDialog(dialog: Dialog): Promise<void> {
    if (dialog.type() !== 'beforeunload') return
    await dialog.dismiss()
    this.emit('-person-closes')
  }
}

export const webContents = onlyThese('webContents', {
  getAllWebContents: (): StandInContents[] => [...byPage.values()],
  getFocusedWebContents: (): StandInContents | null => focusedContents() ?? null,
})
