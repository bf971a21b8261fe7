import type { MeasureText } from './drawing.ts'
import { cutShort, type Box } from './label-space.ts'

/** Something that would be named above the lanes. */
export interface LabelWish {
  readonly id: string
  /** A sentence; as much of its beginning as has room is shown. */
  readonly text: string
  /** Where its line leads down. */
  readonly x: number
  /** The lowest number is placed first. */
  readonly rank: number
  readonly strong: boolean
}

export interface PlacedLabel {
  readonly id: string
  readonly text: string
  readonly strong: boolean
  readonly box: Box
  /** Where its line leads down, from under the box. */
  readonly x: number
}

export interface LabelRows {
  readonly width: number
  readonly rows: number
  readonly rowHeight: number
  readonly size: number
}

/** Pixels between two labels, and between a label and the line of another. */
const BETWEEN = 12
const BESIDE_LINE = 4
const MOST_WIDTH = 190

/**
 * Names in rows over a drawing, each with a line down from it: by rank, and of one rank from left to right, each in the lowest
 * row that has room for it. No two boxes touch, no line goes through a box; what has no room is left out.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  { width, rows, rowHeight, size }: LabelRows,
  measure: MeasureText,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = []
  for (const wish of wishes.toSorted((a, b) => a.rank - b.rank || a.x - b.x)) {
    if (wish.x < 0 || wish.x > width) continue
    const text = shorten(wish, size, measure)
    const wide = measure(text, size, weightOf(wish))
    if (text === '' || wide > width) continue
    const left = Math.min(Math.max(0, wish.x - wide / 2), width - wide)
    for (let row = rows - 1; row >= 0; row--) {
      const box = { left, right: left + wide, top: row * rowHeight, bottom: (row + 1) * rowHeight }
      const label = { id: wish.id, text, strong: wish.strong, box, x: wish.x }
      if (!placed.every((other) => areApart(label, other))) continue
      placed.push(label)
      break
    }
  }
  return placed
}

const weightOf = ({ strong }: Pick<LabelWish, 'strong'>) => (strong ? 'strong' : 'regular')

/** Up to its first comma, where that is a name already, else as many letters as fit. */
function shorten(wish: LabelWish, size: number, measure: MeasureText): string {
  const fits = (line: string) => measure(line, size, weightOf(wish)) <= MOST_WIDTH
  const whole = wish.text.replace(/[.\s]+$/, '')
  const clause = whole.split(/[,;:] /)[0]!
  if (fits(whole)) return whole
  if (fits(clause) && clause.length >= 16) return clause
  // Between two words, where that leaves enough of it.
  const cut = cutShort(whole, fits)
  const words = cut.replace(/[,;:]? \S*…$/, '…')
  return words.length >= 12 ? words : cut
}

function areApart(a: PlacedLabel, b: PlacedLabel): boolean {
  const sideBySide = a.box.right + BETWEEN <= b.box.left || b.box.right + BETWEEN <= a.box.left
  if (a.box.top === b.box.top) return sideBySide
  const [upper, lower] = a.box.top < b.box.top ? [a, b] : [b, a]
  return upper.x < lower.box.left - BESIDE_LINE || upper.x > lower.box.right + BESIDE_LINE
}
