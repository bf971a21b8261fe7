import { proposeTable, readCells } from '#domain/propose-table.ts'
import type { Cell, Column, ColumnKind, DataTable } from '#domain/table.ts'
import type { PlaceFields } from '../editor/citation-fields.ts'
import { locatorOf, placeOf } from '../editor/citation-fields.ts'
import { newId } from './new-id.ts'

/** A column as a form holds it. */
export interface ColumnFields {
  /** Of a column that was there before; null for a new one. */
  id: string | null
  label: string
  kind: ColumnKind
  unit: string
  scale: '' | NonNullable<Column['scale']>
  /** Is a comma what stands before the decimals? */
  comma: boolean
}

/** A table as a form holds it: every cell as written. */
export interface TableFields {
  title: string
  sourceId: string
  place: PlaceFields
  sourceLine: string
  note: string
  columns: ColumnFields[]
  /** Each as long as the columns. */
  rows: string[][]
}

export interface TableProblems {
  readonly fields: Partial<Record<'title' | 'sourceId' | 'place' | 'sourceLine' | 'rows', string>>
  /** Index of the column, and what is wrong with its head. */
  readonly columns: ReadonlyMap<number, string>
  /** "row,column", and what is wrong with the cell. */
  readonly cells: ReadonlyMap<string, string>
}

/** What a cell of each kind of column is called. */
export const CELL_NAMES: Readonly<Record<ColumnKind, string>> = {
  text: 'text',
  year: 'year',
  quantity: 'figure',
}

const EMPTY_ROWS = 5

export const newColumn = (kind: ColumnKind = 'quantity'): ColumnFields => ({
  id: null,
  label: '',
  kind,
  unit: '',
  scale: '',
  comma: false,
})

export function fieldsOfTable(table: DataTable | null): TableFields {
  if (table === null) {
    const columns = [newColumn('year'), newColumn(), newColumn()]
    return {
      title: '',
      sourceId: '',
      place: placeOf(null),
      sourceLine: '',
      note: '',
      columns,
      rows: Array.from({ length: EMPTY_ROWS }, () => columns.map(() => '')),
    }
  }
  return {
    title: table.title,
    sourceId: table.sourceIds[0] ?? '',
    place: placeOf(table.locator),
    sourceLine: table.sourceLine,
    note: table.note ?? '',
    columns: table.columns.map(fieldsOfColumn),
    rows: table.rows.map((row) => row.map(({ asWritten }) => asWritten)),
  }
}

const fieldsOfColumn = ({ id, label, kind, unit = '', scale, decimalMark }: Column): ColumnFields => ({
  id,
  label,
  kind,
  unit,
  scale: scale ?? '',
  comma: decimalMark === ',',
})

export const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '')

/** The rows up to the last that has something in it. */
const filled = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.slice(0, rows.findLastIndex((row) => !isBlank(row)) + 1)

export function problemsOfTable(fields: TableFields): TableProblems {
  const locator = locatorOf(fields.place)
  const rows = filled(fields.rows)
  const columns = new Map<number, string>()
  const cells = new Map<string, string>()
  fields.columns.forEach((column, c) => {
    if (column.label.trim() === '') columns.set(c, 'A column has a name.')
  })
  for (const { row, column } of readCells(readAs(fields), rows).misfits) {
    cells.set(`${row},${column}`, MISFITS[fields.columns[column]!.kind])
  }
  return {
    fields: {
      ...(fields.title.trim() === '' ? { title: 'Say what the table shows.' } : {}),
      ...(fields.sourceId === '' ? { sourceId: 'Choose where it stands, or add that source first.' } : {}),
      ...(locator === null ? { place: 'Say where in the source it stands.' } : {}),
      ...(locator === undefined ? { place: 'A paragraph is a number from 1.' } : {}),
      ...(fields.sourceLine.trim() === '' ? { sourceLine: 'Say where the figures come from.' } : {}),
      ...(rows.length === 0
        ? { rows: 'Type the cells, paste them from a spreadsheet, or take a file.' }
        : {}),
    },
    columns,
    cells,
  }
}

export const isSound = ({ fields, columns, cells }: TableProblems): boolean =>
  Object.keys(fields).length === 0 && columns.size === 0 && cells.size === 0

const MISFITS: Readonly<Record<ColumnKind, string>> = {
  text: 'Not a text.',
  year: 'A year has four digits.',
  quantity: 'Not a figure in this column’s unit. A dash says that it is missing.',
}

/** The columns as the cells are read by them; their ids do not matter for that. */
const readAs = ({ columns }: TableFields): readonly Column[] =>
  columns.map((column) => columnOf(column, 'column'))

/** Null where something is wrong. What the form does not show of a corrected table stays as it was. */
export function tableOf(fields: TableFields, id: string, before: DataTable | null): DataTable | null {
  const locator = locatorOf(fields.place)
  if (locator === null || locator === undefined || !isSound(problemsOfTable(fields))) return null
  const ids: string[] = []
  for (const column of fields.columns) {
    const kept = fields.columns.flatMap((other) => other.id ?? [])
    ids.push(column.id ?? newId([column.label], [...ids, ...kept]))
  }
  const written = filled(fields.rows)
  const { rows } = readCells(readAs(fields), written)
  const columns = fields.columns.map((column, c): Column => {
    const earlier = before?.columns.find((other) => other.id === column.id)
    return { ...columnOf(column, ids[c]!), ...decimalsOf(rows, c, column, earlier) }
  })
  const { note: _, ...kept } = before ?? { tags: [] }
  const note = fields.note.trim()
  return {
    ...kept,
    id,
    title: fields.title.trim(),
    sourceIds: [
      fields.sourceId,
      ...(before?.sourceIds.slice(1) ?? []).filter((other) => other !== fields.sourceId),
    ],
    locator,
    columns,
    rows: rows.map((row, r) => row.map((cell, c) => keptCell(cell, earlierCell(before, r, columns[c]!.id)))),
    sourceLine: fields.sourceLine.trim().replace(/\.$/, ''),
    ...(note === '' ? {} : { note }),
  }
}

const columnOf = ({ label, kind, unit, scale, comma }: ColumnFields, id: string): Column => ({
  id,
  label: label.trim(),
  kind,
  ...(kind === 'quantity' && unit.trim() !== '' ? { unit: unit.trim() } : {}),
  ...(kind === 'quantity' && scale !== '' ? { scale } : {}),
  ...(kind === 'quantity' && comma ? { decimalMark: ',' as const } : {}),
})

/** As many places as the figures have at most, so that all are printed alike; what a corrected column said stays. */
function decimalsOf(
  rows: readonly (readonly Cell[])[],
  c: number,
  column: ColumnFields,
  earlier: Column | undefined,
): Pick<Column, 'decimals'> {
  if (column.kind !== 'quantity') return {}
  if (earlier?.decimals !== undefined) return { decimals: earlier.decimals }
  const most = Math.max(0, ...rows.map((row) => String(row[c]?.value ?? '').split('.')[1]?.length ?? 0))
  return most > 0 && most <= 6 ? { decimals: most } : {}
}

function earlierCell(before: DataTable | null, row: number, columnId: string): Cell | undefined {
  const c = before?.columns.findIndex(({ id }) => id === columnId) ?? -1
  return c === -1 ? undefined : before?.rows[row]?.[c]
}

/** A cell keeps its note and place as long as it says the same. */
const keptCell = (cell: Cell, earlier: Cell | undefined): Cell =>
  earlier?.asWritten === cell.asWritten && earlier.value === cell.value ? earlier : cell

/** The cells put over those from a place on; rows and columns are added as needed. */
export function putCells(
  fields: TableFields,
  cells: readonly (readonly string[])[],
  row: number,
  column: number,
): Pick<TableFields, 'columns' | 'rows'> {
  const width = Math.max(fields.columns.length, column + Math.max(0, ...cells.map(({ length }) => length)))
  const columns = [...fields.columns]
  while (columns.length < width) columns.push(newColumn())
  const rows = Array.from({ length: Math.max(fields.rows.length, row + cells.length) }, (_, r) =>
    columns.map((_, c) => cells[r - row]?.[c - column] ?? fields.rows[r]?.[c] ?? ''),
  )
  return { columns, rows }
}

/** Cells with their heads as a table to be looked at: what each column holds, its unit and magnitude are proposed. */
export function adoptSheet(
  rows: readonly (readonly string[])[],
  title: string,
): Pick<TableFields, 'title' | 'columns' | 'rows'> {
  const proposed = proposeTable(rows)
  if (proposed === null) return { title, columns: [newColumn('text')], rows: [['']] }
  return {
    title: title.trim() === '' ? proposed.title : title,
    columns: proposed.columns.map((column) => ({ ...fieldsOfColumn(column), id: null })),
    rows: proposed.texts.map((row) => [...row]),
  }
}
