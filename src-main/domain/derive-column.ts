import { derivedLabel } from './calculation-sentence.ts'
import type { Language } from './draft.ts'
import { isMixed } from './table.ts'
import type { Cell, Column, DataTable } from './table.ts'
import type { DerivedColumn } from './table-view.ts'

/** Per cent and index numbers are given to one place. */
const PLACES_OF_RATIO = 1

/**
 * Why a calculated value is missing: one that it needs is; it would be a ratio to zero or less, which says nothing; the
 * row before is not of the year before; or it is larger than any number that can be calculated with.
 */
export type MissingReason = 'needs-a-value' | 'no-ratio' | 'not-the-year-before' | 'too-large'

/** A cell of a viewed table; `missing` says why a calculated one has no value. */
export interface ViewedCell extends Cell {
  readonly missing?: MissingReason
}

/**
 * What a derived column calculates, a cell for each row of the table. Null where the column that it is calculated from is
 * not one of quantities, mixes units or magnitudes, or is gone. A value is missing, with the reason, and never NaN or
 * infinite; a range, or only a bound ("over 600,000"), is no value to calculate with. What comes of a figure that is given
 * roughly is as rough. Years are held against each other as far as the table has a column of them.
 */
export function deriveColumn(
  table: DataTable,
  spec: DerivedColumn,
  language: Language,
): { readonly column: Column; readonly cells: readonly ViewedCell[] } | null {
  const at = table.columns.findIndex(({ id }) => id === spec.of)
  const of = table.columns[at]
  if (of?.kind !== 'quantity' || isMixed(table, spec.of)) return null
  const values = table.rows.map((row) => numberOf(row[at]!))
  const isRough = table.rows.some((row) => row[at]!.qualifier !== undefined && numberOf(row[at]!) !== null)
  // A sum without what is only a bound would make every share too large.
  const isPartial =
    spec.formula === 'share' && table.rows.some((row, i) => row[at]!.value !== null && values[i] === null)
  const column = derivedColumn(table, spec, of, values, language)
  const places = column.decimals ?? 6
  const rough = isRough ? { qualifier: 'about' as const } : {}
  const cells = calculate(table, spec, isPartial ? values.map(() => null) : values).map(
    (result): ViewedCell =>
      typeof result === 'string'
        ? { value: null, asWritten: '', missing: result }
        : { value: round(result, places), ...rough, asWritten: '' },
  )
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

type Outcome = number | MissingReason

function calculate(table: DataTable, spec: DerivedColumn, values: Values): readonly Outcome[] {
  switch (spec.formula) {
    case 'change':
      return values.map((value, i) => difference(value, values[i - 1] ?? null))
    case 'year-on-year': {
      const years = yearsOf(table)
      const follows = (i: number) => years === null || i === 0 || years[i] === next(years[i - 1])
      return values.map((value, i) => {
        const before = values[i - 1] ?? null
        return follows(i) ? ratio(difference(value, before), before) : 'not-the-year-before'
      })
    }
    case 'share': {
      const sum = finite(values.reduce<number>((total, value) => total + (value ?? 0), 0))
      return values.map((value) => (typeof sum === 'number' ? ratio(value ?? 'needs-a-value', sum) : sum))
    }
    case 'index': {
      const base = values[spec.base] ?? null
      return values.map((value) => ratio(value ?? 'needs-a-value', base))
    }
  }
}

const difference = (value: number | null, before: number | null): Outcome =>
  value === null || before === null ? 'needs-a-value' : finite(value - before)

/** In per cent of the whole, which is positive. */
function ratio(part: Outcome, whole: number | null): Outcome {
  if (typeof part === 'string') return part
  if (whole === null) return 'needs-a-value'
  return whole <= 0 ? 'no-ratio' : finite((part / whole) * 100)
}

const finite = (value: number): Outcome => (Number.isFinite(value) ? value : 'too-large')

/** The values of the table's first column of years; null where it has none. */
function yearsOf(table: DataTable): Values | null {
  const at = table.columns.findIndex(({ kind }) => kind === 'year')
  return at === -1 ? null : table.rows.map((row) => numberOf(row[at]!))
}

const next = (year: number | null | undefined): number | undefined =>
  typeof year === 'number' ? year + 1 : undefined

/** Null where it is no exact or rough number: missing, a range, or a bound. */
function numberOf({ value, upTo, qualifier }: Cell): number | null {
  const isBound = qualifier !== undefined && qualifier !== 'about' && qualifier !== 'estimate'
  return typeof value === 'number' && Number.isFinite(value) && upTo === undefined && !isBound ? value : null
}

/** Decimal places of a number as it is written; at most six, as they are printed. */
function placesOf(value: number): number {
  const [, fraction = ''] = String(value).split('.')
  return /e/.test(fraction) ? 6 : Math.min(fraction.length, 6)
}

/** To so many places, halves away from zero, through the decimal text: 1.005 is not 1.00. Never negative zero. */
function round(value: number, places: number): number {
  const size = Math.abs(value)
  // Such a number is as exact as it can be, and shifting its point could make it infinite.
  if (size * 10 ** places > Number.MAX_SAFE_INTEGER) return value
  const shifted = /e/.test(String(size))
    ? Math.round(size * 10 ** places) / 10 ** places
    : Number(`${Math.round(Number(`${size}e${places}`))}e-${places}`)
  return shifted === 0 ? 0 : Math.sign(value) * shifted
}
