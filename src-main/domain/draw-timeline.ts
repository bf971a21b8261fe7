import type { TimelineEntry } from './document.ts'
import type { Language } from './draft.ts'
import type { Drawing, MeasureText, Shape } from './drawing.ts'
import { gridLine } from './grid-line.ts'
import { GAP, LabelSpace, LINE_HEIGHT, textBox, TYPE_SIZE, wrapText } from './label-space.ts'
import { dayNumber, timeTicks } from './time-ticks.ts'

/** Points. A label is wide enough for a clause, and an interval shorter than a dot is a dot. */
const LABEL_WIDTH = 132
const DOT = 2.5
const MARK_HEIGHT = 6
const AXIS = LINE_HEIGHT + 2 * GAP
const BETWEEN_LANES = 8

/** An event with its mark and its label, each from left to right; the label stands under the mark. */
interface Placed {
  readonly entry: TimelineEntry
  readonly mark: { readonly left: number; readonly right: number }
  readonly lines: readonly { readonly text: string; readonly weight: 'regular' | 'strong' }[]
  readonly left: number
  readonly right: number
}

/**
 * Events on one scale of time, earlier to the left, the axis at the top. A certain day is a filled dot, an interval a bar; what
 * is approximate is drawn as an outline, and an open end goes on as a dashed line to the edge. Each event has its date and
 * its words under its mark, in the highest lane where they touch no other. `alt` is what the document says.
 */
export function drawTimeline(
  entries: readonly TimelineEntry[],
  alt: string,
  { width, language }: { readonly width: number; readonly language: Language },
  measure: MeasureText,
): Drawing {
  const scale = timeScale(entries, width)
  const lanes = intoLanes(entries.map((entry) => place(entry, scale, width, measure)))
  const labels = new LabelSpace(width, measure)
  const shapes: Shape[] = []
  const ticks = timeTicks(scale.from, scale.to, Math.max(2, Math.floor(width / 70)), language).filter(
    ({ day, text }) => labels.add(text, { x: scale.at(day), y: TYPE_SIZE }, 'middle'),
  )
  let top = AXIS
  for (const lane of lanes) {
    for (const { entry, mark, lines, left } of lane) {
      shapes.push(...markShapes(entry, mark, top + MARK_HEIGHT / 2, width))
      lines.forEach(({ text, weight }, i) => {
        const y = top + MARK_HEIGHT + GAP + TYPE_SIZE + i * LINE_HEIGHT
        labels.add(text, { x: left, y }, 'start', 'ink', weight)
      })
    }
    const deepest = Math.max(...lane.map(({ lines }) => lines.length))
    top += MARK_HEIGHT + GAP + deepest * LINE_HEIGHT + BETWEEN_LANES
  }
  const height = lanes.length === 0 ? AXIS : top - BETWEEN_LANES + GAP
  const boxes = labels.texts.slice(ticks.length).map((text) => textBox(text, measure))
  const grid = ticks.flatMap(({ day }) =>
    gridLine(scale.at(day), { top: LINE_HEIGHT + GAP, bottom: height }, boxes),
  )
  return { width, height, shapes: [...grid, axisLine(width), ...shapes, ...labels.texts], alt }
}

interface TimeScale {
  readonly from: number
  readonly to: number
  readonly at: (day: number) => number
}

/** From the first known day to the last, inset so that a mark at either end stands whole. */
function timeScale(entries: readonly TimelineEntry[], width: number): TimeScale {
  const days = entries
    .flatMap(({ earliest, latest }) => [earliest, latest])
    .flatMap((day) => (day === null ? [] : [dayNumber(day)]))
  const first = days.length === 0 ? 0 : Math.min(...days)
  const last = days.length === 0 ? 0 : Math.max(...days)
  const [from, to] = first === last ? [first - 183, last + 183] : [first, last]
  const inset = 3 * DOT
  return { from, to, at: (day) => inset + ((day - from) / (to - from)) * (width - 2 * inset) }
}

function place(entry: TimelineEntry, scale: TimeScale, width: number, measure: MeasureText): Placed {
  const at = (day: string | null, edge: number) => (day === null ? edge : scale.at(dayNumber(day)))
  const mark = { left: at(entry.earliest, 0), right: at(entry.latest, width) }
  const room = Math.min(LABEL_WIDTH, width)
  const lines = [
    ...wrapText(entry.date, room, measure, 'strong').map((text) => ({ text, weight: 'strong' as const })),
    ...wrapText(entry.what, room, measure).map((text) => ({ text, weight: 'regular' as const })),
  ]
  const wide = Math.max(0, ...lines.map(({ text, weight }) => measure(text, TYPE_SIZE, weight)))
  // At the first day that is known, moved in where it would stand over the edge.
  const begin = entry.earliest === null && entry.latest !== null ? mark.right - DOT : mark.left - DOT
  const left = Math.max(0, Math.min(begin, width - wide))
  return {
    entry,
    mark,
    lines,
    left,
    right: Math.max(left + wide, mark.right + DOT),
  }
}

/** The highest lane in which an event, with its mark and its label, keeps its distance from those before it. */
function intoLanes(events: readonly Placed[]): readonly (readonly Placed[])[] {
  const lanes: Placed[][] = []
  const begin = ({ mark, left }: Placed) => Math.min(left, mark.left - DOT)
  for (const event of events) {
    const free = lanes.find((lane) =>
      lane.every((other) => begin(event) >= other.right + 3 * GAP || event.right + 3 * GAP <= begin(other)),
    )
    if (free === undefined) lanes.push([event])
    else free.push(event)
  }
  return lanes
}

function markShapes(entry: TimelineEntry, mark: Placed['mark'], y: number, width: number): readonly Shape[] {
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

const axisLine = (width: number): Shape => ({
  kind: 'line',
  from: { x: 0, y: LINE_HEIGHT + GAP },
  to: { x: width, y: LINE_HEIGHT + GAP },
  tone: 'line',
  weight: 0.75,
  dashed: false,
})
