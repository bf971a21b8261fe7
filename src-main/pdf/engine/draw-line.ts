import type { Inline, Line } from 'pdfmake/js/Renderer.js'
import type { BriefPdf } from './brief-pdf.ts'
import { drawLink } from './draw-link.ts'
import { TextEncoder, round } from './encode-text.ts'
import type { EncodedText } from './encode-text.ts'
import { isSameStretch } from './line-owners.ts'
import type { LineOwners } from './line-owners.ts'
import type { Artifact } from './marked-content.ts'
import { setPageNumber } from './page-number.ts'
import type { StructureElement } from './structure-element.ts'

/** Above and below the line, in sizes of the raised or lowered letters. */
const RAISED = 0.75
const LOWERED = -0.35

/** What the words of a line are drawn with: pdfkit writes a dozen operators for each word; one for a style will do. */
export class LineDrawer {
  readonly #pdf: BriefPdf
  readonly #owners: LineOwners
  readonly #encoder = new TextEncoder()

  constructor(pdf: BriefPdf, owners: LineOwners) {
    this.#pdf = pdf
    this.#owners = owners
  }

  /** Draws a line, its links and destinations; top left at `x`, `y` in points. */
  draw(line: Line, x: number, y: number): void {
    const { inlines, id, of, repeated } = line
    if (line._pageNodeRef !== undefined && inlines.length > 0) setPageNumber(line._pageNodeRef, inlines[0]!)
    const pdf = this.#pdf
    // A hanging line begins left of its place.
    if (id !== undefined && repeated !== true)
      pdf.addNamedDestination(id, 'XYZ', x + (inlines[0]?.x ?? 0), y, null)
    const baseline = pdf.page.height - y - line.getAscenderHeight()
    for (const [from, to] of stretches(inlines, (i) => isSameStretch(inlines[i]!, inlines[i - 1]!))) {
      const words = inlines.slice(from, to)
      // Elements are in the order in which they are made.
      const owner = repeated === true ? 'Pagination' : this.#owners.ownerOf(words[0]!, of)
      this.#show(words, owner, x, baseline)
      drawLink(pdf, words, owner, x, y)
    }
    for (const { destination, x: start } of inlines) {
      if (destination !== undefined) pdf.addNamedDestination(destination, 'XYZ', x + start, y, null)
    }
  }

  /** Words of one element. */
  #show(inlines: readonly Inline[], owner: StructureElement | Artifact, x: number, baseline: number): void {
    const pdf = this.#pdf
    const spans = stretches(inlines, (i) => looksSame(inlines[i]!, inlines[i - 1]!)).map(([from, to]) =>
      this.#showSpan(inlines.slice(from, to), x, baseline),
    )
    pdf.marks.mark(owner)
    pdf.addContent(`q\n1 0 0 -1 0 ${round(pdf.page.height)} cm\nBT\n${spans.join('\n')}\nET\nQ`)
  }

  /** Words of one look: position, colour, typeface, and one operator that shows them all. */
  #showSpan(inlines: readonly Inline[], x: number, baseline: number): string {
    const { font, fontSize, color, characterSpacing, x: start, sup, sub } = inlines[0]!
    this.#pdf.page.fonts[font.id] ??= font.ref()
    const level = fontSize * (sup === true ? RAISED : sub === true ? LOWERED : 0)
    let pen = 0
    const shown: EncodedText['parts'] = inlines.flatMap((inline) => {
      const { parts, advance, glyphs } = this.#encoder.encode(inline)
      const gap = ((inline.x - start - pen) * 1000) / fontSize
      pen = inline.x - start + (advance * fontSize) / 1000 + glyphs * characterSpacing
      // Less than half a thousandth of an em is nothing.
      return Math.abs(gap) < 0.5 ? parts : [{ shown: `${round(-gap)}`, rise: 0 }, ...parts]
    })
    return [
      `1 0 0 1 ${round(x + start)} ${round(baseline + level)} Tm`,
      rgb(color),
      `/${font.id} ${round(fontSize)} Tf`,
      `${round(characterSpacing)} Tc`,
      showParts(shown, fontSize),
    ].join('\n')
  }
}

/** One `TJ` for all that stands on the line, one for each that stands off it. */
function showParts(parts: EncodedText['parts'], fontSize: number): string {
  if (parts.every(({ rise }) => rise === 0)) return `[${parts.map(({ shown }) => shown).join(' ')}] TJ`
  return parts
    .map(({ shown, rise }) => `${round((rise * fontSize) / 1000)} Ts\n[${shown}] TJ`)
    .concat('0 Ts')
    .join('\n')
}

/** Bounds of the stretches in which each word goes with the one before it. */
function stretches(
  words: readonly Inline[],
  goesOn: (index: number) => boolean,
): readonly (readonly [from: number, to: number])[] {
  const starts = words.flatMap((_, i) => (i > 0 && goesOn(i) ? [] : [i]))
  return starts.map((from, i) => [from, starts[i + 1] ?? words.length] as const)
}

const looksSame = (a: Inline, b: Inline): boolean =>
  a.font === b.font &&
  a.fontSize === b.fontSize &&
  a.color === b.color &&
  a.characterSpacing === b.characterSpacing &&
  a.sup === b.sup &&
  a.sub === b.sub

/** #rrggbb as the operator that fills with it. */
function rgb(color: string): string {
  const number = parseInt(color.slice(1), 16)
  return `${[number >> 16, (number >> 8) & 0xff, number & 0xff].map((part) => round(part / 255)).join(' ')} rg`
}
