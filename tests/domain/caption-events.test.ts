import { expect, it } from 'vitest'
import { captionEvents } from '#domain/caption-events.ts'
import { captionNode } from '#renderer/records/caption-node.ts'
import { LANGUAGES } from '#domain/draft.ts'
import { anEvent } from '#tests/builders/an-event.ts'

const at = (edtf: string, earliest: string | null, latest: string | null) =>
  anEvent({ id: edtf, date: { edtf, earliest, latest, precision: 'year', approximate: false } })
const ferry = at('2012', '2012-01-01', '2012-12-31')
const bridge = at('2017-05', '2017-05-01', '2017-05-31')
const since = at('2014/..', '2014-01-01', null)
const undated = at('../..', null, null)

it('captions events by what they are and their years, in each language', () => {
  expect(LANGUAGES.map((language) => captionEvents([bridge, ferry, since], language))).toEqual([
    'Events, 2012–2017',
    'Events, 2012–2017',
    'События, 2012–2017',
    'Hadisələr, 2012–2017',
  ])
  expect(LANGUAGES.map((language) => captionEvents([bridge], language))).toEqual([
    'Event, 2017',
    'Event, 2017',
    'Событие, 2017',
    'Hadisə, 2017',
  ])
  expect(captionEvents([ferry, ferry], 'en-GB')).toBe('Events, 2012')
  expect(captionEvents([undated, undated], 'en-GB')).toBe('Events')
})

it('captions a timeline that has no caption, and no other', () => {
  const records = { event: (id: string) => [ferry, bridge].find((event) => event.id === id) }
  const timeline = (title: string) =>
    ({
      type: 'timeline',
      attrs: { eventIds: ['2012', '2017-05', 'gone'], title, form: 'list', order: 'by-date', id: null },
    }) as const
  expect(captionNode(timeline(''), records, 'en-GB')).toEqual(timeline('Events, 2012–2017'))
  expect(captionNode(timeline('Crossings'), records, 'en-GB')).toEqual(timeline('Crossings'))
  const contents = { type: 'contents' } as const
  expect(captionNode(contents, records, 'en-GB')).toBe(contents)
})
