import { spelledWords, spellings, WORD } from '../../records/hold-words.ts'

export interface TextPart {
  readonly text: string
  readonly hit: boolean
}

/** The text in parts, those words marked that begin with a word of the search, in any spelling of either. */
export function markWords(text: string, search: string): readonly TextPart[] {
  const wanted = spelledWords(search).flat()
  if (wanted.length === 0) return [{ text, hit: false }]
  const isHit = (word: string) => spellings(word).some((form) => wanted.some((one) => form.startsWith(one)))
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(WORD)) {
    if (!isHit(match[0])) continue
    if (match.index > end) parts.push({ text: text.slice(end, match.index), hit: false })
    parts.push({ text: match[0], hit: true })
    end = match.index + match[0].length
  }
  return end < text.length ? [...parts, { text: text.slice(end), hit: false }] : parts
}
