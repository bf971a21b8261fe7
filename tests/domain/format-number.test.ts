import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnHead, formatNumber } from '#domain/format-number.ts'
import { LANGUAGES } from '#domain/draft.ts'
import type { Column } from '#domain/table.ts'

const aColumn = (over: Partial<Column> = {}): Column => ({
  id: 'total',
  label: 'Total',
  kind: 'quantity',
  ...over,
})

describe('formatNumber', () => {
  it.each([
    [1232, 'en-GB', undefined, '1,232'],
    [1232, 'ru-RU', undefined, '1\u00a0232'],
    [1232.5, 'az-AZ', undefined, '1.232,5'],
    [-48.6, 'en-GB', 1, '−48.6'],
    [10, 'en-US', 1, '10.0'],
    [-0, 'en-GB', undefined, '0'],
  ] as const)('prints %d in %s', (value, language, decimals, printed) => {
    expect(formatNumber(value, language, decimals)).toBe(printed)
  })

  it('has the digits of the number and nothing else that could be read as one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(...LANGUAGES), (value, language) => {
        const printed = formatNumber(value, language)
        expect(Number(printed.replace('−', '-').replace(/[^\d-]/g, ''))).toBe(value === 0 ? 0 : value)
        expect(printed).not.toContain('-')
      }),
    )
  })
})

describe('columnHead', () => {
  it('says unit and magnitude', () => {
    expect(columnHead(aColumn({ unit: 'US$', scale: 'million' }), 'en-GB')).toBe('Total, US$\u00a0million')
    expect(columnHead(aColumn({ unit: 'US$', scale: 'million' }), 'ru-RU')).toBe('Total, US$\u00a0млн')
  })

  it('does not say again what the label says', () => {
    expect(columnHead(aColumn({ label: 'US$ million', unit: 'US$', scale: 'million' }), 'en-GB')).toBe(
      'US$ million',
    )
  })
})
