/** CSS pixels to a point at 100 %. */
export const ACTUAL = 96 / 72

export const LEAST = 0.5
export const MOST = 2
const STEPS = [LEAST, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, MOST]

/** The next larger or smaller step after a zoom, which is 1 at actual size. */
export function stepFrom(zoom: number, by: 1 | -1): number {
  const beyond = STEPS.filter((step) => (by > 0 ? step > zoom + 0.01 : step < zoom - 0.01))
  return (by > 0 ? beyond[0] : beyond.at(-1)) ?? (by > 0 ? MOST : LEAST)
}

/** What a turn of the wheel makes of a zoom; `delta` in pixels. */
export const turned = (zoom: number, delta: number): number =>
  Math.min(MOST, Math.max(LEAST, zoom * Math.exp(-delta / 400)))
