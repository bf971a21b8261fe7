import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column } from '#domain/table.ts'
import { figureIn, parseQuantity } from '#domain/parse-quantity.ts'

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
    expect(parseQuantity(text)).toMatchObject({ number, upTo: null, scale, unit })
  })

  it.each([
    'a lot',
    '1,23',
    '1,2345',
    '12,34,567',
    '3 or 4',
    '1.2.3',
    '12–10',
    '3 and 4',
    'between 3',
    '1,5 million',
  ])('does not take %j for a figure', (text) => {
    expect(parseQuantity(text)).toBeNull()
  })

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

describe('a figure that is given roughly', () => {
  it.each([
    ['over 600,000', { number: 600_000, upTo: null, scale: null, unit: null, qualifiers: ['over'] }],
    ['more than 1 million', { number: 1, upTo: null, scale: 'million', unit: null, qualifiers: ['over'] }],
    [
      'at least forty-two schools',
      { number: 42, upTo: null, scale: null, unit: 'schools', qualifiers: ['at-least'] },
    ],
    ['fewer than 300', { number: 300, upTo: null, scale: null, unit: null, qualifiers: ['under'] }],
    ['up to 2 million', { number: 2, upTo: null, scale: 'million', unit: null, qualifiers: ['up-to'] }],
    ['as many as 70 per cent', { number: 70, upTo: null, scale: null, unit: '%', qualifiers: ['up-to'] }],
    [
      'an estimated 60 per cent',
      { number: 60, upTo: null, scale: null, unit: '%', qualifiers: ['estimate'] },
    ],
    [
      '2 million by some estimates',
      { number: 2, upTo: null, scale: 'million', unit: 'by some estimates', qualifiers: ['estimate'] },
    ],
    ['just over two hundred', { number: 200, upTo: null, scale: null, unit: null, qualifiers: ['over'] }],
    ['only twice', { number: 2, upTo: null, scale: null, unit: null, qualifiers: [] }],
    ['nearly 40', { number: 40, upTo: null, scale: null, unit: null, qualifiers: ['about', 'under'] }],
    [
      'nearly two-thirds of them',
      { number: 200 / 3, upTo: null, scale: null, unit: '%', qualifiers: ['about', 'under'] },
    ],
    [
      '600,000 or more',
      { number: 600_000, upTo: null, scale: null, unit: null, qualifiers: ['at-least', 'over'] },
    ],
    ['half a million', { number: 0.5, upTo: null, scale: 'million', unit: null, qualifiers: [] }],
    ['a billion', { number: 1, upTo: null, scale: 'billion', unit: null, qualifiers: [] }],
    ['10–15 per cent', { number: 10, upTo: 15, scale: null, unit: '%', qualifiers: [] }],
    ['10% to 15%', { number: 10, upTo: 15, scale: null, unit: '%', qualifiers: [] }],
    ['between 1 and 1.5 million', { number: 1, upTo: 1.5, scale: 'million', unit: null, qualifiers: [] }],
    [
      'about 2 to 3 million people',
      { number: 2, upTo: 3, scale: 'million', unit: 'people', qualifiers: ['about'] },
    ],
    ['500,000 to 1 million', { number: 0.5, upTo: 1, scale: 'million', unit: null, qualifiers: [] }],
    ['US$4–5 billion', { number: 4, upTo: 5, scale: 'billion', unit: 'US$', qualifiers: [] }],
    ['twenty to thirty', { number: 20, upTo: 30, scale: null, unit: null, qualifiers: [] }],
  ])('keeps it in %j', (text, quantity) => {
    expect(parseQuantity(text)).toEqual(quantity)
  })

  it('reads back any range of whole numbers', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 1e9 }), (from, more) => {
        const [low, high] = [from, from + more].map((value) => value.toLocaleString('en-GB'))
        expect(parseQuantity(`${low} to ${high}`)).toMatchObject({ number: from, upTo: from + more })
        expect(parseQuantity(`between ${low} and ${high}`)).toMatchObject({ number: from, upTo: from + more })
      }),
    )
  })

  it('turns both ends of a range into the scale of the column', () => {
    expect(figureIn(column({ scale: 'million' }), 'about 1–1.5 billion')).toEqual({
      value: 1000,
      upTo: 1500,
      qualifier: 'about',
      qualifiers: ['about'],
    })
  })
})

describe('figureIn', () => {
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
    ['12 million roubles', { unit: 'roubles', scale: 'million' }, 12],
    ['12 million roubles', { unit: '₽', scale: 'million' }, 12],
    ['12 million roubles', { unit: '₼', scale: 'million' }, undefined],
    ['60 per cent of all transfers', { unit: '%' }, 60],
    ['5 percentage points', { unit: '%' }, undefined],
    ['half', { unit: '%' }, 50],
    ['half', { unit: 'people' }, undefined],
    ['many', { unit: 'people' }, undefined],
  ] as const)('takes %j in %j', (text, over, value) => {
    expect(figureIn(column(over), text)?.value).toBe(value)
  })
})
