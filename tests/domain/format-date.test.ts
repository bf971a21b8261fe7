import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#domain/draft.ts'
import { formatDay, formatUncertainDate } from '#domain/format-date.ts'
import type { UncertainDate } from '#domain/timeline.ts'

const dated = (edtf: string, over: Partial<UncertainDate> = {}): UncertainDate => ({
  edtf,
  earliest: null,
  latest: null,
  precision: 'year',
  approximate: /[~?%]/.test(edtf),
  ...over,
})

describe('formatDay', () => {
  it.each([
    ['en-GB', '22 November 2026'],
    ['en-US', 'November 22, 2026'],
    ['ru-RU', '22 ноября 2026 г.'],
    ['az-AZ', '22 noyabr 2026'],
  ] as const)('is in the words of %s', (language, printed) => {
    expect(formatDay('2026-11-22', language)).toBe(printed)
  })
})

describe('formatUncertainDate', () => {
  it.each([
    ['2017-05-17', '17 May 2017'],
    ['2017-05', 'May 2017'],
    ['2017', '2017'],
    ['2005~', 'c.\u00a02005'],
    ['2005?', '2005?'],
    ['2005%', 'c.\u00a02005?'],
    ['201X', '2010s'],
    ['19XX', '20th century'],
    ['20XX', '21st century'],
    ['2017-21', 'spring 2017'],
    ['1988/1994', '1988–94'],
    ['1999/2001', '1999–2001'],
    ['2017-05/2017-07', 'May–July 2017'],
    ['2017-05/2018-06', 'May 2017\u00a0– June 2018'],
    ['2017-05-03/2017-05-17', '3–17 May 2017'],
    ['2012-12/2013', 'December 2012\u00a0– 2013'],
    ['1994/..', 'from\u00a01994'],
    ['../1994', 'until\u00a01994'],
    ['2006~/2009~', 'c.\u00a02006–09'],
    ['2012-03-XX', 'March 2012'],
  ])('reads %s as "%s"', (edtf, printed) => {
    expect(formatUncertainDate(dated(edtf), 'as the source says', 'en-GB')).toBe(printed)
  })

  it('keeps the words of the source for what EDTF can only approximate', () => {
    const lateDecade = dated('2006~/2009~', { precision: 'interval', approximate: true })
    expect(formatUncertainDate(lateDecade, 'the late 2000s', 'en-GB')).toBe('late 2000s')
    expect(formatUncertainDate(lateDecade, 'the late 2000s', 'ru-RU')).toBe('ок.\u00a02006–2009')
  })

  it('falls back on the words of the source where the date is not EDTF level 1', () => {
    expect(formatUncertainDate(dated('{1999,2001}'), '1999 or 2001', 'en-GB')).toBe('1999 or 2001')
  })

  it('names the year of any day, in every language', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom(...LANGUAGES), (date, language) => {
        const day = date.toISOString().slice(0, 10)
        expect(formatUncertainDate(dated(day), day, language)).toContain(day.slice(0, 4))
        expect(formatUncertainDate(dated(day), day, language)).toBe(formatDay(day, language))
      }),
    )
  })
})
