import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Inline, Line } from 'pdfmake/js/Renderer.js'

/** Words beside each other. What pdfmake asks of its own lines this one answers without a look at each word. */
export class TextLine implements Line {
  readonly maxWidth: number
  readonly inlines: Inline[]
  calls: readonly number[] = NONE
  trailingCut = 0
  newLineForced = false
  lastLineInParagraph = false
  isJustified = false
  repeated: true | undefined = undefined
  x = 0
  y = 0
  id: string | undefined = undefined
  of: LayoutNode | undefined = undefined
  within: LayoutNode | undefined = undefined
  _outline: Line['_outline'] = undefined
  #leadingCut = 0
  #width = 0
  #height = 0

  constructor(maxWidth: number, inlines: Inline[] = []) {
    this.maxWidth = maxWidth
    this.inlines = inlines
  }

  addInline(inline: Inline): void {
    const { width, leadingCut, trailingCut, lineEnd, run } = inline
    if (this.inlines.length === 0) this.#leadingCut = leadingCut
    this.trailingCut = trailingCut
    inline.x = this.#width - this.#leadingCut
    this.inlines.push(inline)
    this.#width += width
    this.#height = Math.max(this.#height, run.height)
    if (lineEnd) this.newLineForced = true
    if (run.footnote !== undefined) this.calls = [...this.calls, run.footnote]
  }

  /** Has it room for words so wide, of whose end so much does not count? */
  hasRoomFor(width: number, trailingCut: number): boolean {
    return this.#width + width - this.#leadingCut - trailingCut <= this.maxWidth
  }

  getWidth(): number {
    return this.#width - this.#leadingCut - this.trailingCut
  }

  getAvailableWidth(): number {
    return this.maxWidth - this.getWidth()
  }

  getHeight(): number {
    return this.#height
  }

  getAscenderHeight(): number {
    let height = 0
    for (const { run } of this.inlines) height = Math.max(height, (run.font.ascender / 1000) * run.fontSize)
    return height
  }

  clone(): TextLine {
    const same = Object.assign(new TextLine(this.maxWidth, this.inlines), this)
    same.#leadingCut = this.#leadingCut
    same.#width = this.#width
    same.#height = this.#height
    return same
  }
}

const NONE: readonly number[] = []
