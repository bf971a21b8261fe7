import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DataTable } from '#domain/table.ts'
import type { TableView } from '#domain/table-view.ts'
import { FORMULAS } from '#domain/table-view.ts'
import { defaultView, newDerivedColumn, viewTable } from '#domain/view-table.ts'
import { chartViewOf, isDrawable, seriesOf, setCategory, toggleSeries } from '#renderer/records/chart-view.ts'
import {
  addDerived,
  changeDerived,
  listColumns,
  listRows,
  moveColumn,
  moveRow,
  removeDerived,
  reverseRows,
  tidied,
  toggleColumn,
  toggleRow,
} from '#renderer/records/edit-view.ts'

const cell = (value: number) => ({ value, asWritten: String(value) })

const table: DataTable = {
  id: 'crossings',
  title: 'Crossings',
  sourceIds: ['report-2019'],
  locator: { kind: 'page', page: '3' },
  columns: [
    { id: 'year', label: 'Year', kind: 'year' },
    { id: 'carts', label: 'Carts', kind: 'quantity', unit: 'carts' },
    { id: 'tolls', label: 'Tolls', kind: 'quantity', unit: 'AZN' },
    { id: 'boats', label: 'Boats', kind: 'quantity', unit: 'carts' },
  ],
  rows: [2010, 2011, 2012].map((year, i) => [cell(year), cell(10 * (i + 1)), cell(i + 1), cell(5)]),
  sourceLine: 'The keepers',
  tags: [],
}
const view = defaultView(table)
const growth = newDerivedColumn(table, 'year-on-year', 'carts')

describe('the columns and rows of a table', () => {
  it('puts a calculated column after the one that it is calculated from, and the next after it', () => {
    const once = addDerived(view, growth)
    const share = newDerivedColumn(table, 'share', 'carts', once.derived)
    expect(addDerived(once, share).columns).toEqual(['year', 'carts', growth.id, share.id, 'tolls', 'boats'])
  })

  it('lists what is shown in its order, then the rest', () => {
    const some = toggleRow(table, moveColumn(toggleColumn(table, view, 'tolls'), 'boats', -1), 1)
    expect(listColumns(table, some).map(({ key, on }) => `${key} ${on}`)).toEqual([
      'year true',
      'boats true',
      'carts true',
      'tolls false',
    ])
    expect(listRows(table, some)).toEqual([
      { key: 0, on: true },
      { key: 2, on: true },
      { key: 1, on: false },
    ])
  })

  it('brings a hidden row back to where the table has it', () => {
    expect(toggleRow(table, toggleRow(table, view, 1), 1).rows).toEqual([0, 1, 2])
  })

  it('is null again when it shows the table as it is', () => {
    const back = toggleColumn(table, toggleColumn(table, view, 'tolls'), 'tolls')
    expect(tidied(table, toggleRow(table, toggleRow(table, back, 0), 0))).toBeNull()
    expect(tidied(table, reverseRows(table, view))).toEqual({ ...view, rows: [2, 1, 0] })
    expect(tidied(table, removeDerived(addDerived(view, growth), growth.id)!)).toBeNull()
  })

  it('changes the head and the base of a calculation', () => {
    const index = newDerivedColumn(table, 'index', 'carts')
    expect(changeDerived(addDerived(view, index), index.id, { base: 2, label: 'Level' }).derived).toEqual([
      { ...index, base: 2, label: 'Level' },
    ])
  })

  it('never becomes a view that shows nothing, or a column twice', () => {
    const edits = fc.array(
      fc.oneof(
        fc
          .constantFrom('year', 'carts', 'tolls', 'boats')
          .map((id) => (v: TableView) => toggleColumn(table, v, id)),
        fc.nat({ max: 2 }).map((row) => (v: TableView) => toggleRow(table, v, row)),
        fc.tuple(fc.nat({ max: 2 }), fc.constantFrom(-1 as const, 1 as const)).map(
          ([row, by]) =>
            (v: TableView) =>
              moveRow(table, v, row, by),
        ),
        fc.tuple(fc.constantFrom(...FORMULAS), fc.constantFrom('carts', 'tolls')).map(
          ([formula, of]) =>
            (v: TableView) =>
              addDerived(v, newDerivedColumn(table, formula, of, v.derived)),
        ),
        fc.constant((v: TableView) => removeDerived(v, v.derived[0]?.id ?? '') ?? v),
        fc.constant((v: TableView) => reverseRows(table, v)),
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(edits, (all) => {
        const shown = all.reduce<TableView>((v, edit) => tidied(table, edit(v)) ?? view, view)
        const { columns, rows } = viewTable(table, shown, 'en-GB')
        expect(columns.length).toBe(shown.columns.length)
        expect(new Set(shown.columns).size).toBe(shown.columns.length)
        expect(columns.length).toBeGreaterThan(0)
        expect(rows.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('the figures of a chart', () => {
  it('are at first those of the first unit, over the column that counts nothing', () => {
    expect(chartViewOf(table, null)).toEqual({ columns: ['year', 'carts', 'boats'], rows: null, derived: [] })
  })

  it('are those that the table shows, its calculations ready to be drawn', () => {
    const shown = toggleColumn(table, addDerived(view, growth), 'boats')
    const chart = chartViewOf(table, { ...shown, rows: [0, 2] })!
    expect(chart).toEqual({ columns: ['year', 'carts'], rows: [0, 2], derived: [growth] })
    expect(toggleSeries(table, chart, growth.id).columns).toEqual(['year', 'carts', growth.id])
    expect(toggleSeries(table, chart, 'carts')).toEqual(chart)
  })

  it('are never those of a column that mixes units, and a table of nothing else cannot be drawn', () => {
    const [first, ...rest] = table.rows
    const mixed = {
      ...table,
      rows: [[first![0]!, { ...first![1]!, unit: '%' }, ...first!.slice(2)], ...rest],
    }
    expect([isDrawable(table), isDrawable(mixed)]).toEqual([true, true])
    expect(chartViewOf(mixed, null)).toEqual({ columns: ['year', 'tolls'], rows: null, derived: [] })
    expect(seriesOf(mixed, defaultView(mixed))).toEqual(['tolls', 'boats'])
    const alone = {
      ...mixed,
      columns: mixed.columns.slice(0, 2),
      rows: mixed.rows.map((row) => row.slice(0, 2)),
    }
    expect([isDrawable(alone), chartViewOf(alone, null)]).toEqual([false, null])
  })

  it('do not draw what stands along the axis', () => {
    const chart = chartViewOf(table, null)!
    expect(setCategory(chart, 'carts').columns).toEqual(['carts', 'boats'])
  })

  it('are none in a table of words', () => {
    expect(chartViewOf({ ...table, columns: [table.columns[0]!], rows: [[cell(2010)]] }, null)).toBeNull()
  })
})
