import type { Library } from '#domain/library.ts'
import { figureIn } from '#domain/parse-quantity.ts'
import { formatLocator } from '#domain/locator.ts'
import { measureOf } from '#domain/table.ts'
import type { Cell, Column, DataTable } from '#domain/table.ts'
import type { VerdictEdit, VerdictRow } from '#domain/verdict.ts'
import { bySeverity } from './classify-edit.ts'
import { compareQuotation } from './compare-quotation.ts'

type Row = readonly Cell[]

/** Every cell of a draft's table against the library's, by the id `table.rowIndex.columnId`, rows counted from 0. */
export function verifyTable(
  id: string,
  snapshot: DataTable | undefined,
  library: Library,
): readonly VerdictRow[] {
  const expected = library.tables.find((table) => table.id === id)
  const found = snapshot ?? expected
  if (found === undefined) {
    const reason = 'neither the draft nor the library holds its figures'
    return [{ kind: 'figure', id, sourceId: '', verdict: 'cannot-be-checked', edits: [], place: '', reason }]
  }
  const attributed = expected === undefined ? [] : attributionEdits(expected, found)
  const rowIn = expected === undefined ? () => undefined : matchRows(expected, found)
  return found.rows.flatMap((row, index) =>
    found.columns.map((column, c) => {
      const cell = row[c]!
      const place: Place = {
        kind: column.kind === 'quantity' ? 'figure' : 'label',
        table: found,
        id: `${id}.${index}.${column.id}`,
      }
      if (expected === undefined) return withoutRecord(place, cell, library)
      const at = expected.columns.findIndex((other) => other.id === column.id)
      const wanted = rowIn(index)?.[at]
      return wanted === undefined
        ? { ...rowOf(place, cell), verdict: 'not-found' as const }
        : withEdits(
            attributed,
            verifyCell({ ...place, table: expected }, [expected.columns[at]!, wanted], [column, cell]),
          )
    }),
  )
}

/** The right figures of another origin or work mislead as much as wrong figures: they make each of them another. */
function attributionEdits(expected: DataTable, found: DataTable): readonly VerdictEdit[] {
  const [wanted, given] = [expected.sourceIds.join(', '), found.sourceIds.join(', ')]
  const origin = compareQuotation(expected.sourceLine, found.sourceLine)
  return [
    ...(wanted === given ? [] : [{ kind: 'name' as const, expected: wanted, found: given }]),
    ...(origin.verdict === 'altered' ? origin.edits : []),
  ]
}

const withEdits = (edits: readonly VerdictEdit[], row: VerdictRow): VerdictRow =>
  edits.length === 0 ? row : { ...row, verdict: 'altered', edits: bySeverity([...row.edits, ...edits]) }

interface Place {
  readonly kind: 'figure' | 'label'
  readonly table: DataTable
  readonly id: string
}

const rowOf = ({ kind, table, id }: Place, cell: Cell) => ({
  kind,
  id,
  sourceId: table.sourceIds[0]!,
  edits: [],
  place: formatLocator(cell.locator ?? table.locator),
  reason: null,
})

function withoutRecord(place: Place, cell: Cell, library: Library): VerdictRow {
  const row = rowOf(place, cell)
  return library.sources.some(({ id }) => place.table.sourceIds.includes(id))
    ? { ...row, verdict: 'not-found' }
    : { ...row, verdict: 'cannot-be-checked', reason: `the library has no source “${row.sourceId}”` }
}

function verifyCell(
  place: Place,
  [wantedColumn, wanted]: readonly [Column, Cell],
  [column, cell]: readonly [Column, Cell],
): VerdictRow {
  const row = rowOf(place, wanted)
  const changed = [...valueEdits(wanted, cell), ...exactnessEdits(wanted, cell)]
  const edits = [
    ...measureEdits([wantedColumn, wanted], [column, cell]),
    ...(changed.length > 0 ? changed : writtenEdits(column, wanted, cell)),
    ...roundedEdits(wantedColumn, column, cell),
  ]
  if (edits.length > 0) return { ...row, verdict: 'altered', edits }
  const { verdict } = compareQuotation(wanted.asWritten, cell.asWritten)
  return { ...row, verdict: verdict === 'verbatim' ? 'verbatim' : 'typography-differs' }
}

/** A figure in another unit or magnitude, or under another heading, is another figure. */
function measureEdits(
  [expected, wanted]: readonly [Column, Cell],
  [found, given]: readonly [Column, Cell],
): readonly VerdictEdit[] {
  const [wantedIn, givenIn] = [measureOf(wanted, expected), measureOf(given, found)]
  return changesOf([
    ['number', wantedIn.unit, givenIn.unit],
    ['number', wantedIn.scale, givenIn.scale],
    ['word', expected.label, found.label],
  ])
}

/** "Over 600,000" is not 600,000, nor is either end of a range the whole of it. */
const exactnessEdits = (expected: Cell, found: Cell): readonly VerdictEdit[] =>
  changesOf([
    ['number', expected.upTo, found.upTo],
    ['word', expected.qualifier, found.qualifier],
  ])

const changesOf = (
  stated: readonly (readonly [
    VerdictEdit['kind'],
    string | number | undefined,
    string | number | undefined,
  ])[],
): readonly VerdictEdit[] =>
  stated
    .filter(([, wanted, given]) => wanted !== given)
    .map(([kind, wanted, given]) => ({ kind, expected: String(wanted ?? ''), found: String(given ?? '') }))

/** A missing value is "–", which is no zero. */
function valueEdits(expected: Cell, found: Cell): readonly VerdictEdit[] {
  const [wanted, given] = [expected.value, found.value]
  if (wanted === given) return []
  if (typeof wanted === 'string' && typeof given === 'string') {
    const comparison = compareQuotation(wanted, given)
    return comparison.verdict === 'altered' ? comparison.edits : []
  }
  return [{ kind: 'number', expected: String(wanted ?? '–'), found: String(given ?? '–') }]
}

/** What is said to have been written may be spaced and grouped otherwise, but must be the same figure. */
function writtenEdits(column: Column, expected: Cell, found: Cell): readonly VerdictEdit[] {
  const figure =
    column.kind === 'quantity'
      ? figureIn({ ...column, ...measureOf(found, column) }, found.asWritten)
      : undefined
  const isSame =
    compareQuotation(expected.asWritten, found.asWritten).verdict !== 'altered' ||
    (figure !== undefined && figure.value === found.value && figure.upTo === found.upTo)
  return isSame ? [] : [{ kind: 'number', expected: expected.asWritten, found: found.asWritten }]
}

/** Fewer places may print another figure: 0 for 0.4. */
function roundedEdits(expected: Column, found: Column, { value }: Cell): readonly VerdictEdit[] {
  if (typeof value !== 'number' || found.decimals === undefined) return []
  const [wanted, given] = [expected.decimals, found.decimals].map((places) => printed(value, places))
  return found.decimals < (expected.decimals ?? MOST_PLACES) && wanted !== given
    ? [{ kind: 'number', expected: String(wanted), found: String(given) }]
    : []
}

/** As many as are printed of a column that does not say. */
const MOST_PLACES = 6

const printed = (value: number, places = MOST_PLACES): number => Number(value.toFixed(places))

/** Finds the library's row for a row of the draft: the one with the same first cell, else the next that is left over. */
function matchRows(expected: DataTable, found: DataTable): (index: number) => Row | undefined {
  const left = [...expected.rows]
  const take = (isIt: (row: Row) => boolean): Row | undefined => {
    const at = left.findIndex(isIt)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const matched = found.rows.map((row) => take((other) => other[0]!.value === row[0]!.value))
  const all = matched.map((row) => row ?? take(() => true))
  return (index) => all[index]
}
