import type { Node, ResolvedPos } from '@tiptap/pm/model'

/** Characters of a block by which it is known. */
const ENOUGH = 40

/** What has no words of its own, or only those of its title. */
const NOUNS: Readonly<Record<string, string>> = {
  quotation: 'quotation',
  dataTable: 'table',
  chart: 'chart',
  timeline: 'timeline',
  image: 'picture',
  contents: 'contents',
}

/** The place in the first paragraph of the text itself that waits for words; null where none does. */
export function waitingParagraph(doc: Node): ResolvedPos | null {
  let at = 0
  for (const { type, childCount, nodeSize } of doc.children) {
    if (type.name === 'paragraph' && childCount === 0) return doc.resolve(at + 1)
    at += nodeSize
  }
  return null
}

/**
 * Where a block that is inserted goes, as it is said beside the button; `cursor` is null where the cursor was never put
 * anywhere. Empty paragraphs are passed over.
 */
export function sayPlace(doc: Node, cursor: ResolvedPos | null): string {
  if (cursor === null)
    return waitingParagraph(doc) === null ? 'at the end of the text' : 'in the first empty paragraph'
  // A cursor between two blocks, as that of a selected one, counts the block before it.
  const last = cursor.depth === 0 ? cursor.index(0) - 1 : cursor.index(0)
  for (let i = last; i >= 0; i--) {
    const name = nameOf(doc.child(i))
    if (name !== '') return `after ${name}`
  }
  return 'at the beginning of the text'
}

/** What a reader knows a block by; empty for an empty paragraph. */
function nameOf({ type, attrs, textContent }: Node): string {
  const title: unknown = attrs['title']
  const words = typeof title === 'string' && title !== '' ? title : textContent.trim()
  const cut = words.length <= ENOUGH ? words : `${words.slice(0, ENOUGH).replace(/\s+\S*$/, '')}…`
  const noun = NOUNS[type.name]
  if (cut === '') return noun === undefined ? '' : `the ${noun}`
  return noun === undefined ? `‘${cut}’` : `the ${noun} ‘${cut}’`
}
