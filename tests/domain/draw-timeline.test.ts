import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeTimeline } from '#domain/describe-timeline.ts'
import type { TimelineEntry } from '#domain/document.ts'
import { drawTimeline } from '#domain/draw-timeline.ts'
import type { Drawing } from '#domain/drawing.ts'
import { textBox } from '#domain/label-space.ts'
import { expectSound, measure, of, textsOf } from '../builders/a-chart.ts'

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

describe('drawTimeline', () => {
  const draw = (...entries: readonly TimelineEntry[]) =>
    drawTimeline(entries, 'alt', { width: 400, language: 'en-GB' }, measure)

  /** The events alone, without what explains their marks. */
  function underAxis(drawing: Drawing): Drawing {
    const axis = of(drawing, 'line').find(({ weight }) => weight === 0.75)!.from.y
    const yOf = (shape: Drawing['shapes'][number]) =>
      shape.kind === 'line' ? shape.to.y : shape.kind === 'dot' ? shape.centre.y : Infinity
    return {
      ...drawing,
      shapes: drawing.shapes.filter((shape) =>
        shape.kind === 'rectangle' ? shape.y > axis : yOf(shape) > axis,
      ),
    }
  }
  /** What explains the marks: the words over the axis that begin after a mark. */
  function keyOf(...entries: readonly TimelineEntry[]): readonly string[] {
    const drawing = draw(...entries)
    const axis = of(drawing, 'line').find(({ weight }) => weight === 0.75)!.from.y
    return of(drawing, 'text')
      .filter(({ at, anchor }) => at.y < axis && anchor === 'start')
      .map(({ text }) => text)
  }
  const day = anEntry({ earliest: '2012-05-03', latest: '2012-05-03' })
  const year = anEntry({ earliest: '2013-01-01', latest: '2013-12-31' })
  const period = anEntry({ earliest: '2013-05-01', latest: '2014-12-31' })

  it('draws a day or a month as a dot, a year or a period as a bar, whatever the width and the span', () => {
    const marks = (width: number, last: string) => {
      const entries = [day, anEntry(), year, period, { ...day, earliest: last, latest: last }]
      const drawing = underAxis(drawTimeline(entries, 'alt', { width, language: 'en-GB' }, measure))
      return [of(drawing, 'dot').length, of(drawing, 'rectangle').length]
    }
    for (const width of [120, 270, 495, 1200]) {
      for (const last of ['2015-01-01', '2100-01-01']) expect(marks(width, last)).toEqual([3, 2])
    }
    const bars = of(draw(year, { ...day, earliest: '1200-01-01', latest: '1200-01-01' }), 'rectangle')
    for (const bar of bars) expect(bar.width).toBeGreaterThanOrEqual(8)
  })

  it('leaves a month and its middle day in their order', () => {
    const month = anEntry({ date: 'May 2017', earliest: '2017-05-01', latest: '2017-05-31' })
    const middle = anEntry({ date: '16 May 2017', earliest: '2017-05-16', latest: '2017-05-16' })
    const dates = of(draw(year, month, middle), 'text').filter(({ weight }) => weight === 'strong')
    expect(dates.toSorted((a, b) => a.at.x - b.at.x).map(({ text }) => text)).toEqual([
      'May 2012',
      'May 2017',
      '16 May 2017',
    ])
  })

  it('says what its marks mean, those that it has, where they are not all certain points', () => {
    expect(keyOf(day, anEntry())).toEqual([])
    expect(keyOf(day, year)).toEqual(['day or month known', 'only the year known'])
    expect(keyOf(year, period)).toEqual(['a period, or only the year known'])
    expect(keyOf(period)).toEqual(['a period'])
    expect(keyOf(day, { ...anEntry(), approximate: true })).toEqual(['day or month known', 'approximate'])
    expect(keyOf(anEntry({ earliest: '2012-01-01', latest: null }))).toEqual(['beginning or end open'])
  })

  it.each(['en-US', 'ru-RU', 'az-AZ'] as const)('says it in the language of the briefing: %s', (language) => {
    const entries = [day, year, { ...period, approximate: true }, anEntry({ latest: null })]
    const drawing = drawTimeline(entries, 'alt', { width: 400, language }, measure)
    expectSound(drawing)
    const words = textsOf(drawing)
    expect(words).toEqual(
      expect.arrayContaining(
        {
          'en-US': ['day or month known', 'only the year known', 'approximate', 'beginning or end open'],
          'ru-RU': [
            'известен день или месяц',
            'известен только год',
            'приблизительно',
            'начало или конец открыты',
          ],
          'az-AZ': [
            'gün və ya ay məlumdur',
            'yalnız il məlumdur',
            'təxmini',
            'başlanğıcı və ya sonu açıqdır',
          ],
        }[language],
      ),
    )
  })

  it('draws what is approximate as an outline', () => {
    const drawing = underAxis(
      draw(
        anEntry({ earliest: '2012-05-03', latest: '2012-05-03' }),
        anEntry({ earliest: '2013-01-01', latest: '2014-12-31' }),
        anEntry({ earliest: '2015-01-01', latest: '2016-12-31', approximate: true }),
      ),
    )
    expect(of(drawing, 'dot')).toMatchObject([{ filled: true }])
    expect(of(drawing, 'rectangle').toSorted((a, b) => a.x - b.x)).toMatchObject([
      { filled: true },
      { filled: false },
    ])
  })

  it('leaves an open end open, up to the edge', () => {
    const drawing = underAxis(
      draw(
        anEntry({ earliest: '2012-01-01', latest: null }),
        anEntry({ earliest: null, latest: '2010-01-01' }),
        anEntry({ earliest: null, latest: null }),
      ),
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
