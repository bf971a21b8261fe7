import { derivedLabel } from './calculation-sentence.ts'
import type { Language } from './draft.ts'
import type { Cell, Column, DataTable } from './table.ts'
import type { DerivedColumn } from './table-view.ts'

/** Per cent and index numbers are given to one place. */
const PLACES_OF_RATIO = 1

/**
 * What a derived column calculates, a cell for each row of the table. Null where the column that it is calculated from is
 * not one of quantities, or is gone. A value is missing (never NaN, never infinite) where one that it needs is missing;
 * where a ratio would be to zero or to a negative number, which says nothing; and in a year-on-year column where the row
 * before is not of the year before, as far as the table has a column of years.
 */
export function deriveColumn(
  table: DataTable,
  spec: DerivedColumn,
  language: Language,
): { readonly column: Column; readonly cells: readonly Cell[] } | null {
  const at = table.columns.findIndex(({ id }) => id === spec.of)
  const of = table.columns[at]
  if (of?.kind !== 'quantity') return null
  const values = table.rows.map((row) => numberOf(row[at]!))
  const column = derivedColumn(table, spec, of, values, language)
  const places = column.decimals ?? 6
  const cells = calculate(table, spec, values).map((value) => ({
    value: value === null || !Number.isFinite(value) ? null : round(value, places),
    asWritten: '',
  }))
  return { column, cells }
}

function derivedColumn(
  table: DataTable,
  spec: DerivedColumn,
  of: Column,
  values: readonly (number | null)[],
  language: Language,
): Column {
  const column = { id: spec.id, label: derivedLabel(table, spec, language), kind: 'quantity' as const }
  switch (spec.formula) {
    case 'change':
      return {
        ...column,
        ...(of.unit === undefined ? {} : { unit: of.unit }),
        ...(of.scale === undefined ? {} : { scale: of.scale }),
        decimals: of.decimals ?? Math.max(0, ...values.map((value) => placesOf(value ?? 0))),
      }
    case 'year-on-year':
    case 'share':
      return { ...column, unit: '%', decimals: PLACES_OF_RATIO }
    case 'index':
      return { ...column, decimals: PLACES_OF_RATIO }
  }
}

type Values = readonly (number | null)[]

function calculate(table: DataTable, spec: DerivedColumn, values: Values): Values {
  switch (spec.formula) {
    case 'change':
      return values.map((value, i) => difference(value, values[i - 1] ?? null))
    case 'year-on-year': {
      const years = yearsOf(table)
      const follows = (i: number) => years === null || (i > 0 && years[i] === next(years[i - 1]))
      return values.map((value, i) => {
        const before = values[i - 1] ?? null
        return follows(i) ? ratio(difference(value, before), before) : null
      })
    }
    case 'share': {
      const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0)
      return values.map((value) => ratio(value, sum))
    }
    case 'index': {
      const base = values[spec.base] ?? null
      return values.map((value) => ratio(value, base))
    }
  }
}

const difference = (value: number | null, before: number | null): number | null =>
  value === null || before === null ? null : value - before

/** In per cent of the whole, which is positive. */
const ratio = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole <= 0 ? null : (part / whole) * 100

/** The values of the table's first column of years; null where it has none. */
function yearsOf(table: DataTable): Values | null {
  const at = table.columns.findIndex(({ kind }) => kind === 'year')
  return at === -1 ? null : table.rows.map((row) => numberOf(row[at]!))
}

const next = (year: number | null | undefined): number | undefined =>
  typeof year === 'number' ? year + 1 : undefined

const numberOf = ({ value }: Cell): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null

/** Decimal places of a number as it is written; at most six, as they are printed. */
function placesOf(value: number): number {
  const [, fraction = ''] = String(value).split('.')
  return /e/.test(fraction) ? 6 : Math.min(fraction.length, 6)
}

/** To so many places, halves away from zero, through the decimal text: 1.005 is not 1.00. Never negative zero. */
function round(value: number, places: number): number {
  const size = Math.abs(value)
  const shifted = /e/.test(String(size))
    ? Math.round(size * 10 ** places) / 10 ** places
    : Number(`${Math.round(Number(`${size}e${places}`))}e-${places}`)
  return shifted === 0 ? 0 : Math.sign(value) * shifted
}
