import { z } from 'zod'

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a window was when it was closed, as kept in `window.json`. `bounds` are those that it has when it fills nothing. */
export interface WindowPlace {
  readonly bounds: Area
  readonly maximized: boolean
  readonly fullScreen: boolean
}

const whole = z.int().min(-100_000).max(100_000)

export const windowPlaceSchema: z.ZodType<WindowPlace> = z.looseObject({
  bounds: z.looseObject({ x: whole, y: whole, width: whole.min(1), height: whole.min(1) }),
  maximized: z.boolean(),
  fullScreen: z.boolean(),
})

/** Device-independent pixels. */
export const DEFAULT_SIZE = { width: 1280, height: 800 } as const
export const SMALLEST_SIZE = { width: 960, height: 640 } as const

/** The part of a window by which it is taken hold of: so much of its upper edge must be seen. */
const HANDLE = { width: 120, height: 32 } as const

/**
 * The bounds for a window that was at `bounds`, on the screens that there are now: the same where it can be reached,
 * otherwise in the middle of the first screen; never larger than its screen. `areas` are what of each screen windows may
 * cover, the main one first.
 */
export function fitToScreens(bounds: Area, areas: readonly Area[]): Area {
  const [main] = areas
  if (main === undefined) return bounds
  const home = areas.map((area) => limit(bounds, area)).find((limited, i) => isReachable(limited, areas[i]!))
  if (home !== undefined) return home
  const { width, height } = limit(bounds, main)
  return {
    x: main.x + Math.max(0, Math.round((main.width - width) / 2)),
    y: main.y + Math.max(0, Math.round((main.height - height) / 2)),
    width,
    height,
  }
}

const limit = ({ x, y, width, height }: Area, area: Area): Area => ({
  x,
  y,
  width: Math.max(SMALLEST_SIZE.width, Math.min(width, area.width)),
  height: Math.max(SMALLEST_SIZE.height, Math.min(height, area.height)),
})

function isReachable(bounds: Area, area: Area): boolean {
  const across = overlap(bounds.x, bounds.width, area.x, area.width)
  const isTopSeen = bounds.y >= area.y && bounds.y + HANDLE.height <= area.y + area.height
  return isTopSeen && across >= Math.min(HANDLE.width, bounds.width)
}

const overlap = (a: number, length: number, b: number, other: number): number =>
  Math.min(a + length, b + other) - Math.max(a, b)
