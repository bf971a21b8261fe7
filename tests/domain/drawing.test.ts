import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHART_FORMS } from '#domain/draft.ts'
import { drawChart } from '#domain/draw-chart.ts'
import { aChart, aSeries, expectSound, measure, of, textsOf } from '../builders/a-chart.ts'

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
