import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeChart } from '#domain/describe-chart.ts'
import type { Chart } from '#domain/document.ts'
import { CHART_FORMS, LANGUAGES } from '#domain/draft.ts'
import { drawChart } from '#domain/draw-chart.ts'
import { aChart, aSeries, expectSound, measure, of, textsOf } from '../builders/a-chart.ts'
import type { Values } from '../builders/a-chart.ts'

describe('the forms of a chart', () => {
  it('groups bars of one unit by category, filled differently and named in their order', () => {
    const series = [
      aSeries('Imports', 'US$', [100, 50, 20, -10]),
      aSeries('Exports', 'US$', [50, null, 5, 1]),
      aSeries('Share', '%', [1, 2, 3, 4]),
    ]
    const drawing = drawChart(aChart({ form: 'grouped', series }), '', 400, measure)
    const [imports, exports, ...bars] = of(drawing, 'rectangle')
    // First the marks of the names, then the bars: four and three in the first panel, four in that of another unit.
    expect([imports!.tone, exports!.tone]).toEqual(['series-1', 'faint'])
    expect(bars.map(({ tone }) => tone)).toEqual([
      ...Array(4).fill('series-1'),
      ...Array(3).fill('faint'),
      ...Array(4).fill('series-1'),
    ])
    const unit = bars[0]!.height / 100
    expect(bars.slice(0, 7).map(({ height }) => Math.round(height / unit))).toEqual([
      100, 50, 20, 10, 50, 5, 1,
    ])
    expect(bars[4]!.x).toBeGreaterThanOrEqual(bars[0]!.x + bars[0]!.width)
    expect(bars[4]!.x + bars[4]!.width).toBeLessThan(bars[1]!.x)
    expect(bars[3]!.y).toBeCloseTo(bars[0]!.y + bars[0]!.height)
    expect(textsOf(drawing)).toEqual(expect.arrayContaining(['US$', 'Imports', 'Exports', 'Share', '–']))
    expectSound(drawing)
  })

  it.each(['grouped', 'line', 'dots'] as const)(
    'names series without the unit that is told over them: %s',
    (form) => {
      const series = ['Imports', 'Exports'].map((name) =>
        aSeries(`${name}, US$ million`, 'US$ million', [8, 4, 2, 1]),
      )
      const texts = textsOf(drawChart(aChart({ form, series }), '', 400, measure))
      expect(texts).toEqual(expect.arrayContaining(['US$ million', 'Imports', 'Exports']))
      expect(texts.filter((text) => text.includes('US$'))).toEqual(['US$ million'])
    },
  )

  it('tells four grouped series apart without colour: by lightness, and by hatching', () => {
    const series = ['A', 'B', 'C', 'D'].map((label) => aSeries(label, '', [8, 4, 2, 1]))
    const drawing = drawChart(aChart({ form: 'grouped', series }), '', 400, measure)
    const looks = of(drawing, 'rectangle')
      .slice(0, 4)
      .map(({ tone, filled }) => `${tone} ${filled}`)
    expect(new Set(looks).size).toBe(4)
    const hatched = of(drawing, 'rectangle').filter(({ filled }) => !filled)
    const slanted = of(drawing, 'line').filter(({ from, to }) => from.x !== to.x && from.y !== to.y)
    expect(hatched.length).toBe(5)
    for (const { from, to } of slanted) {
      const holds = ({ x, y }: { x: number; y: number }) =>
        hatched.some(
          (bar) =>
            x >= bar.x - 1e-6 &&
            x <= bar.x + bar.width + 1e-6 &&
            y >= bar.y - 1e-6 &&
            y <= bar.y + bar.height + 1e-6,
        )
      expect([holds(from), holds(to)]).toEqual([true, true])
    }
    expect(slanted.length).toBeGreaterThan(5)
  })

  it('says the values of grouped bars where there is room for all, and of none otherwise', () => {
    const series = ['A', 'B'].map((label) => aSeries(label, '', [1111, 1222, 1333, 1444]))
    const said = (width: number) =>
      textsOf(drawChart(aChart({ form: 'grouped', series }), '', width, measure)).filter((text) =>
        /1,\d[1-4]/.test(text),
      )
    expect(said(480)).toHaveLength(8)
    expect(said(200)).toEqual([])
  })

  it('sets dots of a category on one line, by value, and says the least and the greatest', () => {
    const categories = ['Baku', 'Ganja', 'Lankaran']
    const series = [aSeries('2010', '%', [10, null, null]), aSeries('2016', '%', [30, 20, null])]
    const drawing = drawChart(aChart({ form: 'dots', categories, series }), '', 400, measure)
    const dots = of(drawing, 'dot').slice(2)
    expect(dots.map(({ filled }) => filled)).toEqual([false, true, false])
    const [late, early, only] = dots.map(({ centre }) => centre)
    expect(early!.y).toBe(late!.y)
    expect(only!.y).toBeGreaterThan(early!.y)
    expect((only!.x - early!.x) / (late!.x - early!.x)).toBeCloseTo(0.5)
    expect(textsOf(drawing)).toEqual(expect.arrayContaining([...categories, '10', '30', '20', '–']))
    expectSound(drawing)
  })

  it.each(CHART_FORMS)('draws one value, none, and forty categories: %s', (form) => {
    const draw = (values: Values, over: Partial<Chart> = {}) => {
      const categories = values.map((_, i) => `Region ${i + 1}`)
      const drawing = drawChart(
        aChart({ form, categories, series: [aSeries('Tolls', '', values)], ...over }),
        '',
        371,
        measure,
      )
      expectSound(drawing)
      return textsOf(drawing)
    }
    expect(draw([12])).toEqual(expect.arrayContaining(['Tolls', 'Region 1', '12']))
    expect(draw([null])).toContain('Region 1')
    const many = Array.from({ length: 40 }, (_, i) => i * 7 - 50)
    const texts = draw(many)
    expect(texts).toContain('Region 40')
    // A line may leave names out along its axis; what lies has a row for each.
    if (form !== 'line') expect(texts.filter((text) => text.startsWith('Region'))).toHaveLength(40)
  })
})

describe('describeChart', () => {
  it.each([
    ['en-GB', 'Remittances, US$ million: fell from 1,232 in 2013 to 482 in 2016.'],
    ['en-US', 'Remittances, US$ million: fell from 1,232 in 2013 to 482 in 2016.'],
    ['ru-RU', 'Remittances, US$ million: снижение: 1,232 (2013) → 482 (2016).'],
    ['az-AZ', 'Remittances, US$ million: azalma: 1,232 (2013) → 482 (2016).'],
  ] as const)('tells a course of years by its ends: %s', (language, told) => {
    expect(describeChart(aChart({ language }))).toBe(told)
  })

  it('names extremes between the ends, and values one by one where they are no course', () => {
    const rising = aChart({ series: [aSeries('Tolls', '', [2, 9, 1, 5])] })
    expect(describeChart(rising)).toBe(
      'Tolls: rose from 2 in 2013 to 5 in 2016; highest in 2014, 9; lowest in 2015, 1.',
    )
    const named = aChart({ categories: ['A', 'B'], series: [aSeries('Tolls', '', [2, null])] })
    expect(describeChart(named)).toBe('Tolls: A 2.')
    expect(describeChart(aChart({ series: [aSeries('Tolls', '', [null, null, null, null])] }))).toBe(
      'Tolls: no values.',
    )
  })

  it.each([
    ['en-GB', 'Furthest apart in 2014: Imports 9 against Exports 1.'],
    ['ru-RU', 'Наибольшее расхождение (2014): Imports 9 против Exports 1.'],
    ['az-AZ', 'Ən böyük fərq (2014): Imports 9, Exports 1.'],
  ] as const)('says where series that stand beside each other differ most: %s', (language, told) => {
    const series = [
      aSeries('Imports', '', [2, 9, 1, null]),
      aSeries('Exports', '', [3, 1, 5, 70]),
      aSeries('Share', '%', [900, 900, 900, 900]),
    ]
    for (const form of ['grouped', 'dots'] as const)
      expect(describeChart(aChart({ form, language, series }))).toContain(told)
    expect(describeChart(aChart({ form: 'bars', language, series }))).not.toContain(told)
  })

  it('names the first and the last value that there is, in every language', () => {
    const amounts = fc.array(fc.option(fc.integer()), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(amounts, fc.constantFrom(...LANGUAGES), fc.boolean(), (values, language, years) => {
        const categories = values.map((_, i) => (years ? String(2000 + i) : `Place ${i}`))
        const series = aSeries('Tolls', '', values)
        const told = describeChart(aChart({ language, categories, series: [series] }))
        const known = values.flatMap((value, i) => (value === null ? [] : [i]))
        for (const i of known.length === 0 ? [] : [known[0]!, known.at(-1)!]) {
          expect(told).toContain(series.texts[i]!)
          expect(told).toContain(categories[i]!)
        }
      }),
    )
  })
})
