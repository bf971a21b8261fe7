import { describe, expect, it } from 'vitest'
import { overlaps } from '#domain/timeline.ts'
import { parseEdtf } from '#library/parse-edtf.ts'
import { events } from './read-seeds.ts'

const event = (id: string) => events.find((one) => one.id === id)!
const repeated = (ids: readonly string[]) => ids.filter((id, i) => ids.indexOf(id) !== i)

describe('the events', () => {
  it('have a date that is EDTF, and a note where it is approximate or an interval that the source does not print', () => {
    expect(events.filter(({ edtf }) => !parseEdtf(edtf).ok)).toEqual([])
    const placed = events.filter(({ edtf, sources: given, note }) => {
      const isPlaced =
        /[~?]/.test(edtf) || (edtf.includes('/') && given.every(({ asWritten }) => !/\d{2}/.test(asWritten)))
      return isPlaced && note === undefined
    })
    expect(placed.map(({ id }) => id)).toEqual([])
  })

  it('that a source dates otherwise keep both dates', () => {
    const dates = events.flatMap(({ id, edtf, sources: given }) =>
      given.flatMap((one) => (one.edtf === undefined ? [] : [[id, edtf, one.sourceId, one.edtf]])),
    )
    expect(dates.toSorted()).toEqual([
      ['balance-breaks-2008', '2008', 'shiriyev-2019', '2013'],
      ['sadval-revived', '2012/2013', 'shiriyev-2019', '199X'],
      ['sadval-revived', '2012/2013', 'shiriyev-2019-web', '199X'],
      ['trilateral-format-collapses-2011', '2011', 'masimoglu-undated', '2012'],
    ])
  })

  it('of the web chapter stand in the paper as well, from which it comes', () => {
    const told = (one: (typeof events)[number]) => new Set(one.sources.map(({ sourceId }) => sourceId))
    const alone = events.filter(
      (one) => told(one).has('shiriyev-2019-web') && !told(one).has('shiriyev-2019'),
    )
    expect(alone.map(({ id }) => id)).toEqual([])
  })

  it('are told once: no two of one date and kind have the same actors and places', () => {
    const facts = events
      .filter((one) => one.actors.length > 1)
      .map(({ edtf, kind, actors: who, places }) => [edtf, kind, ...who, ...places].join('; '))
    expect(repeated(facts)).toEqual([])
  })

  it('of 2012 and 2013 tell of the radar talks and the union of organisations', () => {
    const found = events.filter(({ edtf }) => {
      const date = parseEdtf(edtf)
      return date.ok && overlaps(date.value, '2012-01-01', '2013-12-31')
    })
    expect(found.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['gabala-talks-fail-2012', 'uaor-founded-2012', 'presidential-election-2013']),
    )
    expect(found.map(({ id }) => id)).not.toContain('arac-closed-2017')
  })

  it('date the closing of ARAC to mid-May 2017 by all four documents that tell of it', () => {
    const closing = event('arac-closed-2017')
    expect(closing.edtf).toBe('2017-05~')
    expect(closing.sources.map(({ sourceId }) => sourceId).toSorted()).toEqual([
      'commentary-2017',
      'miles-2017',
      'shiriyev-2019',
      'shiriyev-2019-web',
    ])
  })

  it('date the sitting of parliament by the year of the commentary', () => {
    expect([event('parliament-criticises-russia-2017').edtf, event('gabala-agreement-2002').edtf]).toEqual([
      '2017-05-16',
      '2002-01-25',
    ])
  })
})
