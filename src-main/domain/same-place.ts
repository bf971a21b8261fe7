import type { Locator } from './locator.ts'
import { assertNever } from './result.ts'

/** Do two places in a source share a page, or are they the same paragraph or note? */
export function isSamePlace(a: Locator, b: Locator): boolean {
  switch (a.kind) {
    case 'page':
      return b.kind === 'page' && meets(pagesOf(a.page), pagesOf(b.page))
    case 'paragraph':
      return b.kind === 'paragraph' && a.section === b.section && a.paragraph === b.paragraph
    case 'note':
      return b.kind === 'note' && a.note === b.note
    default:
      return assertNever(a)
  }
}

type Pages = readonly (readonly [string, string])[]

/** "2-3, 7": the first and the last page of each stretch. */
function pagesOf(text: string): Pages {
  return text.split(',').map((stretch) => {
    const [first = '', last = first] = stretch.split(/[-\u2013]/).map((page) => page.trim())
    return [first, last] as const
  })
}

const meets = (a: Pages, b: Pages): boolean =>
  a.some(([from, to]) => b.some(([first, last]) => order(from, last) <= 0 && order(first, to) <= 0))

/** Numbers by value, other page labels ("xiv") as they are written; a number and a label never meet. */
function order(a: string, b: string): number {
  const [left, right] = [Number(a), Number(b)]
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right
  return a === b ? 0 : Number.NaN
}
