import { randomUUID } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { Low } from 'lowdb'
import type { AppError } from '#domain/app-error.ts'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import type { Draft } from '#domain/draft.ts'
import { draftPath, isDraftId, locateDrafts } from './draft-folders.ts'
import type { DraftFolders } from './draft-folders.ts'
import type { DraftVersions } from './draft-versions.ts'
import { DurableFile } from './durable-file.ts'
import { ChangedElsewhere } from './exchange-file.ts'
import type { FileSystem } from './file-system.ts'
import { namesIn } from './side-files.ts'
import { StorageFailure, writeFailure } from './storage-failure.ts'

/** A draft that was read or written, with the file that it is written to. */
export interface OpenDraft {
  readonly path: string
  readonly file: DurableFile
  readonly db: Low<Draft | null>
}

export interface Saved {
  /** ISO 8601 in UTC, by the clock of the disk. */
  readonly saved: string
}

/**
 * The drafts that one store has read, each over one lowdb. What is saved and found to have been changed by another
 * process is kept as a draft of its own. Rejects with `StorageFailure`.
 */
export class OpenDrafts {
  readonly #folders: DraftFolders
  readonly #files: FileSystem
  readonly #versions: DraftVersions
  readonly #seen: (draft: Draft) => void
  /** Each waits for the reading or first writing of its draft. Who waits first goes on first: saves keep their order. */
  readonly #open = new Map<string, Promise<OpenDraft>>()
  /** By the id of the draft that was changed elsewhere: the draft that keeps what is written here. */
  readonly #conflictCopies = new Map<string, string>()

  /** `seen` is told of each state that was read or is durable. */
  constructor(
    folders: DraftFolders,
    files: FileSystem,
    versions: DraftVersions,
    seen: (draft: Draft) => void = () => undefined,
  ) {
    this.#seen = seen
    this.#folders = folders
    this.#files = files
    this.#versions = versions
  }

  /** The draft as it was read or saved last. */
  get(id: string): Promise<OpenDraft> {
    return this.#open.get(id) ?? this.read(id)
  }

  /** Reads a draft, again if it is open; one that is open stays so as it was if it cannot be read again. */
  read(id: string): Promise<OpenDraft> {
    // An earlier reading that failed has told whoever asked for it.
    const before = this.#open.get(id)?.catch(() => undefined)
    const reading = this.#readAfter(id, before)
    const opened = reading.catch(async (error: unknown) => {
      const kept = await before
      if (kept !== undefined) return kept
      if (this.#open.get(id) === opened) this.#open.delete(id)
      throw error
    })
    this.#open.set(id, opened)
    // Whoever asked has the error from `reading`.
    opened.catch(() => undefined)
    return reading
  }

  /** What is written from now on is written to the draft itself, whatever of it was kept elsewhere before. */
  takeSides(id: string): void {
    this.#conflictCopies.delete(id)
  }

  /** Resolves when nothing of the draft is being written; it is read anew when it is asked for again. */
  async leave(id: string): Promise<void> {
    const opened = await this.#open.get(id)?.catch(() => undefined)
    await opened?.file.settled()
    this.#open.delete(id)
  }

  /** Where a draft lies that may be read: only what the folders list is, no other name, and nothing in the trash. */
  async pathOf(id: string): Promise<string> {
    const place = (await locateDrafts(this.#files, this.#folders)).get(id)
    if (place === undefined || place === 'trash')
      throw new StorageFailure({ code: 'draft-unknown', query: id })
    return draftPath(this.#folders[place], id)
  }

  /** Saves what is worked on, where it lies now; what cannot go there is kept as a draft of its own. */
  async save(draft: Draft): Promise<{ readonly opened: OpenDraft; readonly saved: Saved }> {
    const opened = await this.#getOrKeep(draft)
    const saved = await this.write(opened, draft)
    return { opened, saved }
  }

  /** What a newer version of ours changed in form is put aside before it is written over. */
  async write({ path, file, db }: OpenDraft, draft: Draft): Promise<Saved> {
    if (file.version.schema < DRAFT_SCHEMA) await this.#versions.keep(draft.id, path, 'before-migration')
    db.data = draft
    try {
      await db.write()
    } catch (error) {
      if (error instanceof ChangedElsewhere) return await this.#follow(draft, path, file)
      throw error
    }
    this.#seen(draft)
    return { saved: file.version.saved }
  }

  /** Writes the first version of a draft. */
  async put(draft: Draft): Promise<OpenDraft> {
    try {
      return await this.#put(draft)
    } catch (error) {
      if (error instanceof ChangedElsewhere) return await this.#keepConflictCopy(draft, 'changed')
      throw error
    }
  }

  /** A draft that lies in the trash is not read, but what was typed into it is not lost either. */
  async #getOrKeep(draft: Draft): Promise<OpenDraft> {
    try {
      return await this.get(draft.id)
    } catch (error) {
      const place = (await locateDrafts(this.#files, this.#folders)).get(draft.id)
      if (place === 'trash') return await this.#keepConflictCopy(draft, 'trashed')
      throw error
    }
  }

  /** Writes the draft where another process has moved its file, if that is as it was left here. */
  async #follow(draft: Draft, path: string, { version }: DurableFile): Promise<Saved> {
    const place = (await locateDrafts(this.#files, this.#folders)).get(draft.id)
    if (place === undefined) return this.#keepConflictCopy(draft, 'gone')
    if (place === 'trash') return this.#keepConflictCopy(draft, 'trashed')
    const now = draftPath(this.#folders[place], draft.id)
    if (now === path) return this.#keepConflictCopy(draft, (await this.#isThere(path)) ? 'changed' : 'gone')
    const moved = this.#openFile(draft.id, now)
    await moved.db.read()
    if (moved.file.version.sha256 !== version.sha256) return this.#keepConflictCopy(draft, 'changed')
    this.#open.set(draft.id, Promise.resolve(moved))
    return this.write(moved, draft)
  }

  /** Its backup alone makes a place a draft's. */
  async #isThere(path: string): Promise<boolean> {
    return (await namesIn(this.#files, dirname(path))).includes(basename(path))
  }

  async #readAfter(id: string, before: Promise<OpenDraft | undefined> | undefined): Promise<OpenDraft> {
    const known = await before
    const path = await this.pathOf(id)
    const opened = known?.path === path ? known : this.#openFile(id, path)
    await opened.db.read()
    this.#seen(opened.db.data!)
    return opened
  }

  async #put(draft: Draft): Promise<OpenDraft> {
    if (!isDraftId(draft.id) || this.#open.has(draft.id))
      throw new RangeError(`Not a new draft id: ${draft.id}`)
    const writing = this.#writeFirst(draft)
    this.#open.set(draft.id, writing)
    try {
      return await writing
    } catch (error) {
      this.#open.delete(draft.id)
      throw error
    }
  }

  async #writeFirst(draft: Draft): Promise<OpenDraft> {
    const opened = this.#openFile(draft.id, draftPath(this.#folders.drafts, draft.id))
    opened.db.data = draft
    try {
      await this.#files.makeFolder(this.#folders.drafts)
    } catch (error) {
      throw writeFailure(error, opened.path)
    }
    await opened.db.write()
    this.#seen(draft)
    return opened
  }

  #openFile(id: string, path: string): OpenDraft {
    const file = new DurableFile(path, id, this.#files, () => this.#versions.paths(id))
    return { path, file, db: new Low<Draft | null>(file, null) }
  }

  async #keepConflictCopy(draft: Draft, how: Change): Promise<never> {
    const before = this.#conflictCopies.get(draft.id)
    // One that was moved since it was written is let be.
    const id = before !== undefined && this.#open.has(before) ? before : randomUUID()
    this.#conflictCopies.set(draft.id, id)
    const copy = { ...draft, id, title: `${COPY[how]} ${draft.title}` }
    const known = this.#open.get(id)
    if (known === undefined) await this.#put(copy)
    else {
      const { db } = await known
      db.data = copy
      try {
        await db.write()
      } catch (error) {
        if (!(error instanceof ChangedElsewhere)) throw error
        this.#conflictCopies.delete(draft.id)
        return this.#keepConflictCopy(draft, how)
      }
    }
    throw new StorageFailure({ code: 'changed-elsewhere', id: draft.id, how, conflictCopy: id })
  }
}

type Change = Extract<AppError, { code: 'changed-elsewhere' }>['how']

const COPY: Readonly<Record<Change, string>> = {
  changed: 'Conflict copy of',
  trashed: 'Copy of',
  gone: 'Copy of',
}
