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

// Not called `require`: the bundler would declare a second one.
const fromHere = createRequire(import.meta.url)
type Hyphenate = (word: string, options: { readonly hyphenChar: string }) => string
const readers = new Map<string, Hyphenate>()
const known = new Map<string, readonly number[]>()
const KEPT = 20_000

/**
 * Where a word of a language (BCP 47) may be broken, as places in it, the last first. What stands before and after its
 * letters is not part of it. Only a text of one word of letters has any.
 */
export function hyphenation(text: string, language: string): readonly number[] {
  const patterns = patternsOf(language)
  const word = /^(\P{L}*)(\p{L}+)\P{L}*$/u.exec(text)
  if (patterns === undefined || word === null || word[2]!.length < SHORTEST) return []
  const key = `${patterns} ${text}`
  let places = known.get(key)
  if (places === undefined) {
    places = placesIn(word[2]!, patterns).map((place) => place + word[1]!.length)
    if (known.size >= KEPT) known.clear()
    known.set(key, places)
  }
  return places
}

function patternsOf(language: string): string | undefined {
  const name = language.toLowerCase()
  return PATTERNS[name] ?? PATTERNS[name.split('-')[0]!]
}

function placesIn(word: string, patterns: string): readonly number[] {
  let hyphenate = readers.get(patterns)
  if (hyphenate === undefined) {
    const read = fromHere(`hyphen/${patterns}`) as { readonly hyphenateSync: Hyphenate }
    hyphenate = read.hyphenateSync
    readers.set(patterns, hyphenate)
  }
  const places: number[] = []
  let at = 0
  for (const part of hyphenate(word, { hyphenChar: '\u00ad' }).split('\u00ad')) {
    at += part.length
    if (at >= BEFORE && at <= word.length - AFTER) places.unshift(at)
  }
  return places
}
