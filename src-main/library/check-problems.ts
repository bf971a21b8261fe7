import type { Problem } from '#domain/app-error.ts'
import type { Locator } from '#domain/locator.ts'
import type { Source } from '#domain/source.ts'
import { checkLocator } from './check-locator.ts'
import { joinKeys } from './read-shelf.ts'
import type { Shelf, Shelved } from './read-shelf.ts'

/** A problem of a record at a path of keys within it. */
export const problemAt = (shelved: Shelved<unknown>, keys: string, problem: string): Problem => ({
  file: shelved.file,
  at: joinKeys(shelved.at, keys),
  problem,
})

export const unknown = (kind: string, id: string): string => `there is no ${kind} “${id}”`

/** What is wrong with a reference to a place in a source: `keys` is the path to what holds `sourceId` and `locator`. */
export type CheckPlace = (
  shelved: Shelved<unknown>,
  keys: string,
  place: { readonly sourceId: string; readonly locator: Locator },
) => readonly Problem[]

export function placeChecker(shelf: Shelf): CheckPlace {
  const sources = new Map<string, Source>(shelf.sources.map(({ record }) => [record.id, record]))
  return (shelved, keys, { sourceId, locator }) => {
    const source = sources.get(sourceId)
    if (source === undefined) {
      return [problemAt(shelved, joinKeys(keys, 'sourceId'), unknown('source', sourceId))]
    }
    const problem = checkLocator(locator, source)
    return problem === null ? [] : [problemAt(shelved, joinKeys(keys, 'locator'), problem)]
  }
}
