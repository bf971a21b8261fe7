import type { Locator } from './locator.ts'

/** Who said it; the author of the source where nobody else is named. */
export interface Speaker {
  readonly name: string
  readonly office?: string | undefined
}

/**
 * W3C Web Annotation selectors in one: TextQuoteSelector (exact, prefix, suffix) and TextPositionSelector (offsets in
 * UTF-16 code units of the text whose hash is given). A bundled quotation has `exact` alone: the text is not bundled.
 * Source: https://www.w3.org/TR/annotation-model/#selectors
 */
export interface QuotationSelector {
  readonly exact: string
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
  readonly position?: { readonly start: number; readonly end: number; readonly textHash: string } | undefined
}

/** Words of a source, verbatim, with their place and their speaker. */
export interface Quotation {
  readonly id: string
  readonly sourceId: string
  readonly selector: QuotationSelector
  readonly locator: Locator
  readonly speaker: Speaker
  /** What it was said in or at: a speech, an interview, a statement. */
  readonly occasion?: string | undefined
  /** EDTF, when it was said, where that is known and is not the date of the source. */
  readonly date?: string | undefined
  readonly language: string
  /** Typed by hand from paper or a recording: there is nothing here that it could be checked against. */
  readonly transcribed?: true | undefined
  readonly tags: readonly string[]
  readonly note?: string | undefined
}
