import { readXlsx } from 'hucre/xlsx'
import type { Cell, Sheet as WorkbookSheet } from 'hucre/xlsx'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { checkArchive } from './check-archive.ts'
import type { NamedRows } from './tidy-sheets.ts'

/**
 * The visible sheets of an XLSX file as text: numbers in full with a decimal point, whatever the sheet shows of them, with
 * their sign of per cent or currency; formulas by the results that stand in the file. The error is a part of a sentence.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<readonly NamedRows[], string>> {
  const archive = await checkArchive(bytes)
  if (!archive.ok) return archive
  try {
    const { sheets } = await readXlsx(bytes, {
      readStyles: true,
      sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
    })
    return ok(sheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) })))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return err('it is not a whole XLSX file')
  }
}

const rowsOf = ({ rows, cells }: WorkbookSheet): readonly (readonly string[])[] =>
  rows.map((row, r) => Array.from({ length: row.length }, (_, c) => sayCell(row[c], cells?.get(`${r},${c}`))))

function sayCell(value: unknown, cell: Cell | undefined): string {
  const format = cell?.style?.numFmt ?? ''
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return sayNumber(value, format)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return sayDate(value)
  return String(value)
}

const CURRENCIES = /US\$|[$€£₼₽]/

function sayNumber(value: number, format: string): string {
  if (!Number.isFinite(value)) return ''
  if (/%/.test(withoutQuoted(format))) return `${plain(value * 100)}%`
  // "[$$-409]" is a currency with its locale.
  const currency = CURRENCIES.exec(format.replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, '$1'))?.[0] ?? ''
  return value < 0 ? `-${currency}${plain(-value)}` : `${currency}${plain(value)}`
}

const withoutQuoted = (format: string): string => format.replace(/"[^"]*"|\\./g, '')

/** Fifteen digits are what a spreadsheet keeps; the rest is noise of binary fractions. */
const plain = (value: number): string =>
  value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 15 })

/** A day, or a moment where there is one; a first day of a year with no month is not told apart from a day. */
function sayDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const iso = date.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
}
