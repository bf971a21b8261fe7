import type { TimelineEntry } from './document.ts'
import type { Shape } from './drawing.ts'
import { dayNumber } from './time-ticks.ts'

/** Points. */
export const DOT = 2.5
export const MARK_HEIGHT = 6
/** The shortest bar, so that none is taken for a dot. */
const LEAST_BAR = 8

/**
 * What of time an event has: a point where the day or the month is known, all of a year where no more is, a period from one day
 * to another, or one without a known beginning or end. The same at every width, on the screen and on the page.
 */
export type TimeExtent = 'point' | 'year' | 'period' | 'open'

export function extentOf({ earliest, latest }: Pick<TimelineEntry, 'earliest' | 'latest'>): TimeExtent {
  if (earliest === null || latest === null) return 'open'
  if (earliest === latest) return 'point'
  if (earliest.slice(0, 4) !== latest.slice(0, 4)) return 'period'
  if (earliest.endsWith('-01-01') && latest.endsWith('-12-31')) return 'year'
  const isMonth = earliest.slice(0, 7) === latest.slice(0, 7) && earliest.endsWith('-01')
  return isMonth && isLastOfMonth(latest) ? 'point' : 'period'
}

function isLastOfMonth(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.getUTCDate() === 1
}

/** An event on the scale: from its first day to its last, in points. */
export interface Mark {
  readonly left: number
  readonly right: number
}

export interface TimeScale {
  readonly from: number
  readonly to: number
  readonly at: (day: number) => number
}

/** From the first known day to the last, inset so that a mark at either end stands whole, with `before` points left of it. */
export function timeScale(entries: readonly TimelineEntry[], width: number, before = 0): TimeScale {
  const days = entries
    .flatMap(({ earliest, latest }) => [earliest, latest])
    .flatMap((day) => (day === null ? [] : [dayNumber(day)]))
  const first = days.length === 0 ? 0 : Math.min(...days)
  const last = days.length === 0 ? 0 : Math.max(...days)
  const [from, to] = first === last ? [first - 183, last + 183] : [first, last]
  const inset = 3 * DOT
  return {
    from,
    to,
    at: (day) => inset + before + ((day - from) / (to - from)) * (width - 2 * inset - before),
  }
}

/** Where an event lies, a point in the middle of its days; what has no beginning or no end goes on to the edge. */
export function markOf(entry: TimelineEntry, scale: TimeScale, width: number): Mark {
  const at = (day: string | null, edge: number) => (day === null ? edge : scale.at(dayNumber(day)))
  const [left, right] = [at(entry.earliest, 0), at(entry.latest, width)]
  const extent = extentOf(entry)
  if (extent === 'open') return { left, right }
  const middle = (left + right) / 2
  const half = extent === 'point' ? 0 : Math.max(LEAST_BAR, right - left) / 2
  return { left: middle - half, right: middle + half }
}

/** The point of an event that its words belong to: its middle, or its end that is known. */
export function anchorOf({ earliest, latest }: TimelineEntry, { left, right }: Mark): number {
  if (earliest === null && latest !== null) return right
  if (earliest !== null && latest === null) return left
  return (left + right) / 2
}

/** A point is a dot, a year or a period a bar; what is approximate is an outline, an open end a dashed line. */
export function markShapes(entry: TimelineEntry, mark: Mark, y: number, width: number): readonly Shape[] {
  const filled = !entry.approximate
  const { earliest, latest } = entry
  if (earliest === null && latest === null) return [openLine(0, width, y)]
  if (earliest === null) return [openLine(0, mark.right - DOT, y), dotShape(mark.right, y, filled)]
  if (latest === null) return [dotShape(mark.left, y, filled), openLine(mark.left + DOT, width, y)]
  return extentOf(entry) === 'point'
    ? [dotShape((mark.left + mark.right) / 2, y, filled)]
    : [barShape(mark, y, filled)]
}

const TONE = 'series-1'

export const dotShape = (x: number, y: number, filled: boolean): Shape => ({
  kind: 'dot',
  centre: { x, y },
  radius: DOT,
  tone: TONE,
  filled,
})

export const barShape = ({ left: x, right }: Mark, y: number, filled: boolean): Shape => ({
  kind: 'rectangle',
  x,
  y: y - MARK_HEIGHT / 2,
  width: right - x,
  height: MARK_HEIGHT,
  tone: TONE,
  filled,
})

export const openLine = (from: number, to: number, y: number): Shape => ({
  kind: 'line',
  from: { x: from, y },
  to: { x: to, y },
  tone: TONE,
  weight: 1,
  dashed: true,
})

/** For each of some stretches, in their order, the first lane in which it keeps its distance from those before it. */
export function laneOf(stretches: readonly Mark[], apart: number): readonly number[] {
  const lanes: Mark[][] = []
  return stretches.map((stretch) => {
    const isFree = (lane: readonly Mark[]) =>
      lane.every(({ left, right }) => stretch.left >= right + apart || stretch.right + apart <= left)
    const found = lanes.findIndex(isFree)
    if (found === -1) return lanes.push([stretch]) - 1
    lanes[found]!.push(stretch)
    return found
  })
}
