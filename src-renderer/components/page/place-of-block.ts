import type { BlockPlace } from '#domain/rendered-document.ts'

/** The place of a block on its first page. A block that is not printed stands where the one before it does. */
export function placeOf(places: readonly BlockPlace[], block: number, pages: number): BlockPlace | null {
  const printed = Math.max(...places.map((place) => place.block).filter((other) => other <= block))
  const place = places.find((other) => other.block === printed)
  return place === undefined || place.page > pages ? null : place
}
