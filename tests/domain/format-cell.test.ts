import { describe, expect, it } from 'vitest'
import { formatCell } from '#domain/format-cell.ts'
import type { Column } from '#domain/table.ts'

const aColumn = (over: Partial<Column> = {}): Column => ({
  id: 'total',
  label: 'Total',
  kind: 'quantity',
  ...over,
})

describe('formatCell', () => {
  it('prints a dash for a missing value, never zero', () => {
    expect(formatCell({ value: null, asWritten: '' }, aColumn(), 'en-GB')).toBe('–')
  })

  it('does not group a year', () => {
    expect(formatCell({ value: 2016, asWritten: '2016' }, aColumn({ kind: 'year' }), 'en-GB')).toBe('2016')
  })

  it('keeps the decimals of the column', () => {
    expect(formatCell({ value: 482, asWritten: '482' }, aColumn({ decimals: 1 }), 'en-GB')).toBe('482.0')
  })

  it.each([
    ['about', 'about 600,000', 'около 600\u00a0000', 'təxminən 600.000'],
    ['over', 'over 600,000', 'более 600\u00a0000', '600.000 üzərində'],
    ['at-least', 'at least 600,000', 'не менее 600\u00a0000', 'ən azı 600.000'],
    ['under', 'under 600,000', 'менее 600\u00a0000', '600.000 altında'],
    ['up-to', 'up to 600,000', 'до 600\u00a0000', 'ən çoxu 600.000'],
    ['estimate', '600,000 (estimate)', '600\u00a0000 (оценка)', '600.000 (təxmini)'],
  ] as const)('says how exactly a figure is given: %s', (qualifier, english, russian, azerbaijani) => {
    const cell = { value: 600_000, asWritten: '', qualifier }
    expect([english, russian, azerbaijani]).toEqual(
      (['en-GB', 'ru-RU', 'az-AZ'] as const).map((language) => formatCell(cell, aColumn(), language)),
    )
  })

  it('prints both ends of a range', () => {
    const cell = { value: 10, upTo: 15.5, asWritten: '', qualifier: 'about' } as const
    expect(formatCell(cell, aColumn({ decimals: 1 }), 'en-GB')).toBe('about 10.0–15.5')
  })

  it.each([
    [{ unit: '%' }, 'en-GB', '60%'],
    [{ unit: '%' }, 'ru-RU', '60\u00a0%'],
    [{ unit: 'US$', scale: 'billion' }, 'en-GB', 'US$60\u00a0billion'],
    [{ unit: 'people', scale: 'million' }, 'en-GB', '60\u00a0million\u00a0people'],
    [{ scale: 'billion' }, 'en-GB', 'US$60\u00a0billion'],
    [{ unit: 'US$', scale: 'million' }, 'en-GB', '60.0'],
  ] as const)(
    'prints the unit of a cell where the head of its column has another: %j',
    (own, language, printed) => {
      const column = aColumn({ unit: 'US$', scale: 'million', decimals: 1 })
      expect(formatCell({ value: 60, asWritten: '', ...own }, column, language)).toBe(printed)
    },
  )
})
