import type { Inline, Page } from 'pdfmake/js/Renderer.js'
import { widthOf } from './measure-words.ts'

/** The pages, from 1, on which texts that have ids begin. */
export type PageNumbers = ReadonlyMap<string, number>

export function findPageNumbers(pages: readonly Page[]): PageNumbers {
  const numbers = new Map<string, number>()
  for (const [i, { items }] of pages.entries())
    for (const { type, item } of items)
      if (type === 'line' && item.id !== undefined && !numbers.has(item.id)) numbers.set(item.id, i + 1)
  return numbers
}

/** The number of a page in place of the word that was left for it. */
export function withPageNumber(word: Inline, page: number): Inline {
  const text = String(page)
  const width = widthOf(text, word.run)
  return { ...word, text, width, x: word.run.alignment === 'right' ? word.x + word.width - width : word.x }
}
