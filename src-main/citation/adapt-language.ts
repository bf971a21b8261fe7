import type { Language } from '#domain/draft.ts'
import type { XmlNode } from './xml-node.ts'

/**
 * A style made for English as another language has it: no comma before the last "и" or "və" of a list of names, and that word
 * in place of "&". English has the style as it is.
 */
export function adaptStyle(style: XmlNode, language: Language): XmlNode {
  if (language.startsWith('en')) return style
  const { name, attrs, children } = style
  const changes = {
    ...('delimiter-precedes-last' in attrs || name === 'name' ? { 'delimiter-precedes-last': 'never' } : {}),
    ...(attrs['and'] === 'symbol' ? { and: 'text' } : {}),
  }
  return {
    name,
    attrs: { ...attrs, ...changes },
    children: children.map((child) => (typeof child === 'string' ? child : adaptStyle(child, language))),
  }
}

/**
 * What a style prints in the way of English, as the language has it: a dotted capital i, and dates in the order and the case of English, as the language has them: "17 мая 2017", not "17 май 2017";
 * "2017, 17 мая", not "2017, май 17". CSL has one form of a month's name, and styles fix their order.
 */
export function adaptText(text: string, language: Language): string {
  const months = MONTHS[language]
  if (months === undefined) return text
  return adaptDates(language === 'az-AZ' ? text.replace(DOTLESS, 'İ') : text, months)
}

/** The capital of a term of ours in a reference in another language, whose rule citeproc takes for it. */
const DOTLESS = /(?<!\p{L})I(?=çində|stinad|nternet|şçi|ştirakçı|façı|craçı)/gu

function adaptDates(text: string, months: Readonly<Record<string, string>>): string {
  const names = Object.keys(months).join('|')
  return text
    .replace(
      new RegExp(`(?<=\\d{4}, )(${names}) (\\d{1,2})(?!\\d)`, 'g'),
      (_, month: string, day: string) => `${day} ${months[month]!}`,
    )
    .replace(
      new RegExp(`(?<=(?<!\\d)\\d{1,2} )(?:${names})(?= \\d{4}(?!\\d)|[,.;)]|$)`, 'g'),
      (month) => months[month]!,
    )
    .replace(BARE_YEAR, (_, year: string, after: string) => (ENDS_SENTENCE.test(after) ? `${year}.` : year))
}

/** Russian has "май 2017 г.", and a year by itself without "г.", whose stop may have been that of the sentence. */
const BARE_YEAR =
  /(?<!(?:янв|фев|мар|апр|ма|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.? )(?<![\p{L}\d])(\d{4}) г\.(?=(.{0,2}))/gsu
const ENDS_SENTENCE = /^$|^\s[\p{Lu}h«]/u

const same = (names: string): Readonly<Record<string, string>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, name]))

/** As CSL's locale names them, and as they stand after a day. */
const MONTHS: Partial<Record<Language, Readonly<Record<string, string>>>> = {
  'ru-RU': {
    январь: 'января',
    февраль: 'февраля',
    март: 'марта',
    апрель: 'апреля',
    май: 'мая',
    июнь: 'июня',
    июль: 'июля',
    август: 'августа',
    сентябрь: 'сентября',
    октябрь: 'октября',
    ноябрь: 'ноября',
    декабрь: 'декабря',
  },
  'az-AZ': same('yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr'),
}
