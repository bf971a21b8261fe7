import type { Page, PageItem } from 'pdfmake/js/Renderer.js'
import type { LastUsed } from './last-used.ts'
import type { PdfNode } from './pdf-node.ts'

type Running = (page: number, pages: number) => PdfNode | null

/** What heads or feet of pages came to, by what they were defined as. */
export type RunningItems = LastUsed<string, readonly PageItem[]>

/** Puts a head or a foot on each page: as it was before, where it is the same, or as `add` puts it there. */
export function addRunning(
  pages: readonly Page[],
  define: Running,
  known: RunningItems,
  add: (define: Running) => void,
): void {
  /** The first page of each that is not known yet, and how many items it had. */
  const isNew = new Map<Page, number>()
  const begun = new Set<string>()
  const defined = pages.map((_, i) => define(i + 1, pages.length))
  const keys = defined.map((node, i) => JSON.stringify([pages[i]!.pageSize.width, node]))
  add((page) => {
    const on = pages[page - 1]!
    const node = defined[page - 1]!
    const key = keys[page - 1]!
    if (node === null || begun.has(key) || known.has(key)) return null
    begun.add(key)
    isNew.set(on, on.items.length)
    return node
  })
  for (const [i, page] of pages.entries()) {
    const before = isNew.get(page)
    const key = keys[i]!
    if (before !== undefined) known.get(key, () => page.items.slice(before))
    else if (defined[i] !== null) page.items.push(...known.get(key, () => []))
  }
}
