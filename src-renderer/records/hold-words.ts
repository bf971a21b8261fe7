import { spellingsOf } from '#domain/fold-words.ts'

export const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** The words of a text, each in the ways in which it is looked up. */
export const spelledWords = (text: string): readonly (readonly string[])[] =>
  (text.match(WORD) ?? []).map(spellings).filter(({ length }) => length > 0)

/** A hard sign alone has no letter in English. */
export const spellings = (word: string): readonly string[] => spellingsOf(word).filter((form) => form !== '')

/** The words of a text in all their spellings: what `wordsTest` looks in. */
export const wordsKey = (text: string): string => ` ${spelledWords(text).flat().join(' ')}`

/**
 * Takes the key of a text in which every word of the search begins a word, in any spelling of either: "aliyev" is in
 * Əliyev, and Алиев in Aliyev. Nothing searched for is in every text.
 */
export function wordsTest(search: string): (key: string) => boolean {
  const wanted = spelledWords(search)
  return (key) => wanted.every((forms) => forms.some((form) => key.includes(` ${form}`)))
}

export const holdsWords = (text: string, search: string): boolean => wordsTest(search)(wordsKey(text))
