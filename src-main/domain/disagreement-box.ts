import type { Disagreement, Position } from './disagreement.ts'
import type { BoxNode, FootnoteContent, ParagraphNode } from './draft.ts'
import type { Library } from './library.ts'
import { formatLocator } from './locator.ts'
import type { Locator } from './locator.ts'
import type { Quotation } from './quotation.ts'
import { authorOf } from './reference.ts'

/**
 * A disagreement as a box of a briefing: the question is its title, each position a paragraph that says whose it is, what
 * it is and where, with its quotations. From then on it is the analyst's text, its quotations are checked like any.
 */
export function disagreementBox({ question, positions }: Disagreement, library: Library): BoxNode {
  return {
    type: 'box',
    attrs: { form: 'disagreement', title: question, id: null },
    content: positions.map((position) => paragraphOf(position, library)),
  }
}

/** Whose position it is: its holder's, else the author's of the source. */
export function holderOf({ holder, sourceId }: Position, library: Library): string {
  const reference = library.sources.find(({ id }) => id === sourceId)?.reference
  return holder ?? (reference === undefined ? sourceId : authorOf(reference))
}

/** Those of its quotations that the library has. */
export function quotationsOf({ quotationIds }: Position, { quotations }: Library): readonly Quotation[] {
  return quotationIds.flatMap((id) => quotations.find((quotation) => quotation.id === id) ?? [])
}

/** A quotation cites its place, so the place of the position is cited by itself only where no quotation is from there. */
function paragraphOf(position: Position, library: Library): ParagraphNode {
  const quotations = quotationsOf(position, library)
  const [said, stop] = partStop(position.position)
  const { sourceId, locator } = position
  const isCited = quotations.some((quotation) => samePlace(quotation.locator, locator))
  const citation: FootnoteContent = {
    type: 'citation',
    attrs: { items: [{ sourceId, locator, prefix: '', quotedFrom: null }] },
  }
  const [first, ...others] = quotations.map(({ id }): FootnoteContent => ({
    type: 'inlineQuotation',
    attrs: { quotationId: id, shown: '' },
  }))
  return {
    type: 'paragraph',
    content: [
      { type: 'text', text: `${holderOf(position, library)}:`, marks: [{ type: 'bold' }] },
      ...(isCited ? [text(` ${said}: `)] : [text(` ${said} `), citation]),
      ...(first === undefined ? [] : isCited ? [first] : [text(': '), first]),
      ...others.flatMap((quotation) => [text('; '), quotation]),
      text(stop),
    ],
  }
}

const text = (words: string): FootnoteContent => ({ type: 'text', text: words })

/** A sentence without the stop that ends it, and that stop. */
function partStop(sentence: string): readonly [string, string] {
  const trimmed = sentence.trim()
  return trimmed.endsWith('.') ? [trimmed.slice(0, -1), '.'] : [trimmed, '.']
}

const samePlace = (a: Locator, b: Locator): boolean => formatLocator(a) === formatLocator(b)
