import { calculationSentence } from '#domain/calculation-sentence.ts'
import type { MissingReason, ViewedCell } from '#domain/derive-column.ts'
import { formatCell } from '#domain/format-cell.ts'
import { columnHead } from '#domain/format-number.ts'
import { formatLocator } from '#domain/locator.ts'
import type { DataTable } from '#domain/table.ts'
import type { DerivedColumn } from '#domain/table-view.ts'
import type { ViewedTable } from '#domain/view-table.ts'

const MISSING: Readonly<Record<MissingReason, string>> = {
  'needs-a-value': 'A value that it is calculated from is missing.',
  'no-ratio': 'A ratio to zero or less says nothing.',
  'not-the-year-before': 'The row before is not of the year before.',
  'too-large': 'The result is too large to be calculated.',
}

/** Where a cell stands, what is known of it, and the words of the source where it has them. */
export interface CellExplanation {
  /** "2015, Total, US$ million" */
  readonly place: string
  readonly words: string
  /** As the source writes it; null for what is calculated. */
  readonly asWritten: string | null
}

/** What a person is told of one cell of the grid. */
export function explainCell(
  table: DataTable,
  viewed: ViewedTable,
  row: number,
  column: number,
): CellExplanation | null {
  const cells = viewed.rows[row]
  const head = viewed.columns[column]
  const cell = cells?.[column]
  if (cells === undefined || head === undefined || cell === undefined) return null
  const first = viewed.columns[0]!
  const name = column === 0 ? [] : [formatCell(cells[0]!, first.column, 'en-GB')]
  const place = [...name, columnHead(head.column, 'en-GB')].join(', ')
  if (head.derived !== null) {
    const how = cell.missing === undefined ? formulaOf(table, head.derived) : MISSING[cell.missing]
    return { place, words: how, asWritten: null }
  }
  return { place, words: sayKnown(table, cell, column, viewed), asWritten: cell.asWritten }
}

/** Without the head, which the place says already. */
function formulaOf(table: DataTable, derived: DerivedColumn): string {
  const said = calculationSentence(table, derived, 'en-GB')
  return said.slice(said.indexOf(': ') + 2)
}

function sayKnown(table: DataTable, cell: ViewedCell, column: number, { columns }: ViewedTable): string {
  const where = formatLocator(cell.locator ?? table.locator)
  const value =
    cell.value === null ? 'missing in the source' : formatCell(cell, columns[column]!.column, 'en-GB')
  return [`${value}, ${where}.`, cell.note ?? ''].join(' ').trim()
}
