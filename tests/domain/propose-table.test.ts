import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeTable, readCells } from '#domain/propose-table.ts'

const rows = (text: string): string[][] =>
  text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))

describe('proposeTable', () => {
  it('finds years, units and magnitudes in the heads', () => {
    expect(
      proposeTable(rows('Year | Remittances (US$ million) | Share, %\n2013|1,232|4.5\n2014|–|12')),
    ).toEqual({
      title: '',
      columns: [
        { id: 'year', label: 'Year', kind: 'year' },
        {
          id: 'remittances',
          label: 'Remittances',
          kind: 'quantity',
          unit: 'US$',
          scale: 'million',
          decimals: 0,
        },
        { id: 'share', label: 'Share', kind: 'quantity', unit: '%', decimals: 1 },
      ],
      texts: [
        ['2013', '1,232', '4.5'],
        ['2014', '–', '12'],
      ],
    })
  })

  it('finds them in the cells', () => {
    const table = proposeTable(rows('Year|Total\n2013|US$ 1,232 million\n2014|US$ 1,049.5 million'))!
    expect(table.columns[1]).toEqual({
      id: 'total',
      label: 'Total',
      kind: 'quantity',
      unit: 'US$',
      scale: 'million',
      decimals: 1,
    })
  })

  it('reads a decimal comma, groups of any kind and all minus signs', () => {
    const table = proposeTable(
      rows('Год|Переводы, млн долл. США\n2013|1.232,5\n2014|1 049,25\n2015|−3,5\n2016|-0,5'),
    )!
    expect(table.columns).toEqual([
      { id: 'column-1', label: 'Год', kind: 'year' },
      {
        id: 'column-2',
        label: 'Переводы',
        kind: 'quantity',
        unit: 'US$',
        scale: 'million',
        decimalMark: ',',
        decimals: 2,
      },
    ])
    const { rows: cells, misfits } = readCells(table.columns, table.texts)
    expect(cells.map((row) => row[1]!.value)).toEqual([1232.5, 1049.25, -3.5, -0.5])
    expect(cells[0]![1]!.asWritten).toBe('1.232,5')
    expect(misfits).toEqual([])
  })

  it.each([
    ['a comma that may part thousands', '1,049', undefined, 1049],
    ['a comma with two digits', '1,04', ',', 1.04],
    ['a comma after a zero', '0,125', ',', 0.125],
    ['a point after groups', '1,049.5', undefined, 1049.5],
  ])('takes %s for what it is', (_, text, decimalMark, value) => {
    const table = proposeTable([['Total'], [text]])!
    expect(table.columns[0]!.decimalMark).toBe(decimalMark)
    expect(readCells(table.columns, table.texts).rows[0]![0]!.value).toBe(value)
  })

  it('takes no comma for a decimal mark where another figure has a point', () => {
    expect(proposeTable(rows('A|B\n1,5|2.5'))!.columns.map(({ kind }) => kind)).toEqual(['text', 'quantity'])
  })

  it('takes what stands alone above the head for the title', () => {
    const table = proposeTable(rows('Remittances to Azerbaijan\n|\nYear|Total\n2013|5'))!
    expect(table.title).toBe('Remittances to Azerbaijan')
    expect(table.columns.map(({ label }) => label)).toEqual(['Year', 'Total'])
  })

  it('names columns without a head, and tells equal heads apart', () => {
    expect(proposeTable(rows('2013|5\n2014|6'))!.columns.map(({ label, kind }) => [label, kind])).toEqual([
      ['Column 1', 'year'],
      ['Column 2', 'quantity'],
    ])
    expect(proposeTable(rows('Bakı|Bakı\na|b'))!.columns.map(({ id }) => id)).toEqual(['baki', 'baki-2'])
  })

  it('takes years over figures for heads', () => {
    const table = proposeTable(rows('Region|2013|2014\nMoscow|5|6'))!
    expect(table.columns.map(({ label, kind }) => `${label} ${kind}`)).toEqual([
      'Region text',
      '2013 quantity',
      '2014 quantity',
    ])
  })

  it('leaves a column in which one cell is no figure as text, and keeps its cells as written', () => {
    const table = proposeTable(rows('Region|Total\nMoscow|5\nKazan|five or six'))!
    expect(table.columns[1]!.kind).toBe('text')
    expect(readCells(table.columns, table.texts).rows[1]![1]).toEqual({
      value: 'five or six',
      asWritten: 'five or six',
    })
  })

  it('keeps how exactly a figure is given, and the unit of a figure where its column has none', () => {
    const column = { id: 'figure', label: 'Figure', kind: 'quantity' } as const
    const texts = ['over 600', '10–12', '60 per cent', 'US$4 billion', 'many']
    expect(
      readCells(
        [column],
        texts.map((text) => [text]),
      ),
    ).toEqual({
      rows: [
        [{ value: 600, qualifier: 'over', asWritten: 'over 600' }],
        [{ value: 10, upTo: 12, asWritten: '10–12' }],
        [{ value: 60, unit: '%', asWritten: '60 per cent' }],
        [{ value: 4, unit: 'US$', scale: 'billion', asWritten: 'US$4 billion' }],
        [{ value: null, asWritten: 'many' }],
      ],
      misfits: [{ row: 4, column: 0 }],
    })
  })

  it('leaves what may be a period or a telephone number a text', () => {
    const table = proposeTable(rows('Office|Number\nBaku|20–30\nGanja|40–50'))!
    expect(table.columns.map(({ kind }) => kind)).toEqual(['text', 'text'])
  })

  it('has nothing to say of nothing', () => {
    expect(proposeTable([])).toBeNull()
    expect(proposeTable([['', ' '], []])).toBeNull()
  })

  it('reads every row of any text, fits its own columns, and never throws', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double().map(String),
      fc.constantFrom('', '–', '1,5', '1 232', '2013', '5%', '$3', '1.2 billion', '12 млн'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }), (grid) => {
        const table = proposeTable(grid)
        if (table === null) return
        expect(readCells(table.columns, table.texts).misfits).toEqual([])
        expect(new Set(table.columns.map(({ id }) => id)).size).toBe(table.columns.length)
        for (const { id } of table.columns) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/)
      }),
    )
  })
})

describe('readCells', () => {
  it('names what is not what its column holds', () => {
    const columns = [
      { id: 'year', label: 'Year', kind: 'year' },
      { id: 'total', label: 'Total', kind: 'quantity', unit: 'US$' },
    ] as const
    expect(readCells(columns, [['2013', '€5'], ['recently'], ['2014/15', '7']])).toEqual({
      rows: [
        [
          { value: 2013, asWritten: '2013' },
          { value: null, asWritten: '€5' },
        ],
        [
          { value: null, asWritten: 'recently' },
          { value: null, asWritten: '' },
        ],
        [
          { value: 2014, asWritten: '2014/15' },
          { value: 7, asWritten: '7' },
        ],
      ],
      misfits: [
        { row: 0, column: 1 },
        { row: 1, column: 0 },
      ],
    })
  })
})
