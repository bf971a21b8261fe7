import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Inline, Line } from 'pdfmake/js/Renderer.js'
import { WordBreaker } from './break-word.ts'
import { justify } from './justify.ts'

/** The lines of texts that were set, with the width that they were set in. */
export type SetLines = WeakMap<LayoutNode, { readonly width: number; readonly lines: readonly Line[] }>

/** No line has so many words, or letters where it may break between any two. */
const IN_A_LINE = 1_000

/** Breaks texts into lines, and their words too where those may be. */
export class LeafLines {
  readonly #build: (node: LayoutNode) => Line | null
  readonly #language: string
  readonly #set: SetLines
  /** The words of long texts that are not given to a line yet. */
  readonly #waiting = new WeakMap<LayoutNode, { all: Inline[]; given: Inline[]; next: number }>()
  readonly #breakers = new WeakMap<LayoutNode, WordBreaker>()

  /** `build` is pdfmake's, which takes the words of a line from a text; `language` is the document's, BCP 47. */
  constructor(build: (node: LayoutNode) => Line | null, language: string, set: SetLines) {
    this.#build = build
    this.#language = language
    this.#set = set
  }

  /** All lines of a text in a width, where they can be set at once. They are not to be written to. */
  all(node: LayoutNode, width: number): readonly Line[] {
    const known = this.#set.get(node)
    if (known?.width === width) return known.lines
    const lines: Line[] = []
    for (let line = this.next(node); line !== null; line = this.next(node)) {
      justify(line, width)
      lines.push(line)
    }
    this.#set.set(node, { width, lines })
    return lines
  }

  /** The next line of a text; null after the last. */
  next(node: LayoutNode): Line | null {
    const line = this.#take(node)
    if (line === null) return null
    this.#breakWord(line, node)
    line.of = node
    return line
  }

  /** pdfmake copies all the words that are left for each that it takes: it is given no more than a line can hold. */
  #take(node: LayoutNode): Line | null {
    let waiting = this.#waiting.get(node)
    if (waiting === undefined || waiting.given !== node._inlines) {
      const all = node._inlines ?? []
      if (all.length <= IN_A_LINE) return this.#build(node)
      waiting = { all, given: all.slice(0, IN_A_LINE), next: IN_A_LINE }
      this.#waiting.set(node, waiting)
      node._inlines = waiting.given
    }
    const line = this.#build(node)
    const { all, given } = waiting
    while (given.length < IN_A_LINE && waiting.next < all.length) given.push(all[waiting.next++]!)
    if (line !== null) line.lastLineInParagraph = given.length === 0
    return line
  }

  #breakWord(line: Line, node: LayoutNode): void {
    const { hyphenate, lang = this.#language, _inlines: left } = node
    if (hyphenate !== true || left === undefined) return
    let breaker = this.#breakers.get(node)
    if (breaker === undefined) this.#breakers.set(node, (breaker = new WordBreaker(lang)))
    breaker.fill(line, left)
  }
}
