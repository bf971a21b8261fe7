/**
 * The inner classes of pdfmake 0.3.11 that are used here (the version is pinned exactly). Its public entry parses every
 * font anew for each document and says where it put things in no other way.
 */

declare module 'fontkit' {
  export interface GlyphRun {
    readonly glyphs: readonly { readonly id: number; readonly advanceWidth: number }[]
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
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(text: string, features?: readonly string[]): GlyphRun
  }
  export function create(bytes: Uint8Array): Font
}

declare module 'pdfmake/js/PDFDocument.js' {
  import type { Font, GlyphRun } from 'fontkit'
  import type { Readable } from 'node:stream'

  export interface EmbeddedFont {
    /** Under which pages name it. */
    readonly id: string
    ref(): object
    /** A text shaped, its positions in thousandths of an em. */
    layoutRun(text: string, features?: readonly string[]): GlyphRun
    /** Points, of a size in points. */
    lineHeight(size: number): number
    /** Codes of glyphs, four hexadecimal digits each, and where they go, in thousandths of an em. */
    encode(
      text: string,
      features?: readonly string[],
    ): readonly [codes: readonly string[], positions: readonly GlyphPosition[]]
  }

  export interface GlyphPosition {
    readonly xAdvance: number
    /** Of the glyph without kerning. */
    readonly advanceWidth: number
    readonly xOffset: number
    readonly yOffset: number
  }

  /** A picture of the file, JPEG or PNG. */
  export interface PdfImage {
    readonly width: number
    readonly height: number
    /** Of a JPEG: how the camera was held, 1–8, as Exif has it. */
    readonly orientation?: number
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

  export interface Outline {
    /** `top` from the page's top; `left` is taken from the page's right. */
    addItem(title: string, options: { top: number; left: number; expanded: boolean }): Outline
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
    _font: EmbeddedFont
    /** Pictures by the names under which they are drawn; a name that is not in it is taken for a file's. */
    readonly _imageRegistry: Record<string, PdfImage>
    readonly outline: Outline
    readonly page: { readonly width: number; readonly height: number; readonly fonts: Record<string, object> }
    font(font: Font): this
    openImage(bytes: Uint8Array): PdfImage
    /** The picture of that name, part of the file from now on. */
    provideImage(name: string): PdfImage
    provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
    addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void
    /** Writes operators into the page. */
    addContent(operators: string): this
    link(x: number, y: number, width: number, height: number, url: string): void
    goTo(x: number, y: number, width: number, height: number, destination: string): void
    /** Writes the XMP packet's description; pdfkit writes the values as they stand, unescaped. */
    _addInfo(): void
    end(): void
  }
}

declare module 'pdfmake/js/TextInlines.js' {
  import type { Inline } from 'pdfmake/js/Renderer.js'

  /** Text as words that know their widths. A line takes them and notes in each where it stands. */
  export interface Measured {
    readonly items: Inline[]
    readonly minWidth: number
    readonly maxWidth: number
  }

  /** What words take from around them. */
  export interface StyleStack {
    getProperty(name: string): unknown
  }

  export default class TextInlines {
    constructor(pdf: object)
    buildInlines(text: unknown, around: StyleStack): Measured
  }
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { Line, Page } from 'pdfmake/js/Renderer.js'
  import type TextInlines from 'pdfmake/js/TextInlines.js'

  /** A node in the course of being laid out: our own fields, and those that pdfmake notes in it. */
  export interface LayoutNode {
    unbreakable?: boolean
    readonly keepWithNext?: true
    readonly whole?: true
    readonly block?: number
    readonly stack?: LayoutNode[]
    readonly columns?: LayoutNode[]
    readonly table?: {
      dontBreakRows?: boolean
      keepWithHeaderRows?: number
      readonly body: LayoutNode[][]
    }
    /** Left, top, right, bottom; set when it is measured. */
    _margin?: number[]
    /** Where its parts were put. */
    readonly positions: object[]
    /** Puts vectors back to where they were defined. */
    resetXY(): void
  }

  export interface Context {
    page: number
    readonly pages: Page[]
    x: number
    y: number
    availableWidth: number
    availableHeight: number
    readonly pageMargins: { readonly top: number }
    /** One for each table row or group of columns that is open. */
    readonly snapshots: readonly unknown[]
  }

  export interface Writer {
    /** Above level 0 an unbreakable block is being measured. */
    readonly transactionLevel: number
    context(): Context
    moveToNextPage(): void
    /** Puts what was measured as a whole on this page or the next; false where neither holds it. */
    addFragment(fragment: object, ...placing: boolean[]): boolean
  }

  /** What a layout has come to. */
  export interface LayoutState {
    readonly writer: Writer
    /** Every node that was laid out, in order. */
    readonly linearNodeList: LayoutNode[]
    readonly docMeasure: DocMeasure
  }

  export interface DocMeasure {
    measureBlock(node: LayoutNode): LayoutNode
    textInlines: TextInlines
  }

  export default class LayoutBuilder implements LayoutState {
    constructor(
      size: { width: number; height: number },
      margins: { left: number; top: number; right: number; bottom: number },
      svg: object,
    )
    readonly writer: Writer
    readonly linearNodeList: LayoutNode[]
    /** Made anew for each document. */
    get docMeasure(): DocMeasure
    set docMeasure(made: DocMeasure)
    processNode(node: LayoutNode, isVerticalAlignmentAllowed?: boolean): void
    processVerticalContainer(node: LayoutNode & { readonly stack: LayoutNode[] }): void
    /** Sets the lines of a text, one after another, and turns the page where one does not fit. */
    processLeaf(node: LayoutNode): void
    /** The next line in the width that there is; null after the last. */
    buildNextLine(node: LayoutNode): Line | null
    layoutDocument(
      content: unknown,
      pdf: object,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: (page: number, pages: number) => unknown,
      footer: (page: number, pages: number) => unknown,
    ): Page[]
  }
}

declare module 'pdfmake/js/Renderer.js' {
  import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'

  /** A word, and the space after it, where it stands in its line. */
  export interface Inline {
    readonly text: string
    readonly x: number
    readonly width: number
    readonly font: EmbeddedFont
    readonly fontSize: number
    readonly fontFeatures: readonly string[] | null
    readonly characterSpacing: number
    /** #rrggbb. */
    readonly color: string
    readonly link: string | null
    readonly linkToDestination: string | null
    readonly sup?: boolean
    readonly sub?: boolean
    readonly destination?: string
  }

  export interface Line {
    getHeight(): number
    /** From its top to its baseline. */
    getAscenderHeight(): number
    readonly inlines: readonly Inline[]
    /** Of the text that it begins, where that has one. */
    readonly id?: string
    /** Its page number is set when it is drawn. */
    readonly _pageNodeRef?: object
    readonly x?: number
    readonly y?: number
    _outline?: { readonly text: string; readonly id?: string; readonly parentId?: string } | undefined
    /** The top-level block of the body that it is of. */
    block?: number
  }

  export interface Page {
    items: readonly { readonly type: string; readonly item: Line }[]
  }

  export default class Renderer {
    /** `progress` is told how much is drawn, up to 1, after each item. */
    constructor(pdf: object, progress?: (part: number) => void)
    renderPages(pages: readonly Page[]): void
    renderLine(line: Line, x: number, y: number): void
  }
}
