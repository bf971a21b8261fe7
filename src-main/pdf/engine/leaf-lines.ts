import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Inline } from 'pdfmake/js/Renderer.js'
import { WordBreaker } from './break-word.ts'
import { buildLine } from './build-line.ts'
import type { WordsLeft } from './build-line.ts'
import { justify } from './justify.ts'
import type { TextLine } from './text-line.ts'

/** The lines of texts that were set, with the width that they were set in. */
export type SetLines = WeakMap<LayoutNode, { readonly width: number; readonly lines: readonly TextLine[] }>

interface Begun {
  readonly left: WordsLeft
  readonly breaker: WordBreaker | null
}

/** Breaks texts into lines, and their words too where those may be. */
export class LeafLines {
  readonly #language: string
  readonly #set: SetLines
  readonly #begun = new WeakMap<LayoutNode, Begun>()

  /** `language` is the document's, BCP 47. */
  constructor(language: string, set: SetLines) {
    this.#language = language
    this.#set = set
  }

  /** All lines of a text in a width, where they can be set at once. They are not to be written to. */
  all(node: LayoutNode, width: number): readonly TextLine[] {
    const known = this.#set.get(node)
    if (known?.width === width) return known.lines
    const lines: TextLine[] = []
    for (let line = this.next(node, width); line !== null; line = this.next(node, width)) {
      justify(line, width)
      lines.push(line)
    }
    this.#set.set(node, { width, lines })
    return lines
  }

  /** The next line of a text in a width; null after the last. */
  next(node: LayoutNode, width: number): TextLine | null {
    const { left, breaker } = this.#begunOf(node)
    const line = buildLine(left, width)
    if (line === null) return null
    breaker?.fill(line, left)
    line.of = node
    return line
  }

  /** A text that was measured anew has other words. */
  #begunOf(node: LayoutNode): Begun {
    const { _inlines: words = NONE, hyphenate, lang = this.#language } = node
    let begun = this.#begun.get(node)
    if (begun?.left.words !== words) {
      begun = { left: { words, next: 0 }, breaker: hyphenate === true ? new WordBreaker(lang) : null }
      this.#begun.set(node, begun)
    }
    return begun
  }
}

const NONE: Inline[] = []
