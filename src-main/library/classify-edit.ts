import type { VerdictEdit } from '#domain/verdict.ts'
import { isNearSpelling } from './align-words.ts'
import type { Pair, Token } from './align-words.ts'

/** What a changed place of a quotation is, by the gravest thing that it can be. */
export function classifyEdit({ expected, found }: Pair): VerdictEdit {
  return { kind: kindOf(expected, found), expected: expected?.text ?? '', found: found?.text ?? '' }
}

/** Severest first; those of one kind stay in reading order. */
export function bySeverity(edits: readonly VerdictEdit[]): readonly VerdictEdit[] {
  return edits.toSorted((a, b) => SEVERITY.indexOf(a.kind) - SEVERITY.indexOf(b.kind))
}

const SEVERITY: readonly VerdictEdit['kind'][] = [
  'negation',
  'number',
  'name',
  'word',
  'spelling',
  'punctuation',
]

function kindOf(expected: Token | null, found: Token | null): VerdictEdit['kind'] {
  const tokens = [expected, found].filter((token) => token !== null)
  const sameLetters = expected?.text.toLowerCase() === found?.text.toLowerCase()
  if (sameLetters) return 'spelling'
  if (tokens.some(({ text }) => NEGATIONS.test(text)) || isNegatedForm(expected, found)) return 'negation'
  if (tokens.some(({ kind, text }) => kind === 'number' || NUMBER_WORDS.test(text))) return 'number'
  if (tokens.some(isSignedMark)) return 'number'
  if (tokens.every(({ kind }) => kind === 'mark')) return 'punctuation'
  if (tokens.some(isName)) return 'name'
  return expected && found && isNearSpelling(expected.text, found.text) ? 'spelling' : 'word'
}

/** Signs that belong to a figure: without one it is another figure. */
const isSignedMark = ({ text }: Token): boolean => /^[%‰°+−$€£¥₼₽]$/.test(text)

const isName = ({ text, kind, opening }: Token): boolean =>
  kind === 'word' && !opening && /^\p{Lu}/u.test(text)

/** "possible" and "impossible", "aligned" and "non-aligned" are one word and its contrary. */
function isNegatedForm(expected: Token | null, found: Token | null): boolean {
  const [a, b] = [expected?.text.toLowerCase() ?? '', found?.text.toLowerCase() ?? '']
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 4 && long.endsWith(short) && NEGATIVE_PREFIXES.test(long.slice(0, -short.length))
}

const NEGATIVE_PREFIXES = /^(?:un|in|im|il|ir|non|dis|anti|не)$/

/** In the languages of a briefing: English, Russian, Azerbaijani. */
const NEGATIONS =
  /^(?:not|no|non|nor|never|none|neither|nobody|nothing|nowhere|without|cannot|hardly|scarcely|unless|except|\p{L}+n't|не|нет|ни|никогда|никто|ничего|без|нельзя|yox|deyil|heç)$/iu

const NUMBER_WORDS =
  /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|halves|thirds?|quarters?|first|second|fourth|fifth|once|twice|percent)$/i
