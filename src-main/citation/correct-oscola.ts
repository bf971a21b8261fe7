import type { XmlNode } from './xml-node.ts'

/**
 * OSCOLA as its fourth edition has it where the CSL form falls short: the book that a chapter is in has capitals as any title has,
 * and where the kind or the number of a paper ends a citation, a comma parts the page from it (3.4.2): "Research Paper 2" would be
 * another paper.
 */
export const correctOscola = (style: XmlNode): XmlNode => ({
  ...style,
  children: style.children.map((child) => {
    if (typeof child === 'string' || child.name !== 'macro') return child
    return CORRECTIONS[child.attrs['name'] ?? '']?.(child) ?? child
  }),
})

const CORRECTIONS: Readonly<Record<string, (macro: XmlNode) => XmlNode>> = {
  'book-container': (macro) =>
    mapNodes(macro, ({ name, attrs, children }) => {
      const isTitle = attrs['variable'] === 'container-title'
      return { name, attrs: isTitle ? { ...attrs, 'text-case': 'title' } : attrs, children }
    }),
  publisher: (macro) => mapNodes(macro, (node) => (isPaper(node) ? pageAfterComma(node) : node)),
  'locator-space': (macro) => mapNodes(macro, (node) => (isLocator(node) ? unlessOfPaper(node) : node)),
}

const LOCATOR: XmlNode = { name: 'text', attrs: { macro: 'locator-basic' }, children: [] }

/** What has its kind and its number after its publisher. */
const PAPERS = 'report interview manuscript'
const OF_PAPER = { type: PAPERS, match: 'any' }
const NUMBERED = { variable: 'genre number', match: 'any' }

const isPaper = ({ name, attrs }: XmlNode): boolean => name === 'if' && attrs['type'] === PAPERS

const isLocator = ({ name, attrs }: XmlNode): boolean =>
  name === 'text' && attrs['macro'] === LOCATOR.attrs['macro']

const choose = (...children: XmlNode[]): XmlNode => ({ name: 'choose', attrs: {}, children })

const pageAfterComma = (node: XmlNode): XmlNode => ({
  ...node,
  children: [
    {
      name: 'group',
      attrs: { delimiter: ', ' },
      children: [...node.children, choose({ name: 'if', attrs: NUMBERED, children: [LOCATOR] })],
    },
  ],
})

const unlessOfPaper = (locator: XmlNode): XmlNode => {
  const otherwise: XmlNode = { name: 'else', attrs: {}, children: [locator] }
  const ofNumbered = choose({ name: 'if', attrs: NUMBERED, children: [] }, otherwise)
  return choose({ name: 'if', attrs: OF_PAPER, children: [ofNumbered] }, otherwise)
}

/** From the inside out. */
const mapNodes = (node: XmlNode, map: (node: XmlNode) => XmlNode): XmlNode =>
  map({
    ...node,
    children: node.children.map((child) => (typeof child === 'string' ? child : mapNodes(child, map))),
  })
