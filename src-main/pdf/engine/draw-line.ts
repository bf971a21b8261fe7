import type { Line } from 'pdfmake/js/Renderer.js'
import type { BriefPdf } from './brief-pdf.ts'
import { drawLink } from './draw-link.ts'
import { drawnWords } from './drawn-words.ts'
import type { DrawnStretch } from './drawn-words.ts'
import { round } from './encode-text.ts'
import type { LineOwners } from './line-owners.ts'
import { withPageNumber } from './page-number.ts'
import type { PageNumbers } from './page-number.ts'

/** Draws lines into a PDF, with their links and destinations. */
export class LineDrawer {
  readonly #pdf: BriefPdf
  readonly #owners: LineOwners
  readonly #pageNumbers: PageNumbers

  constructor(pdf: BriefPdf, owners: LineOwners, pageNumbers: PageNumbers) {
    this.#pdf = pdf
    this.#owners = owners
    this.#pageNumbers = pageNumbers
  }

  /** Top left at `x`, `y` in points. */
  draw(line: Line, x: number, y: number): void {
    const { id, of, repeated } = line
    const page = of?.pageReference === undefined ? undefined : this.#pageNumbers.get(of.pageReference)
    const inlines = page === undefined ? line.inlines : line.inlines.map((word) => withPageNumber(word, page))
    const pdf = this.#pdf
    // A hanging line begins left of its place.
    if (id !== undefined && repeated !== true)
      pdf.addNamedDestination(id, 'XYZ', x + (inlines[0]?.x ?? 0), y, null)
    const baseline = pdf.isKept ? 0 : pdf.page.height - y - line.getAscenderHeight()
    const { stretches, destinations } = drawnWords(inlines)
    for (const stretch of stretches) {
      const { words } = stretch
      // Elements are in the order in which they are made.
      const owner = repeated === true ? 'Pagination' : this.#owners.ownerOf(words[0]!, of)
      pdf.marks.mark(owner)
      this.#show(stretch, x, baseline)
      drawLink(pdf, words, owner, x, y)
    }
    for (const { name, x: start } of destinations) pdf.addNamedDestination(name, 'XYZ', x + start, y, null)
  }

  #show({ spans }: DrawnStretch, x: number, baseline: number): void {
    const pdf = this.#pdf
    if (pdf.isKept) return
    let shown = ''
    for (const { font, x: start, rise, operators, texts } of spans) {
      for (const text of texts) pdf.onPage.add(font, text)
      shown += `1 0 0 1 ${round(x + start)} ${round(baseline + rise)} Tm\n${operators}\n`
    }
    pdf.addContent(`q\n1 0 0 -1 0 ${round(pdf.page.height)} cm\nBT\n${shown}ET\nQ`)
  }
}
