import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import { heldIn } from './laid-out.ts'

/** Takes from a node, and from what it holds, all that keeps it on one page; but for drawings, which go as they are. */
export function letBreak(node: LayoutNode): void {
  if (node.whole === true) return
  node.unbreakable = false
  if (node.table !== undefined) {
    node.table.dontBreakRows = false
    node.table.keepWithHeaderRows = 0
  }
  for (const inner of heldIn(node)) letBreak(inner)
}
