import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { Low } from 'lowdb'
import type { OpenedDraft } from '#contract/api.ts'
import type { Draft, DraftSummary } from '#domain/draft.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { DurableFile } from './durable-file.ts'
import { ChangedElsewhere } from './exchange-file.ts'
import { nodeFileSystem } from './file-system.ts'
import type { FileSystem } from './file-system.ts'
import { backupPath } from './side-files.ts'
import {
  isMissing,
  readFailure,
  settle,
  StorageFailure,
  systemCode,
  writeFailure,
} from './storage-failure.ts'
import { draftPath, isDraftId, locateDrafts, summariseDraft } from './summarise-drafts.ts'

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
  readonly #folders: { readonly drafts: string; readonly trash: string }
  readonly #files: FileSystem
  readonly #open = new Map<string, OpenFile>()
  /** By the id of the draft that was changed elsewhere: the draft that keeps what is written here. */
  readonly #conflictCopies = new Map<string, string>()

  constructor(userFolder: string, files: FileSystem = nodeFileSystem) {
    const drafts = join(userFolder, 'drafts')
    this.#folders = { drafts, trash: join(drafts, 'trash') }
    this.#files = files
  }

  /** All drafts, the trash included, last saved first. A damaged one is listed and says so. */
  list(): Promise<Result<readonly DraftSummary[]>> {
    return settle(async () => {
      const places = await this.#locate()
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
    return settle(async () => {
      const opened = await this.#read(id)
      this.#conflictCopies.delete(id)
      return answer(opened)
    })
  }

  /** Stores a draft whose id is new. */
  create(draft: Draft): Promise<Result<OpenedDraft>> {
    return settle(async () => {
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
    return settle(async () => {
      const { file, db } = await this.#opened(draft.id)
      db.data = draft
      try {
        await db.write()
      } catch (error) {
        if (error instanceof ChangedElsewhere) return await this.#keepConflictCopy(draft)
        throw error
      }
      return { saved: file.version.saved }
    })
  }

  rename(id: string, title: string): Promise<Result<Saved>> {
    return this.#withDraft(id, (draft) => this.save({ ...draft, title }))
  }

  /** A draft of its own with the same text, "Copy of …". */
  duplicate(id: string): Promise<Result<OpenedDraft>> {
    return this.#withDraft(id, (draft, { readOnly }) =>
      readOnly
        ? Promise.resolve(err({ code: 'read-only', id, reason: 'newer-schema' }))
        : this.create({ ...draft, id: randomUUID(), title: `Copy of ${draft.title}` }),
    )
  }

  trash(id: string): Promise<Result<null>> {
    return settle(async () => {
      await this.#open.get(id)?.file.settled()
      this.#open.delete(id)
      return await this.#move(id, 'drafts', 'trash')
    })
  }

  restore(id: string): Promise<Result<null>> {
    return settle(() => this.#move(id, 'trash', 'drafts'))
  }

  /** Resolves when no save is under way: before the program ends. */
  async flush(): Promise<void> {
    await Promise.all([...this.#open.values()].map(({ file }) => file.settled()))
  }

  async #withDraft<T>(
    id: string,
    use: (draft: Draft, version: DurableFile['version']) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const opened = await settle(() => this.#opened(id))
    return opened.ok ? use(opened.value.db.data!, opened.value.file.version) : opened
  }

  /** The draft as it was read or saved last. */
  async #opened(id: string): Promise<OpenFile> {
    const opened = this.#open.get(id)
    return opened === undefined || opened.db.data === null ? this.#read(id) : opened
  }

  async #read(id: string): Promise<OpenFile> {
    if (!isDraftId(id) || (await this.#locate()).get(id) !== 'drafts') {
      throw new StorageFailure({ code: 'draft-unknown', query: id })
    }
    const opened = this.#open.get(id) ?? this.#openFile(id)
    this.#open.set(id, opened)
    await opened.db.read()
    if (opened.db.data!.id !== id) {
      const path = draftPath(this.#folders.drafts, id)
      opened.db.data = null
      const problems = [{ file: path, at: 'id', problem: 'is not that of the file' }]
      throw new StorageFailure({ code: 'draft-invalid', path, problems })
    }
    return opened
  }

  /** Writes the first version of a draft. */
  async #put(draft: Draft): Promise<OpenFile> {
    if (!isDraftId(draft.id) || this.#open.has(draft.id))
      throw new RangeError(`Not a new draft id: ${draft.id}`)
    const opened = this.#openFile(draft.id)
    this.#open.set(draft.id, opened)
    opened.db.data = draft
    try {
      await this.#files.makeFolder(this.#folders.drafts)
      await opened.db.write()
    } catch (error) {
      this.#open.delete(draft.id)
      throw writeFailure(error, draftPath(this.#folders.drafts, draft.id))
    }
    return opened
  }

  #openFile(id: string): OpenFile {
    const file = new DurableFile(draftPath(this.#folders.drafts, id), this.#files)
    return { file, db: new Low<Draft | null>(file, null) }
  }

  async #keepConflictCopy(draft: Draft): Promise<never> {
    const id = this.#conflictCopies.get(draft.id) ?? randomUUID()
    this.#conflictCopies.set(draft.id, id)
    const copy = { ...draft, id, title: `Conflict copy of ${draft.title}` }
    const opened = this.#open.get(id)
    if (opened === undefined) await this.#put(copy)
    else {
      opened.db.data = copy
      try {
        await opened.db.write()
      } catch (error) {
        if (!(error instanceof ChangedElsewhere)) throw error
        this.#conflictCopies.delete(draft.id)
        return this.#keepConflictCopy(draft)
      }
    }
    throw new StorageFailure({ code: 'changed-elsewhere', id: draft.id, conflictCopy: id })
  }

  async #move(id: string, from: 'drafts' | 'trash', to: 'drafts' | 'trash'): Promise<null> {
    const target = draftPath(this.#folders[to], id)
    const source = draftPath(this.#folders[from], id)
    if (!isDraftId(id) || (await this.#locate()).get(id) !== from) {
      throw new StorageFailure({ code: 'draft-unknown', query: id })
    }
    try {
      await this.#files.makeFolder(this.#folders[to])
      if ((await this.#files.list(this.#folders[to])).includes(basename(target))) {
        throw new StorageFailure({ code: 'file-unwritable', path: target, reason: 'EEXIST' })
      }
      for (const side of [(path: string) => path, backupPath])
        await this.#moveIfThere(side(source), side(target))
      await this.#files.syncFolder(this.#folders[to])
      await this.#files.syncFolder(this.#folders[from])
    } catch (error) {
      throw writeFailure(error, target)
    }
    return null
  }

  async #moveIfThere(from: string, to: string): Promise<void> {
    try {
      await this.#files.rename(from, to)
    } catch (error) {
      if (!isMissing(error)) throw error
    }
  }

  async #locate(): Promise<ReadonlyMap<string, 'drafts' | 'trash'>> {
    try {
      return await locateDrafts(this.#files, this.#folders)
    } catch (error) {
      throw systemCode(error) === null ? error : readFailure(error, this.#folders.drafts)
    }
  }
}

const answer = ({ file, db }: OpenFile): OpenedDraft => ({
  draft: db.data!,
  saved: file.version.saved,
  readOnly: file.version.readOnly ? { reason: 'newer-schema' } : null,
  recovery: file.version.recovery,
})

const fold = (text: string): string => text.normalize('NFC').trim().toLowerCase()
