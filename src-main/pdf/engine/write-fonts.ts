import type { Font } from 'fontkit'
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type { PdfReference } from 'pdfmake/js/PDFDocument.js'
import type { ShownGlyph } from './glyphs-of.ts'
import { subsetFont } from './subset-font.ts'
import type { Typeface } from './typeface.ts'

/** Neither Latin alone nor of one width: its glyphs are told by codes. PDF 1.7, table 123. */
const SYMBOLIC = 4
const SLANTED = 64

/** Writes a typeface into a file, with no more glyphs than it shows, sorted by their codes. PDF 1.7, section 9.7. */
export function writeFont(
  pdf: PDFDocument,
  ref: PdfReference,
  typeface: Typeface,
  glyphs: readonly ShownGlyph[],
): void {
  const { font } = typeface
  const { scale } = typeface.glyphs
  const subset = subsetFont(typeface, glyphs)
  const name = `${subset.tag}+${font.postscriptName}`
  const slant = slantOf(font)
  const { minX, minY, maxX, maxY } = font.bbox
  const inEms = (units: number): number => units * scale
  const descriptor = written(pdf, {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: SYMBOLIC | (slant === 0 ? 0 : SLANTED),
    FontBBox: [minX, minY, maxX, maxY].map(inEms),
    ItalicAngle: slant,
    Ascent: inEms(font.ascent),
    Descent: inEms(font.descent),
    CapHeight: inEms(font.capHeight),
    XHeight: inEms(font.xHeight),
    StemV: 0,
    FontFile2: written(pdf, { Filter: 'FlateDecode', Length1: subset.length }, subset.file),
  })
  const descendant = written(pdf, {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    CIDToGIDMap: written(pdf, { Filter: 'FlateDecode' }, subset.codes),
    W: widths(glyphs),
  })
  Object.assign(ref.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: written(pdf, { Filter: 'FlateDecode' }, subset.unicode),
  })
  ref.end()
}

/** Degrees, from where the font says it: fontkit would read the name of every glyph as well. OpenType 1.9, table post. */
function slantOf(font: Font): number {
  const post = font._getTableStream('post')
  post.pos += 4
  return post.readInt32BE() / 0x10000
}

function written(pdf: PDFDocument, data: object, stream?: Uint8Array): PdfReference {
  const ref = pdf.ref(data)
  ref.end(stream)
  return ref
}

/** The first code of each row of codes, and the widths of the row. */
function widths(glyphs: readonly ShownGlyph[]): readonly (number | readonly number[])[] {
  const rows: [first: number, widths: number[]][] = []
  for (const { code, width } of glyphs) {
    const row = rows.at(-1)
    if (row !== undefined && row[0] + row[1].length === code) row[1].push(width)
    else rows.push([code, [width]])
  }
  return rows.flat()
}
