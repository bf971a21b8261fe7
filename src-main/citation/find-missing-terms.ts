import type { XmlNode } from './xml-node.ts'

/**
 * The terms that a style can print and neither it nor the locale has, as "editor (verb)": citeproc would leave them out or
 * print them in English without a word. `locators` are the kinds of place that a citation can name.
 * Source of the fallbacks between forms: CSL 1.0.2, "Term".
 */
export function findMissingTerms(
  style: XmlNode,
  locale: XmlNode,
  locators: readonly string[],
): readonly string[] {
  const { 'xml:lang': language = '' } = locale.attrs
  const own = elements(style).filter(
    ({ name, attrs }) => name === 'locale' && language.startsWith(attrs['xml:lang'] ?? ''),
  )
  const known = new Set([locale, ...own].flatMap(elements).flatMap(termKeys))
  const asked = elements(style).flatMap((node) => termsOf(node, locators))
  const missing = asked.filter(
    ({ name, form }) => !fallbacks(form).some((one) => known.has(keyOf(name, one))),
  )
  return [...new Set(missing.map(({ name, form }) => keyOf(name, form)))].toSorted()
}

interface Term {
  readonly name: string
  readonly form: string
}

const keyOf = (name: string, form: string): string => (form === 'long' ? name : `${name} (${form})`)

const termKeys = ({ name, attrs }: XmlNode): readonly string[] =>
  name === 'term' ? [keyOf(attrs['name'] ?? '', attrs['form'] ?? 'long')] : []

const FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  symbol: ['symbol', 'short', 'long'],
  short: ['short', 'long'],
  'verb-short': ['verb-short', 'verb', 'long'],
  verb: ['verb', 'long'],
}

const fallbacks = (form: string): readonly string[] => FALLBACKS[form] ?? ['long']

/** What an element of a style prints from the locale: a term, the label of a locator, the roles of names (an author has none). */
function termsOf(node: XmlNode, locators: readonly string[]): readonly Term[] {
  const { name, attrs } = node
  const form = attrs['form'] ?? 'long'
  if (name === 'text' && attrs['term'] !== undefined) return [{ name: attrs['term'], form }]
  if (name === 'label' && attrs['variable'] === 'locator') return locators.map((one) => ({ name: one, form }))
  if (name !== 'names') return []
  const labels = node.children.filter((child) => typeof child !== 'string' && child.name === 'label')
  const roles = (attrs['variable'] ?? '').split(' ').filter((role) => !/author$/.test(role))
  return labels.flatMap((label) =>
    roles.map((role) => ({ name: role, form: (label as XmlNode).attrs['form'] ?? 'long' })),
  )
}

const elements = (node: XmlNode): readonly XmlNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : elements(child))),
]
