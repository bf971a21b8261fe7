import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { undoLogSchema } from '#contract/undo-log-schema.ts'
import type { UndoLog } from '#contract/undo-log-schema.ts'
import type { Body } from '#domain/draft.ts'
import type { FileSystem } from './file-system.ts'
import { parseJson } from './parse-json.ts'
import { openSeal, sealFile } from './sealed-file.ts'
import { abandon, newTemporaryPath, removeAbandoned, removeIfThere, writeNewFile } from './side-files.ts'
import { isMissing, writeFailure } from './storage-failure.ts'

/** A longer one is not kept: beside a text of 60 pages the editor's own limit stays far below it. */
const MAX_BYTES = 8 * 1024 * 1024

const SCHEMA = 1

/** `text` is the digest of the text that the log leads to. */
const contentSchema = z.object({ text: z.string(), log: z.unknown() })

/**
 * How the text of each draft came to be, `undo/<id>.json`: beside the draft and never in its way. A log counts only for
 * the very text that it leads to, so one that is older than its draft is as if it were not there.
 */
export class UndoLogs {
  readonly #folder: string
  readonly #files: FileSystem
  readonly #waiting = new Map<string, { readonly body: Body; readonly log: UndoLog }>()
  #turn: Promise<void> = Promise.resolve()

  constructor(draftsFolder: string, files: FileSystem) {
    this.#folder = join(draftsFolder, 'undo')
    this.#files = files
  }

  /**
   * Resolves when this log, or a later one of the draft, is durable or found too long. Of those that wait the latest is
   * written. Rejects with `StorageFailure`: `disk-full`, `file-unwritable`.
   */
  keep(id: string, body: Body, log: UndoLog): Promise<void> {
    this.#waiting.set(id, { body, log })
    const written = this.#turn.then(() => this.#write(id))
    this.#turn = written.catch(() => undefined)
    return written
  }

  /** Null where there is none, or it is damaged, or of another text. */
  async read(id: string, body: Body): Promise<UndoLog | null> {
    const bytes = await this.#readIfThere(this.#path(id))
    const sealed = bytes && openSeal(bytes, 'briefwright-undo')
    if (sealed?.ok !== true || sealed.value.schema !== SCHEMA) return null
    const json = parseJson(sealed.value.body)
    if (!json.ok) return null
    const content = contentSchema.safeParse(json.value)
    if (!content.success || content.data.text !== digestOf(body)) return null
    return undoLogSchema.safeParse(content.data.log).success ? (content.data.log as UndoLog) : null
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.json`)
  }

  async #write(id: string): Promise<void> {
    const next = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (next === undefined) return
    const path = this.#path(id)
    const content = Buffer.from(JSON.stringify({ text: digestOf(next.body), log: next.log }), 'utf8')
    const temporary = newTemporaryPath(path)
    try {
      if (content.length > MAX_BYTES) return await removeIfThere(this.#files, path)
      await this.#files.makeFolder(dirname(path))
      await writeNewFile(this.#files, temporary, sealFile('briefwright-undo', SCHEMA, 1, content))
      await this.#files.rename(temporary, path)
      await this.#files.syncFolder(dirname(path))
      await removeAbandoned(this.#files, path)
    } catch (error) {
      await abandon(this.#files, temporary)
      throw writeFailure(error, path)
    }
  }

  /** A log that cannot be read is none: undo begins anew. */
  async #readIfThere(path: string): Promise<Uint8Array | null> {
    try {
      return await this.#files.read(path)
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }
}

const digestOf = (body: Body): string => createHash('sha256').update(JSON.stringify(body)).digest('hex')
