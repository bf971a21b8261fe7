import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import type { Recovery } from '#contract/api.ts'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import type { Draft } from '#domain/draft.ts'
import { decodeDraftFile, encodeDraftFile } from './draft-file.ts'
import { exchangeFile } from './exchange-file.ts'
import type { FileSystem } from './file-system.ts'
import { readStoredDraft } from './read-stored-draft.ts'
import type { FindVersions } from './read-stored-draft.ts'
import { abandon, newTemporaryPath, removeAbandoned, writeNewFile } from './side-files.ts'
import { readFailure, StorageFailure, unwrap, writeFailure } from './storage-failure.ts'

/** The version of a draft that was read or written last. */
export interface Version {
  /** 0 before the first save. */
  readonly rev: number
  /** Of the file: an older one is written over in the present one. */
  readonly schema: number
  /** Of the file that stands under the draft's name; null where none does, or a damaged one. */
  readonly sha256: string | null
  /** ISO 8601 in UTC. */
  readonly saved: string
  readonly readOnly: boolean
  readonly recovery: Recovery | null
}

const UNSAVED: Version = {
  rev: 0,
  schema: DRAFT_SCHEMA,
  sha256: null,
  saved: '',
  readOnly: false,
  recovery: null,
}

/**
 * A draft on disk, as a lowdb adapter that acknowledges a write when its data is durable and not before: lowdb's own
 * adapters never flush. One version at a time is written; of those that wait only the latest is, for all who wait.
 * A file that was not read counts as new, and is not written where one stands already.
 * Rejects with `StorageFailure`, or with `ChangedElsewhere` where another process has written the file.
 */
export class DurableFile implements Adapter<Draft | null> {
  readonly #path: string
  readonly #id: string
  readonly #files: FileSystem
  readonly #versions: FindVersions
  #version = UNSAVED
  /** Checksums of writes that failed, maybe after they had taken their place. */
  #attempted: readonly string[] = []
  #turn: Promise<void> = Promise.resolve()
  #waiting: { draft: Draft; readonly written: Promise<void> } | null = null
  #tidied = false

  /** `id` is that of the draft which belongs in the file; `versions` are states that may stand in for a damaged one. */
  constructor(path: string, id: string, files: FileSystem, versions: FindVersions = async () => []) {
    this.#path = path
    this.#id = id
    this.#files = files
    this.#versions = versions
  }

  get version(): Version {
    return this.#version
  }

  /** Never null: lowdb would take that for an empty file, and put a default in its place. */
  read(): Promise<Draft> {
    return this.#inTurn(() => this.#read())
  }

  write(draft: Draft | null): Promise<void> {
    if (draft === null) throw new RangeError('A draft that was never read cannot be written')
    if (this.#waiting !== null) {
      this.#waiting.draft = draft
      return this.#waiting.written
    }
    const waiting: { draft: Draft; readonly written: Promise<void> } = {
      draft,
      written: this.#inTurn(() => {
        this.#waiting = null
        return this.#replace(waiting.draft)
      }),
    }
    this.#waiting = waiting
    return waiting.written
  }

  /** Resolves when all that was asked for until now is done, whether or not it could be. */
  settled(): Promise<void> {
    return this.#turn
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    const over = () => undefined
    this.#turn = done.then(over, over)
    return done
  }

  async #read(): Promise<Draft> {
    try {
      const { draft, rev, schema, sha256, saved, readOnly, recovery } = unwrap(
        await readStoredDraft(this.#files, this.#path, this.#versions),
      )
      if (draft.id !== this.#id) throw this.#strange()
      this.#version = { rev, schema, sha256: recovery === null ? sha256 : null, saved, readOnly, recovery }
      this.#attempted = []
      return draft
    } catch (error) {
      throw readFailure(error, this.#path)
    }
  }

  #strange(): StorageFailure {
    const problems = [{ file: this.#path, at: 'id', problem: 'is not that of the file' }]
    return new StorageFailure({ code: 'draft-invalid', path: this.#path, problems })
  }

  async #replace(draft: Draft): Promise<void> {
    const { sha256: current, readOnly } = this.#version
    if (readOnly) throw new StorageFailure({ code: 'read-only', id: this.#id, reason: 'newer-schema' })
    const rev = this.#version.rev + this.#attempted.length + 1
    const bytes = encodeDraftFile(draft, rev)
    // What cannot be read back is not written.
    const { sha256 } = unwrap(decodeDraftFile(bytes, this.#path))
    const temporary = newTemporaryPath(this.#path)
    const isOurs = (found: string | null): boolean =>
      found === current || (found !== null && this.#attempted.includes(found))
    try {
      await writeNewFile(this.#files, temporary, bytes)
      this.#attempted = [...this.#attempted, sha256]
      await exchangeFile(this.#files, this.#path, temporary, isOurs)
      await this.#files.syncFolder(dirname(this.#path))
      const saved = (await this.#files.facts(this.#path)).modified.toISOString()
      this.#version = { rev, schema: DRAFT_SCHEMA, sha256, saved, readOnly: false, recovery: null }
      this.#attempted = []
      if (!this.#tidied) await removeAbandoned(this.#files, this.#path)
      this.#tidied = true
    } catch (error) {
      await abandon(this.#files, temporary)
      throw writeFailure(error, this.#path)
    }
  }
}
