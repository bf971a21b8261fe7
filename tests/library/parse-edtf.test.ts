import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps } from '#domain/timeline.ts'
import type { UncertainDate } from '#domain/timeline.ts'
import { parseEdtf } from '#library/parse-edtf.ts'

const parsed = (text: string): UncertainDate => {
  const result = parseEdtf(text)
  if (!result.ok) throw new RangeError(`refused: ${text}`)
  return result.value
}

describe('parseEdtf', () => {
  it.each([
    ['2012-05-03', '2012-05-03', '2012-05-03', 'day', false],
    ['2012-02', '2012-02-01', '2012-02-29', 'month', false],
    ['2012-05?', '2012-05-01', '2012-05-31', 'month', true],
    ['2004-06-XX', '2004-06-01', '2004-06-30', 'month', false],
    ['2012', '2012-01-01', '2012-12-31', 'year', false],
    ['2004-XX', '2004-01-01', '2004-12-31', 'year', false],
    ['0050', '0050-01-01', '0050-12-31', 'year', false],
    ['2012~', '2012-01-01', '2012-12-31', 'year', true],
    ['2012%', '2012-01-01', '2012-12-31', 'year', true],
    ['201X', '2010-01-01', '2019-12-31', 'decade', false],
    ['19XX', '1900-01-01', '1999-12-31', 'century', false],
    ['2012-21', '2012-03-01', '2012-05-31', 'season', false],
    ['2012-22', '2012-06-01', '2012-08-31', 'season', false],
    ['2012-23', '2012-09-01', '2012-11-30', 'season', false],
    ['2011-24', '2011-12-01', '2012-02-29', 'season', false],
    ['2007~/2009~', '2007-01-01', '2009-12-31', 'interval', true],
    ['2012-05/2012-05', '2012-05-01', '2012-05-31', 'interval', false],
    ['2012-05/..', '2012-05-01', null, 'interval', false],
    ['/2012', null, '2012-12-31', 'interval', false],
  ] as const)('reads %s', (edtf, earliest, latest, precision, approximate) => {
    expect(parseEdtf(edtf)).toEqual({ ok: true, value: { edtf, earliest, latest, precision, approximate } })
  })

  it.each([
    '',
    'recent years',
    '2012-13',
    '2013-02-29',
    '2012-25',
    '2012-33',
    '2013/2012',
    '2012-05-03/2012-05-02',
    '../..',
    '/',
    '2012-05-03T10:00:00Z',
    'Y17000',
    '-0100',
    'XXXX',
    '[2012..2013]',
    ' 2012',
  ])('refuses %j', (text) => {
    expect(parseEdtf(text)).toEqual({ ok: false, error: { code: 'date-invalid', text } })
  })

  const day = fc
    .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  it('covers exactly one day with a day, and lies within its month and its year', () => {
    fc.assert(
      fc.property(day, (text) => {
        const { earliest, latest } = parsed(text)
        expect([earliest, latest]).toEqual([text, text])
        for (const wider of [
          text.slice(0, 7),
          text.slice(0, 4),
          `${text.slice(0, 3)}X`,
          `${text.slice(0, 2)}XX`,
        ]) {
          const { earliest: from, latest: to } = parsed(wider)
          expect(from! <= text && text <= to!).toBe(true)
        }
      }),
    )
  })

  it('reads an interval if and only if it does not end before it begins', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(parseEdtf(`${a}/${b}`).ok).toBe(a <= b)
      }),
    )
  })

  it('gives seasons that follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9998 }), fc.integer({ min: 21, max: 24 }), (year, season) => {
        const next = season === 24 ? `${year + 1}-21` : `${year}-${season + 1}`
        const end = new Date(`${parsed(`${year}-${season}`).latest!}T00:00:00Z`)
        end.setUTCDate(end.getUTCDate() + 1)
        expect(parsed(next).earliest).toBe(end.toISOString().slice(0, 10))
      }),
    )
  })

  it('never throws, and what it reads is not empty and overlaps itself', () => {
    const alphabet = fc.string({ unit: fc.constantFrom(...'0129X-/.~?%YT'), maxLength: 22 })
    fc.assert(
      fc.property(fc.oneof(alphabet, fc.string()), (text) => {
        const result = parseEdtf(text)
        if (!result.ok) return
        const { earliest, latest } = result.value
        expect(earliest === null || latest === null || earliest <= latest).toBe(true)
        expect(overlaps(result.value, earliest, latest)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
