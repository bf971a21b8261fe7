/** A document as a PDF, with what the window needs to follow it. */
export interface RenderedDocument {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly words: number
  /** Where each top-level block that is printed begins. */
  readonly places: readonly BlockPlace[]
  readonly missingGlyphs: readonly MissingGlyph[]
}

export interface BlockPlace {
  /** Index of the block in the body. */
  readonly block: number
  /** From 1. */
  readonly page: number
  /** Points from the page's top. */
  readonly top: number
}

/** A character that no typeface of the template can draw. */
export interface MissingGlyph {
  readonly character: string
  /** Some of the text around it. */
  readonly context: string
}
