import type { CitationStyle } from '#domain/draft.ts'
import { correctOscola } from './correct-oscola.ts'
import type { XmlNode } from './xml-node.ts'

/**
 * A style as its manual has it where the CSL form falls short of it. Chicago treats a report as a book (17th edition, 14.220),
 * so that its title is in italics: the CSL styles have the type `report` among the books everywhere but in their titles. Chicago
 * and MHRA quote the title of an interview that came out somewhere (Chicago 14.213), and one sentence ends before the next.
 */
export function correctStyle(style: XmlNode, id: CitationStyle): XmlNode {
  if (id.startsWith('chicago')) return mapTitles(separateInterviewer(style), [reportAsBook, quoteInterview])
  if (id === 'oscola') return correctOscola(style)
  return id === 'mhra' ? mapTitles(style, [quoteInterview]) : style
}

/** One condition of a `choose` → what stands for it. */
type Correction = (condition: XmlNode) => readonly XmlNode[]

/** The style with the conditions in its macros of titles corrected, by each correction in turn. */
function mapTitles(style: XmlNode, corrections: readonly Correction[]): XmlNode {
  const correct = (node: XmlNode): readonly XmlNode[] => {
    const inner = { ...node, children: node.children.flatMap((child) => mapChild(child, correct)) }
    return corrections.reduce<readonly XmlNode[]>((nodes, one) => nodes.flatMap(one), [inner])
  }
  return mapMacros(style, /^title/, (macro) => correct(macro)[0]!)
}

const mapChild = (
  child: XmlNode | string,
  map: (node: XmlNode) => readonly XmlNode[],
): readonly (XmlNode | string)[] => (typeof child === 'string' ? [child] : map(child))

const mapMacros = (style: XmlNode, name: RegExp, map: (macro: XmlNode) => XmlNode): XmlNode => ({
  ...style,
  children: style.children.map((child) =>
    typeof child !== 'string' && child.name === 'macro' && name.test(child.attrs['name'] ?? '')
      ? map(child)
      : child,
  ),
})

const typesOf = (node: XmlNode): readonly string[] => node.attrs['type']?.split(' ') ?? []

const reportAsBook: Correction = (condition) => {
  const types = typesOf(condition)
  if (!types.includes('book') || types.includes('report')) return [condition]
  return [{ ...condition, attrs: { ...condition.attrs, type: [...types, 'report'].join(' ') } }]
}

const quoteInterview: Correction = (condition) => {
  const title = condition.children.find(isTitle)
  if (title === undefined || !typesOf(condition).includes('interview')) return [condition]
  const attrs = { type: 'interview', variable: 'title container-title', match: 'all' }
  const quoted = { ...title, attrs: { ...title.attrs, quotes: 'true', 'text-case': 'title' } }
  return [{ ...condition, attrs, children: [quoted] }, condition]
}

const isTitle = (child: XmlNode | string): child is XmlNode =>
  typeof child !== 'string' && child.name === 'text' && child.attrs['variable'] === 'title'

/** Of Chicago's author–date style: ". Interview by …" where nothing stood between it and the title. */
function separateInterviewer(style: XmlNode): XmlNode {
  const separate = (node: XmlNode): XmlNode => ({
    ...node,
    attrs: node.name === 'group' && names(node, 'interviewer') ? { prefix: '. ', ...node.attrs } : node.attrs,
    children: node.children.map((child) => (typeof child === 'string' ? child : separate(child))),
  })
  return style.attrs['class'] === 'in-text' ? mapMacros(style, /^description$/, separate) : style
}

const names = (node: XmlNode, macro: string): boolean =>
  node.children.some((child) => typeof child !== 'string' && child.attrs['macro'] === macro)
