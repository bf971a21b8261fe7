import { Low } from 'lowdb'
import type { z } from 'zod'
import type { AppError } from '#domain/app-error.ts'
import type { Result } from '#domain/result.ts'
import { ChangedElsewhere } from './exchange-file.ts'
import { nodeFileSystem } from './file-system.ts'
import type { FileSystem } from './file-system.ts'
import { JsonFile } from './json-file.ts'
import type { JsonRecovery } from './json-file.ts'
import { settle, StorageFailure } from './storage-failure.ts'

/** How often a change is made anew because another process has written in between. */
const MOST_ATTEMPTS = 20

/**
 * One small value in a file of JSON, read anew before each change, so that two windows lose nothing of each other.
 * Changes are made in the order in which they were asked for; what is answered with `ok` is durable.
 * Errors: `file-damaged` (kept in quarantine, no sound backup), `file-unreadable`, `file-unwritable`, `disk-full`.
 */
export class JsonStore<T> {
  readonly #path: string
  readonly #file: JsonFile<T>
  readonly #db: Low<T>
  readonly #empty: T
  #turn: Promise<unknown> = Promise.resolve()

  /** `empty` is what stands where there is no file. */
  constructor(path: string, schema: z.ZodType<T>, empty: T, files: FileSystem = nodeFileSystem) {
    this.#path = path
    this.#empty = empty
    this.#file = new JsonFile(path, schema, files)
    this.#db = new Low<T>(this.#file, empty)
  }

  read(): Promise<Result<T>> {
    return this.#inTurn(() => this.#read())
  }

  /** `change` is a function of the stored value alone: it may be asked again. Where it answers the same value, nothing is written. */
  update(change: (value: T) => T): Promise<Result<T>> {
    return this.#inTurn(async () => {
      for (let attempt = 1; ; attempt++) {
        const before = await this.#read()
        const after = change(before)
        if (after === before) return before
        try {
          return await this.#write(after)
        } catch (error) {
          if (!(error instanceof ChangedElsewhere)) throw error
          if (attempt === MOST_ATTEMPTS) throw this.#busy()
        }
      }
    })
  }

  /** Takes the place of whatever stands there, a damaged file included, of which there is a copy in quarantine. */
  replace(value: T): Promise<Result<T>> {
    return this.#inTurn(async () => {
      try {
        return await this.#write(value)
      } catch (error) {
        throw error instanceof ChangedElsewhere ? this.#busy() : error
      }
    })
  }

  /**
   * Puts in the place of a damaged or lost file what can still be had: its backup, or else the empty value. Answers what
   * there is to tell: nothing of a file that is sound, or was never there. What could not be put right is told again.
   */
  async mend(): Promise<readonly AppError[]> {
    const read = await this.read()
    if (!read.ok && read.error.code !== 'file-damaged') return [read.error]
    const found = read.ok ? this.#file.recovery : begunAnew(read.error)
    if (found === null) return []
    const mended = await this.replace(read.ok ? read.value : this.#empty)
    return [{ code: 'file-recovered', path: this.#path, ...found }, ...(mended.ok ? [] : [mended.error])]
  }

  /** Resolves when all that was asked for until now is done. */
  async settled(): Promise<void> {
    await this.#turn
  }

  async #read(): Promise<T> {
    // lowdb keeps what it has where there is no file.
    this.#db.data = this.#empty
    await this.#db.read()
    return this.#db.data
  }

  async #write(value: T): Promise<T> {
    this.#db.data = value
    await this.#db.write()
    return value
  }

  #busy(): StorageFailure {
    return new StorageFailure({ code: 'file-unwritable', path: this.#path, reason: 'EBUSY' })
  }

  #inTurn<V>(work: () => Promise<V>): Promise<Result<V>> {
    const done = this.#turn.then(() => settle(work))
    this.#turn = done.catch(() => undefined)
    return done
  }
}

const begunAnew = (error: AppError): JsonRecovery => ({
  from: 'nothing',
  quarantined: error.code === 'file-damaged' ? error.quarantined : null,
})
