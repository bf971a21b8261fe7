import type { TimelineEntry } from './document.ts'
import type { Shape } from './drawing.ts'
import { dayNumber } from './time-ticks.ts'

/** Points. An interval shorter than a dot is a dot. */
export const DOT = 2.5
export const MARK_HEIGHT = 6

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

/** Where an event lies; what has no beginning or no end goes on to the edge. */
export function markOf({ earliest, latest }: TimelineEntry, scale: TimeScale, width: number): Mark {
  const at = (day: string | null, edge: number) => (day === null ? edge : scale.at(dayNumber(day)))
  return { left: at(earliest, 0), right: at(latest, width) }
}

/** The point of an event that its words belong to: its middle, or its end that is known. */
export function anchorOf({ earliest, latest }: TimelineEntry, { left, right }: Mark): number {
  if (earliest === null && latest !== null) return right
  if (earliest !== null && latest === null) return left
  return (left + right) / 2
}

/** A certain day is a filled dot, an interval a bar; what is approximate is an outline, an open end a dashed line. */
export function markShapes(entry: TimelineEntry, mark: Mark, y: number, width: number): readonly Shape[] {
  const tone = 'series-1' as const
  const filled = !entry.approximate
  const dashed = (from: number, to: number): Shape => ({
    kind: 'line',
    from: { x: from, y },
    to: { x: to, y },
    tone,
    weight: 1,
    dashed: true,
  })
  const dot = (x: number): Shape => ({ kind: 'dot', centre: { x, y }, radius: DOT, tone, filled })
  const { earliest, latest } = entry
  if (earliest === null && latest === null) return [dashed(0, width)]
  if (earliest === null) return [dashed(0, mark.right - DOT), dot(mark.right)]
  if (latest === null) return [dot(mark.left), dashed(mark.left + DOT, width)]
  const length = mark.right - mark.left
  if (length <= 2 * DOT) return [dot(mark.left + length / 2)]
  const { left: x } = mark
  return [{ kind: 'rectangle', x, y: y - MARK_HEIGHT / 2, width: length, height: MARK_HEIGHT, tone, filled }]
}

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
