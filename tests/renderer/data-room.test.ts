import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newDerivedColumn, viewTable } from '#domain/view-table.ts'
import { wordsOfView } from '#renderer/components/data/copy-view.ts'
import { explainCell } from '#renderer/components/data/explain-cell.ts'
import { moveInGrid } from '#renderer/components/data/move-in-grid.ts'
import { isListOfFigures } from '#renderer/components/data/list-of-figures.ts'
import { chartNode, tableNode } from '#renderer/components/data/table-nodes.ts'
import { FORMULAS } from '#domain/table-view.ts'
import { DataRoom } from '#renderer/state/data-room.svelte.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aTable } from '#tests/builders/a-table.ts'

const tolls = aTable()
const mixed = aTable({
  id: 'figures',
  title: 'Figures of the bridge',
  columns: [
    { id: 'what', label: 'What', kind: 'text' },
    { id: 'figure', label: 'Figure', kind: 'quantity' },
  ],
  rows: [
    [
      { value: 'Keepers', asWritten: 'keepers' },
      { value: 12, asWritten: 'over a dozen', qualifier: 'over', unit: 'people' },
    ],
    [
      { value: 'Cost', asWritten: 'cost' },
      { value: 5, asWritten: '$5–7 million', upTo: 7, unit: 'US$', scale: 'million' },
    ],
  ],
})
const words = aTable({
  id: 'names',
  title: 'Names',
  columns: [{ id: 'name', label: 'Name', kind: 'text' }],
  rows: [[{ value: 'Leyla', asWritten: 'Leyla' }]],
})
const library = aLibrary({ tables: [tolls, mixed, words] })
const aRoom = () => new DataRoom(() => library)

describe('DataRoom', () => {
  it('lists tables under their source, found by title, column, row and tag', () => {
    const room = aRoom()
    expect(room.groups.map(({ title, tables }) => [title, tables.map(({ id }) => id)])).toEqual([
      ['Rahimova (2019), Institute for River Studies', ['tolls', 'figures', 'names']],
    ])
    const found = (search: string) => {
      room.words = search
      return room.tables.map(({ id }) => id)
    }
    expect([found('keepers'), found('leyla'), found('zzzz')]).toEqual([['figures'], ['names'], []])
    expect([room.current, room.show('tolls'), room.current?.id, room.show('none')]).toEqual([
      undefined,
      true,
      'tolls',
      false,
    ])
    room.words = 'keepers'
    room.words = ''
    expect(room.current?.id).toBe('figures')
    room.move(9)
    expect(room.current?.id).toBe('names')
  })

  it('keeps what is calculated for each table, in the table and for its chart', () => {
    const room = aRoom()
    const change = newDerivedColumn(tolls, 'change', 'total')
    room.addDerived(tolls, change)
    expect(room.viewOf(tolls).columns).toEqual(['year', 'total', change.id])
    room.draw(tolls, { form: 'line', view: { columns: ['year', change.id], rows: null, derived: [change] } })
    expect(room.chartOf(tolls)).toEqual({
      form: 'line',
      view: { columns: ['year', change.id], rows: null, derived: [change] },
    })
    room.removeDerived(tolls, change.id)
    expect(room.viewOf(tolls).columns).toEqual(['year', 'total'])
    expect(room.chartOf(tolls)).toEqual({
      form: 'line',
      view: { columns: ['year', 'total'], rows: null, derived: [] },
    })
  })

  it.each([
    { formula: 'change', head: 'Change', values: [null, -422] },
    { formula: 'year-on-year', head: 'Year on year', values: [null, -40.2] },
    { formula: 'share', head: 'Share', values: [62.6, 37.4] },
    { formula: 'index', head: 'Index (2015 = 100)', values: [100, 59.8] },
  ] as const)(
    'calculates $formula beside the figures, and inserts and draws it',
    ({ formula, head, values }) => {
      const room = aRoom()
      const column = newDerivedColumn(tolls, formula, 'total')
      room.addDerived(tolls, column)
      const { columns, rows } = viewTable(tolls, room.viewOf(tolls), 'en-GB')
      expect(columns.map((viewed) => viewed.column.label)).toEqual(['Year', 'Total', head])
      expect(rows.map((row) => row.at(-1)!.value)).toEqual(values)
      expect(tableNode(tolls, room.viewOf(tolls)).attrs.view).toEqual({
        columns: ['year', 'total', column.id],
        rows: null,
        derived: [column],
      })
      room.draw(tolls, { view: { columns: ['year', column.id], rows: null, derived: [] } })
      expect(chartNode(tolls, room.chartOf(tolls)!).attrs.view).toEqual({
        columns: ['year', column.id],
        rows: null,
        derived: [column],
      })
    },
  )

  it('keeps all four calculations of one table side by side', () => {
    const room = aRoom()
    for (const formula of FORMULAS) room.addDerived(tolls, newDerivedColumn(tolls, formula, 'total'))
    const { derived } = room.viewOf(tolls)
    expect(derived.map(({ formula }) => formula)).toEqual(FORMULAS)
    room.removeDerived(tolls, derived[2]!.id)
    expect(room.viewOf(tolls).derived.map(({ formula }) => formula)).toEqual([
      'change',
      'year-on-year',
      'index',
    ])
  })

  it('draws no table of words or of mixed units, and says why', () => {
    const room = aRoom()
    expect([room.whyNoChart(tolls), room.chartOf(mixed), room.chartOf(words)]).toEqual([null, null, null])
    expect(room.whyNoChart(mixed)).toMatch(/different units/)
    expect(room.whyNoChart(words)).toMatch(/no figures/)
  })

  it('is inserted as it is shown, and as the table itself where nothing was changed', () => {
    const room = aRoom()
    expect(tableNode(tolls, room.viewOf(tolls)).attrs.view).toBeNull()
    const share = newDerivedColumn(tolls, 'share', 'total')
    room.addDerived(tolls, share)
    expect(tableNode(tolls, room.viewOf(tolls)).attrs).toEqual({
      tableId: 'tolls',
      title: 'Tolls of the bridge',
      view: { columns: ['year', 'total', share.id], rows: null, derived: [share] },
      id: null,
    })
    expect(chartNode(tolls, room.chartOf(tolls)!).attrs).toMatchObject({ tableId: 'tolls', form: 'bars' })
  })
})

describe('a figure in words', () => {
  it('stands in a list where each is of another kind', () => {
    expect([mixed, tolls, words].map(isListOfFigures)).toEqual([true, false, false])
  })

  it('is copied with tabs between cells, what is calculated and its source', () => {
    const change = newDerivedColumn(tolls, 'change', 'total')
    const view = { columns: ['year', 'total', change.id], rows: null, derived: [change] }
    expect(wordsOfView(tolls, view, () => 'Rahimova 2019')).toBe(
      [
        'Tolls of the bridge',
        'Year\tTotal, US$\u00a0million\tChange, US$\u00a0million',
        '2015\t1,049\t–',
        '2016\t627\t−422',
        'Source: River Authority, yearly accounts, in Rahimova 2019, p. 20.',
      ].join('\n'),
    )
  })

  it('is explained by the words of the source and its place, or by its formula', () => {
    const change = newDerivedColumn(tolls, 'change', 'total')
    const viewed = viewTable(
      tolls,
      { columns: ['year', 'total', change.id], rows: null, derived: [change] },
      'en-GB',
    )
    expect([1, 2].map((column) => explainCell(tolls, viewed, 1, column))).toEqual([
      {
        place: '2016, Total, US$\u00a0million',
        words: '627, p. 20.',
        asWritten: '627 million',
      },
      {
        place: '2016, Change, US$\u00a0million',
        words: 'calculated from Total, each value less that of the row before.',
        asWritten: null,
      },
    ])
    expect(explainCell(tolls, viewed, 0, 2)?.words).toMatch(/is missing/)
    expect(explainCell(tolls, viewed, 9, 0)).toBeNull()
  })
})

describe('moveInGrid', () => {
  it('stays in the grid whatever is pressed', () => {
    const keys = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'x']
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean())),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (presses, rows, columns) => {
          let at = { row: 0, column: 0 }
          for (const [key, control] of presses) at = moveInGrid(at, key, control, { rows, columns }) ?? at
          expect(at.row >= 0 && at.row < rows && at.column >= 0 && at.column < columns).toBe(true)
        },
      ),
    )
    expect(moveInGrid({ row: 1, column: 1 }, 'End', true, { rows: 3, columns: 4 })).toEqual({
      row: 2,
      column: 3,
    })
  })
})
