import type { EmbeddedFont, PdfImage, PdfInfo, PdfOptions } from 'pdfmake/js/PDFDocument.js'
import { embedImage } from './embed-image.ts'
import { face, scaledRun } from './fonts.ts'
import type { Family } from './fonts.ts'
import { PDFDocument } from './pdfmake-classes.ts'

/** Width and height of pictures in pixels, as they are seen, by name. */
export type ImageSizes = ReadonlyMap<string, { readonly width: number; readonly height: number }>

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

  /** Takes pictures in, one after another, and says how large those are that can be drawn. */
  async takeImages(images: ReadonlyMap<string, Uint8Array>): Promise<ImageSizes> {
    const sizes = new Map<string, { width: number; height: number }>()
    for (const [name, bytes] of images) {
      const image = await embedImage(this, name, bytes)
      if (image === null) continue
      this._imageRegistry[name] = image
      const { width, height, orientation = 1 } = image
      // From 5 on a camera was held upright.
      sizes.set(name, orientation > 4 ? { width: height, height: width } : { width, height })
    }
    return sizes
  }

  override provideImage(name: string): PdfImage {
    const image = this._imageRegistry[name]
    if (image === undefined) throw new RangeError(`The picture ${name} was not taken in`)
    return image
  }

  override provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont {
    const key = `${family} ${bold} ${italics}`
    const known = this.#fonts.get(key)
    if (known !== undefined) return known
    const shaped = face(family as Family, bold ? 'semibold' : 'regular', italics)
    const font = this.font(shaped)._font
    font.layoutRun = (text, features) => scaledRun(shaped, text, features)
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
