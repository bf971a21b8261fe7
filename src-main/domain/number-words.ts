const ONES = (
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ')

const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** By its denominator: "a third", "two thirds". */
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
}

const small = `(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(0, 9).join('|')}))?|${[...ONES].reverse().join('|')}|zero`

/** How often something happens is a number too. */
const OFTEN: Readonly<Record<string, number>> = { once: 1, twice: 2 }

/** A pattern of what `numberOfWords` reads: "seventeen", "forty-two", "two hundred and six", "a hundred". */
export const NUMBER_WORDS = `(?:(?:a|${small}) hundred(?: and (?:${small}))?|${small}|${Object.keys(OFTEN).join('|')})(?!\\p{L})`

/** The number, 0 to 9,999, that words of that pattern stand for. */
export function numberOfWords(text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.reduce((sum, word) => {
    if (word === 'hundred') return sum * 100
    if (word === 'a') return 1
    if (Object.hasOwn(OFTEN, word)) return OFTEN[word]!
    const ten = TENS.indexOf(word)
    return sum + (ten === -1 ? ONES.indexOf(word) + 1 : (ten + 2) * 10)
  }, 0)
}

const FRACTION = new RegExp(
  `^(?:(?<count>an?|${ONES.slice(0, 9).join('|')})[- ])?(?<part>${Object.keys(PARTS).join('|')})s?(?: of \\D*)?$`,
  'iu',
)

/** The per cent that a fraction in words stands for: "two-thirds of them", "half". Null for what is none. */
export function perCentOfWords(text: string): number | null {
  const { count = 'a', part } = FRACTION.exec(text)?.groups ?? {}
  if (part === undefined) return null
  const share = (Math.max(ONES.indexOf(count.toLowerCase()) + 1, 1) * 100) / PARTS[part.toLowerCase()]!
  return share <= 100 ? share : null
}
