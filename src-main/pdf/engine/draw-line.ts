import type { Inline, Line } from 'pdfmake/js/Renderer.js'
import type { BriefPdf } from './brief-pdf.ts'
import { drawLink } from './draw-link.ts'
import { isSameStretch } from './line-owners.ts'
import type { LineOwners } from './line-owners.ts'
import { withPageNumber } from './page-number.ts'
import type { PageNumbers } from './page-number.ts'

/** Above and below the line, in sizes of the raised or lowered letters. */
const RAISED = 0.75
const LOWERED = -0.35

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
    const baseline = pdf.isKept ? 0 : y + line.getAscenderHeight()
    let from = 0
    while (from < inlines.length) {
      const to = endOf(inlines, from, isSameStretch)
      // Elements are in the order in which they are made.
      const owner = repeated === true ? 'Pagination' : this.#owners.ownerOf(inlines[from]!, of)
      pdf.marks.mark(owner)
      if (!pdf.isKept) this.#show(inlines, from, to, x, baseline)
      drawLink(pdf, inlines, from, to, owner, x, y)
      from = to
    }
    for (const { run, x: start } of inlines)
      if (run.destination !== undefined) pdf.addNamedDestination(run.destination, 'XYZ', x + start, y, null)
  }

  /** Words of one mark. pdfkit writes a dozen operators for each; some for a style will do. */
  #show(inlines: readonly Inline[], from: number, to: number, x: number, baseline: number): void {
    const { content } = this.#pdf
    content.write('BT\n')
    let begin = from
    while (begin < to) {
      const end = Math.min(to, endOf(inlines, begin, looksSame))
      this.#showAlike(inlines, begin, end, x, baseline)
      begin = end
    }
    content.write('ET\n')
  }

  #showAlike(inlines: readonly Inline[], from: number, to: number, x: number, baseline: number): void {
    const { text } = this.#pdf
    const first = inlines[from]!
    const { font, fontSize, sup, sub } = first.run
    const rise = fontSize * (sup ? RAISED : sub ? LOWERED : 0)
    text.begin(x + first.x, baseline - rise, first.run)
    for (let i = from; i < to; i++) {
      const { x: place, text: word, run, hyphened } = inlines[i]!
      text.goTo(x + place)
      font.show(word, run.fontFeatures, text)
      // It goes on on the next line.
      if (hyphened) text.showGlyph(font.glyphs.softHyphen, 0)
    }
    text.end()
  }
}

/** Where words end each of which goes with the one before it. */
function endOf(
  words: readonly Inline[],
  from: number,
  goesWith: (word: Inline, before: Inline) => boolean,
): number {
  let end = from + 1
  while (end < words.length && goesWith(words[end]!, words[end - 1]!)) end++
  return end
}

const looksSame = ({ run: a }: Inline, { run: b }: Inline): boolean =>
  a === b ||
  (a.font === b.font &&
    a.fontSize === b.fontSize &&
    a.color === b.color &&
    a.characterSpacing === b.characterSpacing &&
    a.sup === b.sup &&
    a.sub === b.sub)
