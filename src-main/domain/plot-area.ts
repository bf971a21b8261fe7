import { formatNumber } from './format-number.ts'
import type { Shape } from './drawing.ts'
import type { ChartPanel } from './chart-panel.ts'
import { GAP, LINE_HEIGHT, TYPE_SIZE } from './label-space.ts'
import { valueAxis } from './value-axis.ts'
import type { ValueAxis } from './value-axis.ts'

/** Where values and categories stand in a panel with a vertical axis of values. */
export interface PlotArea {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly axis: ValueAxis
  /** The middle of each category. */
  readonly middles: readonly number[]
  readonly step: number
  readonly shapes: readonly Shape[]
}

interface PlotSize {
  readonly height: number
  readonly marginRight: number
  readonly fromZero: boolean
  /** Points between the plot and the names of the categories. */
  readonly under?: number
}

/** The lines and numbers of the axis and the names of the categories, drawn into the panel's label space. */
export function plotArea(
  panel: ChartPanel,
  { height, marginRight, fromZero, under = 0 }: PlotSize,
): PlotArea {
  const { chart, top, width, labels, measure } = panel
  const upper = top + LINE_HEIGHT
  const bottom = upper + height
  const axis = valueAxis(panel.values, { near: bottom, far: upper, fromZero, ticks: Math.floor(height / 28) })
  const numbers = axis.ticks.map((tick) => formatNumber(tick, chart.language))
  const widest = Math.max(0, ...numbers.map((text) => measure(text, TYPE_SIZE, 'regular')))
  const numbered = widest <= width * 0.3
  const left = numbered ? widest + 2 * GAP : 0
  const right = width - marginRight
  const shapes: Shape[] = axis.ticks.map((tick, i) => {
    const y = axis.place(tick)
    if (numbered) labels.add(numbers[i]!, { x: left - 2 * GAP, y: y + TYPE_SIZE * 0.3 }, 'end')
    return {
      kind: 'line',
      from: { x: left, y },
      to: { x: right, y },
      tone: tick === 0 ? 'line' : 'hairline',
      weight: tick === 0 ? 0.75 : 0.5,
      dashed: false,
    }
  })
  const step = (right - left) / Math.max(chart.categories.length, 1)
  const middles = chart.categories.map((_, i) => left + step * (i + 0.5))
  nameCategories(panel, middles, step, bottom + under + GAP + TYPE_SIZE)
  return { left, right, bottom: bottom + under + GAP + LINE_HEIGHT + GAP, axis, middles, step, shapes }
}

/** All names, or every second, third, … where they are too wide, the last one always. */
function nameCategories(
  { chart, labels, measure, width }: ChartPanel,
  middles: readonly number[],
  step: number,
  y: number,
) {
  const widths = chart.categories.map((category) => measure(category, TYPE_SIZE, 'regular') + 2 * GAP)
  const every = Math.max(1, Math.ceil(Math.max(0, ...widths) / Math.max(step, 1)))
  const last = chart.categories.length - 1
  // From the last on, which may have moved in and takes the room of the one before.
  for (const [i, category] of [...chart.categories.entries()].toReversed()) {
    if ((last - i) % every !== 0) continue
    const half = (widths[i]! - 2 * GAP) / 2
    const x = Math.min(Math.max(middles[i]!, half), width - half)
    labels.add(category, { x, y }, 'middle')
  }
}
