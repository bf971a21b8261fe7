import { figureIn } from '#domain/parse-quantity.ts'
import type { Figure } from '#domain/parse-quantity.ts'
import { measureOf } from '#domain/table.ts'
import type { Cell, Column, DataTable } from '#domain/table.ts'

export interface TableProblem {
  /** Path of keys within the table. */
  readonly at: string
  readonly problem: string
}

/**
 * Columns named twice, units on columns that hold no quantities, and cells that are not what was written. A table of the
 * user's own (`isOwn`) may leave out how exactly a figure is given.
 */
export function checkTable(table: DataTable, isOwn: boolean): readonly TableProblem[] {
  const columns = table.columns.flatMap((column, i) => checkColumn(column, i, table.columns))
  const cells = table.rows.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      checkCell(cell, table.columns[c]!, isOwn).map((problem) => ({ at: `rows.${r}.${c}`, problem })),
    ),
  )
  return [...columns, ...cells]
}

function checkColumn(column: Column, index: number, columns: readonly Column[]): readonly TableProblem[] {
  const problems: TableProblem[] = []
  if (columns.findIndex(({ id }) => id === column.id) !== index) {
    problems.push({ at: `columns.${index}.id`, problem: `“${column.id}” names another column too` })
  }
  if (column.kind !== 'quantity' && (column.unit !== undefined || column.scale !== undefined)) {
    problems.push({
      at: `columns.${index}`,
      problem: `a column of kind ${column.kind} has neither unit nor scale`,
    })
  }
  return problems
}

function checkCell(cell: Cell, column: Column, isOwn: boolean): readonly string[] {
  if (column.kind === 'quantity') return checkFigure(cell, column, isOwn)
  const { unit, scale, qualifier, upTo } = cell
  return [
    ...([unit, scale, qualifier, upTo].some((part) => part !== undefined)
      ? [`a cell of a column of kind ${column.kind} has neither unit, scale, qualifier nor range`]
      : []),
    ...(column.kind === 'text' && typeof cell.value === 'number' ? ['a cell of text holds text'] : []),
    ...(column.kind === 'year' && cell.value !== yearOf(cell.asWritten) ? [differs(cell)] : []),
  ]
}

function checkFigure(cell: Cell, column: Column, isOwn: boolean): readonly string[] {
  const { decimalMark } = column
  const figure = figureIn({ ...measureOf(cell, column), decimalMark }, cell.asWritten)
  if (figure === undefined)
    return [
      `“${cell.asWritten}” is not a figure in this ${cell.unit === undefined ? 'column' : 'cell'}'s unit`,
    ]
  return [
    ...(isSameNumber(cell.value, figure.value) ? [] : [differs(cell)]),
    ...(isSameNumber(cell.upTo ?? null, figure.upTo ?? null) ? [] : [differsInRange(cell)]),
    ...(isExact(cell, figure, isOwn) ? [] : [differsInQualifier(cell, figure)]),
  ]
}

/** A third, in a cell, has the places that it was given. */
function isSameNumber(stored: Cell['value'], written: number | null): boolean {
  if (stored === written) return true
  if (typeof stored !== 'number' || written === null || Number.isInteger(written * 1e6)) return false
  const places = String(stored).split('.')[1]?.length ?? 0
  return stored === Number(written.toFixed(places))
}

function isExact({ qualifier }: Cell, { qualifiers }: Figure, isOwn: boolean): boolean {
  if (qualifier === undefined) return isOwn || qualifiers.length === 0
  return qualifiers.includes(qualifier)
}

/** The year that stands in "2016", "2016/17" or "2016 (January to June)"; null for none. */
function yearOf(asWritten: string): number | null {
  const year = /(?<!\d)\d{4}(?!\d)/.exec(asWritten)?.[0]
  return year === undefined ? null : Number(year)
}

const differs = (cell: Cell): string =>
  `the value ${cell.value === null ? '“missing”' : String(cell.value)} is not what “${cell.asWritten}” says`

const differsInRange = ({ upTo, asWritten }: Cell): string =>
  upTo === undefined
    ? `“${asWritten}” is a range, and the cell has no upper end`
    : `the upper end ${upTo} is not what “${asWritten}” says`

const differsInQualifier = ({ qualifier, asWritten }: Cell, { qualifiers }: Figure): string =>
  qualifier === undefined
    ? `“${asWritten}” is not exact: its qualifier is “${qualifiers.join('” or “')}”`
    : `“${qualifier}” is not what “${asWritten}” says`
