import type { Locator } from './locator.ts'
import { assertNever } from './result.ts'
import type { DigestSection } from './source.ts'

/**
 * The sections of a digest, by index, in which a place of the source can lie: of pages all that have one of them, of
 * paragraphs the last that begins at or before it, of notes the section of that note. None where the digest has no such.
 */
export function sectionsAt(place: Locator, digest: readonly DigestSection[]): readonly number[] {
  switch (place.kind) {
    case 'page': {
      const pages = pagesOf(place.page)
      return indicesWhere(
        digest,
        ({ locator }) => locator.kind === 'page' && meets(pagesOf(locator.page), pages),
      )
    }
    case 'paragraph':
      return indicesWhere(
        digest,
        ({ locator }) =>
          locator.kind === 'paragraph' &&
          locator.section === place.section &&
          locator.paragraph <= place.paragraph,
      ).slice(-1)
    case 'note':
      return indicesWhere(digest, ({ locator }) => locator.kind === 'note' && locator.note === place.note)
    default:
      return assertNever(place)
  }
}

const indicesWhere = (
  digest: readonly DigestSection[],
  holds: (section: DigestSection) => boolean,
): readonly number[] => digest.flatMap((section, i) => (holds(section) ? [i] : []))

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
