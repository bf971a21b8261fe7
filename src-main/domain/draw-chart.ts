import { drawColumns } from './draw-columns.ts'
import { drawDots } from './draw-dots.ts'
import { drawLines } from './draw-lines.ts'
import { drawRows } from './draw-rows.ts'
import type { Chart } from './document.ts'
import type { ChartPanel, DrawnPanel } from './chart-panel.ts'
import type { Drawing, MeasureText, Shape, Tone } from './drawing.ts'
import { assertNever } from './result.ts'
import { GAP, LabelSpace, LINE_HEIGHT, TYPE_SIZE, wrapText } from './label-space.ts'

const TONES: readonly Tone[] = ['series-1', 'series-2', 'series-3', 'series-4']
const BETWEEN_PANELS = 10

/**
 * A chart as shapes, as high as it needs to be. Bars of several series stand in a panel each, under the name of the series and
 * on one scale, or grouped; lines, dots and grouped bars of one unit share a panel, lines named where they end. Each panel says
 * its unit. Bars with names too long to stand under them lie. `alt` is what the document says for who does not see it.
 */
export function drawChart(chart: Chart, alt: string, width: number, measure: MeasureText): Drawing {
  const labels = new LabelSpace(width, measure)
  const shapes: Shape[] = []
  let top = 0
  for (const panel of panelsOf(chart)) {
    if (top > 0) top += BETWEEN_PANELS
    for (const line of wrapText(panel.title, width, measure, 'strong')) {
      labels.add(line, { x: 0, y: top + TYPE_SIZE }, 'start', 'ink', 'strong')
      top += LINE_HEIGHT
    }
    const draw = drawingOf(chart, width, measure)
    const drawn = draw({ ...panel, chart, width, top: top + GAP, labels, measure })
    shapes.push(...drawn.shapes)
    top = drawn.bottom
  }
  return { width, height: top, shapes: [...shapes, ...labels.texts], alt }
}

function drawingOf(chart: Chart, width: number, measure: MeasureText): (panel: ChartPanel) => DrawnPanel {
  const { form } = chart
  switch (form) {
    case 'line':
      return drawLines
    case 'dots':
      return drawDots
    case 'bars':
    case 'grouped':
      return standUpright(chart, width, measure) ? drawColumns : drawRows
    default:
      return assertNever(form)
  }
}

function panelsOf(
  chart: Chart,
): readonly (Pick<ChartPanel, 'series' | 'values'> & { readonly title: string })[] {
  const toned = chart.series.map((series, i) => ({ series, tone: TONES[i % TONES.length]! }))
  const units = [...new Set(chart.series.map(({ unit }) => unit))]
  return units.flatMap((unit) => {
    const members = toned.filter(({ series }) => series.unit === unit)
    const values = members.flatMap(({ series }) => series.values.filter((value) => value !== null))
    // Bars are told apart by their panel's name, so that all have the darkest tone.
    if (chart.form === 'bars') {
      return members.map(({ series }) => ({
        series: [{ series, tone: TONES[0]! }],
        values,
        title: series.label,
      }))
    }
    return [{ series: members, values, title: members.length === 1 ? members[0]!.series.label : unit }]
  })
}

/** Can the names of the categories stand side by side? Years may be left out between others, names may not. */
function standUpright({ categories }: Chart, width: number, measure: MeasureText): boolean {
  if (categories.every((category) => /^\d{4}(?!\d)/.test(category))) return true
  const step = (width * 0.85) / Math.max(categories.length, 1)
  return categories.every((category) => measure(category, TYPE_SIZE, 'regular') + 2 * GAP <= step)
}
