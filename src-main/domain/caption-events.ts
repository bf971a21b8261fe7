import type { Language } from './draft.ts'
import type { TimelineEvent } from './timeline.ts'

const NAMES: Readonly<Record<Language, { readonly one: string; readonly several: string }>> = {
  'en-GB': { one: 'Event', several: 'Events' },
  'en-US': { one: 'Event', several: 'Events' },
  'ru-RU': { one: 'Событие', several: 'События' },
  'az-AZ': { one: 'Hadisə', several: 'Hadisələr' },
}

/** A caption to begin with, in the language of the document: "Events, 2012–2017"; of one year, "Events, 2017". */
export function captionEvents(events: readonly TimelineEvent[], language: Language): string {
  const { one, several } = NAMES[language]
  const years = yearsOfEvents(events)
  return [events.length === 1 ? one : several, ...(years === '' ? [] : [years])].join(', ')
}

/** From the first year that is known of them to the last, "2012–2017"; empty where none is. */
export function yearsOfEvents(events: readonly TimelineEvent[]): string {
  const years = events
    .flatMap(({ date: { earliest, latest } }) => [earliest ?? latest, latest ?? earliest])
    .flatMap((day) => (day === null ? [] : [day.slice(0, 4)]))
    .sort()
  return [...new Set([...years.slice(0, 1), ...years.slice(-1)])].join('–')
}
