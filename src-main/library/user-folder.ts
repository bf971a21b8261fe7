import { join, resolve } from 'node:path'

/** What decides where the user's drafts and sources are; every value is passed in, so that it can be tested. */
export interface Surroundings {
  readonly arguments: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly workingFolder: string
}

const FOLDER_NAME = 'Briefwright'
const SWITCH = '--library'

/**
 * The whole user-data folder (`drafts/ sources/ index/`): `--library DIR`, else `BRIEFWRIGHT_LIBRARY`, else the folder
 * for this app's data on this system. The window and the command line both ask here, so they always agree.
 *
 * @returns an absolute path, or null when `--library` names no folder
 */
export function userFolder(around: Surroundings): string | null {
  const named = namedFolder(around.arguments)
  if (named === '') return null
  const chosen = named ?? around.environment['BRIEFWRIGHT_LIBRARY']
  if (chosen !== undefined && chosen !== '') return resolve(around.workingFolder, chosen)
  return join(appDataFolder(around), FOLDER_NAME)
}

/** The folder that follows `--library`; undefined without the switch, empty when nothing follows it. */
function namedFolder(given: readonly string[]): string | undefined {
  const at = given.findIndex((argument) => argument === SWITCH || argument.startsWith(`${SWITCH}=`))
  const found = given[at]
  if (found === undefined) return undefined
  if (found !== SWITCH) return found.slice(SWITCH.length + 1)
  const next = given[at + 1]
  return next === undefined || next.startsWith('--') ? '' : next
}

/** The system's folder for the data of applications, as each system's own guidelines name it. */
function appDataFolder({ platform, environment, home }: Surroundings): string {
  switch (platform) {
    case 'win32':
      return environment['APPDATA'] ?? join(home, 'AppData', 'Roaming')
    case 'darwin':
      return join(home, 'Library', 'Application Support')
    default:
      return environment['XDG_CONFIG_HOME'] || join(home, '.config')
  }
}
