import type { Context, LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { PageItem } from 'pdfmake/js/Renderer.js'

/** What stands in a block that is laid out as a whole, from its top left. */
interface WholeBlock {
  readonly width: number
  readonly height: number
  readonly items: readonly PageItem[]
}

/** Blocks that were laid out as wholes: they come to the same wherever they stand. */
export class WholeBlocks {
  readonly #known = new WeakMap<LayoutNode, WholeBlock>()

  /** Puts into the context of a block what it came to before, in that width; false where that is not known. */
  put(node: LayoutNode, context: Context): boolean {
    const known = this.#known.get(node)
    if (known?.width !== context.availableWidth) return false
    context.pages[0]!.items.push(...known.items)
    context.y = known.height
    return true
  }

  /** Remembers what a block came to in its context, if that is no more than a page. */
  keep(node: LayoutNode, width: number, context: Context): void {
    const [page, ...others] = context.pages
    if (page === undefined || others.length > 0) return
    this.#known.set(node, { width, height: context.y, items: page.items.map(copied) })
  }

  has(node: LayoutNode): boolean {
    return this.#known.has(node)
  }
}

/** Drawings are put back to where they were defined when a layout goes back. */
const copied = (item: PageItem): PageItem =>
  item.type === 'line' ? item : ({ type: item.type, item: { ...item.item } } as PageItem)
