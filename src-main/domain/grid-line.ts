import type { Shape, Tone } from './drawing.ts'
import type { Box } from './label-space.ts'

const CLEAR = 1
/** A shorter piece between two words is no line. */
const SHORTEST = 2

/** A line down through a drawing, left out behind words. */
export function gridLine(
  x: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  words: readonly Box[],
  { tone, weight }: { readonly tone: Tone; readonly weight: number } = { tone: 'hairline', weight: 0.5 },
): readonly Shape[] {
  const crossed = words
    .filter((box) => box.left - CLEAR < x && x < box.right + CLEAR)
    .toSorted((a, b) => a.top - b.top)
  const lines: Shape[] = []
  let from = top
  const draw = (to: number) => {
    if (to - from < SHORTEST) return
    lines.push({ kind: 'line', from: { x, y: from }, to: { x, y: to }, tone, weight, dashed: false })
  }
  for (const box of crossed) {
    if (box.bottom + CLEAR <= top) continue
    draw(Math.min(box.top - CLEAR, bottom))
    from = Math.max(from, box.bottom + CLEAR)
  }
  draw(bottom)
  return lines
}
