import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'

/** Texts, and stacks of them: what is kept of these is where their lines break, and they can be laid out again as they are. */
export function isPlain(node: LayoutNode): boolean {
  if (node.unbreakable === true || node.relativePosition !== undefined) return false
  if (node.stack !== undefined) return node.stack.every(isPlain)
  return node.text !== undefined && node.pageReference === undefined
}
