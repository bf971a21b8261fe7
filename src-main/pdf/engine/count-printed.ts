import type { Page } from 'pdfmake/js/Renderer.js'

/** Counts the lines of texts that keep with what follows them, and all other lines and pictures. */
export function countPrinted({ items }: Page): { readonly titles: number; readonly others: number } {
  let titles = 0
  let others = 0
  for (const { type, item } of items) {
    if (type === 'line' && item.of?.keepWithNext === true) titles++
    else if (type === 'line' || type === 'image') others++
  }
  return { titles, others }
}

/** The last page on which something stands: white at the end of a text may have turned one more. */
export function lastPrinted(pages: readonly Page[], from: number, to: number): number {
  let last = to
  while (last > from && Object.values(countPrinted(pages[last]!)).every((count) => count === 0)) last--
  return last
}
