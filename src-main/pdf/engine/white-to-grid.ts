import type { Line } from 'pdfmake/js/Renderer.js'
import type { Grid } from './pdf-node.ts'

/** What sums of heights differ by, in points. */
const NOTHING = 0.01

/**
 * The white above a text, in points, that puts its first line, or what follows it, on the grid of the page. `y` is the distance
 * from the page's top margin, at which the grid begins.
 */
export function whiteToGrid(grid: Grid, y: number, lines: readonly Line[]): number {
  const { unit, below } = grid
  const height = below === undefined ? 0 : lines.reduce((sum, line) => sum + line.getHeight(), below)
  const over = (((y + height) % unit) + unit) % unit
  return over < NOTHING || unit - over < NOTHING ? 0 : unit - over
}
