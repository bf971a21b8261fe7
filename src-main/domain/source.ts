import type { Locator } from './locator.ts'
import type { Reference } from './reference.ts'

/** A document of the library: what it is, what is uncertain about it, and our own summary of it. Never its text. */
export interface Source {
  readonly id: string
  readonly reference: Reference
  readonly rights: string
  /** Words in the document's own text, notes aside. */
  readonly wordCount: number
  readonly language: string
  /** What its reference cannot say for certain, each in a sentence: a missing title, year or author. */
  readonly uncertainties: readonly string[]
  /** The source of which this is another edition. Editions of one work are never two witnesses. */
  readonly editionOf: string | null
  readonly digest: readonly DigestSection[]
}

export interface DigestSection {
  readonly section: string
  readonly locator: Locator
  /** Two to four sentences of our own. */
  readonly text: string
}

/** The work that a source is an edition of: itself, unless it says otherwise. Counting witnesses counts works. */
export const workOf = (source: Source): string => source.editionOf ?? source.id
