import type { ComparedParagraph } from './compare-texts.ts'

/** Unchanged paragraphs that are shown beside a change, so that one sees where it stands. */
const CONTEXT = 1

/** Neighbouring paragraphs, all shown or all folded away. */
export interface Piece {
  readonly folded: boolean
  /** Index of its first paragraph. */
  readonly from: number
  readonly paragraphs: readonly ComparedParagraph[]
}

/** Folds away what did not change, save the neighbours of a change; a single paragraph is never folded. */
export function foldUnchanged(paragraphs: readonly ComparedParagraph[]): readonly Piece[] {
  const near = (i: number): boolean =>
    paragraphs.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).some(({ changed }) => changed)
  const pieces: { folded: boolean; from: number; paragraphs: ComparedParagraph[] }[] = []
  paragraphs.forEach((paragraph, i) => {
    const folded = !near(i)
    const last = pieces.at(-1)
    if (last?.folded === folded) last.paragraphs.push(paragraph)
    else pieces.push({ folded, from: i, paragraphs: [paragraph] })
  })
  return pieces.map((piece) => (piece.paragraphs.length === 1 ? { ...piece, folded: false } : piece))
}
