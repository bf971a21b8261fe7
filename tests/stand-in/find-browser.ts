import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The executable of a Chromium, Chrome or Edge on this machine: the one named, else the first found, else the one that
 * Playwright keeps. Null when there is none.
 */
export function findBrowser(named: string | null, environment = process.env): string | null {
  if (named !== null) return isExecutable(named) ? named : null
  return [...candidates(process.platform, environment), chromium.executablePath()].find(isExecutable) ?? null
}

function candidates(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  switch (platform) {
    case 'darwin':
      return ['/Applications', join(environment['HOME'] ?? '/', 'Applications')].flatMap((folder) =>
        MAC_APPS.map((app) => join(folder, app)),
      )
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .flatMap((name) => environment[name] ?? [])
        .flatMap((folder) => WINDOWS_PROGRAMS.map((program) => join(folder, program)))
    default: {
      const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
      return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
    }
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return path !== ''
  } catch {
    return false
  }
}
