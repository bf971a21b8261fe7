/**
 * By what a copy of a source is known without its text: the SHA-256, in hexadecimal, of each folded paragraph of 25 words or
 * more and of each folded sentence of 12 or more. Both are sorted, so that they tell nothing of the order, and nothing
 * shorter is ever kept: hashes of short or overlapping runs of words give a text away.
 */
export interface Identity {
  readonly sourceId: string
  readonly paragraphs: readonly string[]
  readonly sentences: readonly string[]
}

/** The fewest words of a passage whose hash is kept. */
export const IDENTITY_WORDS = { paragraph: 25, sentence: 12 } as const

/** How far a document is a copy of a source. */
export interface Likeness {
  readonly sourceId: string
  /** Of the letters and figures of the document, the part that stands in passages of the source: 0 to 1. */
  readonly shareOfCopy: number
  /** Of the source's sentences, the part that stands in the document: 0 to 1. */
  readonly shareOfSource: number
  /** The passages of the document that stand word for word in the source, in its order, as the document has them. */
  readonly confirmed: readonly string[]
}

export interface Recognition {
  /** Every source with which the document shares a passage, nearest first: what an edition of it shares is told as well. */
  readonly likenesses: readonly Likeness[]
  /** The one that it is a copy of; null where it is none. */
  readonly sourceId: string | null
}
