import { createRequire } from 'node:module'

/** Patterns by language; one that is not here is left whole, as Azerbaijani is, for which there are none. */
const PATTERNS: Readonly<Record<string, string>> = {
  'en-us': 'en-us',
  en: 'en-gb',
  ru: 'ru',
  tr: 'tr',
  uk: 'uk',
  ka: 'ka',
  hy: 'hy',
  de: 'de-1996',
  fr: 'fr',
}

/** A shorter word is left whole, and so many letters stand before and after a break. */
const SHORTEST = 6
const BEFORE = 2
const AFTER = 3

/** As the package has them: numbers for the places around letters, a tree of letters whose leaves tell which of these are theirs, and words with places of their own. */
type Patterns = readonly [
  levels: readonly (readonly number[])[],
  tree: Branch,
  exceptions: Readonly<Record<string, readonly number[]>>,
]
interface Branch {
  readonly [letter: string]: Branch | number | [Branch, number]
}

// Not called `require`: the bundler would declare a second one.
const fromHere = createRequire(import.meta.url)

/** The places of words, by the language's patterns, up to so many of each. */
const known = new Map<string, Map<string, readonly number[]>>()
const KEPT = 20_000

/**
 * Where a word of a language (BCP 47) may be broken, as places in it, the last first. What stands before and after its
 * letters is not part of it. Only a text of one word of letters has any.
 */
export function hyphenation(text: string, language: string): readonly number[] {
  const name = text.length < SHORTEST ? undefined : patternsOf(language)
  if (name === undefined) return NONE
  let words = known.get(name)
  if (words === undefined) known.set(name, (words = new Map()))
  let places = words.get(text)
  if (places === undefined) {
    if (words.size >= KEPT) words.clear()
    words.set(text, (places = placesIn(text, fromHere(`hyphen/patterns/${name}`) as Patterns)))
  }
  return places
}

const NONE: readonly number[] = []

function patternsOf(language: string): string | undefined {
  const name = language.toLowerCase()
  return PATTERNS[name] ?? PATTERNS[name.split('-')[0]!]
}

function placesIn(text: string, patterns: Patterns): readonly number[] {
  const [, before, word] = /^(\P{L}*)(\p{L}+)\P{L}*$/u.exec(text) ?? []
  if (before === undefined || word === undefined || word.length < SHORTEST) return NONE
  const lower = word.toLowerCase()
  const [, , exceptions] = patterns
  const breaks = Object.hasOwn(exceptions, lower) ? exceptions[lower]! : breaksIn(lower, patterns)
  return breaks
    .filter((place) => place >= BEFORE && place <= word.length - AFTER)
    .map((place) => before.length + place)
    .toReversed()
}

/** Liang's way, of his thesis of 1983: the highest number of all patterns that fit says of each place whether it is one. */
function breaksIn(word: string, [levels, tree]: Patterns): readonly number[] {
  const highest = new Uint8Array(word.length + 1)
  const letters = `.${word}.`
  for (let from = 0; from < letters.length; from++) {
    let branch: Branch | undefined = tree
    for (let i = from; branch !== undefined && i < letters.length; i++) {
      const found: Branch[string] | undefined = branch[letters.charAt(i)]
      const leaf = typeof found === 'number' ? found : Array.isArray(found) ? found[1] : null
      // The dot before the word has no place of its own.
      if (leaf !== null) raise(highest, Math.max(0, from - 1), levels[leaf]!)
      branch = typeof found === 'number' ? undefined : Array.isArray(found) ? found[0] : found
    }
  }
  return [...highest.keys()].filter((place) => highest[place]! % 2 === 1)
}

function raise(highest: Uint8Array, from: number, levels: readonly number[]): void {
  for (let i = 0; i < levels.length; i++) if (levels[i]! > highest[from + i]!) highest[from + i] = levels[i]!
}
