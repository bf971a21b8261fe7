import { createHash, randomUUID } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What a process that came second tells the first. */
export interface SecondInstance {
  readonly argv: readonly string[]
  readonly workingFolder: string
  readonly additionalData: unknown
}

export interface Lock {
  release(): void
}

/**
 * Lets one process hold a user-data folder. The lock is SQLite's on a file, which the system lets go when the process ends,
 * however it ends; and unlike most, it is answered at once, as Electron's is. The second leaves its message as a file.
 *
 * @returns null when another process holds the folder, which has then been told
 */
export function holdLock(
  userData: string,
  additionalData: unknown,
  onSecond: (second: SecondInstance) => void,
): Lock | null {
  const key = createHash('sha256').update(realpathSync(userData)).digest('hex').slice(0, 24)
  const folder = join(tmpdir(), `briefwright-locks-${userInfo().username}`)
  const messages = join(folder, `${key}-messages`)
  mkdirSync(messages, { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(join(folder, `${key}.lock`))
  try {
    database.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (!/locked|busy/i.test(String(error))) throw error
    leaveMessage(messages, { argv: process.argv, workingFolder: process.cwd(), additionalData })
    return null
  }
  for (const left of readdirSync(messages)) rmSync(join(messages, left))
  const watcher = watch(messages, () => takeMessages(messages, onSecond))
  watcher.unref()
  return {
    release() {
      watcher.close()
      database.close()
    },
  }
}

function leaveMessage(folder: string, message: SecondInstance): void {
  const name = randomUUID()
  writeFileSync(join(folder, `${name}.part`), JSON.stringify(message), { mode: 0o600 })
  renameSync(join(folder, `${name}.part`), join(folder, `${name}.json`))
}

function takeMessages(folder: string, onSecond: (second: SecondInstance) => void): void {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
    const message = JSON.parse(readFileSync(join(folder, name), 'utf8')) as SecondInstance
    rmSync(join(folder, name))
    onSecond(message)
  }
}
