import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { PdfImage, PdfOptions, PdfReference } from 'pdfmake/js/PDFDocument.js'
import type { Claims } from '../claims.ts'
import { describeXmp } from './describe-xmp.ts'
import { embedImage } from './embed-image.ts'
import { round } from './round.ts'
import { MarkedContent } from './marked-content.ts'
import { nameTree } from './name-tree.ts'
import { refTo } from './object-text.ts'
import { writeOutputIntent } from './output-intent.ts'
import { PageContent } from './page-content.ts'
import type { PageDrawing } from './page-drawing.ts'
import { PDFDocument } from './pdfmake-classes.ts'
import { TextWriter } from './text-writer.ts'
import { typeface } from './typeface.ts'
import type { Typeface } from './typeface.ts'
import { UsedGlyphs } from './used-glyphs.ts'
import { writeFont } from './write-fonts.ts'

/** Of pages, from 1 to 9: more takes twice as long, and leaves one byte of six less. */
const DEFLATED = 3

/** Width and height of pictures in pixels, as they are seen, by name. */
export type ImageSizes = ReadonlyMap<string, { readonly width: number; readonly height: number }>

/**
 * A PDF that takes its fonts from the process's cache, reads no file, and describes itself in well-formed XMP. What is in
 * it identifies it, so that the same document has the same bytes.
 */
export class BriefPdf extends PDFDocument {
  readonly marks = new MarkedContent(this)
  /** What the page shows that is being drawn. */
  onPage = new UsedGlyphs()
  /** Its operators, where they are not kept. */
  readonly content = new PageContent()
  readonly text = new TextWriter(this.content, this.onPage)
  readonly #used = new UsedGlyphs()
  readonly #language: string
  readonly #claims: Claims
  readonly #fonts = new Map<string, PdfReference>()
  #kept: Uint8Array | null = null
  readonly #parts: Uint8Array[] = []
  #text = ''
  readonly #destinations = new Map<string, string>()

  constructor(options: PdfOptions, claims: Claims) {
    super({}, {}, {}, {}, options, null, () => false)
    this.#parts.push(this.read() as Buffer)
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

  override provideFont(name: string, bold: boolean, italics: boolean): Typeface {
    return typeface(name, bold, italics)
  }

  /** Writes the typefaces that pages name, when all are drawn. */
  writeFonts(): void {
    for (const [font, glyphs] of this.#used.byTypeface)
      writeFont(this, this.#fonts.get(font.id)!, font, glyphs)
  }

  override addNamedDestination(name: string, _kind: 'XYZ', x: number, y: number, _zoom: null): void {
    // Words of one run come one by one: the first is where it begins.
    if (this.#destinations.has(name)) return
    // pdfkit sorts names as people do, and programs look them up by bytes.
    const { dictionary, height } = this.page
    this.#destinations.set(name, `[${refTo(dictionary)} /XYZ ${round(x)} ${round(height - y)} null]`)
  }

  override addPage(options: object): this {
    super.addPage(options)
    this.page.dictionary.data['Tabs'] = 'S'
    return this
  }

  /** Takes what is drawn on a page from an earlier file: nothing more is written into it. */
  keepContent({ content, used }: PageDrawing): void {
    this.#kept = content
    this.onPage = used
  }

  /** Operators of pdfkit's, which may fill with a colour of theirs. */
  override addContent(operators: string): this {
    this.addOperators(operators)
    this.text.forgetColor()
    return this
  }

  addOperators(operators: string): void {
    if (this.#kept === null) this.content.write(`${operators}\n`)
  }

  /** Writes the content of the page, compressed, and gives it. */
  endContent(): Uint8Array {
    this.marks.end()
    const drawn = this.content.take()
    const content = this.#kept ?? deflateSync(drawn, { level: DEFLATED })
    const { content: ref, fonts } = this.page
    ref.compress = false
    ref.data['Filter'] = 'FlateDecode'
    ref.write(content)
    for (const { id } of this.onPage.typefaces) {
      let font = this.#fonts.get(id)
      if (font === undefined) this.#fonts.set(id, (font = this.ref()))
      fonts[id] = font
    }
    this.#used.addAll(this.onPage)
    this.#kept = null
    this.onPage = new UsedGlyphs()
    this.text.beginPage(this.onPage)
    return content
  }

  get isKept(): boolean {
    return this.#kept !== null
  }

  /** Nothing is transparent. */
  override fillOpacity(): this {
    return this
  }

  override strokeOpacity(): this {
    return this
  }

  /** Kept here: a stream would hand each of many thousand parts on by itself. */
  override _write(part: string | Uint8Array): void {
    // What a file begins with comes before this class has a place for it.
    if (!(#parts in this)) return super._write(part)
    if (typeof part === 'string') {
      this.#text += `${part}\n`
      this._offset += part.length + 1
      return
    }
    this.#endText()
    this.#parts.push(part)
    this._offset += part.length
  }

  /** One character is one byte. */
  #endText(): void {
    if (this.#text !== '') this.#parts.push(Buffer.from(this.#text, 'latin1'))
    this.#text = ''
  }

  /** Writes an object as it stands in the file. */
  writeObject(ref: PdfReference, object: string): void {
    ref.offset = this._offset
    this._write(`${ref.id} 0 obj\n${object}\nendobj`)
    this._refEnd(ref)
  }

  override _finalize(): void {
    this.#endText()
    const hash = createHash('sha256')
    for (const part of this.#parts) hash.update(part)
    this._id = hash.digest().subarray(0, 16)
    super._finalize()
  }

  /** Ends the file, and gives its bytes. */
  finish(): Uint8Array {
    this.end()
    this.#endText()
    return new Uint8Array(Buffer.concat(this.#parts))
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
    const destinations = this.ref()
    this.writeObject(destinations, nameTree(this.#destinations))
    names.data['Dests'] = destinations
    this._root.data['Metadata'] = packet
  }
}
