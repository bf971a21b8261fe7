import type { Shape } from './drawing.ts'
import type { DrawnEvents, EventsBand } from './label-events.ts'
import { GAP, LINE_HEIGHT, TYPE_SIZE, wrapText } from './label-space.ts'
import { DOT, laneOf, markOf, markShapes } from './time-marks.ts'

/** Points. */
const COLUMN = 152
const GUTTER = 14
const BETWEEN_ROWS = 7
const BELOW_MARKS = 10

/** Of the widest number of so many events, with its distance from the mark. */
export const numberWidth = (count: number, measure: EventsBand['measure']): number =>
  measure('0'.repeat(String(count).length), TYPE_SIZE, 'strong') + GAP

/** Events whose words have no room at their marks: each has a number there, and its words after that number underneath, row by row. */
export function numberEvents({ entries, scale, width, top, labels, measure }: EventsBand): DrawnEvents {
  const wide = numberWidth(entries.length, measure)
  const placed = entries.map((entry) => {
    const mark = markOf(entry, scale, width)
    // What has no beginning has its number after its end.
    const isAfter = entry.earliest === null && entry.latest !== null && mark.right + DOT + wide <= width
    const at =
      entry.earliest === null && !isAfter
        ? wide - GAP
        : isAfter
          ? mark.right + DOT + GAP
          : mark.left - DOT - GAP
    return { entry, mark, isAfter, at: Math.max(at, isAfter ? 0 : wide - GAP) }
  })
  const lanes = laneOf(
    placed.map(({ mark, isAfter, at }) => ({
      left: Math.min(mark.left - DOT, isAfter ? mark.left : at - wide),
      right: Math.max(mark.right + DOT, isAfter ? at + wide : 0),
    })),
    GAP,
  )
  const shapes: Shape[] = []
  placed.forEach(({ entry, mark, isAfter, at }, i) => {
    const y = top + lanes[i]! * LINE_HEIGHT + LINE_HEIGHT / 2
    const number = { x: at, y: y + TYPE_SIZE * 0.35 }
    const isDrawnUnder = entry.earliest === null && !isAfter
    shapes.push(
      ...markShapes(entry, isDrawnUnder ? { ...mark, left: at + GAP } : mark, y, width).map((shape) =>
        beside(shape, isDrawnUnder ? at + GAP : 0),
      ),
    )
    labels.add(String(i + 1), number, isAfter ? 'start' : 'end', 'ink', 'strong')
  })
  const keyTop = top + (Math.max(-1, ...lanes) + 1) * LINE_HEIGHT + BELOW_MARKS
  return { shapes, gridBottom: keyTop - GAP, bottom: writeKey(keyTop) }

  /** Under the marks, as many events side by side as have room. */
  function writeKey(from: number): number {
    const columns = Math.max(1, Math.floor((width + GUTTER) / (COLUMN + GUTTER)))
    const column = (width - GUTTER * (columns - 1)) / columns
    const indent = wide + GAP / 2
    let y = from
    for (let first = 0; first < entries.length; first += columns) {
      const row = entries.slice(first, first + columns).map(({ date, what }) => [
        ...wrapText(date, column - indent, measure, 'strong').map((text) => ({
          text,
          weight: 'strong' as const,
        })),
        ...wrapText(what, column - indent, measure).map((text) => ({ text, weight: 'regular' as const })),
      ])
      row.forEach((lines, i) => {
        const x = i * (column + GUTTER)
        labels.add(String(first + i + 1), { x, y: y + TYPE_SIZE }, 'start', 'ink', 'strong')
        lines.forEach(({ text, weight }, n) =>
          labels.add(text, { x: x + indent, y: y + n * LINE_HEIGHT + TYPE_SIZE }, 'start', 'ink', weight),
        )
      })
      y += Math.max(1, ...row.map((lines) => lines.length)) * LINE_HEIGHT + BETWEEN_ROWS
    }
    return y - BETWEEN_ROWS + GAP
  }
}

/** A dashed line begins after a number that stands before it. */
function beside(shape: Shape, from: number): Shape {
  return shape.kind === 'line' && shape.dashed && shape.from.x < from
    ? { ...shape, from: { ...shape.from, x: Math.min(from, shape.to.x) } }
    : shape
}
