import type { BlockPlace } from '#contract/api.ts'
import type { PageSize } from './pdf-file.ts'

/** Where a block stands: its page from 1, and in points where it begins and where that page ends it. */
export interface Place {
  readonly page: number
  readonly top: number
  readonly bottom: number
}

/** Space in points that a page keeps under its text. */
const FOOT = 64

/** The place of a block on its first page. A block that is not printed stands where the one before it does. */
export function placeOf(
  places: readonly BlockPlace[],
  block: number,
  sizes: readonly PageSize[],
): Place | null {
  const at = places.findLastIndex((place) => place.block <= block)
  const place = places[at]
  const size = place === undefined ? undefined : sizes[place.page - 1]
  if (place === undefined || size === undefined) return null
  const next = places.slice(at + 1).find((other) => other.page === place.page && other.top > place.top)
  return {
    page: place.page,
    top: place.top,
    bottom: next?.top ?? Math.max(place.top + 12, size.height - FOOT),
  }
}
