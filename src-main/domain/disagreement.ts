import type { Locator } from './locator.ts'

/** A question on which the sources contradict each other, or that they weigh differently. */
export interface Disagreement {
  readonly id: string
  readonly question: string
  /** Two or more. Editions of one work hold one position between them. */
  readonly positions: readonly Position[]
  /** What evidence would decide it, in our own words. */
  readonly settledBy: string
  readonly tags: readonly string[]
  readonly note?: string | undefined
}

/** What one source says to the question, in our own words, and the words of its own that carry it. */
export interface Position {
  readonly sourceId: string
  /** Whose position it is, where the source reports that of another. */
  readonly holder?: string | undefined
  readonly position: string
  readonly locator: Locator
  /** Quotations of this source. */
  readonly quotationIds: readonly string[]
}
