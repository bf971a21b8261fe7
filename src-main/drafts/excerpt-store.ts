import { join } from 'node:path'
import type { AppError } from '#domain/app-error.ts'
import type { Draft } from '#domain/draft.ts'
import type { Excerpt } from '#domain/excerpt.ts'
import { excerptsOf } from '#domain/excerpts-of-draft.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { DraftStore } from './draft-store.ts'
import { excerptFileSchema, forgetExcerpt, NO_EXCERPTS, recordExcerpts } from './excerpt-file.ts'
import type { ExcerptFile, StoredExcerpt } from './excerpt-file.ts'
import { nodeFileSystem } from './file-system.ts'
import type { FileSystem } from './file-system.ts'
import { JsonStore } from './json-store.ts'

export interface ExcerptOptions {
  readonly files?: FileSystem
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** How long a draft rests before it is looked through, in milliseconds: while somebody types it is saved often. */
  readonly rest?: number
  /** Told where what a draft holds could not be taken down; it is tried again when the draft is next seen. */
  readonly complain?: (error: AppError) => void
}

/**
 * Every quotation, view of a table, chart and selection of events that a briefing ever held, in `excerpts.json` of the
 * user-data folder. It is told of each draft that is read or stored, and made anew from all drafts where the file is
 * lost: tags and notes are then in quarantine. What is answered with `ok` is durable.
 */
export class ExcerptStore {
  readonly #drafts: Pick<DraftStore, 'list' | 'peek'>
  readonly #store: JsonStore<ExcerptFile>
  readonly #now: () => number
  readonly #rest: number
  readonly #complain: (error: AppError) => void
  /** Drafts that were seen and not looked through yet, by id. */
  readonly #seen = new Map<string, Draft>()
  #timer: NodeJS.Timeout | null = null
  #isComplete = false

  constructor(
    userFolder: string,
    drafts: Pick<DraftStore, 'list' | 'peek'>,
    { files = nodeFileSystem, now = Date.now, rest = 1000, complain = () => undefined }: ExcerptOptions = {},
  ) {
    this.#drafts = drafts
    this.#store = new JsonStore(join(userFolder, 'excerpts.json'), excerptFileSchema, NO_EXCERPTS, files)
    this.#now = now
    this.#rest = rest
    this.#complain = complain
  }

  /** What is to be told of the file: it was damaged, and its backup has taken its place, or it is made anew of all drafts. */
  async mend(): Promise<readonly AppError[]> {
    const problems = await this.#store.mend()
    if (problems.length > 0) this.#isComplete = false
    return problems
  }

  /** This is how a draft is now. Costs nothing now: it is looked through when it has rested. */
  see(draft: Draft): void {
    this.#seen.set(draft.id, draft)
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#lookThrough(), this.#rest)
    this.#timer.unref()
  }

  /** Last used first, with the briefings that hold each now; the trash aside. */
  async list(): Promise<Result<readonly Excerpt[]>> {
    const file = await this.#current()
    if (!file.ok) return file
    const summaries = await this.#drafts.list()
    if (!summaries.ok) return summaries
    const { excerpts, held } = file.value
    const present = summaries.value.filter(({ trashed }) => trashed === null)
    const usedIn = (id: string): Excerpt['usedIn'] =>
      present
        .filter((draft) => Object.hasOwn(held[draft.id] ?? {}, id))
        .map((draft) => ({ draftId: draft.id, title: draft.title }))
    return ok(
      Object.values(excerpts)
        .map((excerpt) => ({ ...excerpt, usedIn: usedIn(excerpt.id) }))
        .sort((a, b) => b.lastUsed.localeCompare(a.lastUsed) || a.id.localeCompare(b.id)),
    )
  }

  /** Errors: 'excerpt-gone', and those of writing. */
  annotate(id: string, tags: readonly string[], note: string): Promise<Result<null>> {
    return this.#change(id, (file, excerpt) => ({
      ...file,
      excerpts: { ...file.excerpts, [id]: { ...excerpt, tags: [...new Set(tags)], note } },
    }))
  }

  /** Refused with 'excerpt-used' while a briefing holds it: it would be back at the next save. */
  async forget(id: string): Promise<Result<null>> {
    const listed = await this.list()
    if (!listed.ok) return listed
    const titles = listed.value.find((excerpt) => excerpt.id === id)?.usedIn.map(({ title }) => title) ?? []
    if (titles.length > 0) return err({ code: 'excerpt-used', id, titles })
    return this.#change(id, (file) => forgetExcerpt(file, id))
  }

  /** Looks through what was seen; resolves when all of it is taken down, as far as it can be. */
  async settled(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const drafts = [...this.#seen.values()]
    this.#seen.clear()
    if (drafts.length > 0) await this.#record(drafts)
    await this.#store.settled()
  }

  #lookThrough(): void {
    this.settled().catch((error: unknown) => this.#complain({ code: 'unexpected', reason: String(error) }))
  }

  async #change(
    id: string,
    change: (file: ExcerptFile, excerpt: StoredExcerpt) => ExcerptFile,
  ): Promise<Result<null>> {
    const current = await this.#current()
    if (!current.ok) return current
    if (!Object.hasOwn(current.value.excerpts, id)) return err({ code: 'excerpt-gone', id })
    const changed = await this.#store.update((file) => {
      const excerpt = file.excerpts[id]
      return excerpt === undefined ? file : change(file, excerpt)
    })
    return changed.ok ? ok(null) : changed
  }

  /** The file with all that was seen in it, and of drafts that it does not know. */
  async #current(): Promise<Result<ExcerptFile>> {
    await this.settled()
    const read = await this.#readOrBegin()
    if (!read.ok || this.#isComplete) return read
    const listed = await this.#drafts.list()
    if (!listed.ok) return listed
    const unknown = listed.value.filter(
      ({ id, trashed }) => trashed === null && !Object.hasOwn(read.value.held, id),
    )
    const drafts: Draft[] = []
    for (const { id } of unknown) {
      const draft = await this.#drafts.peek(id)
      // One that cannot be read is told of where it is opened.
      if (draft.ok) drafts.push(draft.value)
    }
    await this.#record(drafts)
    this.#isComplete = true
    return this.#readOrBegin()
  }

  async #readOrBegin(): Promise<Result<ExcerptFile>> {
    const read = await this.#store.read()
    if (read.ok || read.error.code !== 'file-damaged') return read
    this.#complain(read.error)
    this.#isComplete = false
    return this.#store.replace(NO_EXCERPTS)
  }

  async #record(drafts: readonly Draft[]): Promise<void> {
    const found = drafts.map((draft) => [draft.id, excerptsOf(draft)] as const)
    const now = new Date(this.#now()).toISOString()
    const recorded = await this.#store.update((file) =>
      found.reduce((all, [id, excerpts]) => recordExcerpts(all, id, excerpts, now), file),
    )
    if (recorded.ok) return
    this.#complain(recorded.error)
    if (recorded.error.code === 'file-damaged') await this.#current()
  }
}
