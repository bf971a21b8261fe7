import type { CommandId } from '#contract/commands.ts'

/** Something that can be inserted, as the menu lists it; its command does it. */
export interface InsertItem {
  readonly command: CommandId
  readonly name: string
  /** What it is for, in a few words; the menu finds it by them too. */
  readonly hint: string
  readonly group: 'Text' | 'Evidence' | 'Boxes' | 'References' | 'Your own'
}

export const INSERT_ITEMS: readonly InsertItem[] = [
  {
    command: 'insert.quotation',
    name: 'Quotation',
    hint: 'Words of a source, on their own',
    group: 'Evidence',
  },
  { command: 'insert.table', name: 'Table', hint: 'Figures of a source', group: 'Evidence' },
  { command: 'insert.chart', name: 'Chart', hint: 'Bars or a line, from a table', group: 'Evidence' },
  { command: 'insert.timeline', name: 'Timeline', hint: 'Dated events, a chronology', group: 'Evidence' },
  {
    command: 'insert.disagreement',
    name: 'Where sources differ',
    hint: 'A disagreement',
    group: 'Evidence',
  },
  { command: 'insert.image', name: 'Image', hint: 'A picture or a map', group: 'Evidence' },
  { command: 'insert.citation', name: 'Citation', hint: 'A work and the place in it', group: 'References' },
  { command: 'insert.footnote', name: 'Footnote', hint: 'A remark below the text', group: 'References' },
  {
    command: 'insert.cross-reference',
    name: 'Cross-reference',
    hint: 'Table 2, Section 3',
    group: 'References',
  },
  { command: 'insert.contents', name: 'Contents', hint: 'The list of headings', group: 'References' },
  { command: 'text.heading-1', name: 'Heading 1', hint: 'A section', group: 'Text' },
  { command: 'text.heading-2', name: 'Heading 2', hint: 'A section within it', group: 'Text' },
  { command: 'text.heading-3', name: 'Heading 3', hint: 'The smallest section', group: 'Text' },
  { command: 'text.bullet-list', name: 'Bullet list', hint: 'Points in no order', group: 'Text' },
  { command: 'text.numbered-list', name: 'Numbered list', hint: 'Points in order', group: 'Text' },
  { command: 'insert.key-points', name: 'Key points', hint: 'What the reader must know', group: 'Boxes' },
  { command: 'insert.recommendations', name: 'Recommendations', hint: 'What should be done', group: 'Boxes' },
  { command: 'insert.side-box', name: 'Side box', hint: 'Background beside the argument', group: 'Boxes' },
  { command: 'insert.case-box', name: 'Case box', hint: 'An example told at length', group: 'Boxes' },
  {
    command: 'reference.new',
    name: 'New reference',
    hint: 'A book, report or web page by hand',
    group: 'Your own',
  },
  { command: 'quotation.new', name: 'New quotation', hint: 'Typed from paper', group: 'Your own' },
  { command: 'table.new', name: 'New table', hint: 'Typed, pasted, CSV or Excel', group: 'Your own' },
  { command: 'event.new', name: 'New event', hint: 'For a timeline', group: 'Your own' },
]

/** The items that the letters typed ask for: by the beginning of their name first, then of any word, then by their hint. */
export function findInsertItems(letters: string): readonly InsertItem[] {
  const wanted = letters.trim().toLowerCase()
  if (wanted === '') return INSERT_ITEMS
  const rank = ({ name, hint }: InsertItem): number => {
    const called = name.toLowerCase()
    if (called.startsWith(wanted)) return 0
    if (beginsWord(called, wanted)) return 1
    return beginsWord(hint.toLowerCase(), wanted) ? 2 : 3
  }
  return INSERT_ITEMS.map((item) => ({ item, rank: rank(item) }))
    .filter((ranked) => ranked.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}

const beginsWord = (text: string, wanted: string): boolean => ` ${text}`.includes(` ${wanted}`)
