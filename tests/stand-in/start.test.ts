import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isStale } from './build.ts'
import { electronBinary, getElectron } from './electron-runtime.ts'
import { findBrowser } from './find-browser.ts'

let root: string
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'briefwright-root-'))))
afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, text = '', time = 1000): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text, { mode: 0o755 })
  utimesSync(file, time, time)
}

describe('Electron’s runtime', () => {
  beforeEach(() => write('node_modules/electron/package.json', '{"version":"45.0.0"}'))
  const install = () => {
    write('node_modules/electron/path.txt', 'electron')
    write('node_modules/electron/dist/electron')
    return null
  }
  const binary = () => join(root, 'node_modules/electron/dist/electron')

  it('is used when it is there', () => {
    install()
    expect(getElectron(root, () => expect.unreachable())).toEqual({ binary: binary() })
  })

  it('is fetched when it is not', () => expect(getElectron(root, install)).toEqual({ binary: binary() }))

  it('is tried for once; that it failed is remembered for its version alone', () => {
    let tries = 0
    const failing = () => {
      tries += 1
      return 'no route to host'
    }
    expect([getElectron(root, failing), getElectron(root, failing), tries]).toEqual([
      { reason: 'no route to host' },
      { reason: 'no route to host' },
      1,
    ])
    write('node_modules/electron/package.json', '{"version":"45.0.1"}')
    expect(getElectron(root, install)).toEqual({ binary: binary() })
  })

  it('is not there when its installer only says so', () => {
    expect(getElectron(root, () => null)).toEqual({ reason: 'its installer left no executable' })
    expect(electronBinary(root)).toBe(null)
  })
})

describe('the build', () => {
  beforeEach(() => {
    for (const input of ['electron.vite.config.ts', 'package.json', 'package-lock.json']) write(input)
    write('src-main/main.ts')
    write('src-renderer/components/Deep.svelte')
  })

  it('is stale when it is missing, and good once it is newer than all it is made of', () => {
    expect(isStale(root)).toBe(true)
    write('out/.built', '', 2000)
    for (const folder of ['src-main', 'src-renderer', 'src-renderer/components'])
      utimesSync(join(root, folder), 1000, 1000)
    expect(isStale(root)).toBe(false)
    write('src-renderer/components/Deep.svelte', '', 3000)
    expect(isStale(root)).toBe(true)
  })
})

describe('the browser', () => {
  it('is the one that is named, and no other when that is not there', () => {
    write('my-chromium')
    expect(findBrowser(join(root, 'my-chromium'))).toBe(join(root, 'my-chromium'))
    expect(findBrowser(join(root, 'missing'))).toBe(null)
  })

  it.runIf(process.platform === 'linux')('is the first on the path, Chromium before Chrome', () => {
    write('bin/google-chrome')
    write('bin/chromium')
    expect(findBrowser(null, { PATH: join(root, 'bin') })).toBe(join(root, 'bin/chromium'))
  })
})

it.runIf(process.platform === 'linux')('without a display, one sentence says what to do instead', () => {
  const {
    DISPLAY: _display,
    WAYLAND_DISPLAY: _wayland,
    BRIEFWRIGHT_HEADLESS: _headless,
    ...env
  } = process.env
  const start = fileURLToPath(new URL('./start.ts', import.meta.url))
  const { status, stderr } = spawnSync(process.execPath, [start], { env, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({
    status: 3,
    stderr:
      'There is no display to open a window on: start a desktop session, or install xvfb and use xvfb-run. ' +
      '`npm run -s briefing -- --help` makes briefings without either.\n',
  })
})
