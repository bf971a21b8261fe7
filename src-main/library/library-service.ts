import type { Library } from '#domain/library.ts'
import { ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { SearchHit } from '#domain/search.ts'
import { OwnShelf } from './own-shelf.ts'
import { readSoundLibrary } from './read-library.ts'
import { SearchService } from './search-service.ts'

/**
 * The library as a running app has it: read once, searched in a thread of its own, and read anew after each change of
 * the user's own records, so that what was written is found at once.
 */
export class LibraryService {
  readonly #bundled: string
  readonly #own: string
  readonly #searchWorker: URL
  readonly #shelf: OwnShelf
  #reading: Promise<Result<Library>> | null = null
  #search: SearchService | null = null

  /** @param bundled the bundled shelf  @param own the user-data folder  @param searchWorker `search-worker.ts` or what it was built to */
  constructor(bundled: string, own: string, searchWorker: URL) {
    this.#bundled = bundled
    this.#own = own
    this.#searchWorker = searchWorker
    this.#shelf = new OwnShelf(bundled, own)
  }

  /** Read again where that failed, so that a mended file needs no new start. */
  read(): Promise<Result<Library>> {
    if (this.#reading === null) {
      const reading = this.#readAnew()
      this.#reading = reading
      void reading.then((read) => {
        if (!read.ok && this.#reading === reading) this.#reading = null
      })
    }
    return this.#reading
  }

  async search(words: string, limit: number): Promise<Result<readonly SearchHit[]>> {
    const read = await this.read()
    if (!read.ok) return read
    return words.trim() === '' ? ok([]) : this.#search!.query(words, limit)
  }

  /** Changes the user's own records; when it answers, the library and the search have the change. */
  async change<T>(work: (shelf: OwnShelf) => Promise<Result<T>>): Promise<Result<T>> {
    const done = await work(this.#shelf)
    if (!done.ok) return done
    this.#reading = null
    const read = await this.read()
    return read.ok ? done : read
  }

  async close(): Promise<void> {
    await this.#shelf.settled()
    await this.#search?.close()
  }

  async #readAnew(): Promise<Result<Library>> {
    const read = await readSoundLibrary(this.#bundled, this.#own)
    if (!read.ok) return read
    if (this.#search === null) {
      this.#search = new SearchService(this.#searchWorker, read.value)
      this.#search.warm()
    } else this.#search.setLibrary(read.value)
    return read
  }
}
