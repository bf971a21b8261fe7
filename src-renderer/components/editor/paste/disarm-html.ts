/** Where the styles of a disarmed document stand. */
export const STYLE = 'data-style'

/**
 * HTML with its styles as data and without what could run. The content policy holds for every document that a page makes:
 * it would drop the styles, from which bold and Word's lists are told, and report each of them. One pass, in time
 * proportional to the length.
 */
export function withoutStylesAndHandlers(html: string): string {
  const parts: string[] = []
  let at = 0
  for (let start = html.indexOf('<'); start >= 0; start = html.indexOf('<', at)) {
    parts.push(html.slice(at, start))
    if (html.startsWith('<!--', start)) {
      at = after(html, '-->', start)
      continue
    }
    const end = endOfTag(html, start)
    const tag = html.slice(start, end)
    const raw = /^<(script|style|noscript|template|iframe|xml)\b/i.exec(tag)?.[1]
    if (raw !== undefined && !tag.endsWith('/>')) at = endOfElement(html, raw.toLowerCase(), end)
    else {
      parts.push(disarmed(tag))
      at = end
    }
  }
  parts.push(html.slice(at))
  return parts.join('')
}

/** The place after a tag, `>` in quoted values passed over. */
function endOfTag(html: string, start: number): number {
  let quote = ''
  for (let at = start + 1; at < html.length; at++) {
    const sign = html[at]!
    if (quote !== '') quote = sign === quote ? '' : quote
    else if ((sign === '"' || sign === "'") && html[at - 1] === '=') quote = sign
    else if (sign === '>') return at + 1
  }
  return html.length
}

function endOfElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\b`, 'gi')
  close.lastIndex = from
  const found = close.exec(html)
  return found === null ? html.length : endOfTag(html, found.index)
}

function after(html: string, end: string, from: number): number {
  const at = html.indexOf(end, from)
  return at < 0 ? html.length : at + end.length
}

const disarmed = (tag: string): string =>
  tag.replace(/([\s/"'])style(\s*=)/gi, `$1${STYLE}$2`).replace(/([\s/"'])on(\w+\s*=)/gi, '$1data-on$2')

/** The value of a style as it was written on the element; empty where it has none. */
export function styleOf(element: Element, property: string): string {
  const wanted = `${property}:`
  const declaration = (element.getAttribute(STYLE) ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase())
    .findLast((part) => part.replace(/\s*:/, ':').startsWith(wanted))
  return declaration?.slice(declaration.indexOf(':') + 1).trim() ?? ''
}
