import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the bundles are made of. */
const INPUTS = ['src-main', 'src-renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json']

/** Written last, so that a build that was broken off counts as none. */
const STAMP = 'out/.built'

/** Whether `out/` is missing, unfinished, or older than what it is made of. */
export function isStale(root: string): boolean {
  const stamp = join(root, STAMP)
  if (!existsSync(stamp)) return true
  const built = statSync(stamp).mtimeMs
  return INPUTS.some((input) => newest(join(root, input)) > built)
}

/**
 * Builds the app into `out/` if it is stale.
 *
 * @returns why that failed, with what the build printed; null when `out/` is good
 */
export function buildIfStale(root: string): string | null {
  if (!isStale(root)) return null
  const started = new Date()
  process.stderr.write('Building Briefwright…\n')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: root, encoding: 'utf8' },
  )
  if (status !== 0) return `The build failed:\n${stdout}${stderr}`
  const unsound = checkBundles(join(root, 'out/main'))
  if (unsound !== null) return unsound
  // As old as the start of the build, so that what was changed meanwhile is built again.
  writeFileSync(join(root, STAMP), '')
  utimesSync(join(root, STAMP), started, started)
  return null
}

/** A worker's bundle with a mistake in its syntax would be found out only when the worker starts. */
function checkBundles(folder: string): string | null {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.js'))) {
    const { status, stderr } = spawnSync(process.execPath, ['--check', join(folder, name)], {
      encoding: 'utf8',
    })
    if (status !== 0) return `The build made a bundle that does not parse:\n${stderr}`
  }
  return null
}

/** The latest change of a file, or of anything in a folder, in milliseconds. */
function newest(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
