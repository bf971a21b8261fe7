import type { Actor } from '#domain/library.ts'
import { foldWords, romanizeText } from './fold-words.ts'

/**
 * Finds the actors that a text names, by any spelling as whole words, and answers all names of each: what is told of one
 * spelling can be looked for by every other. A spelling that two actors share stands for both.
 */
export function namesInText(actors: readonly Actor[]): (text: string) => readonly string[] {
  const named = new Map<string, Set<string>>()
  let longest = 0
  for (const { id, name, otherNames } of actors) {
    const all = [name, ...otherNames]
    for (const words of [id, ...all].flatMap(spellings)) {
      const key = words.join(' ')
      const names = named.get(key) ?? new Set()
      for (const one of all) names.add(one)
      named.set(key, names)
      longest = Math.max(longest, words.length)
    }
  }
  return (text) => {
    const found = new Set<string>()
    for (const words of spellings(text)) {
      for (let start = 0; start < words.length; start++) {
        for (let length = 1; length <= longest && start + length <= words.length; length++) {
          for (const name of named.get(words.slice(start, start + length).join(' ')) ?? []) found.add(name)
        }
      }
    }
    return [...found]
  }
}

/** The words of a text as folded, and where that differs as English spells them. */
function spellings(text: string): readonly (readonly string[])[] {
  const all = [text, romanizeText(text, 'a') ?? text, romanizeText(text, 'e') ?? text]
  return [...new Set(all)]
    .map((one) => foldWords(one).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter(({ length }) => length > 0)
}
