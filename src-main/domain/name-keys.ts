import { foldWords, romanizeText } from './fold-words.ts'

/**
 * The words of a name, or of a text that may name somebody, as folded and where that differs as English spells them, one
 * space between them. Two names of which a key is the same are one name; none where there is no word.
 */
export function nameKeys(name: string): readonly string[] {
  const spellings = [name, romanizeText(name, 'a') ?? name, romanizeText(name, 'e') ?? name]
  return [...new Set(spellings.map(wordKey))].filter((key) => key !== '')
}

const wordKey = (text: string): string => (foldWords(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/** Stands the name whole in the text? Both as keys. */
export const holdsName = (text: string, name: string): boolean => ` ${text} `.includes(` ${name} `)
