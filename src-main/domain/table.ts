import type { Locator } from './locator.ts'

export const SCALES = ['thousand', 'million', 'billion'] as const
export type Scale = (typeof SCALES)[number]

export type ColumnKind = 'text' | 'year' | 'quantity'

export interface Column {
  readonly id: string
  readonly label: string
  readonly kind: ColumnKind
  /** "US$", "%", "people"; for a quantity only. */
  readonly unit?: string | undefined
  /** The magnitude in which the values are given: a value of 794 in a column of millions is 794,000,000. */
  readonly scale?: Scale | undefined
  readonly decimals?: number | undefined
  /** What stands before decimals in `asWritten`; a point where it is not said. */
  readonly decimalMark?: ',' | undefined
}

export interface Cell {
  /** In the column's unit and scale; null is a missing value, never zero. */
  readonly value: number | string | null
  /** The source's own notation, by which the value is checked. */
  readonly asWritten: string
  readonly qualifier?: Qualifier | undefined
  /** The upper end where the source gives a range; `value` is its lower end. */
  readonly upTo?: number | undefined
  /** In place of the column's, in a table of figures of different kinds; a cell with its own unit takes no scale from the column. */
  readonly unit?: string | undefined
  readonly scale?: Scale | undefined
  readonly locator?: Locator | undefined
  readonly note?: string | undefined
}

/** How exactly a source gives a figure: "over 600,000", "about 2 million", "up to 70 %", "an estimated 300". */
export const QUALIFIERS = ['about', 'over', 'at-least', 'under', 'up-to', 'estimate'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

/** A table as typed data. */
export interface DataTable {
  readonly id: string
  readonly title: string
  /** The sources that print it; several editions of one work may. */
  readonly sourceIds: readonly string[]
  readonly locator: Locator
  readonly columns: readonly Column[]
  /** Each row has one cell a column, in the columns' order. */
  readonly rows: readonly (readonly Cell[])[]
  /** Where the source says that its figures come from, in our words, without a final stop. */
  readonly sourceLine: string
  /** Day on which the source says that it read its figures, YYYY-MM-DD. */
  readonly accessed?: string | undefined
  readonly note?: string | undefined
  readonly tags: readonly string[]
}

/** What the values of a column, or of a cell, are measured in. */
export interface Measure {
  readonly unit?: string | undefined
  readonly scale?: Scale | undefined
}

/** The unit and magnitude of a cell: its own, else its column's. */
export const measureOf = (cell: Cell, column: Column): Measure =>
  cell.unit === undefined ? { unit: column.unit, scale: cell.scale ?? column.scale } : cell

/** Is a cell measured otherwise than the head of its column says? */
export function hasOwnMeasure(cell: Cell, column: Column): boolean {
  const { unit, scale } = measureOf(cell, column)
  return unit !== column.unit || scale !== column.scale
}

/** Do values of different kinds stand in this column, which no sum, share or axis can take together? Missing ones do not count. */
export function isMixed(table: DataTable, columnId: string): boolean {
  const at = table.columns.findIndex(({ id }) => id === columnId)
  const column = table.columns[at]
  return (
    column !== undefined &&
    table.rows.some((row) => row[at]!.value !== null && hasOwnMeasure(row[at]!, column))
  )
}
