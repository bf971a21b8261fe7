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
  /** EDTF: the days within which it was written, where its reference has no date. */
  readonly writtenWithin?: string | undefined
  /** How places in it are named, and how many there are; absent where that is not known. */
  readonly extent?: Extent | undefined
  readonly digest: readonly DigestSection[]
}

export interface DigestSection {
  readonly section: string
  readonly locator: Locator
  /** Two to four sentences of our own. */
  readonly text: string
}

/** The printed pages of a work, or its paragraphs by section (null before the first heading); and its numbered notes. */
export type Extent =
  | {
      readonly kind: 'pages'
      readonly first: number
      readonly last: number
      readonly notes: number
      /** Set where no page number is printed in the copy, and all are ours. */
      readonly workedOut?: true | undefined
    }
  | {
      readonly kind: 'paragraphs'
      readonly sections: readonly { readonly section: string | null; readonly paragraphs: number }[]
      readonly notes: number
    }

/** The work that a source is an edition of: itself, unless it says otherwise. Counting witnesses counts works. */
export const workOf = (source: Source): string => source.editionOf ?? source.id

/** Of each work the edition that is named first, in that order: it is the one that a locator beside them is of. */
export function firstEditions(
  sourceIds: readonly string[],
  works: ReadonlyMap<string, string>,
): readonly string[] {
  const firsts = new Map<string, string>()
  for (const id of sourceIds) {
    const work = works.get(id) ?? id
    if (!firsts.has(work)) firsts.set(work, id)
  }
  return [...firsts.values()]
}

/**
 * How many works, which is how many witnesses, these sources are: editions of one work count once. What is not among
 * `sources` counts as a work of its own.
 */
export function worksAmong(sourceIds: readonly string[], sources: readonly Source[]): readonly string[] {
  const works = new Map(sources.map((source) => [source.id, workOf(source)]))
  return [...new Set(sourceIds.map((id) => works.get(id) ?? id))]
}
