import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import type { Inline, Line } from 'pdfmake/js/Renderer.js'
import type { BriefPdf } from './brief-pdf.ts'

/** Some text as a PDF shows it: the strings and kerns of a `TJ`, and its width in thousandths of an em. */
interface Encoded {
  readonly shown: string
  readonly advance: number
  readonly glyphs: number
  /** A mark stands off the line of the others; `TJ` has no way to say so. */
  readonly raised: boolean
}

/** What the words of a line are drawn with: pdfkit writes a dozen operators for each word; one for a style will do. */
export class LineDrawer {
  readonly #pdf: BriefPdf
  readonly #encoded = new Map<EmbeddedFont, Map<string, Encoded>>()

  constructor(pdf: BriefPdf) {
    this.#pdf = pdf
  }

  /**
   * Draws a line of plain text, its links and destinations; top left at `x`, `y` in points. False, and nothing is drawn,
   * where something in it needs more than this: raised or lowered letters, marks that stand off the line, a page number
   * that is known only now.
   */
  draw(line: Line, x: number, y: number): boolean {
    if (line._pageNodeRef !== undefined) return false
    const words = line.inlines.map((inline) => this.#encode(inline))
    if (line.inlines.some(({ sup, sub }) => sup === true || sub === true)) return false
    if (words.some(({ raised }) => raised)) return false
    const pdf = this.#pdf
    const baseline = pdf.page.height - y - line.getAscenderHeight()
    const spans = spansOf(line.inlines).map(([from, to]) =>
      this.#showSpan(line.inlines.slice(from, to), words.slice(from, to), x, baseline),
    )
    pdf.addContent(`q\n1 0 0 -1 0 ${round(pdf.page.height)} cm\nBT\n${spans.join('\n')}\nET\nQ`)
    this.#annotate(line, x, y)
    return true
  }

  /** Words of one look: position, colour, typeface, and one operator that shows them all. */
  #showSpan(inlines: readonly Inline[], words: readonly Encoded[], x: number, baseline: number): string {
    const { font, fontSize, color, characterSpacing, x: start } = inlines[0]!
    this.#pdf.page.fonts[font.id] ??= font.ref()
    let pen = 0
    const shown = words.map(({ shown: word, advance, glyphs }, i) => {
      const gap = ((inlines[i]!.x - start - pen) * 1000) / fontSize
      pen = inlines[i]!.x - start + (advance * fontSize) / 1000 + glyphs * characterSpacing
      // Less than half a thousandth of an em is nothing.
      return Math.abs(gap) < 0.5 ? word : `${round(-gap)} ${word}`
    })
    return [
      `1 0 0 1 ${round(x + start)} ${round(baseline)} Tm`,
      rgb(color),
      `/${font.id} ${round(fontSize)} Tf`,
      `${round(characterSpacing)} Tc`,
      `[${shown.join(' ')}] TJ`,
    ].join('\n')
  }

  #encode({ font, text, fontFeatures }: Inline): Encoded {
    let known = this.#encoded.get(font)
    if (known === undefined) this.#encoded.set(font, (known = new Map()))
    const key = fontFeatures === null ? text : `${fontFeatures.join()}\u0000${text}`
    let encoded = known.get(key)
    if (encoded === undefined) known.set(key, (encoded = encode(font, text, fontFeatures)))
    return encoded
  }

  /** A link of several words is one area; a destination stands at the line's top. */
  #annotate({ inlines, id }: Line, x: number, y: number): void {
    const pdf = this.#pdf
    if (id !== undefined) pdf.addNamedDestination(id, 'XYZ', x, y, null)
    for (let from = 0; from < inlines.length; from++) {
      const { link, linkToDestination, x: start, font, fontSize } = inlines[from]!
      if (!isLinked(inlines[from]!)) continue
      let to = from
      const isSame = (other: Inline | undefined): boolean =>
        other !== undefined && other.link === link && other.linkToDestination === linkToDestination
      while (isSame(inlines[to + 1])) to++
      const width = inlines[to]!.x + inlines[to]!.width - start
      const height = font.lineHeight(fontSize)
      if (link !== null) pdf.link(x + start, y, width, height, link)
      if (linkToDestination !== null) pdf.goTo(x + start, y, width, height, linkToDestination)
      from = to
    }
  }
}

function encode(font: EmbeddedFont, text: string, features: readonly string[] | null): Encoded {
  const [codes, positions] = font.encode(text.replaceAll('\n', ''), features ?? undefined)
  let shown = ''
  let open = ''
  let advance = 0
  for (const [i, { xAdvance, advanceWidth }] of positions.entries()) {
    open += codes[i]!
    advance += xAdvance
    if (xAdvance !== advanceWidth) {
      shown += `<${open}> ${round(advanceWidth - xAdvance)} `
      open = ''
    }
  }
  const raised = positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)
  return { shown: open === '' ? shown : `${shown}<${open}>`, advance, glyphs: codes.length, raised }
}

/** Bounds of the stretches in which all words look the same. */
function spansOf(inlines: readonly Inline[]): readonly (readonly [from: number, to: number])[] {
  const starts = inlines.flatMap((inline, i) => (i > 0 && looksSame(inlines[i - 1]!, inline) ? [] : [i]))
  return starts.map((from, i) => [from, starts[i + 1] ?? inlines.length] as const)
}

const looksSame = (a: Inline, b: Inline): boolean =>
  a.font === b.font &&
  a.fontSize === b.fontSize &&
  a.color === b.color &&
  a.characterSpacing === b.characterSpacing

const isLinked = ({ link, linkToDestination }: Inline): boolean => link !== null || linkToDestination !== null

/** #rrggbb as the operator that fills with it. */
function rgb(color: string): string {
  const number = parseInt(color.slice(1), 16)
  return `${[number >> 16, (number >> 8) & 0xff, number & 0xff].map((part) => round(part / 255)).join(' ')} rg`
}

/** Three decimals: a thousandth of a point is below what any printer places. */
const round = (value: number): number => Math.round(value * 1000) / 1000
