/** A node of pdfmake's document definition, as far as it is used here. Source: https://pdfmake.github.io/docs/ */
export type PdfNode = PdfText | PdfStack | PdfColumns | PdfTable | PdfCanvas

/** What any node can have. Margins are left, top, right, bottom in points. */
interface Common {
  readonly margin?: Margin
  readonly width?: number | '*' | 'auto'
  readonly unbreakable?: boolean
  /** Beside the text, taking no room in it. */
  readonly relativePosition?: { readonly x: number; readonly y: number }
  readonly fillColor?: string
  readonly style?: string
  /** Set: may not be the last thing on a page. */
  readonly headlineLevel?: number
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

interface PdfStack extends Common {
  readonly stack: readonly PdfNode[]
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
  readonly canvas: readonly (
    | { type: 'line'; x1: number; y1: number; x2: number; y2: number; lineWidth: number; lineColor: string }
    | {
        type: 'ellipse'
        x: number
        y: number
        r1: number
        r2: number
        color: string
        lineColor: string
        lineWidth: number
      }
  )[]
}
