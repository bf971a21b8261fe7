import type { Locator } from './locator.ts'
import { isSamePlace } from './same-place.ts'
import type { DigestSection } from './source.ts'

/**
 * The sections of a digest, by index, in which a place of the source can lie: of pages all that have one of them, of
 * paragraphs the last that begins at or before it, of notes the section of that note. None where the digest has no such.
 */
export function sectionsAt(place: Locator, digest: readonly DigestSection[]): readonly number[] {
  if (place.kind !== 'paragraph') return indicesWhere(digest, ({ locator }) => isSamePlace(place, locator))
  return indicesWhere(
    digest,
    ({ locator }) =>
      locator.kind === 'paragraph' &&
      locator.section === place.section &&
      locator.paragraph <= place.paragraph,
  ).slice(-1)
}

const indicesWhere = (
  digest: readonly DigestSection[],
  holds: (section: DigestSection) => boolean,
): readonly number[] => digest.flatMap((section, i) => (holds(section) ? [i] : []))
