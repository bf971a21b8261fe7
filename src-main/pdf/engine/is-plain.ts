import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { WholeBlocks } from './whole-blocks.ts'

/**
 * Texts, stacks of them, and blocks that were laid out as wholes: what is kept of these is where their lines break or what
 * they came to, and they can be laid out again as they are.
 */
export function isPlain(node: LayoutNode, wholes: WholeBlocks): boolean {
  if (node.relativePosition !== undefined) return false
  if (node.unbreakable === true) return wholes.has(node)
  if (node.stack !== undefined) return node.stack.every((held) => isPlain(held, wholes))
  return node.text !== undefined && node.pageReference === undefined
}
