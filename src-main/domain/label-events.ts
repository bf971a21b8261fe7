import type { TimelineEntry } from './document.ts'
import type { MeasureText, Shape } from './drawing.ts'
import type { LabelSpace } from './label-space.ts'
import { GAP, LINE_HEIGHT, TYPE_SIZE, wrapText } from './label-space.ts'
import { anchorOf, DOT, laneOf, MARK_HEIGHT, markOf, markShapes } from './time-marks.ts'
import type { TimeScale } from './time-marks.ts'

/** Points. No label is narrower or wider, as far as its words allow; and how far two are apart. */
const NARROWEST = 92
const WIDEST = 132
const APART = 12
const LANE = MARK_HEIGHT + 3
/** From the marks to the words, for the lines between them. */
const LEAD = 12

export interface EventsBand {
  readonly entries: readonly TimelineEntry[]
  readonly scale: TimeScale
  readonly width: number
  /** Points from the top at which they begin. */
  readonly top: number
  readonly labels: LabelSpace
  readonly measure: MeasureText
}

export interface DrawnEvents {
  readonly shapes: readonly Shape[]
  /** So far the lines of the scale go down. */
  readonly gridBottom: number
  readonly bottom: number
}

/** So many labels stand side by side. */
const inARow = (width: number): number => Math.floor((width + APART) / (NARROWEST + APART))

/** Is there room for the words of all events over and under their marks? */
export const canBeLabelled = (count: number, width: number): boolean => count <= 2 * inARow(width)

interface Label {
  readonly entry: TimelineEntry
  /** Where its line leads. */
  readonly x: number
  readonly lines: readonly { readonly text: string; readonly weight: 'regular' | 'strong' }[]
  readonly width: number
}

/** Each event with its words under its mark, or, where one row does not hold all, by turns over and under it. */
export function labelEvents({ entries, scale, width, top, labels, measure }: EventsBand): DrawnEvents {
  const marks = entries.map((entry) => markOf(entry, scale, width))
  const lanes = laneOf(
    marks.map(({ left, right }) => ({ left: left - DOT, right: right + DOT })),
    1,
  )
  // Two at one point, as far as an eye can tell, stay in their order.
  const placeOf = (i: number) => Math.round(anchorOf(entries[i]!, marks[i]!) * 4)
  const order = [...entries.keys()].toSorted((a, b) => placeOf(a) - placeOf(b))
  const isOneRow = order.length <= inARow(width)
  const sides = [
    order.filter((_, i) => !isOneRow && i % 2 === 0),
    order.filter((_, i) => isOneRow || i % 2 === 1),
  ]
  const rows = sides.map((side) => {
    const room = Math.min(WIDEST, (width - APART * (side.length - 1)) / Math.max(side.length, 1))
    return spread(
      side.map((i) => labelOf(entries[i]!, anchorOf(entries[i]!, marks[i]!), room, measure)),
      width,
    )
  })
  const [above, below] = rows as [Row, Row]
  const heightOf = (row: Row) => Math.max(0, ...row.map(({ lines }) => lines.length)) * LINE_HEIGHT
  const bandTop = top + (above.length === 0 ? 0 : heightOf(above) + LEAD)
  const bandBottom = bandTop + (Math.max(-1, ...lanes) + 1) * LANE
  const shapes: Shape[] = []
  const lead = (x: number, from: number, to: number, y: number) =>
    shapes.push({
      kind: 'line',
      from: { x, y: from },
      to: { x: to, y },
      tone: 'line',
      weight: 0.5,
      dashed: false,
    })
  const yOf = (i: number) => bandTop + lanes[i]! * LANE + MARK_HEIGHT / 2
  sides.forEach((side, s) =>
    rows[s]!.forEach(({ x, lines, left, width: wide }, n) => {
      const isAbove = s === 0
      const first = isAbove ? bandTop - LEAD - lines.length * LINE_HEIGHT : bandBottom + LEAD
      const end = Math.min(Math.max(x, left + DOT), left + Math.max(wide - DOT, DOT))
      lead(x, yOf(side[n]!), end, isAbove ? bandTop - LEAD + GAP : bandBottom + LEAD)
      lines.forEach(({ text, weight }, i) =>
        labels.add(text, { x: left, y: first + i * LINE_HEIGHT + TYPE_SIZE }, 'start', 'ink', weight),
      )
    }),
  )
  // The marks stand over the lines that lead to them.
  entries.forEach((entry, i) => shapes.push(...markShapes(entry, marks[i]!, yOf(i), width)))
  const bottom = bandBottom + (below.length === 0 ? 0 : LEAD + heightOf(below)) + GAP
  return { shapes, gridBottom: bottom, bottom }
}

function labelOf(entry: TimelineEntry, x: number, room: number, measure: MeasureText): Label {
  const lines = [
    ...wrapText(entry.date, room, measure, 'strong').map((text) => ({ text, weight: 'strong' as const })),
    ...wrapText(entry.what, room, measure).map((text) => ({ text, weight: 'regular' as const })),
  ]
  const width = Math.max(0, ...lines.map(({ text, weight }) => measure(text, TYPE_SIZE, weight)))
  return { entry, x, lines, width }
}

type Row = readonly (Label & { readonly left: number })[]

/** Labels in a row, each as near its mark as the others let it: pushed right, and from the edge back. */
function spread(row: readonly Label[], width: number): Row {
  let next = 0
  const lefts = row.map(({ x, width: wide }) => {
    const left = Math.max(next, Math.min(x - DOT, width - wide))
    next = left + wide + APART
    return left
  })
  let end = width
  for (let i = row.length - 1; i >= 0; i--) {
    lefts[i] = Math.max(0, Math.min(lefts[i]!, end - row[i]!.width))
    end = lefts[i]! - APART
  }
  return row.map((label, i) => ({ ...label, left: lefts[i]! }))
}
