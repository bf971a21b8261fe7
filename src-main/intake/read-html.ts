import { parse } from 'parse5'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'

/** What is read of a node of the parsed page: an element by the name of its tag, a text with its value. */
interface Node {
  readonly nodeName: string
  readonly value?: string
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly Node[]
}

/** No page that a person wrote goes deeper. */
const MOST_DEPTH = 200

/** What begins and ends a paragraph of its own. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
)

/** What stands within a paragraph. All that is neither of the two, scripts, styles, forms and pictures, has no text. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code del dfn em font i ins kbd mark q rp rt ruby s samp small span strike ' +
    'strong sub sup td th time tt u var wbr'
  ).split(' '),
)

/**
 * The text of a page of the web, a line for each paragraph and an empty line between them, calls of notes left out. Nothing
 * of the page is kept, fetched or run. The error is a part of a sentence.
 */
export function readHtml(html: string): Result<string, string> {
  const lines: string[] = []
  let line = ''
  const endLine = () => {
    if (line.trim() !== '') lines.push(line.replace(/[ \t]*\n[ \t]*/g, '\n').trim())
    line = ''
  }
  // What is still to be done, the next last: nodes to enter, and ends of blocks.
  const left: (readonly [node: Node, depth: number] | 'end')[] = [...childrenOf(parse(html) as Node)]
    .reverse()
    .map((node) => [node, 1] as const)
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next === 'end') {
      endLine()
      continue
    }
    const [node, depth] = next
    if (depth > MOST_DEPTH) return err('its parts are nested too deeply')
    if (node.nodeName === '#text') line += collapse(node.value ?? '')
    if (!isRead(node)) continue
    if (BLOCKS.has(node.nodeName)) {
      endLine()
      left.push('end')
    } else if (node.nodeName === 'br') line += '\n'
    else if (node.nodeName === 'td' || node.nodeName === 'th') line += ' '
    for (const child of childrenOf(node).toReversed()) left.push([child, depth + 1])
  }
  endLine()
  return lines.length === 0 ? err('it has no text') : ok(lines.join('\n\n'))
}

const collapse = (text: string): string => text.replace(/[ \t\n\r\f]+/g, ' ')

const childrenOf = ({ childNodes = [] }: Node): readonly Node[] => childNodes

function isRead(node: Node): boolean {
  const { nodeName, attrs = [] } = node
  if (!BLOCKS.has(nodeName) && !INLINE.has(nodeName)) return false
  if (attrs.some(({ name, value }) => name === 'hidden' || (name === 'aria-hidden' && value === 'true')))
    return false
  return nodeName !== 'sup' || !/^[\s[(]*(?:\d{1,3}|[ivxlc]{1,7}|[*†‡])[\s\])]*$/i.test(textOf(node))
}

/** Of a node whose parts are few: a call of a note. */
function textOf(node: Node): string {
  let text = ''
  const left: Node[] = [...childrenOf(node)]
  for (let next = left.pop(); next !== undefined && text.length < 20; next = left.pop()) {
    text = (next.value ?? '') + text
    left.push(...childrenOf(next))
  }
  return text
}
