import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfEdtf } from '#domain/date-of-edtf.ts'
import { dayNumber } from '#domain/time-ticks.ts'
import { panView, showDate, spanOfYears, wholeSpan, zoomView } from '#domain/time-view.ts'
import { parseEdtf } from '#library/parse-edtf.ts'

const whole = spanOfYears(1990, 2019)

describe('a view of the time', () => {
  it('is all years of the dates at first', () => {
    const dates = ['2012-05', '1994/..', '../2003'].map((edtf) => dateOfEdtf(edtf)!)
    expect(wholeSpan(dates, 2000)).toEqual({ from: dayNumber('1994-01-01'), to: dayNumber('2013-01-01') })
    expect(wholeSpan([], 2000)).toEqual(spanOfYears(2000, 2000))
  })

  it('is zoomed around a day, which stays where it is, from the whole to three months', () => {
    const at = dayNumber('2012-06-01')
    const half = zoomView(whole, 0.5, at, whole)
    const share = (view: typeof whole) => (at - view.from) / (view.to - view.from)
    expect(half.to - half.from).toBeCloseTo((whole.to - whole.from) / 2)
    expect(share(half)).toBeCloseTo(share(whole))
    expect(zoomView(half, 100, at, whole)).toEqual(whole)
    const short = zoomView(whole, 1e-9, at, whole)
    expect(short.to - short.from).toBeCloseTo(92)
  })

  it('never leaves the whole, however it is zoomed and moved', () => {
    const step = fc.record({
      factor: fc.double({ min: 0.01, max: 100, noNaN: true }),
      at: fc.integer({ min: -1000, max: 40_000 }),
      share: fc.double({ min: -3, max: 3, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let view = whole
        for (const { factor, at, share } of steps) {
          view = panView(zoomView(view, factor, at, whole), share, whole)
          expect(view.from).toBeGreaterThanOrEqual(whole.from - 1e-6)
          expect(view.to).toBeLessThanOrEqual(whole.to + 1e-6)
          expect(view.to - view.from).toBeGreaterThan(91.9)
        }
      }),
    )
  })

  it('goes to a date that is out of sight, and stays where it is for one that is not', () => {
    const view = spanOfYears(2000, 2001)
    expect(showDate(view, dateOfEdtf('2000-06')!, whole)).toBe(view)
    const moved = showDate(view, dateOfEdtf('2012-06')!, whole)
    expect(moved.to - moved.from).toBe(view.to - view.from)
    expect((moved.from + moved.to) / 2).toBe(dayNumber('2012-06-16'))
  })
})

describe('dateOfEdtf', () => {
  it('covers the days that the library’s own reading of it covers', () => {
    const two = (n: number) => String(n).padStart(2, '0')
    const part = fc
      .tuple(
        fc.integer({ min: 1000, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom('', '~', '?', '%'),
        fc.constantFrom('year', 'month', 'day', 'season', 'decade', 'century', 'some-day', 'some-month'),
      )
      .map(([year, month, day, mark, kind]) => {
        const forms: Record<string, string> = {
          year: `${year}${mark}`,
          month: `${year}-${two(month)}${mark}`,
          day: `${year}-${two(month)}-${two(day)}${mark}`,
          season: `${year}-${21 + (month % 4)}`,
          decade: `${String(year).slice(0, 3)}X`,
          century: `${String(year).slice(0, 2)}XX`,
          'some-day': `${year}-${two(month)}-XX`,
          'some-month': `${year}-XX`,
        }
        return forms[kind]!
      })
    const end = fc.oneof(part, fc.constant('..'))
    const edtf = fc.oneof(
      part,
      fc.tuple(end, end).map(([from, to]) => `${from}/${to}`),
    )
    fc.assert(
      fc.property(edtf, (text) => {
        const read = parseEdtf(text)
        // What the library refuses never comes to the window.
        if (read.ok) expect(dateOfEdtf(text)).toEqual(read.value)
      }),
    )
  })

  it('refuses what is no date', () => {
    expect(['', 'soon', '2012/2013/2014', '2012-13', '2013-02-29', '../..'].map(dateOfEdtf)).toEqual(
      Array(6).fill(null),
    )
  })
})
