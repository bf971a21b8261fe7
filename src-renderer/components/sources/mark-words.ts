export interface TextPart {
  readonly text: string
  readonly hit: boolean
}

/** The text in parts, those words marked that begin with a word of the search; accents and case do not count. */
export function markWords(text: string, search: string): readonly TextPart[] {
  const wanted = wordsOf(search).map(foldText)
  if (wanted.length === 0) return [{ text, hit: false }]
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(WORD)) {
    if (!wanted.some((word) => foldText(match[0]).startsWith(word))) continue
    if (match.index > end) parts.push({ text: text.slice(end, match.index), hit: false })
    parts.push({ text: match[0], hit: true })
    end = match.index + match[0].length
  }
  return end < text.length ? [...parts, { text: text.slice(end), hit: false }] : parts
}

/** Does every word of the search begin a word of the text? Nothing searched for is in every text. */
export function holdsWords(text: string, search: string): boolean {
  const words = wordsOf(text).map(foldText)
  return wordsOf(search).every((wanted) => words.some((word) => word.startsWith(foldText(wanted))))
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu

const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? []

/** The words of a text with one space around each: a name stands whole in a text whose key holds the name's. */
export const keyOf = (text: string): string => ` ${wordsOf(text).map(foldText).join(' ')} `

/** In small letters without accents. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ə', 'e')
