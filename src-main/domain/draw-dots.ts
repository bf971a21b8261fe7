import type { ChartPanel, DrawnPanel } from './chart-panel.ts'
import { drawKey } from './draw-key.ts'
import type { Shape } from './drawing.ts'
import { gridLine } from './grid-line.ts'
import { formatNumber } from './format-number.ts'
import { GAP, LINE_HEIGHT, TYPE_SIZE, wrapText } from './label-space.ts'
import { dotShape } from './series-marks.ts'
import { valueAxis } from './value-axis.ts'

const ROW = 14
/** Of the width, for the names of the categories beside their dots; longer ones stand over them. */
const MOST_NAME = 0.36
const RADIUS = 3
const ZERO = { tone: 'line', weight: 0.75 } as const

/**
 * The values of each category as dots on a line of its own, one mark a series, on one scale; the names before the lines where
 * they are short. A missing value has no dot; where a category has none its dash stands for them.
 */
export function drawDots(panel: ChartPanel): DrawnPanel {
  const { chart, width, labels, measure } = panel
  const key = drawKey(panel, (middle, _, place) => [dotShape(middle, place)])
  const widest = Math.max(0, ...chart.categories.map((name) => measure(name, TYPE_SIZE, 'regular')))
  const beside = widest <= width * MOST_NAME
  const texts = panel.series.flatMap(({ series }) => series.texts)
  const margin = Math.min(
    Math.max(0, ...texts.map((text) => measure(text, TYPE_SIZE, 'regular'))) + 3 * GAP,
    width / 4,
  )
  const left = (beside ? widest + 2 * GAP : 0) + Math.min(margin, width / 6)
  const right = width - margin
  const axis = valueAxis(panel.values, {
    near: left,
    far: right,
    fromZero: false,
    ticks: Math.floor((right - left) / 56),
  })
  const first = key.bottom + (key.bottom > panel.top ? 2 * GAP : 0)
  const rows: Shape[] = []
  let y = first
  chart.categories.forEach((category, i) => {
    const lines = beside ? [category] : wrapText(category, width, measure)
    const middle = y + (beside ? 0 : lines.length * LINE_HEIGHT) + ROW / 2
    lines.forEach((line, n) => {
      const base = beside ? middle + TYPE_SIZE * 0.32 : y + n * LINE_HEIGHT + TYPE_SIZE
      labels.add(line, { x: 0, y: base }, 'start')
    })
    rows.push(...drawRow(panel, i, middle, axis.place, { left, right }))
    y = middle + ROW / 2 + (beside ? 0 : GAP)
  })
  const bottom = y
  const words = labels.boxes.slice()
  const ticks = axis.ticks.flatMap((tick) => {
    const x = axis.place(tick)
    labels.add(formatNumber(tick, chart.language), { x, y: bottom + GAP + TYPE_SIZE }, 'middle')
    return gridLine(x, { top: first, bottom }, words, tick === 0 ? ZERO : undefined)
  })
  return { shapes: [...key.shapes, ...ticks, ...rows], bottom: bottom + GAP + LINE_HEIGHT + GAP }
}

/** A line from the least to the greatest value, the dots on it, and beside its ends what they say. */
function drawRow(
  { series, labels, measure }: ChartPanel,
  category: number,
  y: number,
  place: (value: number) => number,
  { left, right }: { readonly left: number; readonly right: number },
): readonly Shape[] {
  const dots = series.flatMap(({ series: { values, texts } }, at) => {
    const value = values[category]
    return value === null || value === undefined ? [] : [{ at, x: place(value), text: texts[category]! }]
  })
  const base = y + TYPE_SIZE * 0.32
  const [least, greatest] = [dots.toSorted((a, b) => a.x - b.x)[0], dots.toSorted((a, b) => b.x - a.x)[0]]
  if (least === undefined || greatest === undefined) {
    labels.add(series[0]!.series.texts[category]!, { x: left, y: base }, 'start', 'ink')
    return []
  }
  const ends = { least: least.x - RADIUS - GAP, greatest: greatest.x + RADIUS + GAP }
  const isOne = least.x === greatest.x
  const saysLeast = !isOne && labels.add(least.text, { x: ends.least, y: base }, 'end', 'ink')
  const saysGreatest = labels.add(greatest.text, { x: ends.greatest, y: base }, 'start', 'ink')
  const wide = (says: boolean, text: string) => (says ? measure(text, TYPE_SIZE, 'regular') + GAP : 0)
  const line = (from: number, to: number, tone: 'hairline' | 'line', weight: number): readonly Shape[] =>
    from < to ? [{ kind: 'line', from: { x: from, y }, to: { x: to, y }, tone, weight, dashed: false }] : []
  return [
    ...line(left, ends.least - wide(saysLeast, least.text), 'hairline', 0.5),
    ...line(ends.greatest + wide(saysGreatest, greatest.text), right, 'hairline', 0.5),
    ...line(least.x, greatest.x, 'line', 1.5),
    ...dots.toReversed().map(({ x, at }) => dotShape({ x, y }, at)),
  ]
}
