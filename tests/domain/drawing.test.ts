import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeTimeline } from '#domain/describe-timeline.ts'
import { CHART_FORMS } from '#domain/draft.ts'
import { drawChart } from '#domain/draw-chart.ts'
import { drawTimeline } from '#domain/draw-timeline.ts'
import type { Drawing } from '#domain/drawing.ts'
import { textBox } from '#domain/label-space.ts'
import type { TimelineEntry } from '#domain/document.ts'
import { aChart, aSeries, expectSound, measure, of, textsOf } from '../builders/a-chart.ts'

const anEntry = (over: Partial<TimelineEntry> = {}): TimelineEntry => ({
  date: 'May 2012',
  approximate: false,
  earliest: '2012-05-01',
  latest: '2012-05-31',
  what: 'It was founded.',
  citation: [],
  ...over,
})

/** No line that leads to words goes through other words. */
function expectClear(drawing: Drawing): void {
  const boxes = of(drawing, 'text').map((text) => textBox(text, measure))
  for (const { from, to, dashed } of of(drawing, 'line')) {
    if (dashed) continue
    for (const part of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const [x, y] = [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part]
      const inside = boxes.filter((box) => x > box.left && x < box.right && y > box.top && y < box.bottom)
      expect(inside).toEqual([])
    }
  }
}

describe('drawChart', () => {
  it('has a bar for each value, as long as the value, from zero', () => {
    const bars = of(drawChart(aChart(), '', 400, measure), 'rectangle')
    const unit = bars[0]!.height / 1232
    expect(bars.map(({ height }) => Math.round(height / unit))).toEqual([1232, 1221, 627, 482])
    expect(new Set(bars.map(({ y, height }) => Math.round((y + height) * 1000))).size).toBe(1)
  })

  it('says unit, categories, values and the numbers of the axis', () => {
    const texts = textsOf(drawChart(aChart(), '', 400, measure))
    expect(texts).toEqual(
      expect.arrayContaining(['Remittances, US$ million', '2013', '2016', '1,232', '482', '0', '1,000']),
    )
  })

  it('draws what is below zero below it, and a missing value as nothing but its dash', () => {
    const chart = aChart({ series: [aSeries('Change, %', '%', [null, -10, 20, 0])] })
    const drawing = drawChart(chart, '', 400, measure)
    const [below, above] = of(drawing, 'rectangle')
    expect(of(drawing, 'rectangle')).toHaveLength(2)
    expect(above!.y + above!.height).toBeCloseTo(below!.y)
    expect(above!.height).toBeCloseTo(2 * below!.height)
    expect(textsOf(drawing)).toEqual(expect.arrayContaining(['–', '−10', '20']))
  })

  it('breaks a line where a value is missing, and keeps a value between two gaps as a dot', () => {
    const chart = aChart({
      form: 'line',
      categories: ['2010', '2011', '2012', '2013', '2014', '2015'],
      series: [aSeries('Tolls', '', [1, 2, null, 4, null, 6])],
    })
    const drawing = drawChart(chart, '', 400, measure)
    expect(of(drawing, 'polyline').map(({ points }) => points.length)).toEqual([2])
    expect(of(drawing, 'dot')).toHaveLength(4)
  })

  it('names lines of one unit where they end, in one panel, and gives another unit a panel of its own', () => {
    const series = [
      aSeries('Imports', 'US$', [1, 2, 3, 4]),
      aSeries('Exports', 'US$', [4, 3, 2, 1]),
      aSeries('Share', '%', [50, 40, 30, 20]),
    ]
    const drawing = drawChart(aChart({ form: 'line', series }), '', 400, measure)
    const at = (label: string) => of(drawing, 'text').find(({ text }) => text === label)!.at
    expect(at('Imports').x).toBeGreaterThan(300)
    expect(at('Imports').y).toBeLessThan(at('Exports').y)
    expect(at('Share')).toMatchObject({ x: 0 })
    expect(at('Share').y).toBeGreaterThan(at('Exports').y)
    expect(new Set(of(drawing, 'polyline').map(({ tone }) => tone)).size).toBe(3)
  })

  it('gives bars of several series a panel each, on one scale', () => {
    const series = [aSeries('Imports', 'US$', [100, 50, 20, 10]), aSeries('Exports', 'US$', [50, 10, 5, 1])]
    const bars = of(drawChart(aChart({ series }), '', 400, measure), 'rectangle')
    expect(bars[4]!.height).toBeCloseTo(bars[1]!.height)
  })

  it('lays bars whose names are long on their side, the names whole', () => {
    const categories = ['Azerbaijani citizens in the census', 'All Azerbaijanis by other estimates']
    const chart = aChart({ categories, series: [aSeries('People', 'people', [600_000, 2_000_000])] })
    const drawing = drawChart(chart, '', 300, measure)
    expect(textsOf(drawing)).toEqual(['People', categories[0], '600,000', categories[1], '2,000,000'])
    const [first, second] = of(drawing, 'rectangle')
    expect(second!.width / first!.width).toBeCloseTo(2_000_000 / 600_000)
  })

  it.each(['bars', 'line'] as const)('draws the largest and the smallest numbers there are: %s', (form) => {
    const series = [aSeries('Tolls', '', [1.7e308, -1.7e308, 5e-324, 1e308])]
    const drawing = drawChart(aChart({ form, series }), '', 400, measure)
    expectSound(drawing)
    expect(textsOf(drawing)).toContain('1.7\u00a0×\u00a010³⁰⁸')
    const heights = form === 'bars' ? of(drawing, 'rectangle').map(({ height }) => Math.round(height)) : []
    expect(heights.slice(0, 2)).toEqual(form === 'bars' ? [heights[0], heights[0]] : [])
  })

  it('keeps its words apart and all within its frame, whatever it shows', () => {
    const amount = fc.option(
      fc.oneof(
        fc.integer({ min: -2000, max: 2_000_000 }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      ),
    )
    const charts = fc
      .record({
        form: fc.constantFrom(...CHART_FORMS),
        years: fc.boolean(),
        names: fc.array(fc.string({ maxLength: 40 }), { minLength: 0, maxLength: 14 }),
        labels: fc.array(fc.tuple(fc.string({ maxLength: 50 }), fc.constantFrom('', '%', 'US$')), {
          minLength: 1,
          maxLength: 4,
        }),
        amounts: fc.array(amount, { minLength: 56, maxLength: 56 }),
      })
      .map(({ form, years, names, labels, amounts }) =>
        aChart({
          form,
          categories: names.map((name, i) => (years ? String(2000 + i) : name)),
          series: labels.map(([label, unit], s) =>
            aSeries(label, unit, amounts.slice(s * names.length, (s + 1) * names.length)),
          ),
        }),
      )
    fc.assert(
      fc.property(charts, fc.integer({ min: 80, max: 500 }), (chart, width) => {
        expectSound(drawChart(chart, 'alt', width, measure))
      }),
      { numRuns: 200 },
    )
  })
})

describe('drawTimeline', () => {
  const draw = (...entries: readonly TimelineEntry[]) =>
    drawTimeline(entries, 'alt', { width: 400, language: 'en-GB' }, measure)

  it('draws a certain day as a dot, an interval as a bar, what is approximate as an outline', () => {
    const drawing = draw(
      anEntry({ earliest: '2012-05-03', latest: '2012-05-03' }),
      anEntry({ earliest: '2013-01-01', latest: '2014-12-31' }),
      anEntry({ earliest: '2015-01-01', latest: '2016-12-31', approximate: true }),
    )
    expect(of(drawing, 'dot')).toMatchObject([{ filled: true }])
    expect(of(drawing, 'rectangle').toSorted((a, b) => a.x - b.x)).toMatchObject([
      { filled: true },
      { filled: false },
    ])
  })

  it('leaves an open end open, up to the edge', () => {
    const drawing = draw(
      anEntry({ earliest: '2012-01-01', latest: null }),
      anEntry({ earliest: null, latest: '2010-01-01' }),
      anEntry({ earliest: null, latest: null }),
    )
    const dashed = of(drawing, 'line').filter((line) => line.dashed)
    expect(dashed.map(({ from, to }) => [Math.round(from.x), Math.round(to.x)])).toEqual([
      [395, 400],
      [0, 5],
      [0, 400],
    ])
    expect(of(drawing, 'dot')).toHaveLength(2)
  })

  it('sets time from left to right, with a date and words under each mark', () => {
    const drawing = draw(
      anEntry({ date: '2010', earliest: '2010-01-01', latest: '2010-01-01', what: 'First.' }),
      anEntry({ date: '2015', earliest: '2015-01-01', latest: '2015-01-01', what: 'Second.' }),
      anEntry({ date: '2020', earliest: '2020-01-01', latest: '2020-01-01', what: 'Third.' }),
    )
    const [first, second, third] = of(drawing, 'dot').map(({ centre }) => centre.x)
    expect(second! - first!).toBeCloseTo(third! - second!, 0)
    expect(textsOf(drawing)).toEqual(expect.arrayContaining(['2010', 'First.', '2015', 'Second.', 'Third.']))
  })

  /** So many events, a year apart. */
  const years = (count: number) =>
    Array.from({ length: count }, (_, i) => {
      const day = `${1980 + i}-06-15`
      return anEntry({
        date: String(1980 + i),
        earliest: day,
        latest: day,
        what: `Event ${i + 1} happens to somebody.`,
      })
    })

  it('has few events in one row under their marks, and more by turns over and under them', () => {
    const rowsOf = (count: number) => {
      const drawing = draw(...years(count))
      expectSound(drawing)
      const middle = of(drawing, 'dot')[0]!.centre.y
      const dates = of(drawing, 'text').filter(({ weight }) => weight === 'strong')
      return dates.map(({ at }) => (at.y < middle ? 'over' : 'under'))
    }
    expect(rowsOf(2)).toEqual(['under', 'under'])
    expect(rowsOf(5).toSorted()).toEqual(['over', 'over', 'over', 'under', 'under'])
  })

  it('leads a line from each mark to its words, in their order', () => {
    const drawing = draw(
      ...years(3).map((entry, i) => ({
        ...entry,
        earliest: `2012-05-0${i + 1}`,
        latest: `2012-05-0${i + 1}`,
      })),
    )
    const leads = of(drawing, 'line').filter(({ tone, weight }) => tone === 'line' && weight === 0.5)
    const dots = of(drawing, 'dot').map(({ centre }) => centre)
    expect(leads.map(({ from }) => from)).toEqual(dots)
    const ends = leads.map(({ to }) => to.x)
    expect(ends).toEqual(ends.toSorted((a, b) => a - b))
  })

  it.each([12, 40])(
    'gives %i events a number each at their marks, and their words after it underneath',
    (count) => {
      const drawing = draw(...years(count))
      expectSound(drawing)
      const strong = of(drawing, 'text').filter(({ weight }) => weight === 'strong')
      const numbers = strong.filter(({ text }) => Number(text) <= count)
      const lowest = Math.max(...of(drawing, 'dot').map(({ centre }) => centre.y))
      expect(of(drawing, 'dot')).toHaveLength(count)
      const all = Array.from({ length: count }, (_, i) => String(i + 1))
      const at = (isMark: boolean) =>
        numbers.filter((number) => number.at.y < lowest + 5 === isMark).map(({ text }) => text)
      expect(at(true)).toEqual(all)
      expect(at(false)).toEqual(all)
      // No line of the scale goes down through the words.
      const grid = of(drawing, 'line').filter(({ tone }) => tone === 'hairline')
      expect(Math.max(...grid.map(({ to }) => to.y))).toBeLessThan(lowest + 20)
    },
  )

  it('keeps its words apart and all within its frame, all events told', () => {
    const day = fc.option(
      fc
        .date({ min: new Date('1800-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    )
    const entries = fc.array(
      fc.record({ from: day, to: day, approximate: fc.boolean(), what: fc.lorem({ maxCount: 20 }) }),
      { maxLength: 45 },
    )
    fc.assert(
      fc.property(entries, fc.integer({ min: 80, max: 500 }), (some, width) => {
        const all = some.map(({ from, to, approximate, what }) => {
          const [earliest, latest] = from !== null && to !== null && to < from ? [to, from] : [from, to]
          return anEntry({ earliest, latest, approximate, what })
        })
        const drawing = drawTimeline(all, 'alt', { width, language: 'en-GB' }, measure)
        expectSound(drawing)
        expectClear(drawing)
        const words = textsOf(drawing).join(' ')
        for (const word of new Set(all.flatMap(({ what }) => what.split(' ')))) {
          if (measure(word, 8, 'regular') <= 60) expect(words).toContain(word)
        }
      }),
    )
  })
})

it('describes a timeline by its count, its first and its last event, in the language’s plural', () => {
  const one = anEntry({ date: '2012', what: 'It began.' })
  expect(describeTimeline([one], 'en-GB')).toBe('1\u00a0event: 2012, It began.')
  expect(describeTimeline(Array(9).fill(one), 'en-GB')).toBe(
    '9\u00a0events: 2012, It began; …; 2012, It began.',
  )
  expect(describeTimeline([one, one], 'ru-RU')).toBe('2\u00a0события: 2012, It began; 2012, It began.')
  expect(describeTimeline(Array(5).fill(one), 'az-AZ')).toMatch(/^5\u00a0hadisə: /)
})
