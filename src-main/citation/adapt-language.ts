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
 * Dates that a style prints in the order and the case of English, as the language has them: "17 мая 2017", not "17 май 2017";
 * "2017, 17 мая", not "2017, май 17". CSL has one form of a month's name, and styles fix their order.
 */
export function adaptDates(text: string, language: Language): string {
  const months = MONTHS[language]
  if (months === undefined) return text
  const names = Object.keys(months).join('|')
  return text
    .replace(
      new RegExp(`(?<=\\d{4}, )(${names}) (\\d{1,2})(?!\\d)`, 'g'),
      (_, month: string, day: string) => `${day} ${months[month]!}`,
    )
    .replace(
      new RegExp(`(?<=(?<!\\d)\\d{1,2} )(?:${names})(?= \\d{4}(?!\\d))`, 'g'),
      (month) => months[month]!,
    )
}

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
