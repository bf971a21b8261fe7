import { describe, expect, it } from 'vitest'
import { dateOfEdtf } from '#domain/date-of-edtf.ts'
import { spanOfYears } from '#domain/time-view.ts'
import type { TimelineEvent } from '#domain/timeline.ts'
import {
  disagreementsAbout,
  eventsAbout,
  quotationsNear,
} from '#renderer/components/timeline/related-records.ts'
import { TimelineRoom } from '#renderer/state/timeline-room.svelte.ts'
import { aDisagreement } from '#tests/builders/a-disagreement.ts'
import { aLibrary, anActor } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { anEvent } from '#tests/builders/an-event.ts'

const dated = (id: string, edtf: string, over: Partial<TimelineEvent> = {}): TimelineEvent =>
  anEvent({
    id,
    date: dateOfEdtf(edtf)!,
    what: 'A toll is taken.',
    actors: [],
    places: [],
    importance: 3,
    ...over,
  })

const source = (sourceId: string, edtf?: string) => ({
  sourceId,
  locator: { kind: 'page', page: '3' } as const,
  asWritten: 'then',
  edtf,
})

const library = aLibrary({
  sources: [
    aSource(),
    aSource({ id: 'report-2019-web', editionOf: 'report-2019' }),
    aSource({ id: 'paper-2020' }),
  ],
  actors: [anActor(), anActor({ id: 'gence', name: 'Gəncə', kind: 'place', otherNames: ['Ganja'] })],
  events: [
    dated('late', '2018', { kind: 'court', importance: 1 }),
    dated('first', '2010', { sources: [source('report-2019-web')] }),
    dated('differing', '2014', { sources: [source('report-2019'), source('paper-2020', '2015')] }),
    dated('named', '2012', { actors: ['Körpüçülər İttifaqı'], places: ['Ganja'], importance: 2 }),
  ],
})

const aRoom = () => new TimelineRoom(() => library)
const ids = (events: readonly TimelineEvent[]) => events.map(({ id }) => id)

describe('TimelineRoom', () => {
  it('shows events by date, the first of them current, in lanes of works and not of editions', () => {
    const room = aRoom()
    expect(ids(room.shown)).toEqual(['first', 'named', 'differing', 'late'])
    expect(room.current?.id).toBe('first')
    expect(room.lanes).toEqual(['report-2019', 'paper-2020'])
    expect(room.view).toEqual(spanOfYears(2010, 2018))
  })

  it('is narrowed by any spelling, place, kind, work, importance, dates and difference', () => {
    const room = aRoom()
    const shown = (change: Parameters<typeof room.narrow>[0]) => {
      room.showAll()
      room.narrow(change)
      return ids(room.shown)
    }
    expect(shown({ actor: 'Association of Bridge Keepers' })).toEqual(['named'])
    expect(shown({ words: 'korpuculer' })).toEqual(['named'])
    expect(shown({ place: 'Gəncə' })).toEqual(['named'])
    expect(shown({ kind: 'court' })).toEqual(['late'])
    expect(shown({ work: 'paper-2020' })).toEqual(['differing'])
    expect(shown({ work: 'report-2019' })).toEqual(['first', 'named', 'differing', 'late'])
    expect(shown({ importance: 2 })).toEqual(['named', 'late'])
    expect(shown({ differing: true })).toEqual(['differing'])
    expect(shown({ from: '2013', to: '2015' })).toEqual(['differing'])
    expect(ids(room.drawn)).toEqual(['first', 'named', 'differing', 'late'])
  })

  it('counts the works that give what is shown, an edition with its work', () => {
    const room = aRoom()
    expect(room.shownWorks).toBe(room.lanes.length)
    room.narrow({ words: room.events.at(-1)!.what, from: '2999', to: '2999' })
    expect([room.shown.length, room.shownWorks]).toEqual([0, 0])
  })

  it('goes from event to event by date, and brings each into sight', () => {
    const room = aRoom()
    for (let i = 0; i < 4; i++) room.zoom(0.5, room.whole.from)
    expect(room.isWhole).toBe(false)
    const seen = [1, 1, 9, -Infinity].map((by) => {
      room.move(by)
      const { earliest } = room.current!.date
      const day = Date.parse(earliest!) / 86_400_000
      return [room.current?.id, day <= room.view.to && day + 365 >= room.view.from]
    })
    expect(seen).toEqual([
      ['named', true],
      ['differing', true],
      ['late', true],
      ['first', true],
    ])
    room.fit()
    expect(room.isWhole).toBe(true)
  })

  it('fits the dates that are chosen, and at the second time all', () => {
    const room = aRoom()
    room.narrow({ from: '2012', to: '2014' })
    room.fit()
    expect(room.view).toEqual(spanOfYears(2012, 2014))
    room.fit()
    expect(room.isWhole).toBe(true)
  })

  it('ticks one, all between two, one after another, and all shown; by date whatever is shown of them', () => {
    const room = aRoom()
    room.tick('late')
    room.select('first')
    room.tickTo('named')
    expect(ids(room.ticked)).toEqual(['first', 'named', 'late'])
    room.tickOn(1)
    expect(ids(room.ticked)).toEqual(['first', 'named', 'differing', 'late'])
    room.untickAll()
    room.narrow({ importance: 2 })
    room.tickShown()
    room.narrow({ kind: 'election' })
    expect([room.shown, ids(room.ticked)]).toEqual([[], ['named', 'late']])
  })

  it('has an event without a beginning where it ended', () => {
    const open = dated('open', '../2013')
    const room = new TimelineRoom(() => ({ ...library, events: [...library.events, open] }))
    expect(ids(room.shown)).toEqual(['first', 'named', 'open', 'differing', 'late'])
  })

  it('brings what a filter leaves into sight', () => {
    const room = aRoom()
    for (let i = 0; i < 6; i++) room.zoom(0.5, room.whole.from)
    room.narrow({ kind: 'court' })
    const middle = (room.view.from + room.view.to) / 2
    expect(middle).toBeGreaterThan(spanOfYears(2018, 2018).from)
  })

  it('shows an event that is asked for though a filter hides it, and none that it has not', () => {
    const room = aRoom()
    room.narrow({ kind: 'court' })
    expect([room.show('named'), room.current?.id, room.show('nowhere')]).toEqual([true, 'named', false])
  })
})

describe('what belongs to an event', () => {
  const event = library.events.find(({ id }) => id === 'differing')!
  const at = (page: string) => ({ kind: 'page', page }) as const

  it('is quoted at the same place of a source', () => {
    const quotations = [
      aQuotation({ id: 'here', locator: at('3') }),
      aQuotation({ id: 'elsewhere', locator: at('4') }),
      aQuotation({ id: 'other', sourceId: 'report-2019-web', locator: at('3') }),
    ]
    expect(quotationsNear(event, { ...library, quotations }, 5).map(({ id }) => id)).toEqual(['here'])
  })

  it('is a disagreement whose positions stand where it is told', () => {
    const position = (sourceId: string, page: string) => ({
      ...aDisagreement().positions[0]!,
      sourceId,
      locator: at(page),
    })
    const about = aDisagreement({
      id: 'about',
      positions: [position('report-2019', '3'), position('paper-2020', '3')],
    })
    const other = aDisagreement({
      id: 'other',
      positions: [position('report-2019', '3'), position('paper-2020', '9')],
    })
    expect(
      disagreementsAbout(event, { ...library, disagreements: [about, other] }).map(({ id }) => id),
    ).toEqual(['about'])
    expect(ids(eventsAbout(about, library))).toEqual(['differing'])
  })
})
