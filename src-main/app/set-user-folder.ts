import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { EXIT, leave, reasonOf } from './leave.ts'
import { userFolder } from '#library/user-folder.ts'

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
    mkdirSync(sessionFolder, { recursive: true, mode: 0o700 })
  } catch (error) {
    leave(EXIT.machineFailed, `The folder for your briefings, ${folder}, cannot be used: ${reasonOf(error)}.`)
    return null
  }
  app.setPath('userData', folder)
  app.setPath('sessionData', sessionFolder)
  return folder
}
