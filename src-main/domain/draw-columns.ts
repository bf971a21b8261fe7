import type { Shape } from './drawing.ts'
import type { ChartPanel, DrawnPanel } from './chart-panel.ts'
import { GAP, LINE_HEIGHT, TYPE_SIZE } from './label-space.ts'
import { plotArea } from './plot-area.ts'

/** Of the width of a category. */
const BAR = 0.62
const WIDEST_BAR = 48

/** The bars of one series, upright, each with its value where there is room. A missing value has no bar, but its dash. */
export function drawColumns(panel: ChartPanel): DrawnPanel {
  const height = Math.min(Math.max(panel.width * 0.32, 80), 160)
  // What a bar below zero says stands under it.
  const under = panel.values.some((value) => value < 0) ? LINE_HEIGHT : 0
  const area = plotArea(panel, { height, marginRight: 0, fromZero: true, under })
  const zero = area.axis.place(0)
  const bar = Math.min(area.step * BAR, WIDEST_BAR)
  const shapes: Shape[] = []
  for (const { series, tone } of panel.series) {
    series.values.forEach((value, i) => {
      const x = area.middles[i]!
      const end = value === null ? zero : area.axis.place(value)
      if (value !== null && value !== 0) {
        const y = Math.min(zero, end)
        shapes.push({
          kind: 'rectangle',
          x: x - bar / 2,
          y,
          width: bar,
          height: Math.abs(end - zero),
          tone,
          filled: true,
        })
      }
      const below = value !== null && value < 0
      const y = below ? end + TYPE_SIZE + 1 : end - GAP + 1
      panel.labels.add(series.texts[i]!, { x, y }, 'middle', 'ink')
    })
  }
  // The base line stands over the bars.
  const isBase = (shape: Shape) => shape.kind === 'line' && shape.tone === 'line'
  const lines = area.shapes.filter((shape) => !isBase(shape))
  return { shapes: [...lines, ...shapes, ...area.shapes.filter(isBase)], bottom: area.bottom }
}
