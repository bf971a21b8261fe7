import { formatCell } from '#domain/format-cell.ts'
import { columnHead } from '#domain/format-number.ts'
import { formatLocator } from '#domain/locator.ts'
import type { DataTable } from '#domain/table.ts'
import { viewTable } from '#domain/view-table.ts'
import type { TableView } from '#domain/table-view.ts'

/** A table as it is shown, for text that knows no blocks: its cells parted by tabs, its source under it. */
export function wordsOfView(table: DataTable, view: TableView, nameOf: (sourceId: string) => string): string {
  const { columns, rows } = viewTable(table, view, 'en-GB')
  const works = table.sourceIds.slice(0, 1).map(nameOf).join('')
  return [
    table.title,
    columns.map(({ column }) => columnHead(column, 'en-GB')).join('\t'),
    ...rows.map((row) => row.map((cell, i) => formatCell(cell, columns[i]!.column, 'en-GB')).join('\t')),
    `Source: ${table.sourceLine}, in ${works}, ${formatLocator(table.locator)}.`,
  ].join('\n')
}
