import type { Language } from './draft.ts'

const DAY = 86_400_000

/** A day, YYYY-MM-DD, as a number of days. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY

export interface TimeTick {
  readonly day: number
  readonly text: string
}

/**
 * Round days from `from` to `to`: years at steps of 1, 2, 5, 10, …, or months where the span is short. About `most` of them,
 * never none where a year or a month begins between the two.
 */
export function timeTicks(from: number, to: number, most: number, language: Language): readonly TimeTick[] {
  const months = monthsBetween(from, to)
  const step = STEPS.find((size) => months.length / size <= most) ?? months.length
  const ticks = months.filter((month) => month % step === 0)
  const shown = ticks.length > 0 ? ticks : months.slice(0, 1)
  return shown.map((month) => ({ day: dayOfMonth(month), text: textOfMonth(month, step, language) }))
}

/** In months, counted from the year 0. */
const STEPS = [1, 2, 3, 6, ...[1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].map((years) => years * 12)]

function monthsBetween(from: number, to: number): readonly number[] {
  const start = new Date(from * DAY)
  const months: number[] = []
  for (let month = start.getUTCFullYear() * 12 + start.getUTCMonth(); dayOfMonth(month) <= to; month++) {
    if (dayOfMonth(month) >= from) months.push(month)
  }
  return months
}

const dayOfMonth = (month: number): number => dayNumber(isoMonth(month))

const isoMonth = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`

function textOfMonth(month: number, step: number, language: Language): string {
  if (step % 12 === 0) return String(Math.floor(month / 12))
  const format = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${isoMonth(month)}T00:00:00Z`))
}
