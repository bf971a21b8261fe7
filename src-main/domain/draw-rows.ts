import type { Shape } from './drawing.ts'
import type { ChartPanel, DrawnPanel } from './chart-panel.ts'
import { GAP, LINE_HEIGHT, TYPE_SIZE, wrapText } from './label-space.ts'
import { valueAxis } from './value-axis.ts'

const BAR_HEIGHT = 8
const BETWEEN_ROWS = 6

/** The bars of one series, lying, each under the name of its category and before its value. */
export function drawRows(panel: ChartPanel): DrawnPanel {
  const { chart, width, labels, measure } = panel
  const { series, tone } = panel.series[0]!
  const widest = Math.max(0, ...series.texts.map((text) => measure(text, TYPE_SIZE, 'regular')))
  const margin = Math.min(widest + 2 * GAP, width * 0.4)
  const least = Math.min(0, ...panel.values)
  const axis = valueAxis(panel.values, {
    near: least < 0 ? margin : 0,
    far: width - margin,
    fromZero: true,
    ticks: 4,
  })
  const zero = axis.place(0)
  const shapes: Shape[] = []
  let top = panel.top
  const first = top
  chart.categories.forEach((category, i) => {
    for (const line of wrapText(category, width, measure)) {
      labels.add(line, { x: 0, y: top + TYPE_SIZE }, 'start')
      top += LINE_HEIGHT
    }
    const value = series.values[i] ?? null
    const end = value === null ? zero : axis.place(value)
    if (value !== null && value !== 0) {
      shapes.push({
        kind: 'rectangle',
        x: Math.min(zero, end),
        y: top + 1,
        width: Math.abs(end - zero),
        height: BAR_HEIGHT,
        tone,
        filled: true,
      })
    }
    const below = value !== null && value < 0
    const at = { x: below ? end - GAP : end + GAP, y: top + TYPE_SIZE }
    labels.add(series.texts[i]!, at, below ? 'end' : 'start', 'ink')
    top += LINE_HEIGHT + BETWEEN_ROWS
  })
  const bottom = Math.max(top - BETWEEN_ROWS + GAP, first)
  const from = { x: zero, y: first }
  shapes.push({ kind: 'line', from, to: { x: zero, y: bottom }, tone: 'line', weight: 0.75, dashed: false })
  return { shapes, bottom }
}
