import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { appendedSwitches } from './command-line.ts'
import { findBrowser } from './find-browser.ts'
import { LackingError } from './lacking.ts'
import { settings } from './settings.ts'

/** What must be settled before Chromium starts, since it takes it only then. */
const atLaunch = { spellCheck: true, webRtcPolicy: 'default', width: 1280, height: 800, position: '' }

/** Chromium's own noise, none of it the product's: first-run pages, update checks, the bar that says it is automated. */
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-quic',
  '--test-type',
  '--disable-gpu',
]

export interface OpenBrowser {
  readonly context: BrowserContext
  readonly cdp: CDPSession
  readonly profile: string
}

type Preparation = (browser: OpenBrowser) => Promise<void>
const preparations: Preparation[] = []
let opening: Promise<OpenBrowser> | null = null
/** The page that Chromium starts with, until a window takes it. */
let firstPage: Page | null = null
/** Those who wait for a page that they asked for; any other page is a pop-up. */
const awaited: ((page: Page) => void)[] = []
/** Pages that the stand-in opened itself. */
const ownPages = new WeakSet<Page>()

/** Does something with the browser once it runs, before any page loads. */
export function prepareBrowser(prepare: Preparation): void {
  preparations.push(prepare)
}

/** Settles something that Chromium takes only at its start. */
export function setAtLaunch<K extends keyof typeof atLaunch>(key: K, value: (typeof atLaunch)[K]): void {
  if (atLaunch[key] === value) return
  if (opening !== null) throw new LackingError(`changing ${key} once a page has loaded`)
  atLaunch[key] = value
}

/** The browser, started on the first call. */
export function openBrowser(): Promise<OpenBrowser> {
  opening ??= launch()
  return opening
}

/** The browser, if it has been started. */
export const runningBrowser = (): Promise<OpenBrowser> | null => opening

/** An empty page in a window of its own; `onPopUp` gets the pages that nobody asked for. */
export async function newPage(width: number, height: number): Promise<Page> {
  const { cdp } = await openBrowser()
  if (firstPage !== null) {
    const page = firstPage
    firstPage = null
    ownPages.add(page)
    return page
  }
  const { promise, resolve } = Promise.withResolvers<Page>()
  awaited.push(resolve)
  await cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height })
  return promise
}

/** Whether a page is one that nobody asked for. */
export const isPopUp = (page: Page): boolean => !ownPages.has(page)

/** Ends the browser, if it runs, and removes its profile. */
export async function closeBrowser(): Promise<void> {
  if (opening === null) return
  const { context, profile } = await opening
  await context.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

let popUpListener: (page: Page) => void = () => {}
export function onPopUp(listener: (page: Page) => void): void {
  popUpListener = listener
}

async function launch(): Promise<OpenBrowser> {
  const executablePath = findBrowser(settings.browser)
  if (executablePath === null) throw new Error('No Chromium, Chrome or Edge was found on this machine')
  const profile = makeProfile(executablePath)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: settings.headless,
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--enable-automation', '--disable-extensions', '--force-color-profile=srgb'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...QUIET,
      '--app=data:text/html,<title>Briefwright</title>',
      `--window-size=${String(atLaunch.width)},${String(atLaunch.height)}`,
      ...(atLaunch.position === '' ? [] : [`--window-position=${atLaunch.position}`]),
      `--webrtc-ip-handling-policy=${atLaunch.webRtcPolicy}`,
      ...(settings.endpointFile === null ? [] : ['--remote-debugging-port=0']),
      ...appendedSwitches(),
    ],
  })
  firstPage = context.pages()[0] ?? null
  context.on('page', (page) => void takePage(page))
  const browser = context.browser()
  if (browser === null) throw new Error('Playwright gave no browser for its context')
  const cdp = await browser.newBrowserCDPSession()
  const open = { context, cdp, profile }
  for (const prepare of preparations) await prepare(open)
  if (settings.endpointFile !== null) announceEndpoint(settings.endpointFile, profile)
  return open
}

async function takePage(page: Page): Promise<void> {
  const opener = await page.opener()
  const taker = opener === null ? awaited.shift() : undefined
  if (taker === undefined) return popUpListener(page)
  ownPages.add(page)
  taker(page)
}

/** A fresh profile; those left behind by a process that was killed are removed. */
function makeProfile(executable: string): string {
  // A browser packaged as a snap sees neither the system's temporary folder nor hidden folders.
  const inSnap = realpathSync(executable).includes(`${sep}snap${sep}`)
  const folder = inSnap ? join(homedir(), 'snap', 'chromium', 'common') : tmpdir()
  for (const name of readdirSync(folder)) {
    const [, pid] = /^briefwright-profile-(\d+)-/.exec(name) ?? []
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(folder, name), { recursive: true, force: true })
  }
  const profile = mkdtempSync(join(folder, `briefwright-profile-${String(process.pid)}-`))
  const preferences = join(profile, 'Default', 'Preferences')
  mkdirSync(dirname(preferences))
  writeFileSync(preferences, JSON.stringify({ browser: { enable_spellchecking: atLaunch.spellCheck } }))
  return profile
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Tells a test where it can join the browser: Chromium writes the port that it chose into its profile. */
function announceEndpoint(file: string, profile: string): void {
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  writeFileSync(file, `http://127.0.0.1:${String(port)}`)
}
