import type { XmlNode } from './xml-node.ts'

/** CSL's locale of a language with the terms that it lacks and our styles print. The additions are ours. */
export function supplementLocale(locale: XmlNode): XmlNode {
  const added = ADDED[locale.attrs['xml:lang'] ?? '']
  if (added === undefined) return locale
  const terms = Object.entries(added).map(([name, [single, multiple]]) => ({
    name: 'term',
    attrs: { name, form: 'short' },
    children: [
      { name: 'single', attrs: {}, children: [single] },
      { name: 'multiple', attrs: {}, children: [multiple] },
    ],
  }))
  return {
    ...locale,
    children: locale.children.map((child) =>
      typeof child !== 'string' && child.name === 'terms'
        ? { ...child, children: [...child.children, ...terms] }
        : child,
    ),
  }
}

/** Short forms, of one and of several. */
const ADDED: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
  'ru-RU': {
    'editor-translator': ['ред. и пер.', 'ред. и пер.'],
    interviewer: ['интервьюер', 'интервьюеры'],
  },
}
