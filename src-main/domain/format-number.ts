import { documentTerms } from './document-terms.ts'
import type { Language } from './draft.ts'
import type { Column } from './table.ts'

const MINUS = '\u2212'

/** Digits past this are noise, and hundreds of them leave a table no room. */
const TOO_LONG = 1e21

/**
 * A number as the language prints it: digits grouped, a true minus. `decimals` fixes the places after the point;
 * without it the number keeps those it has, up to six. From 10²¹ it is a number times a power of ten.
 */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  if (Math.abs(value) >= TOO_LONG) return inPowers(value, language)
  const format = numberFormat(language, decimals)
  return format
    .formatToParts(value)
    .map((part) => (part.type === 'minusSign' ? MINUS : part.value))
    .join('')
}

function inPowers(value: number, language: Language): string {
  const [digits = '', power = ''] = value.toExponential(5).split('e+')
  const raised = [...power].map((digit) => SUPERSCRIPTS[Number(digit)]).join('')
  return `${formatNumber(Number(digits), language)}\u00a0×\u00a010${raised}`
}

const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']

const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(language: Language, decimals: number | undefined): Intl.NumberFormat {
  const key = `${language} ${decimals ?? ''}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const places =
    decimals === undefined
      ? { maximumFractionDigits: 6 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const format = new Intl.NumberFormat(language, {
    useGrouping: 'always',
    signDisplay: 'negative',
    ...places,
  })
  formats.set(key, format)
  return format
}

/** The unit and magnitude of a column's values: "US$ million"; empty where they have none. */
export function columnUnit(column: Column, language: Language): string {
  return unitWords(column, language).join('\u00a0')
}

/** The head of a column with the unit and magnitude of its values: "Remittances, US$ million". */
export function columnHead(column: Column, language: Language): string {
  const label = column.label.toLowerCase()
  const missing = unitWords(column, language).filter((word) => !label.includes(word.toLowerCase()))
  return missing.length === 0 ? column.label : `${column.label}, ${missing.join('\u00a0')}`
}

function unitWords({ unit, scale }: Column, language: Language): readonly string[] {
  const magnitude = scale === undefined ? undefined : documentTerms(language).scales[scale]
  return [unit, magnitude].filter((word) => word !== undefined)
}
