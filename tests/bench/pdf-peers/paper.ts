/** What every typesetter is given: a paper as plain data, which each has written in its own markup. */
export interface Paper {
  readonly title: string
  readonly subtitle: string
  readonly author: string
  readonly blocks: readonly PaperBlock[]
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly PaperRun[] }
  | PaperTable

export interface PaperTable {
  readonly kind: 'table'
  readonly title: string
  /** The first is words, the others are figures. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly source: string
}

export type PaperRun =
  | { readonly kind: 'text'; readonly text: string; readonly look: 'plain' | 'italic' | 'bold' }
  /** A footnote, where it is called. */
  | { readonly kind: 'note'; readonly text: string }

/** Words set before a paragraph, as a person who is writing does it. */
export interface Edit {
  /** How far into the paper, from 0 to 1. */
  readonly at: number
  readonly words: string
}

/** The paper with those words before the paragraphs that stand so far in it. */
export function editPaper(paper: Paper, edits: readonly Edit[]): Paper {
  const paragraphs = paper.blocks.flatMap(({ kind }, i) => (kind === 'paragraph' ? [i] : []))
  const words = new Map(
    edits.map(({ at, words }) => [
      paragraphs[Math.min(paragraphs.length - 1, Math.floor(at * paragraphs.length))],
      words,
    ]),
  )
  const blocks = paper.blocks.map((block, i): PaperBlock => {
    const written = words.get(i)
    if (written === undefined || block.kind !== 'paragraph') return block
    return { ...block, runs: [{ kind: 'text', text: `${written} `, look: 'plain' }, ...block.runs] }
  })
  return { ...paper, blocks }
}

/** All that is to be read in a paper, in the order of its markup. */
export const wordsOf = ({ title, subtitle, author, blocks }: Paper): readonly string[] =>
  [title, subtitle, author, ...blocks.flatMap(textsOf)].flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? [])

function textsOf(block: PaperBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return block.runs.map(({ text }) => text)
    case 'table':
      return [block.title, ...block.columns, ...block.rows.flat(), block.source]
  }
}
