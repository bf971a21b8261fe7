import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const REGISTER = new URL('../stand-in/register.ts', import.meta.url).href
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** The built app's entry. */
export const MAIN = join(ROOT, 'out/main/main.js')

/** The app's main process, run through the stand-in, and what it has said so far. */
export interface MainProcess {
  readonly child: ChildProcess
  /** The exit status; null when a signal ended it. */
  readonly ended: Promise<number | null>
  stderr(): string
  stdout(): string
}

/** What a main process is started with, beside the entry script. */
export interface StartOptions {
  readonly arguments?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/** Starts an entry script with `electron` standing in, without a window to be seen. */
export function startProcess(entry: string, options: StartOptions = {}): MainProcess {
  const child = spawn(process.execPath, ['--import', REGISTER, entry, ...(options.arguments ?? [])], {
    cwd: ROOT,
    env: { ...process.env, BRIEFWRIGHT_HEADLESS: '1', ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const said = { stdout: '', stderr: '' }
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve(status))
  })
  return { child, ended, stderr: () => said.stderr, stdout: () => said.stdout }
}

/** A main process and the test's own connection to its browser. */
export interface JoinedProcess extends MainProcess {
  readonly browser: Browser
}

/** Starts an entry script and joins its browser, which opens a port for tests alone. */
export async function startAndJoin(entry: string, options: StartOptions = {}): Promise<JoinedProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-join-'))
  const endpointFile = join(folder, 'endpoint')
  const environment = { ...options.environment, BRIEFWRIGHT_ENDPOINT_FILE: endpointFile }
  const main = startProcess(entry, { ...options, environment })
  try {
    const browser = await chromium.connectOverCDP(await endpoint(main, endpointFile))
    // The app's own connection answers dialogs; without a listener, this one would too.
    browser.contexts()[0]?.on('dialog', () => {})
    return { ...main, browser }
  } catch (error) {
    main.child.kill('SIGKILL')
    throw error
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function endpoint(main: MainProcess, file: string): Promise<string> {
  const end = main.ended.then((status) => {
    throw new Error(
      `The app ended with status ${String(status)} before it opened a window:\n${main.stderr()}`,
    )
  })
  end.catch(() => {})
  const written = async (): Promise<string> => {
    for (const limit = Date.now() + 60_000; Date.now() < limit; await wait(25))
      if (existsSync(file) && readFileSync(file, 'utf8') !== '') return readFileSync(file, 'utf8')
    throw new Error(`The app opened no window in a minute:\n${main.stderr()}`)
  }
  return Promise.race([written(), end])
}
