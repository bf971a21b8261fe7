import type { LeafNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Line } from 'pdfmake/js/Renderer.js'
import { LayoutBuilder } from './pdfmake-classes.ts'

/** No fewer lines of a paragraph stand alone at the foot or the head of a page. */
const TOGETHER = 2

/**
 * A layout that leaves no single line of a paragraph on a page. All lines of a paragraph are built before the first is
 * set, so that it is known how many there are; each is then handed out when its turn comes, after a break where one is due.
 */
export class BriefLayout extends LayoutBuilder {
  #built = new Map<LeafNode, { readonly lines: Line[]; breakBefore: number; next: number }>()

  override processLeaf(node: LeafNode): void {
    const { writer } = this
    const context = writer.context()
    // Inside unbreakable blocks and table rows others decide.
    if (writer.transactionLevel > 0 || context.snapshots.length > 0) {
      super.processLeaf(node)
      return
    }
    const lines: Line[] = []
    for (let line = super.buildNextLine(node); line !== null; line = super.buildNextLine(node))
      lines.push(line)
    this.#built.set(node, { lines, breakBefore: breakBefore(lines, context.availableHeight), next: 0 })
    super.processLeaf(node)
    this.#built.delete(node)
  }

  override buildNextLine(node: LeafNode): Line | null {
    const built = this.#built.get(node)
    if (built === undefined) return super.buildNextLine(node)
    const line = built.lines[built.next]
    if (line === undefined) return null
    const context = this.writer.context()
    if (built.next === built.breakBefore && context.y > context.pageMargins.top) {
      this.writer.moveToNextPage()
      built.breakBefore =
        built.next + breakBefore(built.lines.slice(built.next), this.writer.context().availableHeight)
    }
    built.next++
    return line
  }
}

/** The first line that goes to the next page, in a place of that height; past the last where all fit. */
export function breakBefore(lines: readonly { getHeight(): number }[], height: number): number {
  let fitting = 0
  for (let left = height; fitting < lines.length; fitting++) {
    left -= lines[fitting]!.getHeight()
    if (left < 0) break
  }
  if (fitting === lines.length) return fitting
  const kept = Math.min(fitting, lines.length - TOGETHER)
  return kept < TOGETHER ? 0 : kept
}
