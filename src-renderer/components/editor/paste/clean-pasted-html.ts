import { styleOf, withoutStylesAndHandlers } from './disarm-html.ts'
import { foldTables } from './fold-tables.ts'
import { listsFromWord } from './lists-from-word.ts'
import { takeFootnotes } from './take-footnotes.ts'

/** What never comes in, with all that it holds. */
const GONE =
  'script, style, meta, link, title, base, template, noscript, object, embed, iframe, frame, svg, math, canvas, audio, video, img, picture, input, textarea, select, button, xml, head'

/** What stays, without its attributes; every other inline element leaves its words. */
const KEPT = new Set(['P', 'H1', 'H2', 'H3', 'UL', 'OL', 'LI', 'B', 'STRONG', 'I', 'EM', 'BR'])
const BLOCKS = new Set([
  'DIV',
  'SECTION',
  'ARTICLE',
  'BLOCKQUOTE',
  'MAIN',
  'PRE',
  'DL',
  'DT',
  'DD',
  'FIGURE',
  'FIGCAPTION',
])

/**
 * What was copied from Word, Google Docs or a web page as the text can have it: headings, lists, bold, italic and footnotes
 * are kept, links leave their words, all else goes. What was copied from a briefing comes through as it is: the schema
 * checks it. The document that is parsed here is inert: nothing in it runs or loads.
 */
export function cleanPastedHtml(html: string): string {
  if (html.includes('data-pm-slice')) return html
  const { body } = new DOMParser().parseFromString(withoutStylesAndHandlers(html), 'text/html')
  removeComments(body)
  for (const element of body.querySelectorAll(GONE)) element.remove()
  for (const element of body.querySelectorAll('[data-style], [hidden]'))
    if (isHidden(element)) element.remove()
  takeFootnotes(body)
  listsFromWord(body)
  foldTables(body)
  levelHeadings(body)
  for (const element of [...body.querySelectorAll('*')].reverse()) simplify(element)
  tidySpaces(body)
  for (const line of body.querySelectorAll('p, h1, h2, h3, li')) if (isEmpty(line)) line.remove()
  return body.innerHTML
}

function removeComments(body: HTMLElement): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode() !== null) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  styleOf(element, 'display') === 'none' ||
  styleOf(element, 'visibility') === 'hidden' ||
  styleOf(element, 'mso-hide') === 'all'

/** Word's titles and outline levels are headings; deeper levels than the text has are its deepest; headings are not bold. */
function levelHeadings(body: HTMLElement): void {
  for (const element of body.querySelectorAll('p, h4, h5, h6')) {
    const level = headingLevel(element)
    if (level !== null) rename(element, `h${Math.min(3, level)}`)
  }
  for (const bold of body.querySelectorAll(':is(h1, h2, h3) :is(b, strong)')) unwrap(bold)
  for (const styled of body.querySelectorAll(':is(h1, h2, h3) [data-style]')) {
    if (isHeavy(styled)) styled.removeAttribute('data-style')
  }
}

function headingLevel(element: Element): number | null {
  const { tagName, className } = element
  if (/^H[4-6]$/.test(tagName)) return 3
  if (/^MsoTitle$/i.test(className)) return 1
  const named = /^Mso(?:Heading|Überschrift)(\d)/i.exec(className)?.[1]
  const outline = /^\d/.exec(styleOf(element, 'mso-outline-level'))?.[0]
  return (named ?? outline) ? Number(named ?? outline) : null
}

const isHeavy = (element: Element): boolean => {
  const weight = styleOf(element, 'font-weight')
  return weight === 'bold' || Number(weight) >= 600
}

function simplify(element: Element): void {
  if (element.matches('sup[data-draft-node]')) return
  const { tagName } = element
  const isBold = tagName === 'B' || tagName === 'STRONG'
  // Google Docs wraps all in a <b> that is not bold.
  if (isBold && /^(normal|400)$/.test(styleOf(element, 'font-weight'))) return unwrap(element)
  if (!KEPT.has(tagName) && !BLOCKS.has(tagName)) {
    if (isHeavy(element)) wrapInside(element, 'b')
    if (styleOf(element, 'font-style') === 'italic') wrapInside(element, 'i')
    return unwrap(element)
  }
  for (const { name } of [...element.attributes]) element.removeAttribute(name)
}

/** Runs of hard spaces, which Word writes for what is spaced out by hand, are one space; a single one between words stays. */
function tidySpaces(body: HTMLElement): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode() !== null) {
    const text = walker.currentNode as Text
    text.data = text.data
      .replace(/[\u200b\u200c\ufeff\u00ad]/g, '')
      .replace(/[\s\u00a0]{2,}/g, ' ')
      .replace(/^\u00a0|\u00a0$/g, ' ')
    if (endsLine(text, text.previousSibling)) text.data = text.data.trimStart()
    if (endsLine(text, text.nextSibling)) text.data = text.data.trimEnd()
  }
}

const isBlock = (element: Element): boolean =>
  BLOCKS.has(element.tagName) || /^(BODY|P|H[1-3]|UL|OL|LI)$/.test(element.tagName)

/** Is there no more of the line on that side of the text? */
const endsLine = (text: Text, beside: Node | null): boolean =>
  beside === null
    ? text.parentElement !== null && isBlock(text.parentElement)
    : beside instanceof Element && isBlock(beside)

const isEmpty = (element: Element): boolean =>
  element.querySelector('sup[data-draft-node], br') === null && (element.textContent ?? '').trim() === ''

export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

function wrapInside(element: Element, tag: string): void {
  const inner = element.ownerDocument.createElement(tag)
  inner.append(...element.childNodes)
  element.append(inner)
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}
