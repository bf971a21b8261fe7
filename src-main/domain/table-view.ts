/**
 * How a briefing shows a table: which columns and rows, and what is calculated from them. The table itself is untouched;
 * what is calculated keeps its formula and says so where it is printed.
 */
export interface TableView {
  /** Ids of the columns that are shown, the table's own and derived ones, in order. */
  readonly columns: readonly string[]
  /** Indices into the table's rows, in order; null shows all. */
  readonly rows: readonly number[] | null
  readonly derived: readonly DerivedColumn[]
}

/**
 * - `change`: the value less that of the row before, in the column's unit and scale;
 * - `year-on-year`: the same in per cent of the row before;
 * - `share`: the value in per cent of the column's sum;
 * - `index`: the value with that of the base row set to 100.
 */
export const FORMULAS = ['change', 'year-on-year', 'share', 'index'] as const
export type Formula = (typeof FORMULAS)[number]

export interface DerivedColumn {
  /** Not the id of a column of the table. */
  readonly id: string
  readonly formula: Formula
  /** Id of the quantity column that it is calculated from, over all rows of the table, shown or not. */
  readonly of: string
  /** The row that is 100 in an index, by its place in the table; the other formulas take no notice of it. */
  readonly base: number
  /** As the head prints it; empty prints the formula's own name. */
  readonly label: string
}
