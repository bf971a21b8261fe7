import type { TimelineEvent } from '#domain/timeline.ts'

/** The founding of an association in May 2012, from `report-2019`, page 16. */
export function anEvent(over: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    id: 'association-founded',
    date: {
      edtf: '2012-05',
      earliest: '2012-05-01',
      latest: '2012-05-31',
      precision: 'month',
      approximate: false,
    },
    what: 'The bridge keepers founded their association.',
    kind: 'founding',
    actors: ['bridge-keepers'],
    places: ['Baku'],
    importance: 1,
    sources: [{ sourceId: 'report-2019', locator: { kind: 'page', page: '16' }, asWritten: 'in May 2012' }],
    ...over,
  }
}
