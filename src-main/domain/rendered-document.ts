/** A document as a PDF, with what the window needs to follow it. */
export interface RenderedDocument {
  readonly pdf: Uint8Array
  readonly pages: number
  /** Those that lie on their side, from 1, in their order: a wide table has one of its own. */
  readonly turnedPages: readonly number[]
  readonly typeArea: TypeArea
  readonly words: number
  /** Where each top-level block that is printed stands, in the order of the pages: one place for each of its pages. */
  readonly places: readonly BlockPlace[]
  readonly missingGlyphs: readonly MissingGlyph[]
  /** Pictures whose bytes are not there or cannot be drawn, as they are called: "Figure 2". A box stands for each. */
  readonly missingImages: readonly string[]
  /** How many cross-references lead to a block that is no longer there. */
  readonly lostReferences: number
}

/** What of an upright page is printed on, in points from its left edge, and how large its text is. */
export interface TypeArea {
  readonly left: number
  readonly right: number
  /** Where the text begins: at `left`, or after the column in the margin. */
  readonly text: number
  readonly size: number
}

export interface BlockPlace {
  /** Index of the block in the body. */
  readonly block: number
  /** From 1. */
  readonly page: number
  /** Points from the page's top to its first line on this page, and to the end of its last. */
  readonly top: number
  readonly bottom: number
}

/** A character that no typeface of the template can draw. */
export interface MissingGlyph {
  readonly character: string
  /** Some of the text around it. */
  readonly context: string
  /** On which the block begins where it stands first, from 1; null where that is in a note or a reference. */
  readonly page: number | null
}
