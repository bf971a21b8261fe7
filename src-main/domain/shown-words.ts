import type { ShownWords } from './draft.ts'
import type { Quotation } from './quotation.ts'

/** The words of a quotation as the briefing shows them, in one line. */
export const shownWords = ({ selector }: Quotation, shown: ShownWords): string =>
  (shown.trim() === '' ? selector.exact : shown).replace(/[ \t\r\n]+/g, ' ').trim()

/** What stands for words that are left out. */
export const OMISSION = '[…]'

/**
 * The words without those that [from, to) touches, in UTF-16 code units of `shown`; `[…]` stands for them. Neighbouring
 * omissions become one. A bracket is left out as a whole. Unchanged where the stretch touches no word.
 */
export function omitWords(shown: string, from: number, to: number): string {
  const [start, end] = wholeWords(shown, from, to)
  if (!/[\p{L}\p{N}]/u.test(shown.slice(start, end))) return shown
  return tidy(`${shown.slice(0, start)} ${OMISSION} ${shown.slice(end)}`)
}

/** The words with `words` in brackets in place of those that [from, to) touches; before the word at `from` where it is empty. */
export function insertWords(shown: string, from: number, to: number, words: string): string {
  const said = words.replace(/[[\]]/g, '').replace(/\s+/g, ' ').trim()
  if (said === '') return shown
  const [start, end] =
    from === to ? [wordStart(shown, from), wordStart(shown, from)] : wholeWords(shown, from, to)
  return tidy(`${shown.slice(0, start)} [${said}] ${shown.slice(end)}`)
}

/** Marked omissions run together, spaces single, none before a stop. */
const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\[…\](?:[ ,;:–—-]*\[…\])+/g, OMISSION)
    .replace(/ (?=[.,;:!?)\u2019\u201d\u00bb](?!\p{L}))/gu, '')
    .trim()

/** A word with its inner marks, or a bracket with all that it holds. */
const WORD = /\[[^\]]*\]|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.,:-](?=[\p{L}\p{N}]))*/gu

function wholeWords(text: string, from: number, to: number): readonly [number, number] {
  const touched = [...text.matchAll(WORD)].filter(
    ({ index, 0: word }) => index < to && index + word.length > from,
  )
  const [first, last] = [touched[0], touched.at(-1)]
  if (first === undefined || last === undefined) return [from, to]
  return [Math.min(from, first.index), Math.max(to, last.index + last[0].length)]
}

function wordStart(text: string, at: number): number {
  const within = [...text.matchAll(WORD)].find(({ index, 0: word }) => index < at && at < index + word.length)
  return within?.index ?? at
}
