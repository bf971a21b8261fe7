import type { Qualifier } from './table.ts'

/** The words before a figure that say how exactly it is given; the first qualifier is the nearest, others may be meant. */
const HEDGES: readonly (readonly [words: string, qualifiers: readonly Qualifier[]])[] = [
  ['more than|over|above|upwards? of|in excess of|exceeding|>', ['over']],
  ['at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|≥', ['at-least']],
  ['less than|fewer than|under|below|<', ['under']],
  ['up to|as (?:many|much|high) as|at most|(?:no|not) more than|a maximum of|≤', ['up-to']],
  ['an? estimated|estimated(?: at)?|estimates? of', ['estimate']],
  ['nearly|almost|close to|approaching', ['about', 'under']],
  ['about|approximately|around|roughly|some|circa|c\\.|ca\\.|~|≈', ['about']],
  ['only|just|well|slightly|a total of|the|another', []],
]

const PATTERNS = HEDGES.map(
  ([words, qualifiers]) => [new RegExp(`^(?:${words})(?!\\p{L}) ?`, 'iu'), qualifiers] as const,
)

/** After a figure: "600,000 or more". */
const AFTER: readonly (readonly [RegExp, readonly Qualifier[]])[] = [
  [/^(?:\+|(?:or|and) more)(?!\p{L}) ?/iu, ['at-least', 'over']],
  [/^or (?:less|fewer)(?!\p{L}) ?/iu, ['up-to']],
  [/^or so(?!\p{L}) ?/iu, ['about']],
]

export interface Hedged {
  readonly qualifiers: readonly Qualifier[]
  /** The text without the hedge. */
  readonly rest: string
}

/** Takes the hedges from the beginning of a figure: "an estimated", "just over". */
export function readHedge(text: string): Hedged {
  const qualifiers: Qualifier[] = []
  let rest = text
  for (let found = true; found;) {
    found = false
    for (const [pattern, meant] of PATTERNS) {
      const shorter = rest.replace(pattern, '')
      if (shorter === rest) continue
      qualifiers.push(...meant)
      rest = shorter
      found = true
    }
  }
  return { qualifiers, rest }
}

/** Takes the hedge from what follows a figure. */
export function readHedgeAfter(text: string): Hedged {
  for (const [pattern, qualifiers] of AFTER) {
    if (pattern.test(text)) return { qualifiers, rest: text.replace(pattern, '') }
  }
  return { qualifiers: [], rest: text }
}
