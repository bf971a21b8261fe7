import { quantityIn, scaleIn } from '#domain/parse-quantity.ts'
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
    columns: table.columns.map(({ id, label, kind, unit = '', scale, decimalMark }): ColumnFields => ({
      id,
      label,
      kind,
      unit,
      scale: scale ?? '',
      comma: decimalMark === ',',
    })),
    rows: table.rows.map((row) => row.map(({ asWritten }) => asWritten)),
  }
}

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
    rows.forEach((row, r) => {
      const problem = problemOfCell(row[c] ?? '', column)
      if (problem !== null) cells.set(`${r},${c}`, problem)
    })
  })
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

function problemOfCell(text: string, column: ColumnFields): string | null {
  const written = text.trim()
  switch (column.kind) {
    case 'text':
      return null
    case 'year':
      return /^\d{4}$/.test(written) ? null : 'A year has four digits.'
    case 'quantity':
      return quantityIn(columnOf(column, 'x'), written) === undefined
        ? 'Not a figure in this column’s unit. A dash says that it is missing.'
        : null
  }
}

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
  const columns = fields.columns.map((column, c): Column => {
    const earlier = before?.columns.find((other) => other.id === column.id)
    return { ...columnOf(column, ids[c]!), ...decimalsOf(written, c, column, earlier) }
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
    rows: written.map((row, r) =>
      columns.map((column, c) => cellOf(row[c] ?? '', column, earlierCell(before, r, column.id))),
    ),
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
  rows: readonly (readonly string[])[],
  c: number,
  column: ColumnFields,
  earlier: Column | undefined,
): Pick<Column, 'decimals'> {
  if (column.kind !== 'quantity') return {}
  if (earlier?.decimals !== undefined) return { decimals: earlier.decimals }
  const places = rows.map((row) => {
    const value = quantityIn(columnOf(column, 'x'), row[c] ?? '')
    return typeof value === 'number' ? (String(value).split('.')[1]?.length ?? 0) : 0
  })
  const most = Math.max(0, ...places)
  return most > 0 && most <= 6 ? { decimals: most } : {}
}

function earlierCell(before: DataTable | null, row: number, columnId: string): Cell | undefined {
  const c = before?.columns.findIndex(({ id }) => id === columnId) ?? -1
  return c === -1 ? undefined : before?.rows[row]?.[c]
}

function cellOf(text: string, column: Column, earlier: Cell | undefined): Cell {
  const asWritten = text.trim()
  if (earlier?.asWritten === asWritten && sameValue(earlier, column)) return earlier
  switch (column.kind) {
    case 'text':
      return { value: asWritten === '' ? null : asWritten, asWritten }
    case 'year':
      return { value: Number(asWritten), asWritten }
    case 'quantity':
      return { value: quantityIn(column, asWritten) ?? null, asWritten }
  }
}

/** A cell keeps its note and place as long as it says the same in its column. */
const sameValue = (cell: Cell, column: Column): boolean =>
  column.kind !== 'quantity' || (quantityIn(column, cell.asWritten) ?? null) === cell.value

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
export function adoptSheet(rows: readonly (readonly string[])[]): Pick<TableFields, 'columns' | 'rows'> {
  const used = filled(rows).filter((row) => !isBlank(row))
  const [first, ...others] = used
  if (first === undefined) return { columns: [newColumn('text')], rows: [['']] }
  const hasHeads = others.length > 0 && !first.some((cell) => isNumber(cell) && !isYear(cell))
  const body = (hasHeads ? others : used).map((row) => first.map((_, c) => row[c]?.trim() ?? ''))
  const columns = first.map((head, c) =>
    proposeColumn(
      hasHeads ? head.trim() : '',
      body.map((row) => row[c]!),
    ),
  )
  return { columns, rows: body }
}

const isYear = (text: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(text.trim())

const isNumber = (text: string): boolean => /^[-−–+]?\d[\d.,\s%]*$/.test(text.trim())

const UNIT = /US ?\$|USD|[$€£₼₽%]|EUR|GBP|AZN|RUB/i

function proposeColumn(label: string, cells: readonly string[]): ColumnFields {
  const written = cells.filter((cell) => cell !== '')
  if (written.length > 0 && written.every(isYear)) return { ...newColumn('year'), label }
  const unit = UNIT.exec(label)?.[0] ?? (written.every((cell) => cell.endsWith('%')) ? '%' : '')
  const figures = (comma: boolean): ColumnFields => ({
    ...newColumn(),
    label,
    unit,
    scale: scaleIn(label) ?? '',
    comma,
  })
  const fits = (column: ColumnFields) => written.every((cell) => problemOfCell(cell, column) === null)
  const proposed = [figures(false), figures(true)].find(fits)
  return written.length > 0 && proposed !== undefined ? proposed : { ...newColumn('text'), label }
}
