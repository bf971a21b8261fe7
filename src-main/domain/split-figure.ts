import type { Language } from './draft.ts'

/** A printed figure in what ends before its decimal mark, and the mark with what follows it. */
export interface SplitFigure {
  readonly whole: string
  readonly tail: string
}

/** More letters after a number are a sentence and not the unit or the mark of a note. */
const LONGEST_UNIT = 16

/**
 * Where a figure stands in a column that is aligned by decimals: "1,049" · "12|.5" · "10–12|.5" · "600,000| people" · "482|*".
 * Of several numbers the last counts. What has no number, a dash or a word, ends where the whole numbers do.
 */
export function splitFigure(text: string, language: Language): SplitFigure {
  let end = text.length
  while (end > 0 && !/\d/.test(text[end - 1]!)) end--
  if (end === 0 || text.length - end > LONGEST_UNIT) return { whole: text, tail: '' }
  const decimals = DECIMALS[isEnglish(language) ? 'point' : 'comma'].exec(text.slice(0, end))?.[0] ?? ''
  const whole = end - decimals.length
  return { whole: text.slice(0, whole), tail: text.slice(whole) }
}

const isEnglish = (language: Language): boolean => language === 'en-GB' || language === 'en-US'

const DECIMALS = { point: /(?<=\d)\.\d{1,20}$/, comma: /(?<=\d),\d{1,20}$/ } as const

/** Of the tails of a column's figures the one that is longest by `measure`; empty where none has one. */
export function longestTail(
  texts: readonly string[],
  language: Language,
  measure: (tail: string) => number,
): string {
  let longest = ''
  let width = 0
  for (const text of texts) {
    const { tail } = splitFigure(text, language)
    const wide = tail === '' ? 0 : measure(tail)
    if (wide > width) [longest, width] = [tail, wide]
  }
  return longest
}
