import type { BlockPlace } from '#domain/rendered-document.ts'

/** Where a block stands: its page from 1, and in points where it begins and where the next one does. */
export interface Place {
  readonly page: number
  readonly top: number
  readonly bottom: number
}

/** Points that are marked of a block whose end is not known: two lines. */
const TWO_LINES = 28

/** The place of a block on its first page. A block that is not printed stands where the one before it does. */
export function placeOf(places: readonly BlockPlace[], block: number, pages: number): Place | null {
  const at = places.findLastIndex((place) => place.block <= block)
  const place = places[at]
  if (place === undefined || place.page > pages) return null
  const next = places.slice(at + 1).find((other) => other.page === place.page && other.top > place.top)
  return {
    page: place.page,
    top: place.top,
    bottom: next?.top ?? place.top + TWO_LINES,
  }
}
