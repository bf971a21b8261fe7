import type { EmbeddedFont, PdfInfo, PdfOptions } from 'pdfmake/js/PDFDocument.js'
import { face } from './fonts.ts'
import type { Family } from './fonts.ts'
import { PDFDocument } from './pdfmake-classes.ts'

/**
 * A PDF that takes its fonts from the process's cache, reads no file, and describes itself in well-formed XMP. `id` is
 * the file identifier, 16 bytes: the caller makes it from the content, so that the same document has the same bytes.
 */
export class BriefPdf extends PDFDocument {
  #fonts = new Map<string, EmbeddedFont>()

  constructor(options: PdfOptions, id: Uint8Array) {
    super({}, {}, {}, {}, options, null, () => false)
    this._id = id
  }

  override provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont {
    const key = `${family} ${bold} ${italics}`
    const known = this.#fonts.get(key)
    if (known !== undefined) return known
    const font = this.font(face(family as Family, bold ? 'semibold' : 'regular', italics))._font
    this.#fonts.set(key, font)
    return font
  }

  override _addInfo(): void {
    const { info } = this
    const escaped = Object.entries(info).map(([key, value]) => [
      key,
      typeof value === 'string' ? escapeXml(value) : value,
    ])
    this.info = Object.fromEntries(escaped) as PdfInfo
    super._addInfo()
    this.info = info
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escapeXml = (text: string): string => text.replace(/[&<>]/g, (character) => ENTITIES[character]!)
