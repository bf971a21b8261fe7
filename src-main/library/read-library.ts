import type { Problem } from '#domain/app-error.ts'
import type { Library, RecordKey } from '#domain/library.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { compareEvents } from '#domain/timeline.ts'
import { readShelf } from './read-shelf.ts'
import type { Shelf, Shelved } from './read-shelf.ts'

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
  const read = await Promise.all(shelves.map((shelf, i) => readShelf(shelf, i > 0)))
  const found: Shelf[] = []
  const problems: Problem[] = []
  for (const result of read) {
    if (result.ok) found.push(result.value)
    else if (result.error.code === 'library-invalid') problems.push(...result.error.problems)
    else return result
  }
  if (problems.length > 0) return err({ code: 'library-invalid', problems })
  return ok({
    sources: overlay(found.map((shelf) => shelf.sources)),
    quotations: overlay(found.map((shelf) => shelf.quotations)),
    tables: overlay(found.map((shelf) => shelf.tables)),
    events: overlay(found.map((shelf) => shelf.events)).toSorted((a, b) => compareEvents(a.record, b.record)),
    actors: overlay(found.map((shelf) => shelf.actors)),
  })
}

export function toLibrary(shelf: Shelf): Library {
  const records = <T>(shelved: readonly Shelved<T>[]): readonly T[] => shelved.map(({ record }) => record)
  return {
    sources: records(shelf.sources),
    quotations: records(shelf.quotations),
    tables: records(shelf.tables),
    events: records(shelf.events),
    actors: records(shelf.actors),
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
): readonly RecordKey[] => shelved.filter(({ isOwn }) => isOwn).map(({ record }) => ({ kind, id: record.id }))

/** A Map keeps the place of a key that is set again. */
function overlay<T extends { readonly id: string }>(
  layers: readonly (readonly Shelved<T>[])[],
): readonly Shelved<T>[] {
  return [...new Map(layers.flat().map((shelved) => [shelved.record.id, shelved])).values()]
}
