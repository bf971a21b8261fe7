import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { findBrowser } from './stand-in/find-browser.ts'

/**
 * The tests drive the built app in a real browser. Where none is found this says so and gets one: Debian's package when
 * root, else Playwright's own; where neither can be had it names what to install.
 */
const found = () => findBrowser(process.env['BRIEFWRIGHT_BROWSER'] ?? null) !== null

const run = (command: string, ...rest: string[]): boolean =>
  spawnSync(command, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0

if (!found()) {
  console.log('No Chromium, Chrome or Edge is on this machine; the tests need one. Getting one.')
  const debian = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (debian && run('apt-get', 'update', '-qq'))
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium')
  if (!found()) {
    const playwright = createRequire(import.meta.url).resolve('playwright-core/cli.js')
    run(process.execPath, playwright, 'install', 'chromium')
  }
  if (!found()) {
    console.error(
      'None could be had. Install Chromium, Chrome or Edge (on Debian: apt-get install chromium), then run npm test again.',
    )
    process.exit(1)
  }
}
