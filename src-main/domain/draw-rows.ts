import type { Shape } from './drawing.ts'
import type { ChartPanel, DrawnPanel } from './chart-panel.ts'
import { drawKey } from './draw-key.ts'
import { GAP, LINE_HEIGHT, TYPE_SIZE, wrapText } from './label-space.ts'
import { barShapes } from './series-marks.ts'
import { valueAxis } from './value-axis.ts'

const BAR_HEIGHT = 8
const BETWEEN_ROWS = 6
/** Of the width, for names beside their bars; longer ones stand over them. */
const MOST_NAME = 0.3

/** Bars, lying, those of one category under each other, beside its name or, where that is long, under it; each before its value. */
export function drawRows(panel: ChartPanel): DrawnPanel {
  const { chart, width, labels, measure, series: drawn } = panel
  const key = drawKey(panel, ({ x, y }, size, place) =>
    barShapes({ left: x - size / 2, right: x + size / 2, top: y - size / 2, bottom: y + size / 2 }, place),
  )
  const wide = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => measure(text, TYPE_SIZE, 'regular')))
  const names = wide(chart.categories)
  const left = names <= width * MOST_NAME ? names + 2 * GAP : 0
  const margin = Math.min(wide(drawn.flatMap(({ series }) => series.texts)) + 2 * GAP, (width - left) * 0.4)
  const least = Math.min(0, ...panel.values)
  const axis = valueAxis(panel.values, {
    near: left + (least < 0 ? margin : 0),
    far: width - margin,
    fromZero: true,
    ticks: 4,
  })
  const zero = axis.place(0)
  const shapes: Shape[] = [...key.shapes]
  const first = key.bottom + (key.bottom > panel.top ? 2 * GAP : 0)
  let top = first
  chart.categories.forEach((category, i) => {
    const lines = left > 0 ? [category] : wrapText(category, width, measure)
    lines.forEach((line, n) => labels.add(line, { x: 0, y: top + n * LINE_HEIGHT + TYPE_SIZE }, 'start'))
    if (left === 0) top += lines.length * LINE_HEIGHT
    const from = { x: zero, y: top }
    drawn.forEach(({ series }, place) => {
      const value = series.values[i] ?? null
      const end = value === null ? zero : axis.place(value)
      if (value !== null && value !== 0) {
        const [start, stop] = [Math.min(zero, end), Math.max(zero, end)]
        shapes.push(
          ...barShapes({ left: start, right: stop, top: top + 1, bottom: top + 1 + BAR_HEIGHT }, place),
        )
      }
      const below = value !== null && value < 0
      const at = { x: below ? end - GAP : end + GAP, y: top + TYPE_SIZE }
      labels.add(series.texts[i]!, at, below ? 'end' : 'start', 'ink')
      top += LINE_HEIGHT
    })
    shapes.push({ kind: 'line', from, to: { x: zero, y: top }, tone: 'line', weight: 0.75, dashed: false })
    top += left > 0 && drawn.length === 1 ? BETWEEN_ROWS / 2 : BETWEEN_ROWS
  })
  return { shapes, bottom: Math.max(top, first) + GAP }
}
