import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { ContentPart } from './content-part.ts'

/** A part as it was laid out: its nodes are the same ones in each document that has it. */
export interface HeldPart {
  /** Those that cannot be laid out again are exchanged for new ones. */
  readonly nodes: LayoutNode[]
}

/** The parts of the last document, by what they are. */
export class HeldParts {
  #before = new Map<string, HeldPart[]>()
  #now = new Map<string, HeldPart[]>()

  /** A part of the document that is printed now, in its order: each that is the same as one before is that one. */
  take(part: ContentPart, make: () => LayoutNode[]): HeldPart {
    const held = this.#before.get(part.key)?.shift() ?? { nodes: make() }
    const same = this.#now.get(part.key)
    if (same === undefined) this.#now.set(part.key, [held])
    else same.push(held)
    return held
  }

  /** The document is laid out. */
  turn(): void {
    this.#before = this.#now
    this.#now = new Map()
  }

  clear(): void {
    this.#before.clear()
    this.#now.clear()
  }

  get size(): number {
    return [...this.#before.values(), ...this.#now.values()].reduce((sum, { length }) => sum + length, 0)
  }
}
