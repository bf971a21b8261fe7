import { describe, expect, it } from 'vitest'
import { dataTableSchema } from '#contract/record-schemas.ts'
import {
  adoptSheet,
  fieldsOfTable,
  newColumn,
  problemsOfTable,
  putCells,
  tableOf,
  type TableFields,
} from '#renderer/components/own/table-form.ts'
import { aTable } from '#tests/builders/a-table.ts'

const typed = (over: Partial<TableFields> = {}): TableFields => ({
  ...fieldsOfTable(null),
  title: 'Trade',
  sourceId: 'a-source',
  place: { kind: 'page', place: '12', section: '' },
  sourceLine: 'State Statistical Committee.',
  columns: [
    { ...newColumn('year'), label: 'Year' },
    { ...newColumn(), label: 'Exports', unit: 'US$', scale: 'million' },
  ],
  rows: [
    ['2014', '1,220.5'],
    ['2015', '–'],
    ['2016', '1.2 billion'],
    ['', ''],
  ],
  ...over,
})

describe('a table by hand', () => {
  it('reads years and figures in the scale of their column, and a dash as missing', () => {
    const table = tableOf(typed(), 'trade', null)
    expect(table).toEqual({
      id: 'trade',
      title: 'Trade',
      sourceIds: ['a-source'],
      locator: { kind: 'page', page: '12' },
      columns: [
        { id: 'year', label: 'Year', kind: 'year' },
        { id: 'exports', label: 'Exports', kind: 'quantity', unit: 'US$', scale: 'million', decimals: 1 },
      ],
      rows: [
        [
          { value: 2014, asWritten: '2014' },
          { value: 1220.5, asWritten: '1,220.5' },
        ],
        [
          { value: 2015, asWritten: '2015' },
          { value: null, asWritten: '–' },
        ],
        [
          { value: 2016, asWritten: '2016' },
          { value: 1200, asWritten: '1.2 billion' },
        ],
      ],
      sourceLine: 'State Statistical Committee',
      tags: [],
    })
    expect(dataTableSchema.safeParse(table).success).toBe(true)
  })

  it('gives back the table that it was made from', () => {
    const table = aTable()
    expect(tableOf(fieldsOfTable(table), table.id, table)).toEqual(table)
  })

  it('names the cells that are no figure and the heads that are empty', () => {
    const problems = problemsOfTable(
      typed({ rows: [['14', 'many']], columns: [newColumn('year'), { ...newColumn(), label: 'Exports' }] }),
    )
    expect([...problems.cells.keys()]).toEqual(['0,0', '0,1'])
    expect([...problems.columns.keys()]).toEqual([0])
    expect(tableOf(typed({ rows: [['14', 'many']] }), 'x', null)).toBeNull()
  })

  it('makes room for cells that are pasted beyond its edge', () => {
    const { columns, rows } = putCells(typed(), [['a', 'b'], ['c']], 3, 1)
    expect([columns.length, rows.slice(3)]).toEqual([
      3,
      [
        ['', 'a', 'b'],
        ['', 'c', ''],
      ],
    ])
  })

  it('takes pasted cells as they are proposed, under the title that was typed', () => {
    const cells = [
      ['Year', 'Remittances, US$ million', 'Remark'],
      ['2013', '1,232', ''],
      ['2014', '–', 'fell'],
    ]
    const { title, columns, rows } = adoptSheet(cells, 'Typed')
    expect([
      title,
      columns.map(({ id, label, kind, unit, scale }) => [id, label, kind, unit, scale]),
    ]).toEqual([
      'Typed',
      [
        [null, 'Year', 'year', '', ''],
        [null, 'Remittances', 'quantity', 'US$', 'million'],
        [null, 'Remark', 'text', '', ''],
      ],
    ])
    expect(rows).toEqual(cells.slice(1))
    expect(adoptSheet([['']], '').rows).toEqual([['']])
  })

  it('gives two columns of one name two ids', () => {
    const columns = [
      { ...newColumn('year'), label: 'Year' },
      { ...newColumn('year'), label: 'Year' },
    ]
    expect(
      tableOf(typed({ columns, rows: [['2014', '2015']] }), 'x', null)?.columns.map(({ id }) => id),
    ).toEqual(['year', 'year-2'])
  })
})
