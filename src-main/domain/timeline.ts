import type { Locator } from './locator.ts'

export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval'

/** A date with its doubt: EDTF level 1, the days that it can mean, and the words of the source. */
export interface UncertainDate {
  readonly edtf: string
  /** First and last day that it covers, YYYY-MM-DD; null where the interval is open or unknown. */
  readonly earliest: string | null
  readonly latest: string | null
  readonly precision: DatePrecision
  readonly approximate: boolean
}

export interface EventSource {
  readonly sourceId: string
  readonly locator: Locator
  /** The source's own words for the date: "the late 2000s". */
  readonly asWritten: string
  /** EDTF, where this source dates the event otherwise than the event's own date does. */
  readonly edtf?: string | undefined
  /** Why this source can tell of what came after it: foretold, planned, or a doubt about its own date. A sentence. */
  readonly ahead?: string | undefined
}

export const EVENT_KINDS = [
  'agreement',
  'appointment',
  'conflict',
  'court',
  'economy',
  'election',
  'founding',
  'law',
  'meeting',
  'publication',
  'statement',
  'other',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Something that happened, in our own words, with every source that gives it. */
export interface TimelineEvent {
  readonly id: string
  readonly date: UncertainDate
  readonly what: string
  readonly kind: EventKind
  /** Each the name, or the id, of an actor of the library. */
  readonly actors: readonly string[]
  readonly places: readonly string[]
  /** 1 turning point, 2 notable, 3 detail. */
  readonly importance: 1 | 2 | 3
  readonly sources: readonly EventSource[]
  readonly note?: string | undefined
}

/** Does the event's interval share a day with [from, to]? A null bound is open. Days are YYYY-MM-DD. */
export function overlaps(date: UncertainDate, from: string | null, to: string | null): boolean {
  return (
    (to === null || date.earliest === null || date.earliest <= to) &&
    (from === null || date.latest === null || date.latest >= from)
  )
}

/** Do its sources give it different dates? */
export const hasConflict = (event: TimelineEvent): boolean =>
  event.sources.some(({ edtf }) => edtf !== undefined)

/**
 * By first day, then by last, and by id where the days are the same. What has no known beginning stands where it ends: of
 * "until 2008" nothing is known but that.
 */
export function compareEvents(a: TimelineEvent, b: TimelineEvent): number {
  const key = ({ date: { earliest, latest }, id }: TimelineEvent) => [
    earliest ?? latest ?? '',
    latest ?? '9999',
    id,
  ]
  const left = key(a)
  const right = key(b)
  for (let i = 0; i < left.length; i++) {
    if (left[i]! !== right[i]!) return left[i]! < right[i]! ? -1 : 1
  }
  return 0
}
