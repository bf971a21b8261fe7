import { formatCell } from '#domain/format-cell.ts'
import { columnHead } from '#domain/format-number.ts'
import { formatLocator } from '#domain/locator.ts'
import { measureOf } from '#domain/table.ts'
import type { Cell, Column, DataTable } from '#domain/table.ts'
import { parseEdtf } from '#library/parse-edtf.ts'
import type { Command } from './command.ts'
import { layOut, wrapLines } from './lay-out.ts'
import { DONE } from './outcome.ts'
import { ownRecords } from './own-records.ts'
import { printAnswer } from './print-answer.ts'
import { FILTER_OPTIONS, readFiltered } from './read-filters.ts'
import type { Filters } from './read-filters.ts'
import type { Terminal } from './terminal.ts'

export const tables: Command = {
  usage: 'tables [--source ID] [--from EDTF] [--to EDTF] [--actor NAME]',
  about:
    'Shows data tables, whole: those with a year in the time asked for, those that have the actor in a cell or a tag. JSON items: id, title, sourceIds, columns, rows, own (written or corrected by you); sourceLine, note; each cell: value, upTo (of a range, the upper end; else null), qualifier (about, over, at-least, under, up-to, estimate, or null), unit and scale (its own or its column’s), asWritten, locator, note.',
  options: FILTER_OPTIONS,
  positionals: { atLeast: 0, atMost: 0 },
  async run(invocation) {
    const read = await readFiltered(invocation)
    if (!read.ok) return read.error
    const { library, filters } = read.value
    const found = library.tables.filter((table) => isWanted(table, filters))
    const isOwn = ownRecords(library, 'table')
    const items = found.map((table) => ({ ...toItem(table), own: isOwn(table.id) }))
    printAnswer(invocation, items, (terminal) =>
      found.length === 0 ? ['No tables found.'] : found.flatMap((table) => describe(table, terminal)),
    )
    return DONE
  },
}

function isWanted(table: DataTable, filters: Filters): boolean {
  const cellsOf = (kind: Column['kind']) =>
    table.rows.flatMap((row) =>
      row.filter((_, c) => table.columns[c]!.kind === kind).map(({ value }) => String(value)),
    )
  const years = cellsOf('year').map((year) => parseEdtf(year.padStart(4, '0')))
  return (
    filters.ofSource(table.sourceIds) &&
    (filters.inTime(null) || years.some((year) => year.ok && filters.inTime(year.value))) &&
    filters.concerns([...cellsOf('text'), ...table.tags])
  )
}

const toItem = (table: DataTable) => ({
  id: table.id,
  title: table.title,
  sourceIds: table.sourceIds,
  columns: table.columns.map(({ id, label, kind, unit, scale }) => ({
    id,
    label,
    kind,
    unit: unit ?? null,
    scale: scale ?? null,
  })),
  sourceLine: table.sourceLine,
  note: table.note ?? null,
  rows: table.rows.map((row) => row.map((cell, c) => toCell(cell, table.columns[c]!, table))),
})

function toCell(cell: Cell, column: Column, table: DataTable) {
  const { unit, scale } = measureOf(cell, column)
  return {
    value: cell.value,
    upTo: cell.upTo ?? null,
    qualifier: cell.qualifier ?? null,
    unit: unit ?? null,
    scale: scale ?? null,
    asWritten: cell.asWritten,
    locator: formatLocator(cell.locator ?? table.locator),
    note: cell.note ?? null,
  }
}

function describe(table: DataTable, terminal: Terminal): readonly string[] {
  const { title, id, columns, rows, sourceLine, sourceIds, locator } = table
  const body = rows.map((row) => row.map((cell, c) => formatCell(cell, columns[c]!, 'en-GB')))
  const headings = stackHeadings(
    columns.map((column) => columnHead(column, 'en-GB')),
    terminal.width,
  )
  const grid = layOut([...headings, ...body], {
    width: terminal.width,
    flexible: columns.findIndex(({ kind }) => kind === 'text'),
    right: columns.flatMap(({ kind }, c) => (kind === 'quantity' ? [c] : [])),
  })
  const source = `Source: ${sourceLine}. In ${sourceIds.join(', ')}, ${formatLocator(locator)}.`
  return [
    `${terminal.strong(title)}  ${terminal.quiet(id)}`,
    '',
    ...grid.map((line, i) => (i < headings.length ? terminal.quiet(line) : line)),
    '',
    ...wrapLines(source, terminal.width),
    '',
    '',
  ]
}

/** Headings in lines of 16 columns where lines are wrapped at all, set at the foot. */
function stackHeadings(headings: readonly string[], width: number): readonly (readonly string[])[] {
  const stacks = headings.map((heading) => wrapLines(heading, Number.isFinite(width) ? 16 : width))
  const height = Math.max(...stacks.map((lines) => lines.length))
  return Array.from({ length: height }, (_, i) =>
    stacks.map((lines) => lines[i - height + lines.length] ?? ''),
  )
}
