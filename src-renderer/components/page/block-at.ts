import type { BlockPlace } from '#domain/rendered-document.ts'

/**
 * The block whose text stands at a height of a page, in points from its top: the last one that begins above it, or the
 * first of the page. Null on a page without a block of the text, such as one of notes.
 */
export function blockAt(places: readonly BlockPlace[], page: number, top: number): number | null {
  const here = places.filter((place) => place.page === page)
  const holding = here.find((place) => place.top <= top && top <= place.bottom)
  const above = here.filter((place) => place.top <= top).sort((a, b) => b.top - a.top)[0]
  return (holding ?? above ?? here[0])?.block ?? null
}
