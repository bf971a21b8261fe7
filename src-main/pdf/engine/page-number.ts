import type { Inline, Line } from 'pdfmake/js/Renderer.js'
import { widthOf } from './brief-inlines.ts'

/** Writes the number of the page on which a node begins into the word that was left for it. */
export function setPageNumber({ positions }: NonNullable<Line['_pageNodeRef']>, word: Inline): void {
  word.text = String(positions[0]!.pageNumber)
  const width = widthOf(word.text, word)
  if (word.alignment === 'right') word.x += word.width - width
  word.width = width
}
