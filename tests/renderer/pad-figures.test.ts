import { expect, it } from 'vitest'
import { viewTable } from '#domain/view-table.ts'
import { padFigures } from '#renderer/components/ui/pad-figures.ts'
import { aTable } from '../builders/a-table.ts'

const rows = ([12, 3.5, null, -0.25] as const).map((value, i) => [
  { value: 2010 + i, asWritten: '' },
  { value, asWritten: '' },
])

it('gives each figure of a column the room that its longest decimals take', () => {
  const columns = [
    { id: 'year', label: 'Year', kind: 'year' },
    { id: 'share', label: 'Share', kind: 'quantity', unit: '%' },
  ] as const
  const viewed = viewTable(aTable({ columns, rows }), null, 'en-GB')
  expect(padFigures(viewed, 'en-GB')).toEqual([
    ['', '.25'],
    ['', '5'],
    ['', '.25'],
    ['', ''],
  ])
})

it('gives figures of different kinds none', () => {
  const mixed = rows.map(([year, cell], i) => [year!, { ...cell!, unit: i % 2 === 0 ? '%' : 'people' }])
  const viewed = viewTable(aTable({ rows: mixed }), null, 'en-GB')
  expect(padFigures(viewed, 'en-GB').flat().join('')).toBe('')
})
