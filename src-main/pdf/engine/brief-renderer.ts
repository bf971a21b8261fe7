import type { Line } from 'pdfmake/js/Renderer.js'
import type { Outline } from 'pdfmake/js/PDFDocument.js'
import type { BriefPdf } from './brief-pdf.ts'
import { LineDrawer } from './draw-line.ts'
import { Renderer } from './pdfmake-classes.ts'

/** A renderer whose bookmarks lead to the line itself, and in which any stretch of a line can be a destination. */
export class BriefRenderer extends Renderer {
  #pdf: BriefPdf
  #outlines = new Map<string, Outline>()
  readonly #drawer: LineDrawer

  /** `progress` is told how much is drawn, up to 1. */
  constructor(pdf: BriefPdf, progress: (part: number) => void) {
    super(pdf, progress)
    this.#pdf = pdf
    this.#drawer = new LineDrawer(pdf)
  }

  override renderLine(line: Line, x: number, y: number): void {
    const { _outline: outline } = line
    if (outline !== undefined) {
      const parent = this.#outlines.get(outline.parentId ?? '') ?? this.#pdf.outline
      // pdfkit counts `left` from the right edge.
      const left = this.#pdf.page.width - x
      const item = parent.addItem(outline.text, { top: y, left, expanded: true })
      if (outline.id !== undefined) this.#outlines.set(outline.id, item)
      line._outline = undefined
    }
    if (!this.#drawer.draw(line, x, y)) super.renderLine(line, x, y)
    for (const inline of line.inlines) {
      if (inline.destination !== undefined) {
        this.#pdf.addNamedDestination(inline.destination, 'XYZ', x + inline.x, y, null)
      }
    }
  }
}
