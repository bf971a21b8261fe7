export interface TextPart {
  readonly text: string
  readonly hit: boolean
}

/** The text in parts, those words marked that begin with a word of the search; accents and case do not count. */
export function markWords(text: string, search: string): readonly TextPart[] {
  const wanted = wordsOf(search).map(fold)
  if (wanted.length === 0) return [{ text, hit: false }]
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(WORD)) {
    if (!wanted.some((word) => fold(match[0]).startsWith(word))) continue
    if (match.index > end) parts.push({ text: text.slice(end, match.index), hit: false })
    parts.push({ text: match[0], hit: true })
    end = match.index + match[0].length
  }
  return end < text.length ? [...parts, { text: text.slice(end), hit: false }] : parts
}

/** Does every word of the search begin a word of the text? Nothing searched for is in every text. */
export function holdsWords(text: string, search: string): boolean {
  const words = wordsOf(text).map(fold)
  return wordsOf(search).every((wanted) => words.some((word) => word.startsWith(fold(wanted))))
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu

const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? []

const fold = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ə', 'e')
