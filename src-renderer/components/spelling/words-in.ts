import type { Node } from '@tiptap/pm/model'

/** A word and where it stands, in the document or in its line. */
export interface PlacedWord {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** Letters, and within them apostrophes and hyphens. */
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*/gu
/** Addresses, and what has digits in it, are no words: "https://…", "a@b.org", "G20". */
const SKIPPED = /\S*(?:[@\d]|:\/\/|\p{L}\.\p{L})\S*/gu

/** The words of a node whose text runs in lines, found by its place; not those of nodes within it, which have their own. */
export function wordsIn(node: Node, at: number): readonly PlacedWord[] {
  let text = ''
  // What is no text takes as much room as in the document, so that places agree.
  node.forEach((child) => (text += child.isText ? child.text! : '\ufffc'.repeat(child.nodeSize)))
  return wordsOf(text).map(({ word, from, to }) => ({ word, from: at + 1 + from, to: at + 1 + to }))
}

/** The words of a line, placed in it. */
export function wordsOf(text: string): readonly PlacedWord[] {
  const skipped = [...text.matchAll(SKIPPED)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }))
  return [...text.matchAll(WORD)].flatMap((match) => {
    const [word, start] = [match[0], match.index]
    const isSkipped = skipped.some(({ from, to }) => start >= from && start < to)
    if (isSkipped || word.length < 2 || word.length > 100 || isAbbreviation(word)) return []
    return [{ word, from: start, to: start + word.length }]
  })
}

/** "ARAC", "EU": capitals alone. */
const isAbbreviation = (word: string): boolean => word === word.toUpperCase() && word !== word.toLowerCase()

/** A node whose text runs in lines, with its place. */
export interface Line {
  readonly node: Node
  readonly at: number
}

/** The paragraphs of a part of the document, each with its footnotes after it. */
export function paragraphsBetween(doc: Node, from: number, to: number): readonly (readonly Line[])[] {
  const found: (readonly Line[])[] = []
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock) return
    const lines: Line[] = [{ node, at }]
    node.forEach((child, offset) => {
      if (child.type.name === 'footnote') lines.push({ node: child, at: at + 1 + offset })
    })
    found.push(lines)
    return false
  })
  return found
}
