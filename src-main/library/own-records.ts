import type { Problem } from '#domain/app-error.ts'
import type { RecordKey, RecordKind } from '#domain/library.ts'
import type { Quotation } from '#domain/quotation.ts'
import type { Source } from '#domain/source.ts'
import type { DataTable } from '#domain/table.ts'
import type { TimelineEvent } from '#domain/timeline.ts'
import { checkLibrary } from './check-library.ts'
import type { Shelf, Shelved } from './read-shelf.ts'

/** The records that a user can write, by the part of a shelf that holds them. */
export interface Records {
  readonly sources: Source
  readonly quotations: Quotation
  readonly tables: DataTable
  readonly events: TimelineEvent
}

export type Part = keyof Records

export const PARTS: Readonly<Record<RecordKind, Part>> = {
  source: 'sources',
  quotation: 'quotations',
  table: 'tables',
  event: 'events',
}

export const KINDS: Readonly<Record<Part, RecordKind>> = {
  sources: 'source',
  quotations: 'quotation',
  tables: 'table',
  events: 'event',
}

export const partOf = <P extends Part>(shelf: Shelf, part: P): readonly Shelved<Records[P]>[] =>
  shelf[part] as unknown as readonly Shelved<Records[P]>[]

/** The shelf with this record in the place of the one with its id, or at the end. */
export function withRecord<P extends Part>(shelf: Shelf, part: P, shelved: Shelved<Records[P]>): Shelf {
  const others = partOf(shelf, part)
  const standing = others.findIndex(({ record }) => record.id === shelved.record.id)
  const records = standing < 0 ? [...others, shelved] : others.with(standing, shelved)
  return { ...shelf, [part]: records }
}

export const withoutRecord = (shelf: Shelf, part: Part, id: string): Shelf => ({
  ...shelf,
  [part]: partOf(shelf, part).filter(({ record }) => record.id !== id),
})

/** What is wrong with the library with this record in it and was not without; `at` is the place within the record. */
export function findNewProblems(
  before: Shelf,
  after: Shelf,
  { file, at, record }: Shelved<Records[Part]>,
): readonly Problem[] {
  const known = new Set(checkLibrary(before, []).map(sayWhole))
  return checkLibrary(after, [])
    .filter((problem) => !known.has(sayWhole(problem)))
    .map((problem) => {
      const isOfRecord = problem.file === file && problem.at.startsWith(at)
      const keys = problem.at.slice(at.length).replace(/^\./, '')
      return isOfRecord ? { ...problem, at: sayPlace(keys, record) } : problem
    })
}

const sayWhole = ({ file, at, problem }: Problem): string => JSON.stringify([file, at, problem])

/** A cell by its row, counted from 1, and the label of its column: "row 3, Total". */
function sayPlace(keys: string, record: Records[Part]): string {
  const cell = /^rows\.(\d+)\.(\d+)$/.exec(keys)
  if (cell === null || !('columns' in record)) return keys
  return `row ${Number(cell[1]) + 1}, ${record.columns[Number(cell[2])]!.label}`
}

/** The user's own records that come from a source which the library no longer has. */
export function findDependents(after: Shelf, kind: RecordKind, id: string): readonly RecordKey[] {
  if (kind !== 'source' || after.sources.some(({ record }) => record.id === id)) return []
  const keysOf = <P extends Part>(
    part: P,
    comesFrom: (record: Records[P]) => boolean,
  ): readonly RecordKey[] =>
    partOf(after, part)
      .filter(({ record }) => comesFrom(record))
      .map(({ record }) => ({ kind: KINDS[part], id: record.id }))
  return [
    ...keysOf('sources', ({ editionOf }) => editionOf === id),
    ...keysOf('quotations', ({ sourceId }) => sourceId === id),
    ...keysOf('tables', ({ sourceIds }) => sourceIds.includes(id)),
    ...keysOf('events', ({ sources }) => sources.some(({ sourceId }) => sourceId === id)),
  ]
}
