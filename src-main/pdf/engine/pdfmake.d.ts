/**
 * The inner classes of pdfmake 0.3.11 that are used here (the version is pinned exactly). Its public entry parses every
 * font anew for each document and says where it put things in no other way.
 */

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { Grid, PdfInline, Tag } from './pdf-node.ts'
  import type { Inline, Line, Page, Vector } from 'pdfmake/js/Renderer.js'
  import type PageElementWriter from 'pdfmake/js/PageElementWriter.js'
  import type DocMeasure from 'pdfmake/js/DocMeasure.js'

  /** A node in the course of being laid out: our own fields, and those that pdfmake notes in it. */
  export interface LayoutNode {
    unbreakable?: boolean
    /** It, or what it holds, was moved or let break, and is no longer as it was defined. */
    isAltered?: true
    readonly relativePosition?: object
    readonly keepWithNext?: true
    readonly whole?: true
    readonly turned?: true
    readonly grid?: Grid
    block?: number | undefined
    readonly tag?: Tag
    readonly id?: string
    readonly alt?: string
    readonly lang?: string
    readonly numbering?: 'Decimal' | 'Disc'
    readonly rowHeads?: true
    readonly text?: readonly PdfInline[]
    readonly alignment?: 'left' | 'right' | 'justify'
    readonly leadingIndent?: number
    readonly noWrap?: boolean
    /** The text is the number of the page on which the one with that id stands. */
    readonly pageReference?: string
    readonly hyphenate?: true
    /** The words that no line has taken yet. */
    _inlines?: Inline[]
    readonly image?: string
    readonly canvas?: Vector[]
    readonly stack?: LayoutNode[]
    readonly columns?: LayoutNode[]
    readonly colSpan?: number
    readonly rowSpan?: number
    /** A cell that another spans. */
    readonly _span?: boolean
    /** Of a picture: itself, since what is drawn of it may be a copy. */
    of?: LayoutNode
    readonly table?: {
      dontBreakRows?: boolean
      readonly headerRows?: number
      keepWithHeaderRows?: number
      readonly body: LayoutNode[][]
    }
    readonly margin?: number[]
    /** Left, top, right, bottom; set when it is measured. */
    _margin?: number[] | null
    _minWidth?: number
    _maxWidth?: number
    /** Where its parts were put; not there before it is laid out. */
    readonly positions: object[]
    /** Puts vectors back to where they were defined. */
    resetXY(): void
  }

  /** What is left of a page. */
  interface Room {
    readonly page: number
    availableWidth: number
    availableHeight: number
  }

  export interface Context {
    page: number
    readonly pages: Page[]
    /** Of each page: how many of its items lie under all others. */
    readonly backgroundLength: number[]
    x: number
    y: number
    availableWidth: number
    availableHeight: number
    readonly pageMargins: {
      readonly top: number
      readonly bottom: number
      readonly left: number
    }
    /** One for each table row or group of columns that is open. */
    readonly snapshots: readonly (Room & {
      /** Of the columns of the group so far, the lowest; of what stands beside the flow, none. */
      readonly bottomMost?: Room
    })[]
    initializePage(): void
    moveDown(offset: number): void
  }

  /** What a layout has come to. */
  export interface LayoutState {
    readonly writer: PageElementWriter
    /** Every node that was laid out, in order. */
    readonly linearNodeList: LayoutNode[]
    readonly docMeasure: DocMeasure
  }

  export default class LayoutBuilder implements LayoutState {
    constructor(
      size: { width: number; height: number },
      margins: { left: number; top: number; right: number; bottom: number },
      svg: object,
    )
    get writer(): PageElementWriter
    linearNodeList: LayoutNode[]
    readonly pageSize: { width: number; height: number }
    readonly pageMargins: { left: number; top: number; right: number; bottom: number }
    /** Lays the content out, and heads and feet on its pages. */
    tryLayoutDocument(
      content: LayoutNode,
      pdf: object,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: (page: number, pages: number) => unknown,
      footer: (page: number, pages: number) => unknown,
    ): { readonly pages: Page[]; readonly linearNodeList: LayoutNode[] }
    addHeadersAndFooters(
      header: (page: number, pages: number) => unknown,
      footer: (page: number, pages: number) => unknown,
    ): void
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

declare module 'pdfmake/js/DocumentContext.js' {
  import type { Context } from 'pdfmake/js/LayoutBuilder.js'

  const DocumentContext: new () => Context
  export default DocumentContext
}

declare module 'pdfmake/js/PageElementWriter.js' {
  import type { Context } from 'pdfmake/js/LayoutBuilder.js'
  import type { Line, PageItem } from 'pdfmake/js/Renderer.js'

  /** What is measured as a whole. */
  export interface Fragment {
    readonly items: readonly PageItem[]
    height: number
  }

  export default class PageElementWriter {
    constructor(context: Context)
    /** Above level 0 an unbreakable block is being measured. */
    transactionLevel: number
    context(): Context
    pushContext(width: number, height: number): void
    popContext(): void
    addPage(
      size: { width: number; height: number },
      orientation: null,
      margins: { left: number; top: number; right: number; bottom: number },
    ): void
    moveToNextPage(orientation?: string): void
    /** Puts a line where there is room, and moves on; false where this page and the next have none. */
    addLine(line: Line, ...placing: (boolean | number)[]): object | false
    /** Puts what was measured as a whole on this page or the next; false where neither holds it. */
    addFragment(fragment: Fragment, ...placing: boolean[]): boolean
    commitUnbreakableBlock(x?: number, y?: number): void
    alignLine(line: Line): void
  }
}

declare module 'pdfmake/js/Renderer.js' {
  import type { Typeface } from './typeface.ts'
  import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'

  /** What words of one look share. */
  export interface WordRun {
    readonly font: Typeface
    readonly fontSize: number
    readonly fontFeatures: readonly string[] | null
    readonly characterSpacing: number
    readonly sup: boolean
    readonly sub: boolean
    /** #rrggbb. */
    readonly color: string
    /** Of its lines. */
    readonly height: number
    readonly alignment: string
    /** Its words are parted nowhere. */
    readonly noWrap: boolean
    readonly link: string | null
    readonly linkToDestination: string | null
    readonly destination: string | undefined
    /** The mark of an item or a note. */
    readonly label: true | undefined
    readonly lang: string | undefined
    /** The number of the note at the page's foot that it calls. */
    readonly footnote: number | undefined
  }

  /** A word, and the space after it, where it stands in its line. */
  export interface Inline {
    readonly text: string
    readonly run: WordRun
    x: number
    readonly width: number
    /** Of what does not count at the beginning of a line, and at its end: spaces, and an indent less than none. */
    leadingCut: number
    readonly trailingCut: number
    /** A line ends after it. */
    readonly lineEnd: boolean
    /** None may end after it. */
    noNewLine: boolean
    /** It goes on on the next line: a hyphen is drawn after it. */
    readonly hyphened: boolean
  }

  /** What is drawn of a node. */
  interface Drawn {
    of?: LayoutNode | undefined
    /** Drawn before: the head of a table on a page after its first. */
    repeated?: true | undefined
  }

  export interface Line extends Drawn {
    readonly maxWidth: number
    /** Of the space at its end. */
    readonly trailingCut: number
    readonly newLineForced: boolean
    readonly lastLineInParagraph: boolean
    getHeight(): number
    getWidth(): number
    getAvailableWidth(): number
    addInline(inline: Inline): void
    /** From its top to its baseline. */
    getAscenderHeight(): number
    readonly inlines: readonly Inline[]
    /** Of the text that it begins, where that has one. */
    id: string | undefined
    x: number
    y: number
    isJustified: boolean
    /** The same words, to be put somewhere by themselves. */
    clone(): Line
    _outline: { readonly text: string; readonly id?: string; readonly parentId?: string } | undefined
    /** What prints the top-level block of the body that it is of. */
    within: LayoutNode | undefined
    /** The notes that it calls. */
    readonly calls: readonly number[]
  }

  export type Vector = Drawn &
    (
      | {
          readonly type: 'line'
          readonly x1: number
          readonly y1: number
          readonly x2: number
          readonly y2: number
          readonly lineWidth: number
          readonly lineColor: string
        }
      | {
          readonly type: 'rect'
          readonly x: number
          readonly y: number
          readonly w: number
          readonly h: number
        }
      | {
          readonly type: 'ellipse'
          readonly x: number
          readonly y: number
          readonly r1: number
          readonly r2: number
        }
    )

  export interface Picture extends Drawn {
    readonly x: number
    readonly y: number
    readonly _width: number
    readonly _height: number
  }

  export type PageItem =
    | { readonly type: 'line'; readonly item: Line }
    | { readonly type: 'vector'; readonly item: Vector }
    | { readonly type: 'image'; readonly item: Picture }

  export interface Page {
    readonly pageSize: { readonly width: number; readonly height: number }
    items: PageItem[]
  }

  export default class Renderer {
    constructor(pdf: object)
    renderLine(line: Line, x: number, y: number): void
    renderVector(vector: Vector): void
    renderImage(picture: Picture): void
  }
}
