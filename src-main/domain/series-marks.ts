import type { Point, Shape, Tone } from './drawing.ts'
import type { Box } from './label-space.ts'

/** How the bars of the first, second, … series are filled: dark, pale, grey, hatched. They differ without colour too. */
const FILLS: readonly { readonly tone: Tone; readonly hatched: boolean }[] = [
  { tone: 'series-1', hatched: false },
  { tone: 'faint', hatched: false },
  { tone: 'series-2', hatched: false },
  { tone: 'series-1', hatched: true },
]

const HATCH = 3
const HATCH_WEIGHT = 0.6

/** The bar of a series, by its place among the others. */
export function barShapes(box: Box, place: number): readonly Shape[] {
  const { tone, hatched } = FILLS[place % FILLS.length]!
  const { left: x, top: y } = box
  const [width, height] = [box.right - x, box.bottom - y]
  const bar: Shape = { kind: 'rectangle', x, y, width, height, tone, filled: !hatched }
  return hatched ? [bar, ...hatch(box, tone)] : [bar]
}

/** Lines from lower left to upper right, within the box. */
function hatch({ left, right, top, bottom }: Box, tone: Tone): readonly Shape[] {
  const reach = right - left + (bottom - top)
  const count = Math.min(MOST_LINES, Math.ceil(reach / HATCH) - 1)
  return Array.from({ length: Math.max(0, count) }, (_, i): Shape => {
    const along = ((i + 1) * reach) / (count + 1)
    const [fromX, fromY] =
      along <= bottom - top ? [left, top + along] : [left + along - (bottom - top), bottom]
    const [toX, toY] = along <= right - left ? [left + along, top] : [right, top + along - (right - left)]
    const ends = { from: { x: fromX, y: fromY }, to: { x: toX, y: toY } }
    return { kind: 'line', ...ends, tone, weight: HATCH_WEIGHT, dashed: false }
  })
}

/** In a bar as long as the page is high. */
const MOST_LINES = 400

const RADIUS = 2.75

/** The mark of a series in a dot plot, by its place among the others: dark or grey, full or open. */
export function dotShape(centre: Point, place: number): Shape {
  const tone = place % 4 < 2 ? ('series-1' as const) : ('series-2' as const)
  return { kind: 'dot', centre, radius: RADIUS, tone, filled: place % 2 === 0 }
}
