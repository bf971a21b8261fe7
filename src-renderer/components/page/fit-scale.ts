import type { TypeArea } from '#domain/rendered-document.ts'
import { MARGIN } from './page-layout.ts'

/** CSS pixels: the smallest text that is read with ease, and what is left beside the type area where margins are cut. */
const READABLE = 11
const PAD = 12

/** What of a page is made as wide as its pane: all of it, or no more than lets its text be read. */
export type Fit = 'page' | 'text'

export interface Fitting {
  /** Of the pane, in CSS pixels. */
  readonly room: number
  /** Width of the paper in points. */
  readonly paper: number
  /** Null while it is not known. */
  readonly typeArea: TypeArea | null
}

/**
 * CSS pixels to a point at which a page fits its pane. Where text would be too small to be read with the whole page in sight,
 * as much of the margins is cut off as makes it readable, at both sides alike, but nothing that is printed.
 */
export function fitScale(fit: Fit, { room, paper, typeArea }: Fitting): number {
  const whole = (room - 2 * MARGIN) / paper
  if (fit === 'page' || typeArea === null) return whole
  const margin = Math.min(typeArea.left, paper - typeArea.right)
  const cut = (room - 2 * PAD) / (paper - 2 * margin)
  return Math.min(Math.max(whole, READABLE / typeArea.size), Math.max(whole, cut))
}
