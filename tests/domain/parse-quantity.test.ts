import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column } from '#domain/table.ts'
import { parseQuantity, quantityIn } from '#domain/parse-quantity.ts'

const column = (over: Partial<Column> = {}): Column => ({
  id: 'total',
  label: 'Total',
  kind: 'quantity',
  ...over,
})

describe('parseQuantity', () => {
  it.each([
    ['794', 794, null, null],
    ['1,049 million', 1049, 'million', null],
    ['US$1,232 million', 1232, 'million', 'US$'],
    ['US$ 0.5 billion', 0.5, 'billion', 'US$'],
    ['-4.2%', -4.2, null, '%'],
    ['−4.2 per cent', -4.2, null, '%'],
    ['12 345', 12345, null, null],
    ['12\u00a0345', 12345, null, null],
    ['about 40,000 people', 40000, null, 'people'],
    ['more than 2 million', 2, 'million', null],
    ['two', 2, null, null],
    ['€3bn', 3, 'billion', '€'],
    ['0', 0, null, null],
    ['-0', 0, null, null],
    ['–', null, null, null],
    ['n/a', null, null, null],
    ['', null, null, null],
  ])('reads %j', (text, number, scale, unit) => {
    expect(parseQuantity(text)).toEqual({ number, scale, unit })
  })

  it.each(['a lot', '1,23', '1,2345', '12,34,567', '3 or 4', '1.2.3', '10–12', '1,5 million'])(
    'does not take %j for a figure',
    (text) => {
      expect(parseQuantity(text)).toBeNull()
    },
  )

  it('reads back any whole number with grouped digits', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(parseQuantity(value.toLocaleString('en-GB'))?.number).toBe(value)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseQuantity(text)))
  })
})

describe('quantityIn', () => {
  it.each([
    ['1,049 million', { unit: 'US$', scale: 'million' }, 1049],
    ['1.1 billion', { unit: 'US$', scale: 'million' }, 1100],
    ['1,049', { unit: 'US$', scale: 'million' }, 1049],
    ['$1,049 million', { unit: 'US$', scale: 'million' }, 1049],
    ['2 million', { unit: 'people' }, 2_000_000],
    ['300 schools', { unit: 'schools' }, 300],
    ['–', { unit: '%' }, null],
    ['€1,049 million', { unit: 'US$', scale: 'million' }, undefined],
    ['30%', { unit: 'people' }, undefined],
    ['30 people', { unit: '%' }, undefined],
    ['many', { unit: 'people' }, undefined],
  ] as const)('takes %j in %j', (text, over, value) => {
    expect(quantityIn(column(over), text)).toBe(value)
  })
})
