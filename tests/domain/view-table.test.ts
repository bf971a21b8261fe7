import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculationSentence } from '#domain/calculation-sentence.ts'
import { LANGUAGES } from '#domain/draft.ts'
import { formatCell } from '#domain/format-cell.ts'
import { columnHead } from '#domain/format-number.ts'
import { chartOf } from '#domain/resolve-table.ts'
import { isMixed } from '#domain/table.ts'
import type { Column, DataTable } from '#domain/table.ts'
import { FORMULAS } from '#domain/table-view.ts'
import type { DerivedColumn, Formula } from '#domain/table-view.ts'
import { defaultView, newDerivedColumn, viewTable } from '#domain/view-table.ts'
import { aTable } from '#tests/builders/a-table.ts'

type Row = readonly [year: number | string | null, value: number | null]

const cell = (value: number | string | null) => ({ value, asWritten: String(value ?? '–') })

/** Years and totals in US$ million. */
const tableOf = (rows: readonly Row[], over: Partial<Column> = {}): DataTable =>
  aTable({
    columns: [
      { id: 'year', label: 'Year', kind: 'year' },
      { id: 'total', label: 'Total', kind: 'quantity', unit: 'US$', scale: 'million', decimals: 0, ...over },
    ],
    rows: rows.map((row) => row.map(cell)),
  })

const spec = (formula: Formula, over: Partial<DerivedColumn> = {}): DerivedColumn => ({
  id: 'derived',
  formula,
  of: 'total',
  base: 0,
  label: '',
  ...over,
})

const derive = (table: DataTable, derived: DerivedColumn, rows: readonly number[] | null = null) =>
  viewTable(table, { columns: ['derived'], rows, derived: [derived] }, 'en-GB')

const values = (table: DataTable, derived: DerivedColumn) =>
  derive(table, derived).rows.map(([first]) => first!.value)

const FALLING: readonly Row[] = [
  [2013, 1232],
  [2014, 1221],
  [2015, 627],
  [2016, 482],
]

describe('viewTable', () => {
  it('shows the chosen columns and rows in their order, and the whole table without a view', () => {
    const table = tableOf(FALLING)
    const view = { columns: ['total', 'year'], rows: [3, 0], derived: [] }
    expect(viewTable(table, view, 'en-GB').rows.map((row) => row.map(({ value }) => value))).toEqual([
      [482, 2016],
      [1232, 2013],
    ])
    expect(viewTable(table, null, 'en-GB')).toEqual(viewTable(table, defaultView(table), 'en-GB'))
    expect(viewTable(table, null, 'en-GB').rows).toEqual(table.rows)
  })

  it('shows what is left where columns and rows are gone, and all where nothing is left', () => {
    const table = tableOf(FALLING)
    const half = { columns: ['gone', 'total'], rows: [9, 1], derived: [spec('share', { of: 'gone' })] }
    expect(viewTable(table, half, 'en-GB').rows.map((row) => row.map(({ value }) => value))).toEqual([[1221]])
    const none = { columns: ['gone', 'derived'], rows: [9], derived: [spec('share', { of: 'year' })] }
    expect(viewTable(table, none, 'en-GB')).toEqual(viewTable(table, null, 'en-GB'))
  })
})

describe('derived columns', () => {
  it.each([
    ['change', [null, -11, -594, -145]],
    ['year-on-year', [null, -0.9, -48.6, -23.1]],
    ['share', [34.6, 34.3, 17.6, 13.5]],
    ['index', [100, 99.1, 50.9, 39.1]],
  ] as const)('calculate: %s', (formula, expected) => {
    expect(values(tableOf(FALLING), spec(formula))).toEqual(expected)
  })

  it('calculate over all rows, shown or not', () => {
    expect(derive(tableOf(FALLING), spec('year-on-year'), [3]).rows.map(([first]) => first!.value)).toEqual([
      -23.1,
    ])
    expect(derive(tableOf(FALLING), spec('share'), [3]).rows.map(([first]) => first!.value)).toEqual([13.5])
  })

  it('miss a value where one that they need is missing', () => {
    const gap = tableOf([
      [2013, 10],
      [2014, null],
      [2015, 20],
    ])
    expect(values(gap, spec('change'))).toEqual([null, null, null])
    expect(values(gap, spec('year-on-year'))).toEqual([null, null, null])
    expect(values(gap, spec('share'))).toEqual([33.3, null, 66.7])
    expect(values(gap, spec('index', { base: 1 }))).toEqual([null, null, null])
  })

  it('miss a ratio to zero or to less, which says nothing', () => {
    const low = tableOf([
      [2013, 0],
      [2014, 5],
      [2015, -5],
      [2016, 10],
    ])
    expect(values(low, spec('year-on-year'))).toEqual([null, null, -200, null])
    expect(values(low, spec('index'))).toEqual([null, null, null, null])
    expect(values(tableOf([[2013, 0]]), spec('share'))).toEqual([null])
    expect(values(tableOf([[2013, 1]]), spec('index', { base: 7 }))).toEqual([null])
  })

  it('refuse a year on year where the row before is of another year, but compare rows without years', () => {
    const newestFirst = tableOf([
      [2016, 482],
      [2015, 627],
    ])
    expect(values(newestFirst, spec('year-on-year'))).toEqual([null, null])
    const skipping = tableOf([
      [2013, 100],
      [2015, 120],
      [2016, 180],
    ])
    expect(values(skipping, spec('year-on-year'))).toEqual([null, null, 50])
    const undated = aTable({
      columns: [
        { id: 'name', label: 'Name', kind: 'text' },
        { id: 'total', label: 'Total', kind: 'quantity' },
      ],
      rows: [
        [cell('before'), cell(100)],
        [cell('after'), cell(150)],
      ],
    })
    expect(values(undated, spec('year-on-year'))).toEqual([null, 50])
  })

  it('tell a measure that all figures have in common in the head, and not with each', () => {
    const own = (value: number | null, unit = '%') => ({ value, asWritten: '', unit })
    const columns = [
      { id: 'name', label: 'Name', kind: 'text' },
      { id: 'share', label: 'Share', kind: 'quantity' },
    ] as const
    const told = (cells: readonly ReturnType<typeof own>[], rows: readonly number[] | null = null) => {
      const table = aTable({ columns, rows: cells.map((one, i) => [cell(`Place ${i}`), one]) })
      const viewed = viewTable(table, { columns: ['name', 'share'], rows, derived: [] }, 'en-GB')
      const [, column] = viewed.columns
      return [
        columnHead(column!.column, 'en-GB'),
        ...viewed.rows.map((row) => formatCell(row[1]!, column!.column, 'en-GB')),
      ]
    }
    expect(told([own(12.5), own(null), own(3)])).toEqual(['Share, %', '12.5', '–', '3'])
    expect(told([own(12.5), own(3, 'people')])).toEqual(['Share', '12.5%', '3\u00a0people'])
    // Of the rows that are shown.
    expect(told([own(12.5), own(3, 'people'), own(7)], [0, 2])).toEqual(['Share, %', '12.5', '7'])
  })

  it('are refused of a column that mixes units or magnitudes, and no chart draws it', () => {
    const table = tableOf(FALLING)
    const [year, total] = table.rows[1]!
    const mixed = { ...table, rows: table.rows.with(1, [year!, { ...total!, unit: '%' }]) }
    const view = { columns: ['year', 'total', 'derived'], rows: null, derived: [spec('change')] }
    expect(isMixed(mixed, 'total')).toBe(true)
    expect(viewTable(mixed, view, 'en-GB').columns.map(({ column }) => column.id)).toEqual(['year', 'total'])
    expect(chartOf(viewTable(mixed, view, 'en-GB'), 'bars', 'en-GB').series).toEqual([])
    expect(isMixed(table, 'total')).toBe(false)
    expect(chartOf(viewTable(table, view, 'en-GB'), 'bars', 'en-GB').series.length).toBe(2)
  })

  it('calculate nothing from a bound or a range, and say of what is given roughly that it is rough', () => {
    const with2014 = (more: object): DataTable => {
      const table = tableOf(FALLING)
      const [year, total] = table.rows[1]!
      return { ...table, rows: table.rows.with(1, [year!, { ...total!, ...more }]) }
    }
    expect(values(with2014({ qualifier: 'over' }), spec('change'))).toEqual([null, null, null, -145])
    expect(values(with2014({ upTo: 1300 }), spec('change'))).toEqual([null, null, null, -145])
    expect(values(with2014({ upTo: 1300 }), spec('share'))).toEqual([null, null, null, null])
    const rough = derive(with2014({ qualifier: 'estimate' }), spec('change'))
    expect(rough.rows.map(([cell]) => formatCell(cell!, rough.columns[0]!.column, 'en-GB'))).toEqual([
      '–',
      'about −11',
      'about −594',
      'about −145',
    ])
  })

  it('carry unit and scale of a change, and per cent of a ratio', () => {
    const columnOf = (formula: Formula) => derive(tableOf(FALLING), spec(formula)).columns[0]!.column
    expect(columnOf('change')).toMatchObject({ unit: 'US$', scale: 'million', decimals: 0 })
    expect(columnOf('year-on-year')).toMatchObject({ unit: '%', decimals: 1 })
    expect(columnOf('share')).toMatchObject({ unit: '%', decimals: 1 })
    expect(columnOf('index')).not.toHaveProperty('unit')
  })

  it('give a change the decimals of its values, without the noise of binary numbers', () => {
    const table = tableOf(
      [
        [2013, 10.1],
        [2014, 10.35],
      ],
      { decimals: undefined },
    )
    expect(values(table, spec('change'))).toEqual([null, 0.25])
    expect(derive(table, spec('change')).columns[0]!.column.decimals).toBe(2)
  })

  it('are named in the language of the briefing, or as the author says', () => {
    const head = (language: (typeof LANGUAGES)[number], derived: DerivedColumn) =>
      columnHead(
        viewTable(tableOf(FALLING), { columns: ['derived'], rows: null, derived: [derived] }, language)
          .columns[0]!.column,
        language,
      )
    expect(LANGUAGES.map((language) => head(language, spec('change')))).toEqual([
      'Change, US$\u00a0million',
      'Change, US$\u00a0million',
      'Изменение, US$\u00a0млн',
      'Dəyişmə, US$\u00a0milyon',
    ])
    expect(head('en-GB', spec('index', { base: 1 }))).toBe('Index (2014 = 100)')
    expect(head('en-GB', spec('change', { label: 'Fall' }))).toBe('Fall, US$\u00a0million')
  })

  it('say how they are calculated', () => {
    const say = (formula: Formula, language: (typeof LANGUAGES)[number] = 'en-GB') =>
      calculationSentence(tableOf(FALLING), spec(formula, { base: 1 }), language)
    expect(FORMULAS.map((formula) => say(formula))).toEqual([
      'Change: calculated from Total, each value less that of the row before.',
      'Year on year: calculated from Total, the change on the year before in per cent of that year.',
      'Share: calculated from Total, each value in per cent of the column’s sum.',
      'Index (2014 = 100): calculated from Total, with the value of 2014 set to 100.',
    ])
    expect(say('share', 'en-US')).toContain('percent')
    expect(say('change', 'ru-RU')).toBe(
      'Изменение: рассчитано по столбцу «Total», разность со значением предыдущей строки.',
    )
    expect(say('index', 'az-AZ')).toBe(
      'İndeks (2014 = 100): «Total» sütunu üzrə hesablanıb, 100 kimi götürülən qiymət: 2014.',
    )
  })

  it('say why a value is missing', () => {
    const missing = (rows: readonly Row[], derived: DerivedColumn) =>
      derive(tableOf(rows), derived).rows.map(([first]) => first!.missing ?? first!.value)
    const some: readonly Row[] = [
      [2013, 0],
      [2014, 5],
      [2016, 6],
      [2017, null],
    ]
    expect(missing(some, spec('year-on-year'))).toEqual([
      'needs-a-value',
      'no-ratio',
      'not-the-year-before',
      'needs-a-value',
    ])
    const large: readonly Row[] = [
      [2013, -1.5e308],
      [2014, 1.5e308],
    ]
    expect(missing(large, spec('change'))).toEqual(['needs-a-value', 'too-large'])
    expect(missing([[2013, 1.5e308], ...large.slice(1)], spec('share'))).toEqual(['too-large', 'too-large'])
    expect(missing([[2013, 5e-324], ...large.slice(1)], spec('index'))).toEqual([100, 'too-large'])
  })

  it('keep values that are too large for their decimals to be shifted', () => {
    const table = tableOf(
      [
        [2013, 1e15],
        [2014, 3e15],
        [2015, 9e307],
      ],
      { decimals: 6 },
    )
    expect(values(table, spec('change'))).toEqual([null, 2e15, 9e307])
  })

  it('are never infinite, never NaN, and print neither', () => {
    const rows = fc.array(
      fc.tuple(
        fc.integer({ min: 1990, max: 2020 }),
        fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
      ),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(rows, fc.constantFrom(...FORMULAS), fc.nat({ max: 7 }), (some, formula, base) => {
        const { columns, rows: shown } = derive(tableOf(some), spec(formula, { base }))
        for (const [first] of shown) {
          expect(first!.value === null || Number.isFinite(first!.value)).toBe(true)
          expect(Object.is(first!.value, -0)).toBe(false)
          expect(first!.value === null).toBe(first!.missing !== undefined)
          expect(formatCell(first!, columns[0]!.column, 'en-GB')).not.toMatch(/NaN|∞/)
        }
      }),
      {
        examples: [
          [
            [
              [1990, null],
              [1990, null],
              [1990, 5e-324],
              [1990, 4.9406564584124654e-306],
            ],
            'index',
            2,
          ],
        ],
      },
    )
  })

  it('add up: shares to 100 per cent, changes to the whole way', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(amounts, (some) => {
        const table = tableOf(some.map((value, i) => [2000 + i, value]))
        const sum = (formula: Formula) =>
          values(table, spec(formula)).reduce<number>((total, value) => total + Number(value ?? 0), 0)
        expect(Math.abs(sum('share') - 100)).toBeLessThanOrEqual(0.05 * some.length + 1e-6)
        expect(sum('change')).toBe(some.at(-1)! - some[0]!)
      }),
    )
  })
})

describe('newDerivedColumn', () => {
  it('has an id of its own, and a base that can be 100', () => {
    const table = tableOf([
      [2013, null],
      [2014, 0],
      [2015, 5],
    ])
    const first = newDerivedColumn(table, 'index', 'total')
    expect(first).toEqual({ id: 'total-index', formula: 'index', of: 'total', base: 2, label: '' })
    expect(newDerivedColumn(table, 'index', 'total', [first]).id).toBe('total-index-2')
    expect(values(table, { ...first, id: 'derived' })).toEqual([null, 0, 100])
  })
})
