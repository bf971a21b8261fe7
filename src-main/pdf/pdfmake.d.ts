/**
 * The inner classes of pdfmake 0.3.11 that are used here (the version is pinned exactly). Its public entry parses every
 * font anew for each document and says where it put things in no other way.
 */

declare module 'fontkit' {
  export interface GlyphRun {
    readonly glyphs: readonly object[]
    readonly positions: readonly object[]
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
  import type { Font } from 'fontkit'
  import type { Readable } from 'node:stream'

  export interface EmbeddedFont {
    readonly name: string
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
    readonly outline: Outline
    readonly page: { readonly width: number }
    font(font: Font): this
    provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
    addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void
    /** Writes the XMP packet's description; pdfkit writes the values as they stand, unescaped. */
    _addInfo(): void
    end(): void
  }
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { Line, Page } from 'pdfmake/js/Renderer.js'

  /** A node of text in the course of being laid out. */
  export type LeafNode = object

  export interface Context {
    readonly availableHeight: number
    readonly y: number
    readonly pageMargins: { readonly top: number }
    /** One for each table row or group of columns that is open. */
    readonly snapshots: readonly unknown[]
  }

  /** What `pageBreakBefore` is told of a node. */
  export interface NodeInfo {
    readonly id?: string
    readonly style?: string
    readonly headlineLevel?: number
    readonly stack: boolean
    readonly text?: unknown
    readonly startPosition: { readonly top: number }
  }

  export default class LayoutBuilder {
    constructor(
      size: { width: number; height: number },
      margins: { left: number; top: number; right: number; bottom: number },
      svg: object,
    )
    registerTableLayouts(layouts: object): void
    /** Above level 0 an unbreakable block is being measured. */
    readonly writer: { readonly transactionLevel: number; context(): Context; moveToNextPage(): void }
    /** Sets the lines of a text, one after another, and turns the page where one does not fit. */
    processLeaf(node: LeafNode): void
    /** The next line in the width that there is; null after the last. */
    buildNextLine(node: LeafNode): Line | null
    layoutDocument(
      content: unknown,
      pdf: object,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: (page: number, pages: number) => unknown,
      footer: (page: number, pages: number) => unknown,
      watermark: undefined,
      pageBreakBefore: (node: NodeInfo, around: { getFollowingNodesOnPage(): NodeInfo[] }) => boolean,
    ): Page[]
  }
}

declare module 'pdfmake/js/Renderer.js' {
  export interface Line {
    getHeight(): number
    readonly inlines: readonly { readonly x: number; readonly destination?: string }[]
    readonly x?: number
    readonly y?: number
    _outline?: { readonly text: string; readonly id?: string; readonly parentId?: string } | undefined
    /** The node that the line is of, where that has an id. */
    readonly _node?: { readonly id?: string }
  }

  export interface Page {
    readonly items: readonly { readonly type: string; readonly item: Line }[]
  }

  export default class Renderer {
    constructor(pdf: object)
    renderPages(pages: readonly Page[]): void
    renderLine(line: Line, x: number, y: number): void
  }
}
