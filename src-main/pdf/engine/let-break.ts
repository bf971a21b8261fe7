import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import { heldIn } from './laid-out.ts'

/** Takes from a node, and from what it holds, all that keeps it on one page; but for drawings, which go as they are. */
function letBreak(node: LayoutNode): void {
  if (node.whole === true) return
  node.unbreakable = false
  if (node.table !== undefined) {
    node.table.dontBreakRows = false
    node.table.keepWithHeaderRows = 0
  }
  for (const inner of heldIn(node)) letBreak(inner)
}

/** The same with several, which are then no longer as they were defined. */
export function letAllBreak(group: readonly LayoutNode[]): void {
  for (const item of group) {
    letBreak(item)
    item.isAltered = true
  }
}
