import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Page, PageItem } from 'pdfmake/js/Renderer.js'
import type { Structure } from './build-structure.ts'
import type { StructureType } from './structure-element.ts'
import type { UsedGlyphs } from './used-glyphs.ts'

/** What a page came to in the last file. */
export interface PageDrawing {
  readonly items: readonly PageItem[]
  /** Those of which the file has more than operators: a mark, a link, a place to which one leads. */
  readonly telling: readonly PageItem[]
  /** Its operators, compressed. */
  readonly content: Uint8Array
  readonly used: UsedGlyphs
  /** What its nodes were marked as. */
  readonly types: ReadonlyMap<LayoutNode, StructureType | undefined>
}

/** Would the page be drawn with the same operators again? */
export function isDrawnAs(page: Page, drawing: PageDrawing, structure: Structure): boolean {
  if (page.items.length !== drawing.items.length) return false
  if (page.items.some((item, i) => item !== drawing.items[i])) return false
  for (const [node, type] of drawing.types) if (structure.elementOf(node)?.type !== type) return false
  return true
}

/** What a page is drawn as; null where that is not of its items alone: pictures and page numbers may be others. */
export function drawingOf(
  { items }: Page,
  telling: readonly PageItem[],
  content: Uint8Array,
  used: UsedGlyphs,
  structure: Structure,
): PageDrawing | null {
  const types = new Map<LayoutNode, StructureType | undefined>()
  for (const { type, item } of items) {
    const { of: node } = item
    if (type === 'image' || node?.pageReference !== undefined) return null
    if (node !== undefined) types.set(node, structure.elementOf(node)?.type)
  }
  return { items, telling, content, used, types }
}
