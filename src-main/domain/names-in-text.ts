import type { Actor } from './library.ts'
import { nameKeys } from './name-keys.ts'

type Names = (text: string) => readonly string[]

const made = new WeakMap<readonly Actor[], Names>()

/**
 * Finds the actors that a text names, by any spelling as whole words, and answers all names of each: what is told of one
 * spelling can be looked for by every other. A spelling that two actors share stands for both. Made once for a list.
 */
export function namesInText(actors: readonly Actor[]): Names {
  const names = made.get(actors) ?? findNames(actors)
  made.set(actors, names)
  return names
}

function findNames(actors: readonly Actor[]): Names {
  const named = new Map<string, Set<string>>()
  let longest = 0
  for (const { id, name, otherNames } of actors) {
    const all = [name, ...otherNames]
    for (const key of [id, ...all].flatMap(nameKeys)) {
      const names = named.get(key) ?? new Set()
      for (const one of all) names.add(one)
      named.set(key, names)
      longest = Math.max(longest, key.split(' ').length)
    }
  }
  return (text) => {
    const found = new Set<string>()
    for (const words of nameKeys(text).map((key) => key.split(' '))) {
      for (let start = 0; start < words.length; start++) {
        for (let length = 1; length <= longest && start + length <= words.length; length++) {
          for (const name of named.get(words.slice(start, start + length).join(' ')) ?? []) found.add(name)
        }
      }
    }
    return [...found]
  }
}
