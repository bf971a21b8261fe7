import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { OpenedDraft } from '#contract/api.ts'
import { draftSchema } from '#contract/draft-schema.ts'
import type { UndoLog } from '#contract/undo-log-schema.ts'
import type { AppError } from '#domain/app-error.ts'
import type { Draft, DraftSummary } from '#domain/draft.ts'
import type { DraftVersion } from '#domain/history.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { draftFolders, locateDrafts, moveDraft } from './draft-folders.ts'
import type { DraftFolders, Place } from './draft-folders.ts'
import { DraftVersions } from './draft-versions.ts'
import { nodeFileSystem } from './file-system.ts'
import type { FileSystem } from './file-system.ts'
import { OpenDrafts } from './open-drafts.ts'
import type { OpenDraft, Saved } from './open-drafts.ts'
import { peekStoredDraft } from './read-stored-draft.ts'
import { readFailure, settle, StorageFailure, unwrap } from './storage-failure.ts'
import { summariseOrRecall } from './summarise-draft.ts'
import { SummaryIndex } from './summary-index.ts'
import type { IndexEntry } from './summary-index.ts'
import { UndoLogs } from './undo-logs.ts'
import { unknownFields } from './unknown-fields.ts'

export type { Saved }

/** Between two versions that are kept while a draft is worked on, in milliseconds. */
export const VERSION_EVERY = 5 * 60_000

export interface StoreOptions {
  /** False where nothing may be written that nobody asked for: lists then keep no index. */
  readonly keepIndex?: boolean
  readonly files?: FileSystem
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** Told of what failed beside a draft and did it no harm: a version that was not kept, an undo log not written. */
  readonly complain?: (error: AppError) => void
  /** Told of each state of a draft that was read or is durable. */
  readonly seen?: (draft: Draft) => void
}

/**
 * The drafts of a user-data folder: `drafts/<id>.json`, one lowdb each, `drafts/archive/` and `drafts/trash/`; with the
 * versions of each in `drafts/versions/` and how its text came to be in `drafts/undo/`. What it answers with `ok` is
 * durable. Files are named by ids alone, which are checked; no path comes from outside.
 */
export class DraftStore {
  readonly #folders: DraftFolders
  readonly #files: FileSystem
  readonly #now: () => number
  readonly #complain: (error: AppError) => void
  readonly #versions: DraftVersions
  readonly #undoLogs: UndoLogs
  readonly #index: SummaryIndex | null
  readonly #drafts: OpenDrafts
  /** When a version was last kept of each draft that is worked on. */
  readonly #keptAt = new Map<string, number>()
  readonly #running = new Set<Promise<unknown>>()

  constructor(userFolder: string, options: StoreOptions = {}) {
    const { files = nodeFileSystem, now = Date.now, complain = () => undefined } = options
    const folder = join(userFolder, 'drafts')
    this.#folders = draftFolders(folder)
    this.#files = files
    this.#now = now
    this.#complain = complain
    this.#versions = new DraftVersions(folder, files, now)
    this.#undoLogs = new UndoLogs(folder, files)
    this.#index = options.keepIndex === false ? null : new SummaryIndex(userFolder, files)
    this.#drafts = new OpenDrafts(this.#folders, files, this.#versions, options.seen)
  }

  /**
   * All drafts, archive and trash included, last saved first. A damaged one is listed and says so. What has not changed
   * since it was last listed is not read again.
   */
  list(): Promise<Result<readonly DraftSummary[]>> {
    return settle(async () => {
      const places = await locateDrafts(this.#files, this.#folders)
      const known = (await this.#index?.read()) ?? NOTHING_KNOWN
      const listed = await Promise.all(
        [...places].map(([id, place]) =>
          summariseOrRecall(
            this.#files,
            this.#folders[place],
            id,
            place,
            () => this.#versions.paths(id),
            known.get(id) ?? null,
            this.#now(),
          ),
        ),
      )
      const found = listed.filter((one) => one !== null)
      const entries = found.flatMap(({ summary, entry }) =>
        entry === null ? [] : [[summary.id, entry] as const],
      )
      if (places.size > 0) await this.#tolerate(async () => this.#index?.write(new Map(entries)))
      return found
        .map(({ summary }) => summary)
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

  /**
   * Reads the draft to be worked on, from its file or, where that is damaged, from an older state: `recovery` says so. A
   * version is kept, if it is not yet, and the undo log answered, if it leads to this text.
   */
  open(id: string): Promise<Result<OpenedDraft>> {
    return this.#run(async () => {
      const opened = await this.#drafts.read(id)
      this.#drafts.takeSides(id)
      this.#keptAt.set(id, this.#now())
      const found = answer(opened)
      if (found.readOnly !== null) return found
      const [undo] = await Promise.all([
        this.#tolerate(() => this.#undoLogs.read(id, found.draft.body)),
        this.#tolerate(() => this.#versions.keep(id, opened.path, 'opened')),
      ])
      return { ...found, undo: undo ?? null }
    })
  }

  /** The draft as its file has it, to be shown and not worked on: the store's own state is as before. */
  peek(id: string): Promise<Result<Draft>> {
    return this.#run(async () => (await this.#look(id)).draft)
  }

  /** As `peek`, with what an opened draft says of itself; a damaged file is not touched. */
  look(id: string): Promise<Result<Pick<OpenedDraft, 'draft' | 'readOnly' | 'recovery'>>> {
    return this.#run(async () => {
      const { draft, readOnly, recovery } = await this.#look(id)
      return { draft, readOnly: readOnly ? { reason: 'newer-schema' } : null, recovery }
    })
  }

  /** Stores a draft whose id is new. */
  create(draft: Draft): Promise<Result<OpenedDraft>> {
    return this.#run(async () => {
      const opened = await this.#drafts.put(draft)
      this.#keptAt.set(draft.id, this.#now())
      return answer(opened)
    })
  }

  /**
   * Resolves when this state of the draft, or a later one, is durable, where the draft lies now. `changed-elsewhere` where
   * the file is not as this store left it, or lies in the trash, or is gone: the state is then kept as a draft of its own, and so are later ones until the draft is opened anew.
   * The undo log is written afterwards and never in the way; null leaves the one that there is.
   */
  save(draft: Draft, undo: UndoLog | null = null): Promise<Result<Saved>> {
    return this.#run(async () => {
      const { opened, saved } = await this.#drafts.save(draft)
      if (undo !== null) this.#aside(() => this.#undoLogs.keep(draft.id, draft.body, undo))
      this.#aside(() => this.#keepWhileWorking(draft.id, opened))
      return saved
    })
  }

  /** Renames what is in the file, whatever was written here in vain. */
  rename(id: string, title: string): Promise<Result<Saved>> {
    return this.#run(async () => {
      const opened = await this.#drafts.read(id)
      return this.#drafts.write(opened, { ...opened.db.data!, title })
    })
  }

  /**
   * Changes what is in the file, of which a version is kept first: where that cannot be, nothing is changed. A window
   * that has the draft open writes what it holds before, and reads the draft anew after.
   */
  revise(id: string, reason: 'before-correction', change: (draft: Draft) => Draft): Promise<Result<Saved>> {
    return this.#run(async () => {
      const opened = await this.#drafts.read(id)
      return this.#replace(opened, change(opened.db.data!), reason)
    })
  }

  /** A draft of its own with the same text, "Copy of …"; its history begins anew. */
  duplicate(id: string): Promise<Result<OpenedDraft>> {
    return this.#run(async () => {
      const { file, db } = await this.#drafts.read(id)
      if (file.version.readOnly) throw new StorageFailure({ code: 'read-only', id, reason: 'newer-schema' })
      const draft = db.data!
      return answer(await this.#drafts.put({ ...draft, id: randomUUID(), title: `Copy of ${draft.title}` }))
    })
  }

  /** Puts a draft out of the way; it can be opened and saved where it lies. */
  archive(id: string): Promise<Result<null>> {
    return this.#move(id, ['drafts'], 'archive')
  }

  unarchive(id: string): Promise<Result<null>> {
    return this.#move(id, ['archive'], 'drafts')
  }

  trash(id: string): Promise<Result<null>> {
    return this.#move(id, ['drafts', 'archive'], 'trash')
  }

  /** Takes a draft out of the trash; one that was archived before is so no longer. */
  restore(id: string): Promise<Result<null>> {
    this.#drafts.takeSides(id)
    return this.#move(id, ['trash'], 'drafts')
  }

  /** The versions that are kept of a draft, newest first. */
  versions(id: string): Promise<Result<readonly DraftVersion[]>> {
    return this.#run(async () => {
      await this.#drafts.pathOf(id)
      return this.#versions.list(id)
    })
  }

  version(id: string, version: string): Promise<Result<Draft>> {
    return this.#run(async () => {
      await this.#drafts.pathOf(id)
      return unwrap(await this.#versions.read(id, version))
    })
  }

  /**
   * Makes a version the present state. What is in the file is kept as a version first: where that cannot be, nothing is
   * changed. A window that has the draft open writes what it holds before, and takes the answer in its place.
   */
  restoreVersion(id: string, version: string): Promise<Result<OpenedDraft>> {
    return this.#run(async () => {
      const opened = await this.#drafts.read(id)
      await this.#replace(opened, unwrap(await this.#versions.read(id, version)), 'before-restore')
      this.#drafts.takeSides(id)
      return answer(opened)
    })
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

  /** Beside what was asked for, in nobody's way. */
  #aside(work: () => Promise<unknown>): void {
    void this.#run(() => this.#tolerate(work))
  }

  async #tolerate<T>(work: () => Promise<T>): Promise<T | null> {
    const done = await settle(async () => {
      try {
        return await work()
      } catch (error) {
        throw readFailure(error, this.#folders.drafts)
      }
    })
    if (done.ok) return done.value
    this.#complain(done.error)
    return null
  }

  async #look(id: string) {
    const path = await this.#drafts.pathOf(id)
    try {
      return unwrap((await peekStoredDraft(this.#files, path, () => this.#versions.paths(id))).draft)
    } catch (error) {
      throw readFailure(error, path)
    }
  }

  #move(id: string, from: readonly Place[], to: Place): Promise<Result<null>> {
    return this.#run(async () => {
      await this.#drafts.leave(id)
      return moveDraft(this.#files, this.#folders, id, from, to)
    })
  }

  async #replace(opened: OpenDraft, draft: Draft, reason: DraftVersion['reason']): Promise<Saved> {
    if (opened.file.version.readOnly) {
      throw new StorageFailure({ code: 'read-only', id: draft.id, reason: 'newer-schema' })
    }
    await this.#versions.keep(draft.id, opened.path, reason)
    return this.#drafts.write(opened, draft)
  }

  /** The clock may have been set back. */
  async #keepWhileWorking(id: string, { path }: OpenDraft): Promise<void> {
    const now = this.#now()
    const since = now - (this.#keptAt.get(id) ?? -Infinity)
    if (since >= 0 && since < VERSION_EVERY) return
    this.#keptAt.set(id, now)
    await this.#versions.keep(id, path, 'working')
  }
}

const answer = ({ file, db }: OpenDraft): OpenedDraft => ({
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

const NOTHING_KNOWN: ReadonlyMap<string, IndexEntry> = new Map()

const fold = (text: string): string => text.normalize('NFC').trim().toLowerCase()
