import { dayNumber } from './time-ticks.ts'
import type { UncertainDate } from './timeline.ts'

/** What of the time is in sight, in days as `dayNumber` counts them; `to` is the first day after it. */
export interface TimeView {
  readonly from: number
  readonly to: number
}

/** Days: three months fill the width at most. */
const SHORTEST = 92

/** Whole years around all known days, at least one; those of `fallback` where no day is known. */
export function wholeSpan(dates: readonly UncertainDate[], fallback: number): TimeView {
  const years = dates
    .flatMap(({ earliest, latest }) => [earliest, latest])
    .flatMap((day) => (day === null ? [] : [Number(day.slice(0, 4))]))
  const first = years.reduce((a, b) => Math.min(a, b), years[0] ?? fallback)
  const last = years.reduce((a, b) => Math.max(a, b), years[0] ?? fallback)
  return spanOfYears(first, last)
}

/** From the first day of one year to the end of another, in either order. */
export function spanOfYears(a: number, b: number): TimeView {
  return { from: yearStart(Math.min(a, b)), to: yearStart(Math.max(a, b) + 1) }
}

const yearStart = (year: number): number => dayNumber(`${String(year).padStart(4, '0')}-01-01`)

/** `factor` times as long a time, the day `at` staying where it is; never more than the whole. */
export function zoomView(view: TimeView, factor: number, at: number, whole: TimeView): TimeView {
  const length = view.to - view.from
  const longest = whole.to - whole.from
  const wanted = Math.min(longest, Math.max(Math.min(SHORTEST, longest), length * factor))
  const share = (Math.min(view.to, Math.max(view.from, at)) - view.from) / length
  return within({ from: at - share * wanted, to: at + (1 - share) * wanted }, whole)
}

/** Moved by a share of its own length, later for a positive one; it stops at the ends of the whole. */
export function panView(view: TimeView, share: number, whole: TimeView): TimeView {
  const by = (view.to - view.from) * share
  return within({ from: view.from + by, to: view.to + by }, whole)
}

/** As it is where some day of the date is in sight, else moved so that its known days are in the middle. */
export function showDate(view: TimeView, date: UncertainDate, whole: TimeView): TimeView {
  const first = date.earliest === null ? null : dayNumber(date.earliest)
  const last = date.latest === null ? null : dayNumber(date.latest) + 1
  const middle = first === null || last === null ? (first ?? last) : (first + last) / 2
  const margin = (view.to - view.from) / 20
  if (middle === null || (middle >= view.from + margin && middle <= view.to - margin)) return view
  const half = (view.to - view.from) / 2
  return within({ from: middle - half, to: middle + half }, whole)
}

/** As long as it was, moved into the whole. */
function within(view: TimeView, whole: TimeView): TimeView {
  const length = Math.min(view.to - view.from, whole.to - whole.from)
  const from = Math.min(Math.max(view.from, whole.from), whole.to - length)
  return { from, to: from + length }
}
