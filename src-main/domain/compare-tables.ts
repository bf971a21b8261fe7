import { changesBetween } from './compare-records.ts'
import type { Stated } from './compare-records.ts'
import type { CorrectedValue } from './correction.ts'
import type { Language } from './draft.ts'
import { formatCell } from './format-cell.ts'
import { columnHead } from './format-number.ts'
import { formatLocator } from './locator.ts'
import type { DataTable } from './table.ts'
import type { TableView } from './table-view.ts'
import { viewTable } from './view-table.ts'

/**
 * What two states of a table differ in: its own words, its cells ("2014, Remittances"), and, marked as derived, the values that
 * the views calculate from them.
 */
export function changesOfTable(
  before: DataTable,
  after: DataTable,
  views: readonly TableView[],
  language: Language,
): readonly CorrectedValue[] {
  const own = [
    ...changesBetween(stateTable(before, language), stateTable(after, language)),
    ...changedOrder('rows', rowNames(before, language), rowNames(after, language)),
    ...changedOrder('columns', columnNames(before), columnNames(after)),
  ]
  const derived = changesBetween(
    views.flatMap((view) => stateDerived(before, view, language)),
    views.flatMap((view) => stateDerived(after, followRows(view, before, after), language)),
  )
  return [...own, ...derived.map((change) => ({ ...change, derived: true }))]
}

function stateTable(table: DataTable, language: Language): Stated {
  const names = rowNames(table, language)
  const columns = columnNames(table)
  return [
    ['title', table.title],
    ['source line', table.sourceLine],
    ['place', formatLocator(table.locator)],
    ['sources', table.sourceIds.join(', ')],
    ['note', table.note ?? ''],
    ...table.columns.map((column) => [`column ${column.id}`, columnHead(column, language)] as const),
    ...table.rows.flatMap((row, r) =>
      row.map(
        (cell, c) => [`${names[r]!}, ${columns[c]!}`, formatCell(cell, table.columns[c]!, language)] as const,
      ),
    ),
  ]
}

/** Over all rows of the table: what is calculated is printed as a whole column, or drawn as one. */
function stateDerived(table: DataTable, view: TableView, language: Language): Stated {
  const names = rowNames(table, language)
  const { columns, rows } = viewTable(table, { ...view, rows: null }, language)
  return rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const { column, derived } = columns[c]!
      if (derived === null) return []
      return [[`${names[r]!}, ${column.label}`, formatCell(cell, column, language)] as const]
    }),
  )
}

/** Told where the same rows or columns stand otherwise: one that was added or taken away is told by its cells. */
function changedOrder(
  what: string,
  before: readonly string[],
  after: readonly string[],
): readonly CorrectedValue[] {
  const isSameSet = before.toSorted().join('\n') === after.toSorted().join('\n')
  if (!isSameSet) return []
  const said = (names: readonly string[]): Stated => [[`order of the ${what}`, names.join(', ')]]
  return changesBetween(said(before), said(after))
}

/** A row by its first cell. */
const rowNames = (table: DataTable, language: Language): readonly string[] =>
  toldApart(table.rows.map((row) => formatCell(row[0]!, table.columns[0]!, language)))

const columnNames = (table: DataTable): readonly string[] =>
  toldApart(table.columns.map(({ label }) => label))

/** Those that read alike by their place among them: "2014", "2014 (2)". */
function toldApart(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

/**
 * A view of one state of a table as a view of another: the rows that it shows, and the base of an index, are found by their
 * first cells. A row that is gone is shown no more; where all are gone, the whole table is shown.
 */
export function followRows(view: TableView, before: DataTable, after: DataTable): TableView {
  const [old, now] = [rowNames(before, 'en-GB'), rowNames(after, 'en-GB')]
  const follow = (row: number) => {
    const name = old[row]
    return name === undefined ? -1 : now.indexOf(name)
  }
  const rows = view.rows?.map(follow).filter((row) => row !== -1) ?? null
  return {
    ...view,
    rows: rows !== null && rows.length === 0 ? null : rows,
    derived: view.derived.map((column) => ({ ...column, base: Math.max(follow(column.base), 0) })),
  }
}
