import type { Request } from '#contract/api.ts'
import type { EventKind, TimelineEvent } from '#domain/timeline.ts'
import type { PlaceFields } from '../editor/citation-fields.ts'
import { locatorOf, placeOf } from '../editor/citation-fields.ts'
import { readDate } from './read-date.ts'

/** An event as a form holds it. */
export interface EventFields {
  date: string
  what: string
  kind: EventKind
  /** Separated by semicolons. */
  actors: string
  places: string
  importance: 1 | 2 | 3
  sourceId: string
  place: PlaceFields
}

export type EventProblems = Partial<Record<'date' | 'what' | 'sourceId' | 'place', string>>

export const EVENT_KINDS: readonly { readonly value: EventKind; readonly label: string }[] = [
  { value: 'agreement', label: 'Agreement' },
  { value: 'appointment', label: 'Appointment' },
  { value: 'conflict', label: 'Conflict' },
  { value: 'court', label: 'Court' },
  { value: 'economy', label: 'Economy' },
  { value: 'election', label: 'Election' },
  { value: 'founding', label: 'Founding' },
  { value: 'law', label: 'Law' },
  { value: 'meeting', label: 'Meeting' },
  { value: 'publication', label: 'Publication' },
  { value: 'statement', label: 'Statement' },
  { value: 'other', label: 'Other' },
]

export function fieldsOfEvent(event: TimelineEvent | null): EventFields {
  const [source] = event?.sources ?? []
  return {
    date: event === null ? '' : dateWordsOf(event),
    what: event?.what ?? '',
    kind: event?.kind ?? 'other',
    actors: event?.actors.join('; ') ?? '',
    places: event?.places.join('; ') ?? '',
    importance: event?.importance ?? 2,
    sourceId: source?.sourceId ?? '',
    place: placeOf(source?.locator ?? null),
  }
}

/** The source's own words where they say the same date, else EDTF. */
function dateWordsOf({ date, sources }: TimelineEvent): string {
  const written = sources[0]?.asWritten ?? ''
  return readDate(written) === date.edtf ? written : date.edtf
}

export function problemsOfEvent(fields: EventFields): EventProblems {
  const locator = locatorOf(fields.place)
  return {
    ...(fields.date.trim() === ''
      ? { date: 'Say when it happened, as exactly as the source does.' }
      : readDate(fields.date) === null
        ? {
            date: 'Not a date we can place. Write 2017, May 2017, late 2000s, 2012–2014, since 2013, or EDTF.',
          }
        : {}),
    ...(fields.what.trim() === '' ? { what: 'Say in a sentence what happened.' } : {}),
    ...(fields.sourceId === ''
      ? { sourceId: 'Choose the source that gives it, or add that source first.' }
      : {}),
    ...(locator === null ? { place: 'Say where in the source it stands.' } : {}),
    ...(locator === undefined ? { place: 'A paragraph is a number from 1.' } : {}),
  }
}

export type WrittenEvent = Request<'library.saveEvent'>['event']

/** Null where something is missing. Other sources of a corrected event stay. */
export function eventOf(fields: EventFields, id: string, before: TimelineEvent | null): WrittenEvent | null {
  const [edtf, locator] = [readDate(fields.date), locatorOf(fields.place)]
  if (edtf === null || locator === null || locator === undefined) return null
  const { date: _, ...kept } = before ?? { sources: [] }
  const [first, ...others] = kept.sources
  const unchanged = before !== null && fields.date === dateWordsOf(before)
  const asWritten = unchanged && first !== undefined ? first.asWritten : fields.date.trim()
  return {
    ...kept,
    id,
    edtf,
    what: fields.what.trim(),
    kind: fields.kind,
    actors: listOf(fields.actors),
    places: listOf(fields.places),
    importance: fields.importance,
    sources: [
      { ...first, sourceId: fields.sourceId, locator, asWritten },
      ...others.map((other) => ({ ...other })),
    ],
  }
}

const listOf = (text: string): string[] =>
  text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')
