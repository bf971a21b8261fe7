/** What is used of fontkit, and of pdfmake 0.3.11's document over pdfkit 0.20.2 (both are pinned exactly). */

declare module 'fontkit' {
  export interface Glyph {
    readonly id: number
    readonly advanceWidth: number
    /** The characters that it stands for. */
    readonly codePoints: readonly number[]
  }
  export interface GlyphRun {
    readonly glyphs: readonly Glyph[]
    readonly positions: readonly {
      readonly xAdvance: number
      readonly yAdvance: number
      readonly xOffset: number
      readonly yOffset: number
    }[]
    readonly advanceWidth: number
  }
  export interface Font {
    readonly unitsPerEm: number
    /** Font units. */
    readonly ascent: number
    readonly descent: number
    readonly capHeight: number
    readonly xHeight: number
    readonly bbox: {
      readonly minX: number
      readonly minY: number
      readonly maxX: number
      readonly maxY: number
    }
    readonly postscriptName: string
    readonly numGlyphs: number
    /** A table, unpacked, from its beginning. */
    _getTableStream(tag: string): { pos: number; readInt32BE(): number }
    /** A font of its own, which has what is included in it, and what that is made of. */
    createSubset(): {
      /** The number that the glyph has in it. */
      includeGlyph(id: number): number
      encode(): Uint8Array
    }
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyph
    getGlyph(id: number, characters?: readonly number[]): Glyph
    /** `script` is an OpenType tag; by default that of the first letter. */
    layout(text: string, features?: readonly string[], script?: string): GlyphRun
  }
  export function create(bytes: Uint8Array): Font
}

declare module 'pdfmake/js/PDFDocument.js' {
  import type { Readable } from 'node:stream'
  import type { Typeface } from './typeface.ts'

  /** A picture of the file, JPEG or PNG. */
  export interface PdfImage {
    readonly width: number
    readonly height: number
    /** Of a JPEG: how the camera was held, 1–8, as Exif has it. */
    readonly orientation?: number
    /** Of a JPEG: the file, until it is written. */
    data?: Uint8Array
    /** Of a PNG: its data as they are in the file, until they are written. */
    imgData?: Uint8Array | null
    alphaChannel?: Uint8Array
    readonly image?: PngFile | null
    embed(pdf: PDFDocument): void
    finalize?(): void
    /** How a PNG is taken apart that cannot stay as it is: each ends in `finalize`, later. */
    splitAlphaChannel?(): void
    loadIndexedAlphaChannel?(): void
  }

  export interface PngFile {
    readonly width: number
    readonly height: number
    readonly pixelBitlength: number
    readonly imgData: Uint8Array
  }

  /**
   * An object of the file. In `data` a string is a name, a `String` a text, a `Uint8Array` a text in hexadecimal; a plain
   * object is a dictionary, an array an array.
   */
  export interface PdfReference {
    readonly id: number
    /** Where in the file it is. */
    offset: number
    readonly data: Record<string, unknown>
    compress: boolean
    write(bytes: Uint8Array): void
    /** Writes it, with what it has as its stream. Nothing can be changed after. */
    end(stream?: Uint8Array): void
  }

  export interface PdfInfo {
    readonly Title?: string
    readonly Author?: string
    readonly Subject?: string
    readonly Producer: string
    readonly Creator: string
    readonly CreationDate: Date
  }

  export interface PdfOptions {
    readonly size: readonly [number, number]
    readonly pdfVersion: '1.7'
    readonly lang: string
    readonly displayTitle: boolean
    readonly autoFirstPage: false
    readonly compress: boolean
    readonly info: PdfInfo
    readonly font: null
  }

  export default class PDFDocument extends Readable {
    constructor(
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: PdfOptions,
      virtualFiles: null,
      /** Asked before any file is read. */
      localAccessPolicy: (path: string) => boolean,
    )
    info: PdfInfo
    _id: Uint8Array
    /** Pictures by the names under which they are drawn; a name that is not in it is taken for a file's. */
    readonly _imageRegistry: Record<string, PdfImage>
    readonly page: {
      readonly width: number
      readonly height: number
      readonly fonts: Record<string, object>
      readonly dictionary: PdfReference
      readonly content: PdfReference
      readonly annotations: PdfReference[]
    }
    /** The catalogue. */
    readonly _root: PdfReference
    /** pdfkit's own bookmarks, whose object every file has. */
    readonly outline: { readonly dictionary: PdfReference }
    addPage(options: object): this
    fillOpacity(opacity: number): this
    strokeOpacity(opacity: number): this
    /** Takes some more of the file. */
    _write(part: string | Uint8Array): void
    /** Takes note of where an object was written. */
    _refEnd(ref: PdfReference): void
    /** Writes what every file ends with, when its last object is written. */
    _finalize(): void
    /** Bytes of the file so far. */
    _offset: number
    /** Embeds a file and names it in the catalogue, as one associated with the whole. */
    file(
      bytes: Uint8Array,
      options: {
        readonly name: string
        readonly type: string
        readonly description: string
        readonly relationship: 'Source' | 'Supplement'
        readonly creationDate: Date
        readonly modifiedDate: Date
      },
    ): PdfReference
    /** A new object of the file. */
    ref(data?: object): PdfReference
    openImage(bytes: Uint8Array): PdfImage
    /** The picture of that name, part of the file from now on. */
    provideImage(name: string): PdfImage
    /** The face that words are measured in. */
    provideFont(name: string, bold: boolean, italics: boolean): Typeface
    addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void
    /** Writes operators into the page. */
    addContent(operators: string): this
    /** Writes bookmarks that were added to pdfkit's own outline. */
    endOutline(): void
    /** Writes pdfkit's own structure tree. */
    endMarkings(): void
    /** Writes the XMP packet. */
    endMetadata(): void
    end(): void
  }
}
