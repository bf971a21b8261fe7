import { seriesName } from './chart-panel.ts'
import type { ChartPanel, DrawnPanel } from './chart-panel.ts'
import type { MeasureText, Point, Shape } from './drawing.ts'
import type { LabelSpace } from './label-space.ts'
import { GAP, LINE_HEIGHT, TYPE_SIZE, wrapText } from './label-space.ts'

const MARK = 7
const BETWEEN = 14

/** A mark and what it means. */
export interface KeyItem {
  /** Drawn round this point, as wide as `size`. */
  readonly mark: (middle: Point) => readonly Shape[]
  readonly size: number
  readonly name: string
  readonly tone: 'ink' | 'quiet'
}

/** Where a key is drawn, and who finds room for its names. */
export interface KeyFrame {
  readonly top: number
  readonly width: number
  readonly labels: LabelSpace
  readonly measure: MeasureText
}

/** What marks mean, each name after its mark, as many in a line as have room. */
export function layOutKey(items: readonly KeyItem[], { top, width, labels, measure }: KeyFrame): DrawnPanel {
  const shapes: Shape[] = []
  let x = 0
  let y = top
  for (const { mark, size, name, tone } of items) {
    const lines = wrapText(name, width - size - GAP, measure)
    const wide = size + GAP + Math.max(0, ...lines.map((line) => measure(line, TYPE_SIZE, 'regular')))
    if (x > 0 && x + wide > width) {
      x = 0
      y += LINE_HEIGHT + GAP
    }
    shapes.push(...mark({ x: x + size / 2, y: y + LINE_HEIGHT / 2 }))
    lines.forEach((line, i) =>
      labels.add(line, { x: x + size + GAP, y: y + i * LINE_HEIGHT + TYPE_SIZE }, 'start', tone),
    )
    x += wide + BETWEEN
    if (lines.length > 1) {
      x = 0
      y += lines.length * LINE_HEIGHT + GAP
    }
  }
  return { shapes, bottom: (x > 0 ? y + LINE_HEIGHT : y - GAP) + GAP }
}

/** The names of several series, each after its mark, in the order in which they stand beside each other. */
export function drawKey(
  { series, ...frame }: ChartPanel,
  mark: (middle: Point, size: number, place: number) => readonly Shape[],
): DrawnPanel {
  if (series.length < 2) return { shapes: [], bottom: frame.top }
  const items = series.map(({ series: one }, place): KeyItem => ({
    mark: (middle) => mark(middle, MARK, place),
    size: MARK,
    name: seriesName(one),
    tone: 'ink',
  }))
  return layOutKey(items, frame)
}
