import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Low } from 'lowdb'
import type { OpenedDraft } from '#contract/api.ts'
import { draftSchema } from '#contract/draft-schema.ts'
import type { Draft, DraftSummary } from '#domain/draft.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { draftPath, isDraftId, locateDrafts, moveDraft } from './draft-folders.ts'
import type { DraftFolders } from './draft-folders.ts'
import { DurableFile } from './durable-file.ts'
import { ChangedElsewhere } from './exchange-file.ts'
import { nodeFileSystem } from './file-system.ts'
import type { FileSystem } from './file-system.ts'
import { peekStoredDraft } from './read-stored-draft.ts'
import { readFailure, settle, StorageFailure, unwrap, writeFailure } from './storage-failure.ts'
import { summariseDraft } from './summarise-draft.ts'
import { unknownFields } from './unknown-fields.ts'

interface OpenFile {
  readonly file: DurableFile
  readonly db: Low<Draft | null>
}

export interface Saved {
  /** ISO 8601 in UTC, by the clock of the disk. */
  readonly saved: string
}

/**
 * The drafts of a user-data folder: `drafts/<id>.json`, one lowdb each, and `drafts/trash/`. What it answers with `ok`
 * is durable. Files are named by ids alone, which are checked; no path comes from outside.
 */
export class DraftStore {
  readonly #folders: DraftFolders
  readonly #files: FileSystem
  /** Each waits for the reading or first writing of its draft. Who waits first goes on first: saves keep their order. */
  readonly #open = new Map<string, Promise<OpenFile>>()
  /** By the id of the draft that was changed elsewhere: the draft that keeps what is written here. */
  readonly #conflictCopies = new Map<string, string>()
  readonly #running = new Set<Promise<unknown>>()

  constructor(userFolder: string, files: FileSystem = nodeFileSystem) {
    const drafts = join(userFolder, 'drafts')
    this.#folders = { drafts, trash: join(drafts, 'trash') }
    this.#files = files
  }

  /** All drafts, the trash included, last saved first. A damaged one is listed and says so. */
  list(): Promise<Result<readonly DraftSummary[]>> {
    return settle(async () => {
      const places = await locateDrafts(this.#files, this.#folders)
      const summaries = await Promise.all(
        [...places].map(([id, place]) =>
          summariseDraft(this.#files, this.#folders[place], id, place === 'trash'),
        ),
      )
      return summaries
        .filter((summary) => summary !== null)
        .sort((a, b) => b.saved.localeCompare(a.saved) || a.id.localeCompare(b.id))
    })
  }

  /** The one draft, not in the trash, with this id or this title; the case of letters and outer spaces aside. */
  async find(query: string): Promise<Result<DraftSummary>> {
    const drafts = await this.list()
    if (!drafts.ok) return drafts
    const wanted = fold(query)
    const found = drafts.value.filter(
      ({ id, title, trashed }) => trashed === null && (id === wanted || fold(title) === wanted),
    )
    if (found.length > 1) return err({ code: 'draft-ambiguous', query, ids: found.map(({ id }) => id) })
    return found[0] === undefined ? err({ code: 'draft-unknown', query }) : ok(found[0])
  }

  /** Reads the draft from its file, older states included where that is damaged: `recovery` says so. */
  open(id: string): Promise<Result<OpenedDraft>> {
    return this.#run(async () => {
      const opened = await this.#read(id)
      this.#conflictCopies.delete(id)
      return answer(opened)
    })
  }

  /** The draft as its file has it, to be shown and not worked on: the store's own state is as before. */
  peek(id: string): Promise<Result<Draft>> {
    return this.#run(async () => {
      await this.#assertListed(id)
      const path = draftPath(this.#folders.drafts, id)
      try {
        return unwrap((await peekStoredDraft(this.#files, path)).draft).draft
      } catch (error) {
        throw readFailure(error, path)
      }
    })
  }

  /** Stores a draft whose id is new. */
  create(draft: Draft): Promise<Result<OpenedDraft>> {
    return this.#run(async () => {
      try {
        return answer(await this.#put(draft))
      } catch (error) {
        if (error instanceof ChangedElsewhere) return await this.#keepConflictCopy(draft)
        throw error
      }
    })
  }

  /**
   * Resolves when this state of the draft, or a later one, is durable. `changed-elsewhere` where the file is not as this
   * store left it: the state is then kept as a draft of its own, and so are later ones until the draft is opened anew.
   */
  save(draft: Draft): Promise<Result<Saved>> {
    return this.#run(async () => this.#write(await this.#opened(draft.id), draft))
  }

  /** Renames what is in the file, whatever was written here in vain. */
  rename(id: string, title: string): Promise<Result<Saved>> {
    return this.#run(async () => {
      const opened = await this.#read(id)
      return this.#write(opened, { ...opened.db.data!, title })
    })
  }

  /** A draft of its own with the same text, "Copy of …". */
  duplicate(id: string): Promise<Result<OpenedDraft>> {
    return this.#run(async () => {
      const { file, db } = await this.#read(id)
      if (file.version.readOnly) throw new StorageFailure({ code: 'read-only', id, reason: 'newer-schema' })
      const draft = db.data!
      return answer(await this.#put({ ...draft, id: randomUUID(), title: `Copy of ${draft.title}` }))
    })
  }

  trash(id: string): Promise<Result<null>> {
    return this.#run(async () => {
      const opened = await this.#open.get(id)
      await opened?.file.settled()
      this.#open.delete(id)
      return moveDraft(this.#files, this.#folders, id, 'drafts', 'trash')
    })
  }

  restore(id: string): Promise<Result<null>> {
    return this.#run(() => moveDraft(this.#files, this.#folders, id, 'trash', 'drafts'))
  }

  /** Resolves when nothing is being written: before the program ends. */
  async flush(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running)
  }

  #run<T>(work: () => Promise<T>): Promise<Result<T>> {
    const done = settle(work)
    const over = () => this.#running.delete(done)
    this.#running.add(done)
    done.then(over, over)
    return done
  }

  /** The draft as it was read or saved last. */
  #opened(id: string): Promise<OpenFile> {
    return this.#open.get(id) ?? this.#read(id)
  }

  /** Reads a draft, again if it is open; one that is open stays so as it was if it cannot be read again. */
  #read(id: string): Promise<OpenFile> {
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

  /** Only what the folder lists is read: no other name, and nothing in the trash. */
  async #assertListed(id: string): Promise<void> {
    if ((await locateDrafts(this.#files, this.#folders)).get(id) !== 'drafts') {
      throw new StorageFailure({ code: 'draft-unknown', query: id })
    }
  }

  async #readAfter(id: string, before: Promise<OpenFile | undefined> | undefined): Promise<OpenFile> {
    const known = await before
    await this.#assertListed(id)
    const opened = known ?? this.#openFile(id)
    await opened.db.read()
    return opened
  }

  async #write({ file, db }: OpenFile, draft: Draft): Promise<Saved> {
    db.data = draft
    try {
      await db.write()
    } catch (error) {
      if (error instanceof ChangedElsewhere) return await this.#keepConflictCopy(draft)
      throw error
    }
    return { saved: file.version.saved }
  }

  /** Writes the first version of a draft. */
  async #put(draft: Draft): Promise<OpenFile> {
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

  async #writeFirst(draft: Draft): Promise<OpenFile> {
    const opened = this.#openFile(draft.id)
    opened.db.data = draft
    try {
      await this.#files.makeFolder(this.#folders.drafts)
    } catch (error) {
      throw writeFailure(error, draftPath(this.#folders.drafts, draft.id))
    }
    await opened.db.write()
    return opened
  }

  #openFile(id: string): OpenFile {
    const file = new DurableFile(draftPath(this.#folders.drafts, id), id, this.#files)
    return { file, db: new Low<Draft | null>(file, null) }
  }

  async #keepConflictCopy(draft: Draft): Promise<never> {
    const id = this.#conflictCopies.get(draft.id) ?? randomUUID()
    this.#conflictCopies.set(draft.id, id)
    const copy = { ...draft, id, title: `Conflict copy of ${draft.title}` }
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
        return this.#keepConflictCopy(draft)
      }
    }
    throw new StorageFailure({ code: 'changed-elsewhere', id: draft.id, conflictCopy: id })
  }
}

const answer = ({ file, db }: OpenFile): OpenedDraft => ({
  draft: db.data!,
  saved: file.version.saved,
  readOnly: file.version.readOnly
    ? { reason: 'newer-schema' }
    : unknownFields(draftSchema, db.data!).some((field) => field.startsWith('body.'))
      ? { reason: 'unknown-fields' }
      : null,
  recovery: file.version.recovery,
  undo: null,
})

const fold = (text: string): string => text.normalize('NFC').trim().toLowerCase()
