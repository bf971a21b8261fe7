import { printable } from './define-text.ts'
import type { TextName } from './define-text.ts'
import { textWidth } from './engine/text-width.ts'
import type { PageStyle } from './page-style.ts'

/** The opening marks of the languages, and of quotations within quotations. */
const OPENING = /^[«‹“‘„‚"']+/

/**
 * How far left of its text a quotation begins, in points, so that its opening mark hangs in the margin and its first letter stands
 * over those of the other lines; 0 where it has no mark.
 */
export function hangingWidth(text: string, name: TextName, style: PageStyle): number {
  const [word = ''] = printable(text).split(' ')
  const mark = OPENING.exec(word)?.[0] ?? ''
  if (mark === '') return 0
  const { family, size, semibold, tracking = 0 } = style.text[name]
  const weight = semibold === true ? 'semibold' : 'regular'
  const points = (part: string) => textWidth(part, family, weight) * size
  // With what the mark and the letter are kerned by.
  return points(word) - points(word.slice(mark.length)) + tracking * size * mark.length
}
