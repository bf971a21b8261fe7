import { deriveColumn } from './derive-column.ts'
import type { ViewedCell } from './derive-column.ts'
import type { Language } from './draft.ts'
import { hasOwnMeasure, measureOf } from './table.ts'
import type { Column, DataTable } from './table.ts'
import type { DerivedColumn, Formula, TableView } from './table-view.ts'

/** A table as a view shows it: typed values, nothing printed yet. */
export interface ViewedTable {
  readonly columns: readonly ViewedColumn[]
  /** Each has one cell a column; of a derived column the value alone, with nothing as written. */
  readonly rows: readonly (readonly ViewedCell[])[]
}

export interface ViewedColumn {
  readonly column: Column
  /** Null for a column of the table itself. */
  readonly derived: DerivedColumn | null
}

/**
 * The columns and rows that a view shows, in its order. Derived columns are calculated over all rows of the table, shown or
 * not; their heads are in the language of the briefing. A column or a row that the table no longer has is not shown; where
 * none of those chosen is left, all are. A measure that all figures of a column have in common is the column's, and not told with each.
 */
export function viewTable(table: DataTable, view: TableView | null, language: Language): ViewedTable {
  const chosen = view?.columns.flatMap((id) => showColumn(table, id, view.derived, language)) ?? []
  const shown =
    chosen.length > 0 ? chosen : table.columns.flatMap(({ id }) => showColumn(table, id, [], language))
  const indices = view?.rows?.filter((i) => i < table.rows.length) ?? []
  const rows = indices.length > 0 ? indices : [...table.rows.keys()]
  const told = shown.map(({ column, derived, cells }) => ({
    ...inOneMeasure(
      column,
      rows.map((i) => cells[i]!),
    ),
    derived,
  }))
  return {
    columns: told.map(({ column, derived }) => ({ column, derived })),
    rows: rows.map((_, r) => told.map(({ cells }) => cells[r]!)),
  }
}

/** Figures that all have one measure of their own give it to their column. */
function inOneMeasure(
  column: Column,
  cells: readonly ViewedCell[],
): { readonly column: Column; readonly cells: readonly ViewedCell[] } {
  const [first, ...others] = cells
    .filter(({ value }) => value !== null)
    .map((cell) => measureOf(cell, column))
  const isShared =
    first !== undefined && others.every(({ unit, scale }) => unit === first.unit && scale === first.scale)
  if (column.kind !== 'quantity' || !isShared || !cells.some((cell) => hasOwnMeasure(cell, column)))
    return { column, cells }
  const { unit, scale } = first
  return {
    column: { ...column, unit, scale },
    cells: cells.map(({ unit: _unit, scale: _scale, ...cell }) => cell),
  }
}

function showColumn(
  table: DataTable,
  id: string,
  derived: readonly DerivedColumn[],
  language: Language,
): readonly (ViewedColumn & { readonly cells: readonly ViewedCell[] })[] {
  const own = table.columns.findIndex((column) => column.id === id)
  if (own !== -1) {
    return [{ column: table.columns[own]!, derived: null, cells: table.rows.map((row) => row[own]!) }]
  }
  const spec = derived.find((column) => column.id === id)
  const calculated = spec === undefined ? null : deriveColumn(table, spec, language)
  return calculated === null ? [] : [{ ...calculated, derived: spec! }]
}

/** The table as it is: all its columns and rows. */
export const defaultView = (table: DataTable): TableView => ({
  columns: table.columns.map(({ id }) => id),
  rows: null,
  derived: [],
})

/**
 * A calculated column with an id that neither the table nor `others` have, its base the first row that can be one; to be
 * put among the view's `derived` and `columns`.
 */
export function newDerivedColumn(
  table: DataTable,
  formula: Formula,
  of: string,
  others: readonly DerivedColumn[] = [],
): DerivedColumn {
  const taken = new Set([...table.columns, ...others].map(({ id }) => id))
  const plain = `${of}-${formula}`.slice(0, 76)
  let id = plain
  for (let n = 2; taken.has(id); n++) id = `${plain}-${n}`
  const at = table.columns.findIndex((column) => column.id === of)
  const base = table.rows.findIndex((row) => Number(row[at]?.value ?? 0) > 0)
  return { id, formula, of, base: Math.max(base, 0), label: '' }
}
