import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfStale } from './build.ts'
import { getElectron } from './electron-runtime.ts'
import { findBrowser } from './find-browser.ts'
import { settings } from './settings.ts'

/**
 * `npm start`: opens the app, built first where needed, in Electron where its runtime is or can be had, and otherwise
 * the same bundles in the machine's own Chromium, Chrome or Edge.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const OTHERWISE = '`npm run -s briefing -- --help` makes briefings without either.'

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(3)
}

function hasDisplay({ DISPLAY, WAYLAND_DISPLAY }: NodeJS.ProcessEnv): boolean {
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY)
}

/** Runs a program in this one's place: its output, its signals and its status are ours. */
function become(program: string, given: readonly string[]): void {
  const child = spawn(program, given, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(`${program} could not be started: ${error.message}.`))
  child.on('exit', (status) => process.exit(status ?? 1))
}

if (!settings.headless && !hasDisplay(process.env)) {
  fail(
    `There is no display to open a window on: start a desktop session, or install xvfb and use xvfb-run. ${OTHERWISE}`,
  )
}
const failure = buildIfStale(ROOT)
if (failure !== null) fail(failure)

const given = process.argv.slice(2)
const runtime = getElectron(ROOT)
if ('binary' in runtime) {
  become(runtime.binary, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ROOT, ...given])
} else {
  const browser = findBrowser(settings.browser)
  if (browser === null) {
    fail(
      `Neither Electron nor a browser is here: install Chromium, Chrome or Edge (on Debian, apt install chromium). ${OTHERWISE}`,
    )
  }
  process.stderr.write(`Electron's runtime is not here (${runtime.reason}): opening in ${browser} instead.\n`)
  const register = new URL('./register.ts', import.meta.url).href
  become(process.execPath, ['--import', register, join(ROOT, 'out/main/main.js'), ...given])
}
