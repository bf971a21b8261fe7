import type { Cell, Column, DataTable } from '#domain/table.ts'
import { quantityIn } from '#domain/parse-quantity.ts'

export interface TableProblem {
  /** Path of keys within the table. */
  readonly at: string
  readonly problem: string
}

/** Columns named twice, units on columns that hold no quantities, and cells that are not what was written. */
export function checkTable(table: DataTable): readonly TableProblem[] {
  const columns = table.columns.flatMap((column, i) => checkColumn(column, i, table.columns))
  const cells = table.rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const problem = checkCell(cell, table.columns[c]!)
      return problem === null ? [] : [{ at: `rows.${r}.${c}`, problem }]
    }),
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

function checkCell(cell: Cell, column: Column): string | null {
  switch (column.kind) {
    case 'text':
      return typeof cell.value === 'number' ? 'a cell of text holds text' : null
    case 'year':
      return cell.value === yearOf(cell.asWritten) ? null : differs(cell)
    case 'quantity': {
      const written = quantityIn(column, cell.asWritten)
      if (written === undefined) return `“${cell.asWritten}” is not a figure in this column's unit`
      return cell.value === written ? null : differs(cell)
    }
  }
}

/** The year that stands in "2016", "2016/17" or "2016 (January to June)"; null for none. */
function yearOf(asWritten: string): number | null {
  const year = /(?<!\d)\d{4}(?!\d)/.exec(asWritten)?.[0]
  return year === undefined ? null : Number(year)
}

const differs = (cell: Cell): string =>
  `the value ${cell.value === null ? '“missing”' : String(cell.value)} is not what “${cell.asWritten}” says`
