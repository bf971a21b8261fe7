import { isMixed } from '#domain/table.ts'
import type { Column, DataTable } from '#domain/table.ts'
import type { TableView } from '#domain/table-view.ts'

/** As many series as differ in lightness and keep their labels apart. */
export const MOST_SERIES = 4

/** Can its values be drawn? Those of a table of words alone, or of figures that no axis takes together, cannot. */
export const isDrawable = (table: DataTable): boolean => table.columns.some(isSeries(table))

/**
 * What a chart of a table shows at first: over its first column that counts nothing, the figures of its first unit, as
 * far as the table shows them. Null for a table without figures.
 */
export function chartViewOf(table: DataTable, view: TableView | null): TableView | null {
  const shown = view === null ? table.columns : table.columns.filter(({ id }) => view.columns.includes(id))
  const figures = shown.filter(isSeries(table))
  const first = figures[0] ?? table.columns.find(isSeries(table))
  const category = table.columns.find((column) => !isQuantity(column)) ?? table.columns[0]
  if (first === undefined || category === undefined) return null
  const series = [first, ...figures.filter((column) => column !== first && isSameUnit(column, first))]
  return {
    columns: [category.id, ...series.slice(0, MOST_SERIES).map((column) => column.id)],
    rows: view?.rows ?? null,
    derived: view?.derived ?? [],
  }
}

export const isQuantity = (column: Column): boolean => column.kind === 'quantity'

/** Takes the columns of quantities that have one unit. */
const isSeries =
  (table: DataTable) =>
  (column: Column): boolean =>
    isQuantity(column) && !isMixed(table, column.id)

/** Figures of two units have no axis in common. */
export const isSameUnit = (a: Column, b: Column): boolean => a.unit === b.unit && a.scale === b.scale

/** What can be drawn of a table: its figures and what is calculated from them. */
export const seriesOf = (table: DataTable, view: TableView): readonly string[] =>
  [...table.columns.filter(isSeries(table)), ...view.derived].map(({ id }) => id)

/** Draws a series or leaves it out, in the order of the table; the last one stays. */
export function toggleSeries(table: DataTable, view: TableView, id: string): TableView {
  const [category, ...drawn] = view.columns
  const next = drawn.includes(id) ? drawn.filter((other) => other !== id) : [...drawn, id]
  if (next.length === 0 || next.length > MOST_SERIES) return view
  return { ...view, columns: [category!, ...seriesOf(table, view).filter((other) => next.includes(other))] }
}

/** What stands along the axis. */
export function setCategory(view: TableView, id: string): TableView {
  const series = view.columns.slice(1).filter((other) => other !== id)
  return series.length === 0 ? view : { ...view, columns: [id, ...series] }
}
