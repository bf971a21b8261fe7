/** CSS pixels round the pages and between them. */
export const MARGIN = 24

/** Where the pages of a PDF stand under each other, in CSS pixels from the top of all of them. */
export interface PageLayout {
  readonly pages: number
  /** Of one page. */
  readonly width: number
  readonly height: number
}

/** A point of the pages that stays where it is when they become larger or smaller. */
export interface Anchor {
  readonly page: number
  /** Part of the page's height above it. */
  readonly share: number
}

/** A page is counted from 1. */
export const topOf = ({ height }: PageLayout, page: number): number => MARGIN + (page - 1) * (height + MARGIN)

export const heightOf = (layout: PageLayout): number =>
  layout.pages === 0 ? 0 : topOf(layout, layout.pages + 1)

/** The page at a distance from the top; the next one between two pages. */
export function pageAt(layout: PageLayout, y: number): number {
  const page = Math.floor(y / (layout.height + MARGIN)) + 1
  return Math.max(1, Math.min(layout.pages, page))
}

/** The pages that stand between two distances from the top, from first to last. */
export function pagesBetween(layout: PageLayout, from: number, to: number): readonly number[] {
  if (layout.pages === 0) return []
  const first = pageAt(layout, from)
  const last = pageAt(layout, to)
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

export function anchorAt(layout: PageLayout, y: number): Anchor {
  const page = pageAt(layout, y)
  return { page, share: (y - topOf(layout, page)) / layout.height }
}

export const distanceOf = (layout: PageLayout, { page, share }: Anchor): number =>
  topOf(layout, page) + share * layout.height
