import type { Language } from './draft.ts'

const NBSP = '\u00a0'

/**
 * What a typographer does not let a line end in: "p. 19", "c. 2005", "Table 1", "US$ 482 million", "17 May 2017".
 * Each pattern captures what stands before and after the one space that is to hold; the space comes first where all
 * texts are read for it, since it is what they are quickly searched for.
 */
const BEFORE_LOCATOR =
  / (?=[\dxvi]+)(?<=(?:^|[\s([—–])(?:pp?|paras?|nos?|vols?|chaps?|secs?|ca?|ed|eds|figs?|стр?|гл|рис|табл|ок|№|s|səh|təxm)\.? )/giu
const AROUND_DIGITS: readonly RegExp[] = [
  /(?<=\b(?:note|table|figure|box|chapter|page|article|resolution|Таблица|Рисунок|Cədvəl|Şəkil)) (?=\d)/giu,
  /(?<=(?:US\$|[$€£₽₼%§№]|\b(?:USD|EUR|RUB|AZN))) (?=\d)/gu,
  /(?<=\d) (?=(?:thousand|million|billion|trillion|per cent|percent|km|тыс|млн|млрд|г\.|гг\.|%|min|milyon|milyard|faiz)(?![\p{L}]))/giu,
  /(?<=\b\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/gu,
]

/** Running text with its spaces made to hold where a line must not break. No other character changes. */
export function holdTogether(text: string): string {
  const held = text.replace(BEFORE_LOCATOR, NBSP)
  // Most texts have no digit, and every keystroke has all of them read.
  return /\d/.test(text) ? AROUND_DIGITS.reduce((so, pattern) => so.replace(pattern, NBSP), held) : held
}

const MARKS: Readonly<Record<Language, readonly [string, string]>> = {
  'en-GB': ['\u2018', '\u2019'],
  'en-US': ['\u201c', '\u201d'],
  'ru-RU': ['\u00ab', '\u00bb'],
  'az-AZ': ['\u00ab', '\u00bb'],
}

/** The words between the quotation marks of the language. */
export function quoted(text: string, language: Language): string {
  const [open, close] = MARKS[language]
  return `${open}${text}${close}`
}
