/** "1st", "2nd", "3rd", "11th", "21st". */
export function englishOrdinal(number: number): string {
  return `${number}${ENGLISH_SUFFIXES[ENGLISH_RULES.select(number)] ?? 'th'}`
}

const ENGLISH_RULES = new Intl.PluralRules('en', { type: 'ordinal' })
const ENGLISH_SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

/** "1-ci", "3-cü", "6-cı", "9-cu", "1990-cı": the suffix follows the last vowel of the number as it is spoken. */
export function azerbaijaniOrdinal(number: number): string {
  return `${number}-${azerbaijaniSuffix(number)}`
}

/** By the last digit that is spoken: bir, iki, üç, dörd, beş, altı, yeddi, səkkiz, doqquz; on, iyirmi, otuz, qırx, …. */
function azerbaijaniSuffix(number: number): string {
  const ones = number % 10
  if (ones !== 0) return ['ci', 'ci', 'cü', 'cü', 'ci', 'cı', 'ci', 'ci', 'cu'][ones - 1]!
  const tens = (number / 10) % 10
  if (tens !== 0) return ['cu', 'ci', 'cu', 'cı', 'ci', 'cı', 'ci', 'ci', 'cı'][tens - 1]!
  if (number === 0) return 'cı'
  if (number % 1000 !== 0) return 'cü'
  return number % 1_000_000 === 0 ? 'cu' : 'ci'
}
