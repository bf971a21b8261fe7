import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Page, PageItem } from 'pdfmake/js/Renderer.js'

/** Where the lines of a block stand on a page, in points from its top. */
export interface Place {
  readonly block: number
  readonly page: number
  readonly top: number
  readonly bottom: number
}

interface NodePlace {
  readonly node: LayoutNode
  readonly top: number
  readonly bottom: number
}

/** Pages that nothing was done to have the same items in the next document. */
const known = new WeakMap<readonly PageItem[], readonly NodePlace[]>()

/** Where the blocks of the body stand, in the order of the pages: one place for each of the pages of each. */
export function placesOf(pages: readonly Page[]): readonly Place[] {
  return pages.flatMap(({ items }, i) => {
    let nodes = known.get(items)
    if (nodes === undefined) known.set(items, (nodes = nodesOn(items)))
    return nodes
      .map(({ node, top, bottom }) => ({ block: node.block!, page: i + 1, top, bottom }))
      .sort((a, b) => a.top - b.top || a.block - b.block)
  })
}

function nodesOn(items: readonly PageItem[]): readonly NodePlace[] {
  const nodes = new Map<LayoutNode, NodePlace>()
  for (const { type, item } of items) {
    if (type !== 'line' || item.within?.block === undefined) continue
    const { y = 0, within: node } = item
    const before = nodes.get(node)
    const bottom = y + item.getHeight()
    nodes.set(node, {
      node,
      top: Math.min(before?.top ?? y, y),
      bottom: Math.max(before?.bottom ?? bottom, bottom),
    })
  }
  return [...nodes.values()]
}
