import { existsSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { closeBrowser } from './browser.ts'
import { commandLine } from './command-line.ts'
import { LackingError, StandInEvent, StrictEmitter } from './lacking.ts'
import { makeDefaultSession } from './session.ts'
import { holdLock } from './single-instance.ts'
import type { Lock } from './single-instance.ts'

interface ClosableWindow {
  close(): void
  destroy(): void
}

interface Manifest {
  readonly name: string
  readonly productName?: string
  readonly version: string
}

const EVENTS = [
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'activate',
  'web-contents-created',
  'browser-window-created',
  'session-created',
]

/** Electron's `app`: its life from `ready` to `quit`, its paths, and the lock that lets it run once. */
class StandInApp extends StrictEmitter {
  readonly commandLine = commandLine
  readonly isPackaged = false
  /** Filled in by the windows, which know the app and not the other way round. */
  windows: () => readonly ClosableWindow[] = () => []
  readonly #root = rootOf(process.argv[1] ?? process.cwd())
  readonly #manifest = JSON.parse(readFileSync(join(this.#root, 'package.json'), 'utf8')) as Manifest
  readonly #paths = new Map<string, string>()
  readonly #ready: Promise<void>
  #isReady = false
  #lock: Lock | null = null
  #quitting = false
  #leaving = false

  constructor() {
    super('app', EVENTS)
    // As in Electron, `ready` comes after the entry script has run to its end.
    this.#ready = new Promise((resolve) =>
      setImmediate(() => {
        if (this.#leaving) return
        this.#isReady = true
        this.emit('session-created', makeDefaultSession())
        this.emit('ready', new StandInEvent(), {})
        resolve()
      }),
    )
    // An app without a window lives on until it is told to quit.
    setInterval(() => {}, 2 ** 30)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.quit())
  }

  get name(): string {
    return this.#manifest.productName ?? this.#manifest.name
  }

  getName(): string {
    return this.name
  }

  getVersion(): string {
    return this.#manifest.version
  }

  getAppPath(): string {
    return this.#root
  }

  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale
  }

  isReady(): boolean {
    return this.#isReady
  }

  whenReady(): Promise<void> {
    return this.#ready
  }

  /** Taken without effect: Chromium's own sandbox is on but for root, and there is no other. */
  enableSandbox(): void {}

  setAboutPanelOptions(_options: object): void {}

  getPath(name: string): string {
    return this.#paths.get(name) ?? defaultPath(name, this.name)
  }

  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`)
    defaultPath(name, this.name)
    this.#paths.set(name, path)
  }

  requestSingleInstanceLock(additionalData: unknown = {}): boolean {
    this.#lock ??= holdLock(
      this.getPath('userData'),
      additionalData,
      ({ argv, workingFolder, additionalData: data }) =>
        this.emit('second-instance', new StandInEvent(), argv, workingFolder, data),
    )
    return this.#lock !== null
  }

  hasSingleInstanceLock(): boolean {
    return this.#lock !== null
  }

  releaseSingleInstanceLock(): void {
    this.#lock?.release()
    this.#lock = null
  }

  /** Closes every window, and ends once all have gone; a window that refuses to close stops it. */
  quit(): void {
    if (this.#leaving) return
    const event = new StandInEvent()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.#quitting = true
    for (const window of this.windows()) window.close()
    if (this.windows().length === 0) this.#willQuit()
    else this.#quitting = false
  }

  /** Ends at once, asking nobody. */
  exit(status = 0): void {
    if (this.#leaving) return
    this.#leaving = true
    for (const window of this.windows()) window.destroy()
    this.emit('quit', new StandInEvent(), status)
    closeBrowser()
      .catch((error: unknown) => process.stderr.write(`The browser did not close: ${String(error)}\n`))
      .finally(() => {
        this.releaseSingleInstanceLock()
        process.exit(status)
      })
  }

  /** Told by each window that has gone. */
  onWindowClosed(left: number): void {
    if (left > 0 || this.#leaving || this.#quitting) return
    if (!this.emit('window-all-closed')) this.quit()
  }

  #willQuit(): void {
    const event = new StandInEvent()
    this.emit('will-quit', event)
    this.#quitting = false
    if (!event.defaultPrevented) this.exit(0)
  }
}

/** The folder of the package that an entry script belongs to. */
function rootOf(entry: string): string {
  for (let folder = resolve(entry); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder
    if (folder === dirname(folder)) throw new Error(`No package.json above ${entry}`)
  }
}

function defaultPath(name: string, appName: string): string {
  const { env, platform } = process
  const appData =
    platform === 'win32'
      ? (env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'))
      : platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : env['XDG_CONFIG_HOME'] || join(homedir(), '.config')
  switch (name) {
    case 'home':
      return homedir()
    case 'appData':
      return appData
    case 'userData':
    case 'sessionData':
      return join(appData, appName)
    case 'temp':
      return tmpdir()
    case 'exe':
      return process.execPath
    case 'documents':
      return join(homedir(), 'Documents')
    case 'downloads':
      return join(homedir(), 'Downloads')
    case 'desktop':
      return join(homedir(), 'Desktop')
    default:
      throw new LackingError(`app.getPath('${name}')`)
  }
}

export const app = new StandInApp()
