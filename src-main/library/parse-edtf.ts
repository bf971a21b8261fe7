import { parse } from 'edtf'
import type { ParsedDate, ParsedInterval } from 'edtf'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { DatePrecision, UncertainDate } from '#domain/timeline.ts'

/**
 * EDTF level 1 → the days that it covers. Years 0000 to 9999 and no time of day; `?`, `~` and `%` all make a date
 * approximate and none of them widens it. An interval that ends before it begins, or is open at both ends, is refused.
 * A season is three calendar months of the northern hemisphere, winter from December into the next year; the package
 * takes seasons for quarters. Source: https://www.loc.gov/standards/datetime/
 */
export function parseEdtf(text: string): Result<UncertainDate> {
  const refused = err({ code: 'date-invalid', text } as const)
  const parsed = parseLevel1(text)
  if (parsed === null) return refused
  if (parsed.type !== 'Interval') {
    const span = spanOf(parsed)
    return span === null ? refused : ok({ edtf: text, ...span, approximate: isDoubtful(parsed) })
  }
  const [start, end] = parsed.values.map((date) => (typeof date === 'number' ? null : date))
  const first = start ? spanOf(start) : null
  const last = end ? spanOf(end) : null
  const unreadable = (start && first === null) || (end && last === null)
  if (unreadable || (first === null && last === null)) return refused
  if (first !== null && last !== null && first.earliest > last.latest) return refused
  return ok({
    edtf: text,
    earliest: first?.earliest ?? null,
    latest: last?.latest ?? null,
    precision: 'interval',
    approximate: [start, end].some((date) => date && isDoubtful(date)),
  })
}

function parseLevel1(text: string): ParsedDate | ParsedInterval | null {
  try {
    return parse(text, { level: 1 })
  } catch {
    // The package says no by throwing; what it throws has no more to say.
    return null
  }
}

const isDoubtful = (date: ParsedDate): boolean => date.approximate === true || date.uncertain === true

interface Span {
  readonly earliest: string
  readonly latest: string
  readonly precision: DatePrecision
}

/** Bits of `unspecified`: the year's last digit, its last two, month, day. */
const DECADE = 0b1000
const CENTURY = 0b1100
const MONTH = 0b110000
const DAY = 0b11000000

/** Null where the date has a time of day or a year that is not of four digits. */
function spanOf(date: ParsedDate): Span | null {
  const [year, second, third] = date.values
  if (year === undefined || date.values.length > 3 || date.type === 'Year' || year < 0 || year > 9999)
    return null
  if (date.type === 'Season') return seasonOf(year, second)
  const unspecified = date.unspecified ?? 0
  if ((unspecified & 0b1111) === CENTURY) return span('century', [year, 0, 1], [year + 99, 11, 31])
  if ((unspecified & 0b1111) === DECADE) return span('decade', [year, 0, 1], [year + 9, 11, 31])
  if ((unspecified & 0b1111) !== 0) return null
  if (second === undefined || (unspecified & MONTH) !== 0) return span('year', [year, 0, 1], [year, 11, 31])
  if (third === undefined || (unspecified & DAY) !== 0)
    return span('month', [year, second, 1], [year, second + 1, 0])
  const day = span('day', [year, second, third], [year, second, third])
  // The package takes a 29 February of any year.
  return Number(day.earliest.slice(5, 7)) === second + 1 ? day : null
}

/** 21 spring from March, 22 summer, 23 autumn, 24 winter from December. */
function seasonOf(year: number, season: number | undefined): Span | null {
  if (season === undefined || season < 21 || season > 24 || (season === 24 && year === 9999)) return null
  const month = 2 + (season - 21) * 3
  return span('season', [year, month, 1], [year, month + 3, 0])
}

type Day = readonly [year: number, month: number, day: number]

const span = (precision: DatePrecision, earliest: Day, latest: Day): Span => ({
  earliest: isoDay(earliest),
  latest: isoDay(latest),
  precision,
})

/** Months from 0; day 0 is the last of the month before. */
function isoDay([year, month, day]: Day): string {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date.toISOString().slice(0, 10)
}
