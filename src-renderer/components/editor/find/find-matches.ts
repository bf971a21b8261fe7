import type { Node } from '@tiptap/pm/model'

export interface FindQuery {
  readonly words: string
  readonly matchCase: boolean
  readonly wholeWords: boolean
}

/** A place in the text, from before its first letter to after its last. */
export interface Match {
  readonly from: number
  readonly to: number
}

const WORD = '[\\p{L}\\p{N}\\p{M}_]'

/**
 * The expression that finds the words: any white space for a space, either form of a quotation mark or an apostrophe for
 * the other. Null where there is nothing to find.
 */
export function findExpression({ words, matchCase, wholeWords }: FindQuery): RegExp | null {
  if (words === '') return null
  const pattern = [...words]
    .map((letter) => {
      if (/\s/.test(letter)) return '\\s'
      if (/['’‘]/.test(letter)) return "['’‘]"
      if (/["“”„«»]/.test(letter)) return '["“”„«»]'
      return /[\\^$.*+?()[\]{}|/]/.test(letter) ? `\\${letter}` : letter
    })
    .join('')
  const whole = wholeWords ? `(?<!${WORD})${pattern}(?!${WORD})` : pattern
  return new RegExp(whole, matchCase ? 'gu' : 'giu')
}

/** What was found in a line before, and by what: lines that did not change are not searched again. */
const known = new WeakMap<Node, { readonly source: string; readonly matches: readonly Match[] }>()

/** Every place where it stands in the text, footnotes and boxes included, in reading order; across bold and italic. */
export function findMatches(doc: Node, expression: RegExp): readonly Match[] {
  const source = `${expression.flags}/${expression.source}`
  const found: Match[] = []
  doc.descendants((node, at) => {
    if (!node.inlineContent) return
    const line = known.get(node)
    const matches = line?.source === source ? line.matches : searchLine(node, expression)
    if (line?.source !== source) known.set(node, { source, matches })
    for (const { from, to } of matches) found.push({ from: at + 1 + from, to: at + 1 + to })
  })
  return found.sort((a, b) => a.from - b.from)
}

/** Places within a line, counted from its beginning. What is no text stands as signs that nobody types. */
function searchLine(line: Node, expression: RegExp): readonly Match[] {
  const text = line.children
    .map((child) => (child.isText ? (child.text ?? '') : '\ufffc'.repeat(child.nodeSize)))
    .join('')
  return [...text.matchAll(expression)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }))
}
