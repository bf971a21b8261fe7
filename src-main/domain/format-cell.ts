import { documentTerms } from './document-terms.ts'
import type { Language } from './draft.ts'
import { formatNumber } from './format-number.ts'
import { hasOwnMeasure, measureOf } from './table.ts'
import type { Cell, Column, Measure } from './table.ts'

const EN_DASH = '\u2013'
/** What stands for a missing value. */
const MISSING = EN_DASH
const SPACE = '\u00a0'

/**
 * A cell as it is printed: "1,232", "over 600,000", "10–15%", "about US$4 billion". A missing value is a dash, never zero; a
 * year is not grouped; unit and magnitude stand with the figure where they are not those of the column's head.
 */
export function formatCell(cell: Cell, column: Column, language: Language): string {
  if (cell.value === null) return MISSING
  if (typeof cell.value === 'string') return cell.value
  if (column.kind !== 'quantity') return String(cell.value)
  const isOwn = hasOwnMeasure(cell, column)
  const print = (value: number) => formatNumber(value, language, isOwn ? undefined : column.decimals)
  const range =
    cell.upTo === undefined ? print(cell.value) : `${print(cell.value)}${EN_DASH}${print(cell.upTo)}`
  const figure = isOwn ? withMeasure(range, measureOf(cell, column), language) : range
  if (cell.qualifier === undefined) return figure
  return documentTerms(language).qualifiers[cell.qualifier].replace('{figure}', figure)
}

/** "US$4 billion", "12 million people", "60%", in Russian "60 %". */
function withMeasure(figure: string, { unit, scale }: Measure, language: Language): string {
  const magnitude = scale === undefined ? '' : `${SPACE}${documentTerms(language).scales[scale]}`
  if (unit === undefined) return `${figure}${magnitude}`
  if (unit === '%') return language === 'ru-RU' ? `${figure}${SPACE}%` : `${figure}%`
  return CURRENCY.test(unit) ? `${unit}${figure}${magnitude}` : `${figure}${magnitude}${SPACE}${unit}`
}

const CURRENCY = /^(?:US ?)?[$€£₼₽]$/u
