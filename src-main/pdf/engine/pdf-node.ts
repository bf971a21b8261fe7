/** A node of pdfmake's document definition, as far as it is used here. Source: https://pdfmake.github.io/docs/ */
export type PdfNode = PdfText | PdfPageNumber | PdfStack | PdfColumns | PdfTable | PdfCanvas | PdfImage

/** What any node can have. Margins are left, top, right, bottom in points. */
interface Common {
  readonly margin?: Margin
  readonly width?: number | '*' | 'auto'
  readonly unbreakable?: boolean
  /** Beside the text, taking no room in it. */
  readonly relativePosition?: { readonly x: number; readonly y: number }
  readonly fillColor?: string
  readonly style?: string
  /** May not be the last thing on a page, where what follows it in its stack begins on the next. */
  readonly keepWithNext?: true
  /** The top-level block of the body that it prints; what it holds is of the same block. */
  readonly block?: number
}

type Margin = readonly [number, number, number, number]

/** How text looks; what is not set is taken from around it. */
export interface TextLook {
  readonly font?: string
  readonly fontSize?: number
  readonly lineHeight?: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
  readonly characterSpacing?: number
  readonly fontFeatures?: readonly string[]
  readonly sup?: boolean
  readonly sub?: boolean
}

export interface PdfInline extends TextLook {
  readonly text: string
  readonly link?: string
  readonly linkToDestination?: string
  readonly wordBreak?: 'break-all'
  /** The name under which links lead here. */
  readonly destination?: string
}

export interface PdfText extends Common, TextLook {
  readonly text: readonly PdfInline[]
  readonly id?: string
  readonly alignment?: 'left' | 'right'
  readonly leadingIndent?: number
  readonly noWrap?: boolean
  readonly outline?: boolean
  readonly outlineText?: string
  readonly outlineParentId?: string
}

/** The number of the page on which the text with that id stands, set once all are known. */
export interface PdfPageNumber extends Common, TextLook {
  readonly pageReference: string
  readonly alignment?: 'left' | 'right'
}

interface PdfStack extends Common {
  readonly stack: readonly PdfNode[]
  /** A drawing, lower than a page: it stays whole where what it stands in has to break. */
  readonly whole?: true
}

interface PdfColumns extends Common {
  readonly columns: readonly PdfNode[]
  readonly columnGap?: number
}

interface PdfTable extends Common {
  readonly table: {
    readonly body: readonly (readonly PdfNode[])[]
    readonly widths: readonly (number | '*' | 'auto')[]
    readonly headerRows?: number
    readonly keepWithHeaderRows?: number
    readonly dontBreakRows?: boolean
  }
  readonly layout: TableLayout
}

/** Lines lie above row or left of column `i`; the last after the last row or column. */
export interface TableLayout {
  hLineWidth(i: number): number
  vLineWidth(i: number): number
  hLineColor(i: number): string
  vLineColor(i: number): string
  paddingLeft(i: number): number
  paddingRight(i: number): number
  paddingTop(i: number): number
  paddingBottom(i: number): number
}

interface PdfCanvas extends Common {
  readonly canvas: readonly PdfVector[]
}

/** No polyline: pdfmake moves its points in place and cannot lay it out twice. */
export type PdfVector =
  | {
      readonly type: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly lineWidth: number
      readonly lineColor: string
      readonly lineCap?: 'round'
      readonly dash?: { readonly length: number; readonly space: number }
    }
  | ({
      readonly type: 'rect'
      readonly x: number
      readonly y: number
      readonly w: number
      readonly h: number
    } & Paint)
  | ({
      readonly type: 'ellipse'
      readonly x: number
      readonly y: number
      readonly r1: number
      readonly r2: number
    } & Paint)

interface Paint {
  /** Filled with it. */
  readonly color?: string
  /** Outlined in it. */
  readonly lineColor?: string
  readonly lineWidth?: number
}

interface PdfImage extends Common {
  /** The name under which the file has it. */
  readonly image: string
  readonly width: number
  readonly height: number
}
