import { mkdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import { sayReason } from '#contract/error-sentence.ts'
import { systemCode } from '#drafts/storage-failure.ts'
import { userFolder } from '#library/user-folder.ts'
import { EXIT, leave, reasonOf } from './leave.ts'

/**
 * Tells Electron where the user's data is, before anything asks. Chromium's own files go to a folder of their own in it.
 *
 * @returns the user-data folder; null, with the process ending, when it is not named or cannot be made
 */
export function setUserFolder(): string | null {
  const folder = userFolder({
    arguments: process.argv.slice(1),
    environment: process.env,
    platform: process.platform,
    home: homedir(),
    workingFolder: process.cwd(),
  })
  if (folder === null) {
    leave(EXIT.wrongUse, '--library needs the folder that holds your briefings.')
    return null
  }
  const sessionFolder = join(folder, 'session')
  try {
    makeFolder(sessionFolder)
  } catch (error) {
    const reason = sayReason(systemCode(error) ?? reasonOf(error))
    leave(
      EXIT.machineFailed,
      `The folder for your briefings, ${folder}, cannot be used: ${reason}; allow writing to it, or choose another with --library.`,
    )
    return null
  }
  app.setPath('userData', folder)
  app.setPath('sessionData', sessionFolder)
  return folder
}

/** With its parents, one at a time: the recursive call of Node says ENOENT where the disk is read-only. */
function makeFolder(folder: string): void {
  const parent = dirname(folder)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    const code = systemCode(error)
    if (code === 'EEXIST' && statSync(folder).isDirectory()) return
    if (code !== 'ENOENT' || parent === folder) throw error
    makeFolder(parent)
    mkdirSync(folder, { mode: 0o700 })
  }
}
