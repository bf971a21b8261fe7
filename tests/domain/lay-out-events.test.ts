import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfEdtf } from '#domain/date-of-edtf.ts'
import { layOutEvents, type EventMark, type EventsFrame } from '#domain/lay-out-events.ts'
import { spanOfYears } from '#domain/time-view.ts'
import type { EventSource, TimelineEvent } from '#domain/timeline.ts'
import { anEvent } from '#tests/builders/an-event.ts'

const dated = (id: string, edtf: string, sources: readonly Partial<EventSource>[] = [{}]): TimelineEvent =>
  anEvent({
    id,
    date: dateOfEdtf(edtf)!,
    sources: sources.map((source) => ({ ...anEvent().sources[0]!, ...source })),
  })

/** Ten years, a hundred pixels each. */
const frame = (over: Partial<EventsFrame> = {}): EventsFrame => ({
  view: spanOfYears(2010, 2019),
  width: 1000,
  works: ['report-2019', 'paper-2020'],
  workOf: (sourceId) => (sourceId === 'report-2019-web' ? 'report-2019' : sourceId),
  ...over,
})

const brief = ({ kind, lane, eventIds, left, right }: EventMark) => [
  kind,
  lane,
  eventIds,
  Math.round(left),
  Math.round(right),
]

describe('layOutEvents', () => {
  it('draws a year as long as the year, a month and a day as dots, an interval as a bar to its last day', () => {
    const events = [dated('year', '2012'), dated('month', '2013-07'), dated('span', '2014/2016')]
    expect(layOutEvents(events, frame()).marks.map(brief)).toEqual([
      ['bar', 'report-2019', ['year'], 201, 299],
      ['dot', 'report-2019', ['month'], 350, 358],
      ['span', 'report-2019', ['span'], 400, 700],
    ])
  })

  it('counts the events of a year as one mark, and parts them where the year is wide', () => {
    const events = ['a', 'b', 'c', 'd', 'e'].map((id) => dated(id, '2012'))
    const ids = (over: Partial<EventsFrame>) =>
      layOutEvents(events, frame(over)).marks.map(({ eventIds }) => eventIds)
    expect(ids({})).toEqual([['a', 'b', 'c', 'd', 'e']])
    expect(ids({ view: spanOfYears(2011, 2013) })).toEqual([['a'], ['b'], ['c', 'd', 'e']])
  })

  it('has an event of two works in both lanes, joined, and of two editions of one work once', () => {
    const both = dated('both', '2012', [{}, { sourceId: 'report-2019-web' }, { sourceId: 'paper-2020' }])
    const { marks, joins } = layOutEvents([both], frame())
    expect(marks.map(({ lane }) => lane)).toEqual(['report-2019', 'paper-2020'])
    expect(joins).toEqual([
      {
        eventId: 'both',
        from: { x: 250, y: marks[0]!.bottom },
        to: { x: 250, y: marks[1]!.top },
        differs: false,
      },
    ])
  })

  it('puts a mark at the date of its own source, and says that the two differ', () => {
    const both = dated('both', '2012', [{}, { sourceId: 'paper-2020', edtf: '2015' }])
    const { marks, joins } = layOutEvents([both], frame())
    expect(marks.map(brief)).toEqual([
      ['bar', 'report-2019', ['both'], 201, 299],
      ['bar', 'paper-2020', ['both'], 501, 599],
    ])
    expect(joins.map(({ differs }) => differs)).toEqual([true])
  })

  it('marks what is approximate, and what has no end', () => {
    const [about, open] = layOutEvents([dated('about', '2012~'), dated('open', '2015/..')], frame()).marks
    expect([about!.approximate, about!.opensRight]).toEqual([true, false])
    expect([open!.kind, open!.opensRight, Math.round(open!.left)]).toEqual(['span', true, 500])
  })

  it('makes one mark of the events of two months whose marks would lie over each other', () => {
    const events = ['2012-01', '2012-01', '2012-02', '2012-02', '2014-06'].map((edtf, i) =>
      dated(`e${i}`, edtf),
    )
    const { marks } = layOutEvents(events, frame({ view: spanOfYears(2010, 2014), width: 850 }))
    expect(marks.map(({ eventIds }) => eventIds)).toEqual([['e0', 'e1', 'e2', 'e3'], ['e4']])
  })

  const anyDate = fc.oneof(
    fc.integer({ min: 1990, max: 2025 }).map(String),
    fc
      .tuple(fc.integer({ min: 1990, max: 2025 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
    fc
      .tuple(fc.integer({ min: 1990, max: 2010 }), fc.integer({ min: 0, max: 15 }))
      .map(([year, more]) => `${year}/${year + more}`),
    fc.integer({ min: 1990, max: 2025 }).map((year) => `${year}/..`),
  )

  it('draws every event, and no mark over another', () => {
    fc.assert(
      fc.property(
        fc.array(anyDate, { maxLength: 60 }),
        fc.integer({ min: 1, max: 36 }),
        fc.integer({ min: 200, max: 2000 }),
        (dates, years, width) => {
          const events = dates.map((edtf, i) => dated(`e${i}`, edtf))
          const { marks, height } = layOutEvents(events, frame({ view: spanOfYears(1989, 2026), width }))
          expect(new Set(marks.flatMap(({ eventIds }) => eventIds)).size).toBe(events.length)
          const zoomed = layOutEvents(events, frame({ view: spanOfYears(1990, 1990 + years), width }))
          for (const some of [marks, zoomed.marks]) {
            some.forEach((a, i) => {
              for (const b of some.slice(i + 1)) {
                const apart =
                  a.right <= b.left + 1e-6 ||
                  b.right <= a.left + 1e-6 ||
                  a.bottom <= b.top + 1e-6 ||
                  b.bottom <= a.top + 1e-6
                expect(apart).toBe(true)
              }
            })
          }
          for (const { bottom } of marks) expect(bottom).toBeLessThanOrEqual(height)
        },
      ),
    )
  })
})
