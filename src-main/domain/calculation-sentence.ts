import type { Language } from './draft.ts'
import { formatCell } from './format-cell.ts'
import type { DataTable } from './table.ts'
import type { DerivedColumn, Formula } from './table-view.ts'

/** What stands in a sentence: the column that is calculated from, the base row of an index, and the head of the result. */
interface Facts {
  readonly label: string
  readonly of: string
  readonly base: string
}

interface CalculationTerms {
  readonly labels: Readonly<Record<Formula, (base: string) => string>>
  readonly sentences: Readonly<Record<Formula, (facts: Facts) => string>>
}

const ENGLISH: CalculationTerms = {
  labels: {
    change: () => 'Change',
    'year-on-year': () => 'Year on year',
    share: () => 'Share',
    index: (base) => `Index (${base} = 100)`,
  },
  sentences: {
    change: ({ label, of }) => `${label}: calculated from ${of}, each value less that of the row before.`,
    'year-on-year': ({ label, of }) =>
      `${label}: calculated from ${of}, the change on the year before in per cent of that year.`,
    share: ({ label, of }) => `${label}: calculated from ${of}, each value in per cent of the column’s sum.`,
    index: ({ label, of, base }) => `${label}: calculated from ${of}, with the value of ${base} set to 100.`,
  },
}

const RUSSIAN: CalculationTerms = {
  labels: {
    change: () => 'Изменение',
    'year-on-year': () => 'К предыдущему году',
    share: () => 'Доля',
    index: (base) => `Индекс (${base} = 100)`,
  },
  sentences: {
    change: ({ label, of }) =>
      `${label}: рассчитано по столбцу «${of}», разность со значением предыдущей строки.`,
    'year-on-year': ({ label, of }) =>
      `${label}: рассчитано по столбцу «${of}», изменение в процентах от значения предыдущего года.`,
    share: ({ label, of }) =>
      `${label}: рассчитано по столбцу «${of}», значение в процентах от суммы столбца.`,
    index: ({ label, of, base }) =>
      `${label}: рассчитано по столбцу «${of}», за 100 принято значение: ${base}.`,
  },
}

const AZERBAIJANI: CalculationTerms = {
  labels: {
    change: () => 'Dəyişmə',
    'year-on-year': () => 'Əvvəlki ilə nisbətən',
    share: () => 'Pay',
    index: (base) => `İndeks (${base} = 100)`,
  },
  sentences: {
    change: ({ label, of }) =>
      `${label}: «${of}» sütunu üzrə hesablanıb, əvvəlki sətrin qiyməti ilə fərqdir.`,
    'year-on-year': ({ label, of }) =>
      `${label}: «${of}» sütunu üzrə hesablanıb, əvvəlki ilin qiymətinə nisbətən faizlə dəyişmədir.`,
    share: ({ label, of }) => `${label}: «${of}» sütunu üzrə hesablanıb, sütunun cəmində faizlə paydır.`,
    index: ({ label, of, base }) =>
      `${label}: «${of}» sütunu üzrə hesablanıb, 100 kimi götürülən qiymət: ${base}.`,
  },
}

const TERMS: Readonly<Record<Language, CalculationTerms>> = {
  'en-GB': ENGLISH,
  'en-US': {
    ...ENGLISH,
    sentences: {
      ...ENGLISH.sentences,
      'year-on-year': ({ label, of }) =>
        `${label}: calculated from ${of}, the change on the year before in percent of that year.`,
      share: ({ label, of }) => `${label}: calculated from ${of}, each value in percent of the column’s sum.`,
    },
  },
  'ru-RU': RUSSIAN,
  'az-AZ': AZERBAIJANI,
}

/** A formula's own name, as a menu and a column's head say it; an index says what is 100. */
export const formulaName = (formula: Formula, language: Language, base = ''): string =>
  TERMS[language].labels[formula](base)

/** What the head of a derived column says without its unit. */
export function derivedLabel(table: DataTable, spec: DerivedColumn, language: Language): string {
  return spec.label.trim() === ''
    ? formulaName(spec.formula, language, baseOf(table, spec, language))
    : spec.label
}

/** "Year on year: calculated from Remittances, the change on the year before in per cent of that year." */
export function calculationSentence(table: DataTable, spec: DerivedColumn, language: Language): string {
  const of = table.columns.find(({ id }) => id === spec.of)?.label ?? spec.of
  const base = baseOf(table, spec, language)
  return TERMS[language].sentences[spec.formula]({ label: derivedLabel(table, spec, language), of, base })
}

/** One sentence for each derived column, none said twice. */
export const calculationSentences = (
  table: DataTable,
  derived: readonly DerivedColumn[],
  language: Language,
): readonly string[] => [...new Set(derived.map((spec) => calculationSentence(table, spec, language)))]

/** What the base row of an index is called: its first cell, "2013". */
function baseOf(table: DataTable, { base }: DerivedColumn, language: Language): string {
  const cell = table.rows[base]?.[0]
  return cell === undefined ? '–' : formatCell(cell, table.columns[0]!, language)
}
