import type { Problem } from '#domain/app-error.ts'
import type { Library, OwnKey, RecordKey } from '#domain/library.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { compareEvents } from '#domain/timeline.ts'
import { readShelf } from './read-shelf.ts'
import type { Shelf, Shelved, ShelfReading } from './read-shelf.ts'

/**
 * The records of all shelves as one library. The first shelf is the bundled one, the others are the user's own. A record
 * of a later shelf takes the place of one with the same id; the order is that of the first shelf that has the id, then of file names, and events stand by date. Fails with
 * 'file-missing' for a shelf that is not there and with 'library-invalid' for what is wrong in any file.
 */
export async function readLibrary(shelves: readonly string[]): Promise<Result<Library>> {
  const shelved = await readShelves(shelves)
  return shelved.ok ? ok(toLibrary(shelved.value)) : shelved
}

/** As `readLibrary`, each record still with its file: what a check needs to say where a problem is. */
export async function readShelves(shelves: readonly string[]): Promise<Result<Shelf>> {
  const read = await readAll(shelves)
  if (!read.ok) return read
  const problems = read.value.flatMap((reading) => reading.problems)
  if (problems.length > 0) return err({ code: 'library-invalid', problems })
  return ok(layShelves(read.value.map(({ shelf }) => shelf)))
}

/**
 * As `readLibrary`, for a window that must open: what of the user's own cannot be used is left out and told as the
 * library's `problems`, with all that comes from a source that is not there. The bundled shelf must be sound.
 */
export async function readSoundLibrary(bundled: string, own: string): Promise<Result<Library>> {
  const read = await readAll([bundled, own])
  if (!read.ok) return read
  const [first, second] = read.value as [ShelfReading, ShelfReading]
  if (first.problems.length > 0) return err({ code: 'library-invalid', problems: first.problems })
  const { shelf, problems } = withoutStrays(layShelves([first.shelf, second.shelf]))
  const all = [...second.problems, ...problems]
  return ok({ ...toLibrary(shelf), ...(all.length === 0 ? {} : { problems: all }) })
}

async function readAll(shelves: readonly string[]): Promise<Result<readonly ShelfReading[]>> {
  const read = await Promise.all(shelves.map((shelf, i) => readShelf(shelf, i > 0)))
  const failed = read.find((result) => !result.ok)
  return failed ?? ok(read.flatMap((result) => (result.ok ? [result.value] : [])))
}

/** Each record as the last shelf that has it gives it. */
export function layShelves(found: readonly Shelf[]): Shelf {
  return {
    sources: overlay(found.map((shelf) => shelf.sources)),
    quotations: overlay(found.map((shelf) => shelf.quotations)),
    tables: overlay(found.map((shelf) => shelf.tables)),
    events: overlay(found.map((shelf) => shelf.events)).toSorted((a, b) => compareEvents(a.record, b.record)),
    actors: overlay(found.map((shelf) => shelf.actors)),
    disagreements: overlay(found.map((shelf) => shelf.disagreements)),
  }
}

/** Without records of the user's own whose source could not be read. */
function withoutStrays(shelf: Shelf): ShelfReading {
  const sources = new Set(shelf.sources.map(({ record }) => record.id))
  const problems: Problem[] = []
  const keep = <T>(
    shelved: readonly Shelved<T>[],
    sourcesOf: (record: T) => readonly string[],
  ): readonly Shelved<T>[] =>
    shelved.filter(({ record, file, at, isOwn }) => {
      const missing = isOwn ? sourcesOf(record).find((id) => !sources.has(id)) : undefined
      if (missing !== undefined) problems.push({ file, at, problem: `there is no source “${missing}”` })
      return missing === undefined
    })
  const sound = {
    ...shelf,
    quotations: keep(shelf.quotations, ({ sourceId }) => [sourceId]),
    tables: keep(shelf.tables, ({ sourceIds }) => sourceIds),
    events: keep(shelf.events, (event) => event.sources.map(({ sourceId }) => sourceId)),
  }
  return { shelf: sound, problems }
}

export function toLibrary(shelf: Shelf): Library {
  const records = <T>(shelved: readonly Shelved<T>[]): readonly T[] => shelved.map(({ record }) => record)
  return {
    sources: records(shelf.sources),
    quotations: records(shelf.quotations),
    tables: records(shelf.tables),
    events: records(shelf.events),
    actors: records(shelf.actors),
    disagreements: records(shelf.disagreements),
    own: [
      ...ownKeys('source', shelf.sources),
      ...ownKeys('quotation', shelf.quotations),
      ...ownKeys('table', shelf.tables),
      ...ownKeys('event', shelf.events),
    ],
  }
}

const ownKeys = (
  kind: RecordKey['kind'],
  shelved: readonly Shelved<{ readonly id: string }>[],
): readonly OwnKey[] =>
  shelved
    .filter(({ isOwn }) => isOwn)
    .map(({ record, corrects }) => ({ kind, id: record.id, ...(corrects === true ? { corrects } : {}) }))

/** A Map keeps the place of a key that is set again. */
function overlay<T extends { readonly id: string }>(
  layers: readonly (readonly Shelved<T>[])[],
): readonly Shelved<T>[] {
  const laid = new Map<string, Shelved<T>>()
  for (const shelved of layers.flat()) {
    const { id } = shelved.record
    const under = laid.get(id)
    const corrects = shelved.isOwn && (under?.isOwn === false || under?.corrects === true)
    laid.set(id, corrects ? { ...shelved, corrects } : shelved)
  }
  return [...laid.values()]
}
