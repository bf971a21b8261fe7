import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import type { z } from 'zod'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { exchangeFile } from './exchange-file.ts'
import type { FileSystem } from './file-system.ts'
import { parseJson } from './parse-json.ts'
import {
  abandon,
  backupPath,
  newTemporaryPath,
  quarantineIfPossible,
  removeAbandoned,
  removeIfThere,
  writeNewFile,
} from './side-files.ts'
import {
  isMissing,
  readFailure,
  settle,
  StorageFailure,
  systemCode,
  writeFailure,
} from './storage-failure.ts'

export interface JsonRecovery {
  readonly from: 'backup' | 'nothing'
  /** The copy of the damaged file; null where it was gone or could not be copied. */
  readonly quarantined: string | null
}

/**
 * A file of plain JSON that people may read and write too, as a lowdb adapter that acknowledges a write when it is
 * durable: temporary file, flush, backup, rename, flush of the folder. What it writes has the form of its schema, fields
 * that the schema does not name kept.
 * Rejects with `StorageFailure`, or with `ChangedElsewhere` where the file is not as it was read or written last.
 */
export class JsonFile<T> implements Adapter<T> {
  readonly #path: string
  readonly #schema: z.ZodType<T>
  readonly #files: FileSystem
  /** Of the file as it was read or written last; null where there was none, or a damaged one. */
  #checksum: string | null = null
  #tidied = false
  #recovery: JsonRecovery | null = null

  constructor(path: string, schema: z.ZodType<T>, files: FileSystem) {
    this.#path = path
    this.#schema = schema
    this.#files = files
  }

  /** How the value that was read last came to be, where it is not that of the file; null where it is, or there is none. */
  get recovery(): JsonRecovery | null {
    return this.#recovery
  }

  /**
   * Null where there is no file. A damaged one is copied to quarantine and its backup answered; `file-damaged` where
   * there is no sound backup either.
   */
  async read(): Promise<T | null> {
    try {
      const bytes = await this.#readIfThere(this.#path)
      const decoded = bytes && this.#decode(bytes)
      if (bytes !== null && decoded?.ok === true) {
        this.#checksum = checksumOf(bytes)
        this.#recovery = null
        return decoded.value
      }
      this.#checksum = null
      const quarantined = bytes === null ? null : await quarantineIfPossible(this.#files, this.#path, bytes)
      const backup = await this.#readIfThere(backupPath(this.#path))
      const older = backup && this.#decode(backup)
      this.#recovery = older?.ok === true ? { from: 'backup', quarantined } : null
      if (older?.ok === true) return older.value
      if (decoded?.ok !== false) return null
      throw new StorageFailure({ code: 'file-damaged', path: this.#path, reason: decoded.error, quarantined })
    } catch (error) {
      throw readFailure(error, this.#path)
    }
  }

  /** A value that does not have the form of the schema is a `RangeError`. */
  async write(value: T): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8')
    const decoded = this.#decode(bytes)
    if (!decoded.ok) throw new RangeError(`${this.#path} would not have its own form: ${decoded.error}`)
    const temporary = newTemporaryPath(this.#path)
    const current = this.#checksum
    try {
      await this.#files.makeFolder(dirname(this.#path))
      await writeNewFile(this.#files, temporary, bytes)
      if (current !== null || !(await this.#takeFreeName(temporary))) {
        await exchangeFile(
          this.#files,
          this.#path,
          temporary,
          (found) => found === current,
          (found) => (this.#decode(found).ok ? checksumOf(found) : null),
        )
      }
      await this.#files.syncFolder(dirname(this.#path))
      this.#checksum = checksumOf(bytes)
      this.#recovery = null
      if (!this.#tidied) await removeAbandoned(this.#files, this.#path)
      this.#tidied = true
    } catch (error) {
      await abandon(this.#files, temporary)
      throw writeFailure(error, this.#path)
    }
  }

  /** Of two processes that write a first version one is refused, which a rename would not do. */
  async #takeFreeName(temporary: string): Promise<boolean> {
    try {
      await this.#files.link(temporary, this.#path)
    } catch (error) {
      // Something stands there, a damaged file maybe, or the disk has no links: the exchange finds out.
      if (systemCode(error) === null) throw error
      return false
    }
    await this.#files.remove(temporary)
    return true
  }

  async #readIfThere(path: string): Promise<Uint8Array | null> {
    try {
      return await this.#files.read(path)
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }

  /** The value itself and not the schema's copy of it: the same fields in the same order go back to the file. */
  #decode(bytes: Uint8Array): Result<T, string> {
    const json = parseJson(bytes)
    if (!json.ok) return json
    const parsed = this.#schema.safeParse(json.value)
    if (parsed.success) return ok(json.value as T)
    const [issue] = parsed.error.issues
    return err(issue === undefined ? 'not of its form' : `${issue.path.join('.')}: ${issue.message}`)
  }
}

const checksumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Takes a file of JSON and its backup away, durably; one that is gone already is no error. Errors: those of writing. */
export function removeJsonFile(path: string, files: FileSystem): Promise<Result<null>> {
  return settle(async () => {
    try {
      await removeIfThere(files, backupPath(path))
      await removeIfThere(files, path)
      await files.syncFolder(dirname(path))
      return null
    } catch (error) {
      throw writeFailure(error, path)
    }
  })
}
