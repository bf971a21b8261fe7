import type { Column, Scale } from './table.ts'

/** A figure as it was written: its number, and the magnitude and unit where they stand beside it. */
export interface Quantity {
  /** Null is a figure that the source leaves out. */
  readonly number: number | null
  readonly scale: Scale | null
  /** "US$", "%" or a word; null where none is written. */
  readonly unit: string | null
}

/**
 * Reads the notation of one figure:
 *
 *     figure    = missing | [hedge] [sign] [currency] digits [magnitude] [unit]
 *     missing   = "" | "–" | "—" | "-" | "…" | "..." | ".." | "n/a" | "not given"
 *     hedge     = "about" | "some" | "over" | "more than" | "nearly" | …  | "c." | "~"
 *     digits    = 1 to 3 digits in groups of three parted by commas or no-break spaces, or plain digits;
 *                 then "." and decimals; or a number word from "one" to "twenty"
 *     magnitude = "thousand" | "million" | "billion", also as "m", "mn", "bn", and in Russian and Azerbaijani
 *     unit      = "%" | "per cent" | "percent" | any words
 *
 * Null where the text is none of this: two figures, a group of four digits, a comma as a decimal mark.
 * The notation is that of English editorial style: https://www.bipm.org/en/publications/si-brochure (5.4.4) for the
 * grouping of digits, and the Chicago Manual of Style (9.8, 9.18) for magnitudes and per cent.
 */
export function parseQuantity(text: string): Quantity | null {
  const written = text.replace(/[\s\u00a0\u202f\u2009]+/g, ' ').trim()
  if (MISSING.test(written)) return { number: null, scale: null, unit: null }
  const match = FIGURE.exec(written)
  const parts = match?.groups
  if (parts === undefined) return null
  const { sign = '', currency = '', digits = '', magnitude = '', unit = '' } = parts
  if (/\d/.test(unit)) return null
  const size = NUMBER_WORDS.indexOf(digits.toLowerCase()) + 1 || Number(digits.replace(/[, ]/g, ''))
  return {
    number: sign === '' || sign === '+' || size === 0 ? size : -size,
    scale: MAGNITUDES[magnitude.toLowerCase()] ?? null,
    unit: currency || (PER_CENT.test(unit) ? '%' : unit) || null,
  }
}

/**
 * The value that a cell of this column holds for a figure as written, in the column's scale: "1.2 billion" is 1,200 in
 * a column of millions. Undefined where the text is no figure, or is one in another unit.
 */
export function quantityIn(column: Column, asWritten: string): number | null | undefined {
  const quantity = parseQuantity(column.decimalMark === ',' ? exchangeMarks(asWritten) : asWritten)
  if (quantity === null) return undefined
  if (quantity.number === null) return null
  if (conflicts(quantity.unit, column.unit)) return undefined
  if (quantity.scale === null) return quantity.number
  const shift = EXPONENTS[quantity.scale] - (column.scale === undefined ? 0 : EXPONENTS[column.scale])
  // Through the decimal text: 1.1 × 1000 in binary is not 1100.
  return Number(`${quantity.number}e${shift}`)
}

/** "1.232,5", as most of Europe writes, to "1,232.5". */
const exchangeMarks = (text: string): string =>
  text.replace(/(?<=\d)[.,](?=\d)/g, (mark) => (mark === ',' ? '.' : ','))

/** The magnitude that a word of a column's head names: "US$ million", "млн долл.". */
export function scaleIn(text: string): Scale | null {
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    if (word !== 'm' && Object.hasOwn(MAGNITUDES, word)) return MAGNITUDES[word]!
    if (/^(?:thousand|million|billion)s$/.test(word)) return word.slice(0, -1) as Scale
  }
  return null
}

/** A sign of currency or of per cent must be the column's own; words beside a figure may say more than the column. */
function conflicts(written: string | null, unit: string | undefined): boolean {
  if (written === null) return false
  const isSign = written === '%' || CURRENCY.test(written)
  if (isSign) return !sameUnit(written, unit ?? '')
  return unit === '%' || CURRENCY.test(unit ?? '')
}

const sameUnit = (a: string, b: string): boolean => {
  const plain = (unit: string) => unit.replace(/^(US ?\$|USD)$/i, '$').toLowerCase()
  return plain(a) === plain(b)
}

const MISSING = /^(?:[-–—]|\.{2,3}|…|#?n\/?a|н\/д|not given)?$/iu
const PER_CENT = /^(?:%|per ?cent)$/i
const CURRENCY = /^(?:US ?\$|USD|\$|€|EUR|£|GBP|₼|AZN|₽|RUB)$/i

const NUMBER_WORDS = (
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty'
).split(' ')

const HEDGES = [
  'about',
  'almost',
  'approximately',
  'around',
  'as many as',
  'at least',
  'fewer than',
  'less than',
  'more than',
  'nearly',
  'only',
  'over',
  'roughly',
  'some',
  'under',
  'up to',
  'c\\.',
  '~',
]

const MAGNITUDES: Readonly<Record<string, Scale>> = {
  thousand: 'thousand',
  тыс: 'thousand',
  million: 'million',
  mn: 'million',
  mln: 'million',
  milyon: 'million',
  млн: 'million',
  billion: 'billion',
  bn: 'billion',
  mlrd: 'billion',
  milyard: 'billion',
  млрд: 'billion',
  m: 'million',
}

const magnitudes = (): string => Object.keys(MAGNITUDES).join('|')

const FIGURE = new RegExp(
  `^(?:(?:${HEDGES.join('|')}) ?)?(?<sign>[-−–+]?)(?<currency>US ?\\$|\\$|€|£|₼|₽)? ?` +
    `(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|${NUMBER_WORDS.join('|')})` +
    `(?![\\d,.]*\\d)(?:[ -]?(?<magnitude>${magnitudes()})(?!\\p{L})\\.?)? ?(?<unit>\\D*)$`,
  'iu',
)

const EXPONENTS: Readonly<Record<Scale, number>> = { thousand: 3, million: 6, billion: 9 }
