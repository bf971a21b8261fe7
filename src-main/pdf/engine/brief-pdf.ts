import { Buffer } from 'node:buffer'
import type { Font } from 'fontkit'
import type { EmbeddedFont, PdfImage, PdfOptions, PdfReference } from 'pdfmake/js/PDFDocument.js'
import type { Claims } from '../claims.ts'
import { describeXmp } from './describe-xmp.ts'
import { embedImage } from './embed-image.ts'
import { round } from './encode-text.ts'
import { face, scaledRun, standIn } from './fonts.ts'
import type { Family, Script } from './fonts.ts'
import { MarkedContent } from './marked-content.ts'
import { nameTree } from './name-tree.ts'
import { writeOutputIntent } from './output-intent.ts'
import { PDFDocument } from './pdfmake-classes.ts'
import { standingFor } from './standing-for.ts'

/** Width and height of pictures in pixels, as they are seen, by name. */
export type ImageSizes = ReadonlyMap<string, { readonly width: number; readonly height: number }>

/**
 * A PDF that takes its fonts from the process's cache, reads no file, and describes itself in well-formed XMP. `id` is
 * the file identifier, 16 bytes: the caller makes it from the content, so that the same document has the same bytes.
 */
export class BriefPdf extends PDFDocument {
  readonly marks = new MarkedContent(this)
  readonly #language: string
  readonly #claims: Claims
  readonly #fonts = new Map<string, EmbeddedFont>()
  readonly #destinations = new Map<string, unknown>()

  constructor(options: PdfOptions, id: Uint8Array, claims: Claims) {
    super({}, {}, {}, {}, options, null, () => false)
    this._id = id
    this.#language = options.lang
    this.#claims = claims
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

  /** The face of a family, or the one that stands in for it where a script is named after it; such a one is upright. */
  override provideFont(name: string, bold: boolean, italics: boolean): EmbeddedFont {
    const [family, script] = name.split(' ') as [Family, Script?]
    const key = `${name} ${bold} ${script === undefined && italics}`
    const known = this.#fonts.get(key)
    if (known !== undefined) return known
    const weight = bold ? 'semibold' : 'regular'
    const font =
      script === undefined
        ? this.#embed(face(family, weight, italics))
        : standingFor(
            this.provideFont(family, bold, false),
            script,
            this.#embed(standIn(family, weight, script)),
          )
    this.#fonts.set(key, font)
    return font
  }

  #embed(shaped: Font): EmbeddedFont {
    const font = this.font(shaped)._font
    font.layoutRun = (text, features) => scaledRun(shaped, text, features)
    return font
  }

  override addNamedDestination(name: string, _kind: 'XYZ', x: number, y: number, _zoom: null): void {
    // Words of one run come one by one: the first is where it begins.
    if (this.#destinations.has(name)) return
    // pdfkit sorts names as people do, and programs look them up by bytes.
    this.#destinations.set(name, [this.page.dictionary, 'XYZ', round(x), round(this.page.height - y), null])
  }

  /** What is marked ends with its page. */
  override addPage(options: object): this {
    this.marks.end()
    super.addPage(options)
    this.page.dictionary.data['Tabs'] = 'S'
    return this
  }

  /** Bookmarks are an `Outline`. */
  override endOutline(): void {}

  /** The structure tree is written by `writeStructure`. */
  override endMarkings(): void {}

  override endMetadata(): void {
    writeOutputIntent(this)
    const packet = this.ref({ Type: 'Metadata', Subtype: 'XML' })
    packet.compress = false
    packet.end(Buffer.from(describeXmp(this.info, this.#language, this.#claims)))
    const names = this._root.data['Names'] as PdfReference
    names.data['Dests'] = nameTree(this.#destinations)
    this._root.data['Metadata'] = packet
  }
}
