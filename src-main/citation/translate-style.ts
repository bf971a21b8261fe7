import type { Language } from '#domain/draft.ts'
import type { XmlNode } from './xml-node.ts'

/**
 * A style's own English words in the language of the briefing: those that stand in the style itself, where a locale cannot reach
 * them, and the terms that it has for every language. English that has no translation is a `RangeError`, so that none is
 * printed unnoticed.
 */
export function translateStyle(style: XmlNode, language: Language): XmlNode {
  if (language.startsWith('en')) return style
  const translate = (node: XmlNode): XmlNode => ({
    name: node.name,
    attrs: Object.fromEntries(
      Object.entries(node.attrs).map(([key, value]) => [
        key,
        WRITTEN.has(key) ? translateWords(value, language) : value,
      ]),
    ),
    children: node.children.map((child) => (typeof child === 'string' ? child : translate(child))),
  })
  return {
    ...style,
    children: style.children.flatMap((child) => {
      if (typeof child === 'string' || child.name === 'info') return [child]
      const isForAll = child.name === 'locale' && child.attrs['xml:lang'] === undefined
      return isForAll ? [] : [translate(child)]
    }),
  }
}

/** The attributes whose value is printed. */
const WRITTEN = new Set(['value', 'prefix', 'suffix'])

function translateWords(text: string, language: Language): string {
  const words = text.trim()
  if (!/\p{L}/u.test(words) || KEPT.has(words)) return text
  const row = WORDS[words]
  if (row === undefined) throw new RangeError(`The style says “${words}”, which has no translation`)
  return text.replace(words, () => (language === 'ru-RU' ? row.ru : row.az))
}

/** Names and addresses, the same in every language. */
const KEPT = new Set(['https://doi.org/', 'doi:', 'Pub. L. No.'])

const WORDS: Readonly<Record<string, { readonly ru: string; readonly az: string }>> = {
  'Review of': { ru: 'Рец. на:', az: 'Rəy:' },
  'review of': { ru: 'рец. на:', az: 'rəy:' },
  '(blog)': { ru: '(блог)', az: '(bloq)' },
  filed: { ru: 'подано', az: 'müraciət' },
  issued: { ru: 'выдано', az: 'verilib' },
  'No.': { ru: '№', az: '№' },
  'no.': { ru: '№', az: '№' },
  'vol.': { ru: 'т.', az: 'c.' },
  'repr.': { ru: 'репр.', az: 'tək. nəşr' },
  reprint: { ru: 'репринт', az: 'təkrar nəşr' },
  Preprint: { ru: 'Препринт', az: 'Preprint' },
  unpublished: { ru: 'неопубл.', az: 'nəşr olunmamış' },
  'Interview with': { ru: 'Интервью:', az: 'Müsahibə:' },
  to: { ru: 'кому:', az: 'kimə:' },
  '(n': { ru: '(сн.', az: '(qeyd' },
  'Art.': { ru: 'ст.', az: 'məq.' },
}
