import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { ContentPart } from './content-part.ts'
import type { HeldPart, HeldParts } from './held-parts.ts'
import { isPlain } from './is-plain.ts'
import type { WholeBlocks } from './whole-blocks.ts'

type Measure = (part: ContentPart) => LayoutNode[]

/** The nodes of a content, one after another: those of the last one, where they are the same. */
export class ContentNodes {
  readonly nodes: LayoutNode[] = []
  readonly #measure: Measure
  readonly #wholes: WholeBlocks
  /** Where each is from. */
  readonly #origins: { readonly part: ContentPart; readonly held: HeldPart; readonly index: number }[] = []

  constructor(parts: readonly ContentPart[], held: HeldParts, wholes: WholeBlocks, measure: Measure) {
    this.#measure = measure
    this.#wholes = wholes
    for (const part of parts) {
      const own = held.take(part, () => measure(part))
      for (const [index, node] of own.nodes.entries()) {
        node.block = part.block
        this.nodes.push(node)
        this.#origins.push({ part, held: own, index })
      }
    }
  }

  /**
   * Makes a node ready to be laid out. One that was laid out for an earlier content, and is more than texts one under
   * another or was changed then, is made anew: it has its measures in it, and where it stood.
   */
  makeReady(i: number): void {
    const node = this.nodes[i]!
    if (node.positions === undefined || (node.isAltered !== true && isPlain(node, this.#wholes))) return
    const { part, held, index } = this.#origins[i]!
    const fresh = this.#measure(part)[index]!
    fresh.block = part.block
    held.nodes[index] = fresh
    this.nodes[i] = fresh
  }
}
