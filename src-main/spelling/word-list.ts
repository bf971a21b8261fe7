import { join } from 'node:path'
import { z } from 'zod'
import type { AppError } from '#domain/app-error.ts'
import { ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { nodeFileSystem } from '#drafts/file-system.ts'
import type { FileSystem } from '#drafts/file-system.ts'
import { JsonStore } from '#drafts/json-store.ts'

const schema = z.looseObject({ version: z.int().min(1), words: z.array(z.string().min(1)) })

/**
 * The words that a person has added to the dictionaries, in `words.json` of the user-data folder. What is answered with
 * `ok` is durable. A damaged file without a sound backup is kept in quarantine and the list begins anew.
 */
export class WordList {
  readonly #store: JsonStore<z.infer<typeof schema>>
  #words: ReadonlySet<string> | null = null

  constructor(userFolder: string, files: FileSystem = nodeFileSystem) {
    this.#store = new JsonStore(join(userFolder, 'words.json'), schema, { version: 1, words: [] }, files)
  }

  /** What is to be told of the file: it was damaged, and its backup or an empty list has taken its place. */
  mend(): Promise<readonly AppError[]> {
    return this.#store.mend()
  }

  /** In alphabetical order. */
  async list(): Promise<Result<readonly string[]>> {
    const words = await this.#read()
    return words.ok ? ok([...words.value].sort((a, b) => a.localeCompare(b))) : words
  }

  /** Of white space there is nothing to add. */
  add(word: string): Promise<Result<null>> {
    const added = fold(word)
    return this.#change((words) => (added === '' || words.includes(added) ? words : [...words, added]))
  }

  remove(word: string): Promise<Result<null>> {
    const removed = fold(word)
    return this.#change((words) => words.filter((other) => other !== removed))
  }

  /**
   * Which of these words are not on the list. A word of small letters covers its capitalised forms, as in a dictionary; a
   * name covers itself in capitals.
   */
  async without(words: readonly string[]): Promise<Result<readonly string[]>> {
    const read = await this.#read()
    if (!read.ok) return read
    const own = read.value
    const inCapitals = new Set([...own].map((word) => word.toUpperCase()))
    return ok(
      words.filter((word) => {
        const written = fold(word)
        return !own.has(written) && !own.has(written.toLowerCase()) && !inCapitals.has(written)
      }),
    )
  }

  settled(): Promise<void> {
    return this.#store.settled()
  }

  async #read(): Promise<Result<ReadonlySet<string>>> {
    if (this.#words !== null) return ok(this.#words)
    const read = await this.#store.read()
    if (read.ok) return ok((this.#words = new Set(read.value.words)))
    return read.error.code === 'file-damaged' ? ok((this.#words = new Set())) : read
  }

  async #change(change: (words: readonly string[]) => readonly string[]): Promise<Result<null>> {
    const changed = await this.#store.update((file) => {
      const words = change(file.words)
      return words.length === file.words.length ? file : { ...file, words: [...words] }
    })
    const done =
      !changed.ok && changed.error.code === 'file-damaged'
        ? await this.#store.replace({ version: 1, words: [...change([])] })
        : changed
    if (!done.ok) return done
    this.#words = new Set(done.value.words)
    return ok(null)
  }
}

/** One form of letters with marks, and the plain apostrophe. */
const fold = (word: string): string => word.trim().normalize('NFC').replaceAll('’', "'")
