import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** How long Electron's own installer may take, in milliseconds: its runtime is about 120 MB. */
const INSTALL_LIMIT = 120_000

interface Failure {
  readonly version: string
  readonly reason: string
}

/** The executable of Electron's runtime, if it is there. (To `require('electron')` would start a download.) */
export function electronBinary(root: string): string | null {
  const folder = join(root, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'),
    readFileSync(pathFile, 'utf8'),
  )
  return existsSync(binary) ? binary : null
}

/**
 * Gets Electron's runtime with its own installer, once for each version: that it failed is remembered in
 * `.cache/electron-runtime.json`, since behind a firewall it would fail again at every start.
 *
 * @param install runs the installer; answers why it failed, or null
 */
export function getElectron(root: string, install = runInstaller): { binary: string } | { reason: string } {
  const present = electronBinary(root)
  if (present !== null) return { binary: present }
  const memory = join(root, '.cache/electron-runtime.json')
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'),
  ) as Failure
  const before = readFailure(memory)
  if (before?.version === version) return { reason: before.reason }
  const reason = install(root) ?? (electronBinary(root) === null ? 'its installer left no executable' : null)
  const binary = electronBinary(root)
  if (reason === null && binary !== null) return { binary }
  const failure: Failure = { version, reason: reason ?? 'its installer failed' }
  mkdirSync(dirname(memory), { recursive: true })
  writeFileSync(memory, JSON.stringify(failure))
  return { reason: failure.reason }
}

function readFailure(file: string): Failure | null {
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Failure
  } catch {
    return null
  }
}

/** The installer prints a stack trace when it fails: its last line of sense is kept, the rest is not shown. */
function runInstaller(root: string): string | null {
  process.stderr.write(
    `Fetching Electron's runtime, once (at most ${String(INSTALL_LIMIT / 60_000)} minutes)…\n`,
  )
  const { status, stderr, error } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/electron/install.js')],
    {
      timeout: INSTALL_LIMIT,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  if (status === 0) return null
  if (error !== undefined) return 'fetching it took too long'
  return /^\w*Error: (.*)$/m.exec(stderr)?.[1] ?? `its installer ended with status ${String(status)}`
}
