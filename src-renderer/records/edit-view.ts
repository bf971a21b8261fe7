import type { DataTable } from '#domain/table.ts'
import type { DerivedColumn, TableView } from '#domain/table-view.ts'
import { defaultView } from '#domain/view-table.ts'

/** Something of a table that may be shown: a column by id, a row by its place in the table. */
export interface Shown<Key> {
  readonly key: Key
  readonly on: boolean
}

/** All columns, the table's and the calculated ones: those shown first, in order, then the others. */
export function listColumns(table: DataTable, view: TableView): readonly Shown<string>[] {
  const all = [...table.columns, ...view.derived].map(({ id }) => id)
  return listed(
    all,
    view.columns.filter((id) => all.includes(id)),
  )
}

/** All rows: those shown first, in order, then the others. */
export const listRows = (table: DataTable, view: TableView): readonly Shown<number>[] =>
  listed([...table.rows.keys()], rowsOf(table, view))

const listed = <Key>(all: readonly Key[], shown: readonly Key[]): readonly Shown<Key>[] => [
  ...shown.map((key) => ({ key, on: true })),
  ...all.filter((key) => !shown.includes(key)).map((key) => ({ key, on: false })),
]

const rowsOf = (table: DataTable, view: TableView): readonly number[] =>
  view.rows?.filter((row) => row < table.rows.length) ?? [...table.rows.keys()]

/** Shows a column or hides it; the last one stays. One of the table's own comes where the table has it. */
export function toggleColumn(table: DataTable, view: TableView, id: string): TableView {
  if (view.columns.includes(id)) {
    return view.columns.length === 1
      ? view
      : { ...view, columns: view.columns.filter((other) => other !== id) }
  }
  const order = [...table.columns, ...view.derived].map((column) => column.id)
  return { ...view, columns: inOrder([...view.columns], id, (a, b) => order.indexOf(a) - order.indexOf(b)) }
}

/** Shows a row or hides it; the last one stays. It comes where the table has it. */
export function toggleRow(table: DataTable, view: TableView, row: number): TableView {
  const rows = rowsOf(table, view)
  if (rows.includes(row)) {
    return rows.length === 1 ? view : { ...view, rows: rows.filter((other) => other !== row) }
  }
  return { ...view, rows: inOrder([...rows], row, (a, b) => a - b) }
}

/** Puts it before the first that comes after it. */
function inOrder<Key>(keys: Key[], key: Key, compare: (a: Key, b: Key) => number): readonly Key[] {
  const at = keys.findIndex((other) => compare(other, key) > 0)
  keys.splice(at === -1 ? keys.length : at, 0, key)
  return keys
}

export const moveColumn = (view: TableView, id: string, by: -1 | 1): TableView => ({
  ...view,
  columns: moved(view.columns, id, by),
})

export const moveRow = (table: DataTable, view: TableView, row: number, by: -1 | 1): TableView => ({
  ...view,
  rows: moved(rowsOf(table, view), row, by),
})

export const reverseRows = (table: DataTable, view: TableView): TableView => ({
  ...view,
  rows: rowsOf(table, view).toReversed(),
})

/** One place up or down; as it is at the ends. */
export function moved<Key>(keys: readonly Key[], key: Key, by: -1 | 1): readonly Key[] {
  const at = keys.indexOf(key)
  const other = at + by
  if (at === -1 || other < 0 || other >= keys.length) return keys
  return keys.with(at, keys[other]!).with(other, key)
}

/** Shows a calculated column right after the one that it is calculated from, and after those that were before it. */
export function addDerived(view: TableView, column: DerivedColumn): TableView {
  const family = new Set([
    column.of,
    ...view.derived.filter(({ of }) => of === column.of).map(({ id }) => id),
  ])
  const after = view.columns.findLastIndex((id) => family.has(id))
  const at = after === -1 ? view.columns.length : after + 1
  return { ...view, columns: view.columns.toSpliced(at, 0, column.id), derived: [...view.derived, column] }
}

/** Null where nothing else would be left to show. */
export function removeDerived(view: TableView, id: string): TableView | null {
  const columns = view.columns.filter((other) => other !== id)
  return columns.length === 0
    ? null
    : { ...view, columns, derived: view.derived.filter((other) => other.id !== id) }
}

export const changeDerived = (view: TableView, id: string, change: Partial<DerivedColumn>): TableView => ({
  ...view,
  derived: view.derived.map((column) => (column.id === id ? { ...column, ...change } : column)),
})

/** Null where the view shows the table as it is, so that a row that is added to the table later shows too. */
export function tidied(table: DataTable, view: TableView): TableView | null {
  const whole = defaultView(table)
  const rows = view.rows?.every((row, i) => row === i) === true && view.rows.length === table.rows.length
  const columns = view.columns.join('\n') === whole.columns.join('\n')
  const tidy = rows ? { ...view, rows: null } : view
  return columns && tidy.rows === null && view.derived.length === 0 ? null : tidy
}
