/** A node of pdfmake's document definition, as far as it is used here. Source: https://pdfmake.github.io/docs/ */
export type PdfNode = PdfText | PdfStack | PdfColumns | PdfTable | PdfCanvas | PdfImage

/** What any node can have. Margins are left, top, right, bottom in points. */
interface Common {
  readonly margin?: Margin
  readonly width?: number | '*' | 'auto'
  readonly unbreakable?: boolean
  /** Beside the text, taking no room in it. */
  readonly relativePosition?: { readonly x: number; readonly y: number }
  readonly fillColor?: string
  /** May not be the last thing on a page, where what follows it in its stack begins on the next. */
  readonly keepWithNext?: true
  /** What it is to someone who hears the document; a text is a paragraph unless it says so. */
  readonly tag?: Tag
  /** What a figure shows, in words. */
  readonly alt?: string
  /** Of its text, where that is not the document's; BCP 47. */
  readonly lang?: string
  /** Of a list whose items have marks. */
  readonly numbering?: 'Decimal' | 'Disc'
  /** Of a table: the first cell of each row is its head. */
  readonly rowHeads?: true
  /** It takes pages of its own, on their side, after the one on which the text has come to it; the text goes on meanwhile. */
  readonly turned?: true
  /** The top-level block of the body that it prints; what it holds is of the same block. */
  readonly block?: number
}

/**
 * Standard structure types of PDF 1.7, section 14.8.4. A table or a contents list has its rows from its table; an
 * `Lbl` begins an item and an `LBody` is its body, in the list that they stand in or in one of their own. A caption is
 * of the table after it. What a figure holds is drawn and not read. `Artifact` is not read at all.
 */
export type Tag =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'Figure'
  | 'BlockQuote'
  | 'TOC'
  | 'Note'
  | 'Artifact'

type Margin = readonly [number, number, number, number]

/** How text looks. */
export interface TextLook {
  readonly font: string
  readonly fontSize: number
  /** In heights of a line of the typeface. */
  readonly lineHeight: number
  readonly bold: boolean
  readonly italics: boolean
  /** #rrggbb. */
  readonly color: string
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
  /** The mark of the item or note that it stands in. */
  readonly label?: true
  /** Of its text, where that is not the language around it; BCP 47. */
  readonly lang?: string
  /** It calls the note of that number, which stands at the foot of its page. */
  readonly footnote?: number
  /** The name under which links lead here. */
  readonly destination?: string
}

/** Lines so far apart, in points, from the top margin of each page down. */
export interface Grid {
  readonly unit: number
  /** Of a heading: the white between it and what follows, which is to begin on the grid; else the text itself is. */
  readonly below?: number
}

export interface PdfText extends Common {
  readonly text: readonly PdfInline[]
  /** On which it stands where it is in the flow of the page: more white above brings it there. */
  readonly grid?: Grid | undefined
  readonly id?: string
  readonly alignment?: 'left' | 'right' | 'justify'
  readonly leadingIndent?: number
  /** May its words be broken, by the rules of its language? */
  readonly hyphenate?: true
  readonly noWrap?: boolean
  readonly outline?: boolean
  readonly outlineText?: string
  readonly outlineParentId?: string
  /** Its word keeps a place for the number of the page on which the text with that id stands, set once all are known. */
  readonly pageReference?: string
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
