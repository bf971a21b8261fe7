import { seriesName } from './chart-panel.ts'
import type { ChartPanel, DrawnPanel } from './chart-panel.ts'
import type { Point, Shape } from './drawing.ts'
import { GAP, LINE_HEIGHT, TYPE_SIZE, wrapText } from './label-space.ts'

const MARK = 7
const BETWEEN = 14

/** The names of several series, each after its mark, in the order in which they stand beside each other. */
export function drawKey(
  { series, top, width, labels, measure }: ChartPanel,
  mark: (middle: Point, size: number, place: number) => readonly Shape[],
): DrawnPanel {
  if (series.length < 2) return { shapes: [], bottom: top }
  const shapes: Shape[] = []
  let x = 0
  let y = top
  series.forEach(({ series: one }, place) => {
    const lines = wrapText(seriesName(one), width - MARK - GAP, measure)
    const wide = MARK + GAP + Math.max(0, ...lines.map((line) => measure(line, TYPE_SIZE, 'regular')))
    if (x > 0 && x + wide > width) {
      x = 0
      y += LINE_HEIGHT + GAP
    }
    shapes.push(...mark({ x: x + MARK / 2, y: y + LINE_HEIGHT / 2 }, MARK, place))
    lines.forEach((line, i) =>
      labels.add(line, { x: x + MARK + GAP, y: y + i * LINE_HEIGHT + TYPE_SIZE }, 'start', 'ink'),
    )
    x += wide + BETWEEN
    if (lines.length > 1) {
      x = 0
      y += lines.length * LINE_HEIGHT + GAP
    }
  })
  return { shapes, bottom: (x > 0 ? y + LINE_HEIGHT : y - GAP) + GAP }
}
