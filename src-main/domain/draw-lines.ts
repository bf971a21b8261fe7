import type { Point, Shape, Tone } from './drawing.ts'
import { seriesName } from './chart-panel.ts'
import type { ChartPanel, ChartSeries, DrawnPanel } from './chart-panel.ts'
import { GAP, LINE_HEIGHT, TYPE_SIZE, wrapText } from './label-space.ts'
import { plotArea } from './plot-area.ts'

const LINE_WEIGHT = 1.5
const DOT = 2

/** Lines of one unit, each named where it ends. A missing value is a gap; a value between two gaps is a dot alone. */
export function drawLines(panel: ChartPanel): DrawnPanel {
  const named = panel.series.length > 1
  const marginRight = named ? endWidth(panel) + 3 * GAP : 2 * DOT
  const names = panel.series.map(({ series }) =>
    named ? wrapText(seriesName(series), marginRight - 3 * GAP, panel.measure) : [],
  )
  const needed = names.reduce((sum, lines) => sum + lines.length * LINE_HEIGHT + GAP, 0)
  const height = Math.max(Math.min(Math.max(panel.width * 0.34, 80), 170), needed)
  const area = plotArea(panel, { height, marginRight, fromZero: false })
  const plotted = panel.series.map(({ series, tone }) => {
    const points = series.values.map((value, i) =>
      value === null ? null : { x: area.middles[i]!, y: area.axis.place(value) },
    )
    return { series, tone, points }
  })
  if (named) nameEnds(panel, plotted, names, area.right + 2 * GAP, area.bottom)
  for (const { series, points } of plotted) sayEnds(panel, series, points)
  return { shapes: [...area.shapes, ...plotted.flatMap(lineShapes)], bottom: area.bottom }
}

const endWidth = ({ series, width, measure }: ChartPanel): number =>
  Math.min(
    Math.max(...series.map(({ series: one }) => measure(seriesName(one), TYPE_SIZE, 'regular'))) + 1,
    width * 0.3,
  )

type Plotted = {
  readonly series: ChartSeries
  readonly tone: Tone
  readonly points: readonly (Point | null)[]
}

/** Names beside the last points, moved apart where the lines end close together. */
function nameEnds(
  { labels, top }: ChartPanel,
  plotted: readonly Plotted[],
  names: readonly (readonly string[])[],
  x: number,
  bottom: number,
): void {
  const wanted = plotted
    .map(({ points }, i) => ({ lines: names[i]!, y: lastOf(points)?.y ?? bottom }))
    .toSorted((a, b) => a.y - b.y)
  const heights = wanted.map(({ lines }) => lines.length * LINE_HEIGHT + GAP)
  let next = top
  const tops = wanted.map(({ y }, i) => {
    const at = Math.max(next, y - heights[i]! / 2)
    next = at + heights[i]!
    return at
  })
  // From below, those that were pushed over the edge push back.
  let end = bottom
  for (let i = tops.length - 1; i >= 0; i--) {
    tops[i] = Math.min(tops[i]!, end - heights[i]!)
    end = tops[i]!
  }
  wanted.forEach(({ lines }, i) =>
    lines.forEach((line, n) =>
      labels.add(line, { x, y: tops[i]! + TYPE_SIZE + n * LINE_HEIGHT }, 'start', 'ink'),
    ),
  )
}

const lastOf = (points: readonly (Point | null)[]): Point | null =>
  points.findLast((point) => point !== null) ?? null

/** The first and the last value, where there is room. */
function sayEnds({ labels }: ChartPanel, series: ChartSeries, points: readonly (Point | null)[]): void {
  const ends = [points.findIndex((point) => point !== null), points.findLastIndex((point) => point !== null)]
  for (const i of new Set(ends)) {
    const point = points[i]
    if (!point) continue
    const { x, y } = point
    const said = labels.add(series.texts[i]!, { x, y: y - 2 * GAP }, 'middle', 'ink')
    if (!said) labels.add(series.texts[i]!, { x, y: y + GAP + TYPE_SIZE }, 'middle', 'ink')
  }
}

function lineShapes({ points, tone }: Plotted): readonly Shape[] {
  const shapes: Shape[] = []
  let run: Point[] = []
  const end = () => {
    if (run.length > 1) shapes.push({ kind: 'polyline', points: run, tone, weight: LINE_WEIGHT })
    run = []
  }
  for (const point of points) {
    if (point === null) end()
    else run.push(point)
  }
  end()
  const dots = points.filter((point) => point !== null)
  return [
    ...shapes,
    ...dots.map((centre): Shape => ({ kind: 'dot', centre, radius: DOT, tone, filled: true })),
  ]
}
