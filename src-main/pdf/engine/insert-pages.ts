import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Page } from 'pdfmake/js/Renderer.js'

/** Pages that come after one of the text's, which is given by its place. */
export interface PagesAfter {
  readonly after: number
  readonly pages: readonly Page[]
}

/** Puts pages among those of the text, where several come after one in their order, and tells the nodes of the text their new pages. */
export function insertPages(
  text: readonly Page[],
  inserted: readonly PagesAfter[],
  nodes: readonly LayoutNode[],
): Page[] {
  const before = (page: number): number =>
    inserted.reduce((sum, { after, pages }) => (after < page ? sum + pages.length : sum), 0)
  // Nodes share the positions of what they hold.
  const positions = new Set(nodes.flatMap((node) => node.positions))
  for (const position of positions) position.pageNumber += before(position.pageNumber - 1)
  return text.flatMap((page, i) => [
    page,
    ...inserted.flatMap(({ after, pages }) => (after === i ? pages : [])),
  ])
}
