import { formatCell } from '#domain/format-cell.ts'
import { columnUnit } from '#domain/format-number.ts'
import { formatLocator } from '#domain/locator.ts'
import { isMixed, type DataTable } from '#domain/table.ts'

/** What a list says of a table: "2010–2017 · US$ million · p. 18". */
export function aboutTable(table: DataTable): string {
  const at = table.columns.findIndex(({ kind }) => kind === 'year')
  const years = at === -1 ? [] : table.rows.map((row) => formatCell(row[at]!, table.columns[at]!, 'en-GB'))
  const span = years.length === 0 ? '' : [...new Set([years[0]!, years.at(-1)!])].join('–')
  const units = table.columns
    .filter(({ kind }) => kind === 'quantity')
    .map((one) => (isMixed(table, one.id) ? 'several units' : columnUnit(one, 'en-GB')))
  const unit = [...new Set(units)].join(', ')
  return [span, unit, formatLocator(table.locator)].filter((part) => part !== '').join(' · ')
}
