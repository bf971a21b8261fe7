import type { Shape } from './drawing.ts'
import type { ChartPanel, DrawnPanel } from './chart-panel.ts'
import { drawKey } from './draw-key.ts'
import { GAP, LINE_HEIGHT, TYPE_SIZE } from './label-space.ts'
import { plotArea } from './plot-area.ts'
import { barShapes } from './series-marks.ts'

/** Of the width of a category: one bar, or several beside each other. */
const BAR = 0.62
const GROUP = 0.8
const WIDEST_BAR = 48
/** Between the bars of a group, in points at most. */
const APART = 1

/**
 * Bars, upright, those of one category beside each other. Each says its value: where there is room, or, of several series, where there
 * is for all. A missing value has no bar, but its dash.
 */
export function drawColumns(panel: ChartPanel): DrawnPanel {
  const { series: drawn, measure, labels } = panel
  const key = drawKey(panel, ({ x, y }, size, place) =>
    barShapes({ left: x - size / 2, right: x + size / 2, top: y - size / 2, bottom: y + size / 2 }, place),
  )
  const height = Math.min(Math.max(panel.width * 0.32, 80), 160)
  // What a bar below zero says stands under it.
  const under = panel.values.some((value) => value < 0) ? LINE_HEIGHT : 0
  const area = plotArea({ ...panel, top: key.bottom }, { height, marginRight: 0, fromZero: true, under })
  const zero = area.axis.place(0)
  const alone = drawn.length === 1
  const pitch = Math.min((area.step * (alone ? BAR : GROUP)) / drawn.length, WIDEST_BAR)
  const bar = pitch - (alone ? 0 : Math.min(APART, pitch / 5))
  const texts = drawn.flatMap(({ series }) => series.texts)
  const widest = Math.max(0, ...texts.map((text) => measure(text, TYPE_SIZE, 'regular')))
  const says = alone || widest + GAP <= pitch
  const shapes: Shape[] = []
  drawn.forEach(({ series }, place) => {
    series.values.forEach((value, i) => {
      const x = area.middles[i]! + pitch * (place - (drawn.length - 1) / 2)
      const end = value === null ? zero : area.axis.place(value)
      if (value !== null && value !== 0) {
        const [top, bottom] = [Math.min(zero, end), Math.max(zero, end)]
        shapes.push(...barShapes({ left: x - bar / 2, right: x + bar / 2, top, bottom }, place))
      }
      if (!says && value !== null) return
      const below = value !== null && value < 0
      const y = below ? end + TYPE_SIZE + 1 : end - GAP + 1
      labels.add(series.texts[i]!, { x, y }, 'middle', 'ink')
    })
  })
  // The base line stands over the bars.
  const isBase = (shape: Shape) => shape.kind === 'line' && shape.tone === 'line'
  const lines = area.shapes.filter((shape) => !isBase(shape))
  return {
    shapes: [...key.shapes, ...lines, ...shapes, ...area.shapes.filter(isBase)],
    bottom: area.bottom,
  }
}
