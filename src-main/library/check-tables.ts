import type { Problem } from '#domain/app-error.ts'
import type { Locator } from '#domain/locator.ts'
import type { DataTable } from '#domain/table.ts'
import { checkLocator } from './check-locator.ts'
import { problemAt, unknown } from './check-problems.ts'
import { checkTable } from './check-table.ts'
import type { Shelf, Shelved } from './read-shelf.ts'

/** Tables of no source or place in it, and figures that are not what was written. */
export function checkTables(shelf: Shelf): readonly Problem[] {
  const sources = new Map(shelf.sources.map(({ record }) => [record.id, record]))
  return shelf.tables.flatMap((shelved) => {
    const { sourceIds, locator, rows } = shelved.record
    const known = sourceIds.flatMap((id) => sources.get(id) ?? [])
    /** A place in one of the editions that print it. */
    const checkPlace = (at: string, place: Locator | undefined): readonly Problem[] => {
      const found = place === undefined ? [] : known.map((source) => checkLocator(place, source))
      return found.slice(0, found.includes(null) ? 0 : 1).map((problem) => problemAt(shelved, at, problem!))
    }
    return [
      ...sourceIds.flatMap((id, i) =>
        sources.has(id) ? [] : [problemAt(shelved, `sourceIds.${i}`, unknown('source', id))],
      ),
      ...checkPlace('locator', locator),
      ...rows.flatMap((row, r) =>
        row.flatMap((cell, c) => checkPlace(`rows.${r}.${c}.locator`, cell.locator)),
      ),
      ...checkFigures(shelved),
    ]
  })
}

const checkFigures = (shelved: Shelved<DataTable>): readonly Problem[] =>
  checkTable(shelved.record, shelved.isOwn).map(({ at, problem }) => problemAt(shelved, at, problem))
