import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'

/** A hyphen that readers may take out again. PDF 1.7, section 14.8.2.2.3. */
interface SoftHyphen {
  /** Four hexadecimal digits. */
  readonly code: string
  /** Thousandths of an em. */
  readonly width: number
}

const HYPHEN = 0x2d
const SOFT_HYPHEN = 0xad
const known = new WeakMap<EmbeddedFont, SoftHyphen>()

/** The font's hyphen under a code of its own, which means a soft one: the other is for hyphens that belong to a word. */
export function softHyphen(font: EmbeddedFont): SoftHyphen {
  let found = known.get(font)
  if (found === undefined) {
    const { id, advanceWidth } = font.font.glyphForCodePoint(HYPHEN)
    const index = font.subset.glyphs.push(id) - 1
    const width = advanceWidth * font.scale
    font.widths[index] = width
    font.unicode[index] = [SOFT_HYPHEN]
    known.set(font, (found = { code: index.toString(16).padStart(4, '0'), width }))
  }
  return found
}
