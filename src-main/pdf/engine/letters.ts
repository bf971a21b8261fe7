const BOTH = String.raw`0-9 \u00a0!"#$%&'()*+,\-./:;<=>?@[\]^_{|}~«»„“”‚‘’‹›–—…№€§©®°`
const LATIN = 'A-Za-zÀ-ÖØ-öø-ňŊ-ſƏə'
const CYRILLIC = 'Ѐ-ѓЄ-ҁҐ-ґ'
const IS_SIMPLE = new RegExp(`^[${BOTH}${LATIN}${CYRILLIC}]$`)
const IS_LATIN = new RegExp(`[${LATIN}]`)
const IS_CYRILLIC = new RegExp(`[${CYRILLIC}]`)

/** What letters of a text are of, as bits. `OTHER` are those that may have a mark of their own after them, or be parts of more. */
export const LATIN_LETTER = 1
export const CYRILLIC_LETTER = 2
const OTHER = 4

/** The letters that were met, by number: 0 is none, and those that are not simple, or came when all numbers were given, have the last. */
export const NUMBERS = 256
const LAST = NUMBERS - 1
const numbers = new Uint8Array(0x2200)
const kinds = new Uint8Array(NUMBERS)
kinds[LAST] = OTHER
let met = 0

/** The number of a UTF-16 unit, from 1 on: the same in all faces. */
export function letterNumber(code: number): number {
  const number = code < numbers.length ? numbers[code]! : LAST
  return number === 0 ? meet(code) : number
}

function meet(code: number): number {
  const character = String.fromCharCode(code)
  let number = LAST
  if (IS_SIMPLE.test(character) && met < LAST - 1) {
    number = ++met
    kinds[number] =
      (IS_LATIN.test(character) ? LATIN_LETTER : 0) | (IS_CYRILLIC.test(character) ? CYRILLIC_LETTER : 0)
  }
  numbers[code] = number
  return number
}

/** The kinds of letters in a part of a text; null where they are not simple, or not of one script. */
export function kindsIn(text: string, from: number, to: number): number | null {
  let all = 0
  for (let i = from; i < to; i++) all |= kinds[letterNumber(text.charCodeAt(i))]!
  return all > LATIN_LETTER && all !== CYRILLIC_LETTER ? null : all
}
