import type { TextName } from './define-text.ts'
import { textWidth } from './engine/text-width.ts'
import type { PageStyle } from './page-style.ts'

/**
 * The narrowest measure, in points, in which a heading takes no more lines than in `width`: its lines are then about as
 * long as one another, and no word is left alone.
 */
export function balancedWidth(text: string, name: TextName, width: number, style: PageStyle): number {
  const { family, size, semibold, tracking = 0 } = style.text[name]
  const weight = semibold === true ? 'semibold' : 'regular'
  const measure = (word: string) => (textWidth(word, family, weight) + tracking * word.length) * size
  const space = measure(' ')
  const widths = text.split(/[ \t]+/).map(measure)
  const lines = countLines(widths, space, width)
  let [narrow, wide] = [Math.max(...widths), width]
  if (lines === 1 || narrow > width) return width
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2
    if (countLines(widths, space, middle) > lines) narrow = middle
    else wide = middle
  }
  // Kerning over a space is not in the sum.
  return Math.min(width, wide + size / 4)
}

function countLines(words: readonly number[], space: number, width: number): number {
  let lines = 1
  let used = 0
  for (const word of words) {
    if (used > 0 && used + space + word > width) {
      lines++
      used = word
    } else {
      used += (used > 0 ? space : 0) + word
    }
  }
  return lines
}
