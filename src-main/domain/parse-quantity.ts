import { NUMBER_WORDS, numberOfWords, perCentOfWords } from './number-words.ts'
import { readHedge, readHedgeAfter } from './read-hedge.ts'
import type { Cell, Column, Qualifier, Scale } from './table.ts'

/** A figure as it was written: its number, and the magnitude and unit where they stand beside it. */
export interface Quantity {
  /** Null is a figure that the source leaves out. */
  readonly number: number | null
  /** The upper end of a range, in the same magnitude; null where it is none. */
  readonly upTo: number | null
  readonly scale: Scale | null
  /** "US$", "%" or words; null where none is written. */
  readonly unit: string | null
  /** How exactly it is given; the first is the nearest, others can be meant: "nearly" is about and under. */
  readonly qualifiers: readonly Qualifier[]
}

/**
 * Reads the notation of one figure:
 *
 *     figure    = missing | [hedge] (range | amount | fraction) [unit] [hedge]
 *     missing   = "" | "–" | "—" | "-" | "…" | "..." | ".." | "n/a" | "not given"
 *     hedge     = "about" | "some" | "over" | "more than" | "nearly" | "up to" | "an estimated" | …  | "c." | "~"
 *     range     = amount ("–" | "-" | "to") amount | "between" amount "and" amount
 *     amount    = [sign] [currency] digits [magnitude]
 *     digits    = 1 to 3 digits in groups of three parted by commas or no-break spaces, or plain digits;
 *                 then "." and decimals; or number words up to the hundreds; or "a", "half a" before a magnitude
 *     magnitude = "thousand" | "million" | "billion", also as "m", "mn", "bn", and in Russian and Azerbaijani
 *     fraction  = "half" | "a third" | "two-thirds" | …, which is a figure in per cent
 *     unit      = "%" | "per cent" | "percent" | any words
 *
 * Null where the text is none of this: two figures, a group of four digits, a comma as a decimal mark, a range that
 * ends below its beginning. The notation is that of English editorial style:
 * https://www.bipm.org/en/publications/si-brochure (5.4.4) for the grouping of digits, and the Chicago Manual of Style
 * (9.8, 9.18, 9.62) for magnitudes, per cent and ranges.
 */
export function parseQuantity(text: string): Quantity | null {
  const written = text.replace(/[\s\u00a0\u202f\u2009]+/g, ' ').trim()
  if (MISSING.test(written)) return { number: null, upTo: null, scale: null, unit: null, qualifiers: [] }
  const { qualifiers, rest } = readHedge(written)
  const share = perCentOfWords(rest)
  if (share !== null) return { number: share, upTo: null, scale: null, unit: '%', qualifiers }
  const between = /^between /i.test(rest)
  const parts = FIGURE.exec(rest.replace(/^(?:between|from) /i, ''))?.groups
  if (parts === undefined || (parts['to'] !== undefined && between !== /and/i.test(parts['to']))) return null
  const amounts = readAmounts(parts)
  if (amounts === null || (between && amounts.upTo === null)) return null
  const after = readHedgeAfter(parts['unit'] ?? '')
  const estimate: readonly Qualifier[] = /\bestimat/i.test(after.rest) ? ['estimate'] : []
  const unit = PER_CENT.test(after.rest) ? '%' : after.rest
  return {
    ...amounts,
    unit: parts['currency'] || unit || null,
    qualifiers: [...qualifiers, ...after.qualifiers, ...estimate],
  }
}

type Amounts = Pick<Quantity, 'number' | 'upTo' | 'scale'>

/** Both ends of a range in the magnitude of the upper: "1 to 1.5 million", "500,000 to 1 million". */
function readAmounts(parts: Readonly<Record<string, string | undefined>>): Amounts | null {
  const number = signed(parts['sign'], sizeOf(parts['digits']!))
  const scale = MAGNITUDES[parts['magnitude']?.toLowerCase() ?? ''] ?? null
  if (parts['to'] === undefined) return { number, upTo: null, scale }
  const upTo = sizeOf(parts['digits2']!)
  const upper = MAGNITUDES[parts['magnitude2']?.toLowerCase() ?? ''] ?? null
  // "10 to 12 million" says the magnitude once, "999 to 1 thousand" cannot.
  const shares = scale === null && !/,/.test(parts['digits']!) && number <= upTo
  const lower = shares ? number : shift(number, scale, upper)
  return lower < upTo ? { number: lower, upTo, scale: upper } : null
}

const signed = (sign: string | undefined, size: number): number =>
  sign === undefined || sign === '' || sign === '+' || size === 0 ? size : -size

function sizeOf(digits: string): number {
  if (/^half an? /i.test(digits)) return 0.5
  if (/\d/.test(digits)) return Number(digits.replace(/[, ]/g, ''))
  return /^an? ?$/i.test(digits) ? 1 : numberOfWords(digits)
}

/** A number given in one magnitude, in another; through the decimal text: 1.1 × 1000 in binary is not 1100. */
const shift = (number: number, from: Scale | null | undefined, to: Scale | null | undefined): number =>
  Number(`${number}e${exponent(from) - exponent(to)}`)

const exponent = (scale: Scale | null | undefined): number => (scale ? EXPONENTS[scale] : 0)

/** What a cell of a column of quantities holds for a figure as written. */
export interface Figure extends Pick<Cell, 'upTo' | 'qualifier'> {
  readonly value: number | null
  /** As of `Quantity`; the cell's own is the first. */
  readonly qualifiers: readonly Qualifier[]
}

/**
 * What a cell of this column holds for a figure as written, in the column's scale: "1.2 billion" is 1,200 in a column of
 * millions. Undefined where the text is no figure, or is one in another unit.
 */
export function figureIn(
  column: Pick<Column, 'unit' | 'scale' | 'decimalMark'>,
  asWritten: string,
): Figure | undefined {
  const quantity = parseQuantity(column.decimalMark === ',' ? exchangeMarks(asWritten) : asWritten)
  if (quantity === null) return undefined
  const { number, upTo, scale, unit, qualifiers } = quantity
  if (number === null) return { value: null, qualifiers }
  if (conflicts(unit, column.unit)) return undefined
  const inColumn = (value: number) => (scale === null ? value : shift(value, scale, column.scale))
  return {
    value: inColumn(number),
    ...(upTo === null ? {} : { upTo: inColumn(upTo) }),
    ...(qualifiers[0] === undefined ? {} : { qualifier: qualifiers[0] }),
    qualifiers,
  }
}

/** What a cell with a unit of its own holds: "60%" or "US$4 billion" in a column without a unit. Undefined for any other. */
export function ownFigureIn(
  column: Pick<Column, 'unit' | 'decimalMark'>,
  asWritten: string,
): Omit<Cell, 'asWritten'> | undefined {
  const quantity = parseQuantity(column.decimalMark === ',' ? exchangeMarks(asWritten) : asWritten)
  if (column.unit !== undefined || quantity === null || plainUnit(quantity.unit ?? '') === null)
    return undefined
  const { number, upTo, scale, unit, qualifiers } = quantity
  return {
    value: number,
    ...(upTo === null ? {} : { upTo }),
    ...(qualifiers[0] === undefined ? {} : { qualifier: qualifiers[0] }),
    unit: unit!,
    ...(scale === null ? {} : { scale }),
  }
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

/** A currency or per cent must be the column's own; other words beside a figure may say more than the column. */
function conflicts(written: string | null, unit: string | undefined): boolean {
  if (written === null) return false
  const [one, other] = [plainUnit(written), plainUnit(unit ?? '')]
  return (one !== null || other !== null) && one !== other
}

/** The sign of a currency or of per cent that a unit begins with; null for any other. */
const plainUnit = (unit: string): string | null => SIGNS.find(([pattern]) => pattern.test(unit))?.[1] ?? null

const MISSING = /^(?:[-–—]|\.{2,3}|…|#?n\/?a|н\/д|not given)?$/iu
const PER_CENT = /^(?:%|per ?cent(?!\p{L}))/iu

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [PER_CENT, '%'],
  [/^(?:US ?\$|USD|\$|(?:US )?dollars?(?!\p{L}))/iu, '$'],
  [/^(?:€|EUR(?!\p{L})|euros?(?!\p{L}))/iu, '€'],
  [/^(?:£|GBP(?!\p{L})|pounds?(?!\p{L}))/iu, '£'],
  [/^(?:₼|AZN(?!\p{L})|manats?(?!\p{L}))/iu, '₼'],
  [/^(?:₽|RUB(?!\p{L})|rou?bles?(?!\p{L}))/iu, '₽'],
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

const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'

/** The groups of one amount; those of the second end in 2. */
function amount(n: '' | '2'): string {
  const magnitudes = Object.keys(MAGNITUDES).join('|')
  const magnitude = `(?<magnitude${n}>${magnitudes})(?!\\p{L})\\.?`
  const digits = `(?:${DIGITS})(?![\\d,.]*\\d)|(?:half )?an? (?=(?:${magnitudes})(?!\\p{L}))|${NUMBER_WORDS}`
  return `(?<currency${n}>US ?\\$|\\$|€|£|₼|₽)? ?(?<digits${n}>${digits})(?:[ -]?${magnitude})?`
}

const FIGURE = new RegExp(
  `^(?<sign>[-−–+]?)${amount('')}` +
    `(?:(?: ?(?:%|per ?cent))?(?<to> ?[-–—] ?| to | and )${amount('2')})? ?(?<unit>\\D*)$`,
  'iu',
)

const EXPONENTS: Readonly<Record<Scale, number>> = { thousand: 3, million: 6, billion: 9 }
