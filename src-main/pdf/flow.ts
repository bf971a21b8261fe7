import type { DocumentBlock } from '#domain/document.ts'

/** A block that is printed, its place in the body, and how it follows the one before it. */
export interface FlowItem {
  readonly block: DocumentBlock
  readonly index: number
  /** The white above it, in lines of the text. */
  readonly space: number
  /** A lead opens the text; a paragraph that follows another is indented instead of parted from it. */
  readonly paragraph: 'lead' | 'first' | 'following'
}

/**
 * The white above each kind of block, and below it, in lines of the text. Where text follows on the grid of the page it is
 * the least: more brings it there.
 */
const AROUND: Readonly<Record<Exclude<DocumentBlock['kind'], 'heading'>, number>> = {
  paragraph: 0,
  list: 1,
  'key-points': 1.5,
  recommendations: 1.5,
  box: 1,
  quotation: 0.5,
  table: 1,
  chart: 1,
  timeline: 1,
  image: 1,
  contents: 1.5,
}

/** What follows an exhibit is brought to the grid under it, which gives half a line more, more or less. */
const BELOW_EXHIBIT = 0.6
const EXHIBITS: readonly DocumentBlock['kind'][] = ['table', 'chart', 'timeline', 'image', 'box']

const AROUND_PULL = 1.25
/** A heading ends where the text under it begins on the grid, and takes what is left above. */
const ABOVE_HEADING = 0.65
export const BELOW_HEADING = { 1: 0.3, 2: 0.2, 3: 0.15 } as const
const BELOW_TITLE = 1.5
const BELOW_LEAD = 0.5

/** Above a paragraph that opens with words in bold: a heading within the text. */
const ABOVE_RUN_IN = 1

/** Does it stand before the text, and not in it? */
export const isFront = (block: DocumentBlock): boolean =>
  block.kind === 'key-points' || block.kind === 'contents'

/** The blocks in the order of the page, with the white between them. */
export function flow(
  blocks: readonly { readonly block: DocumentBlock; readonly index: number }[],
): readonly FlowItem[] {
  const opening = blocks.find(({ block }) => !isFront(block))
  const items: FlowItem[] = []
  for (const { block, index } of blocks) {
    const previous = items.at(-1)
    const paragraph = paragraphKind(block, previous, index === opening?.index)
    items.push({ block, index, paragraph, space: spaceBetween(previous, block, paragraph) })
  }
  return items
}

function paragraphKind(
  block: DocumentBlock,
  previous: FlowItem | undefined,
  opens: boolean,
): FlowItem['paragraph'] {
  if (block.kind !== 'paragraph') return 'first'
  if (opens) return 'lead'
  const follows = previous?.block.kind === 'paragraph' && previous.paragraph !== 'lead'
  return follows && !opensBold(block) ? 'following' : 'first'
}

function spaceBetween(
  previous: FlowItem | undefined,
  block: DocumentBlock,
  paragraph: FlowItem['paragraph'],
): number {
  if (previous === undefined) return BELOW_TITLE
  const before = previous.block
  const above = around(block)
  if (before.kind === 'heading')
    return Math.max(BELOW_HEADING[before.level], block.kind === 'list' ? 0 : above / 2)
  if (block.kind !== 'paragraph' || before.kind !== 'paragraph') return Math.max(above, below(before))
  if (paragraph === 'following') return 0
  return previous.paragraph === 'lead' ? BELOW_LEAD : ABOVE_RUN_IN
}

const below = (block: DocumentBlock): number =>
  EXHIBITS.includes(block.kind) ? BELOW_EXHIBIT : around(block)

function around(block: DocumentBlock): number {
  if (block.kind === 'heading') return ABOVE_HEADING
  return block.kind === 'quotation' && block.form === 'pull' ? AROUND_PULL : AROUND[block.kind]
}

function opensBold(block: DocumentBlock): boolean {
  const [run] = block.kind === 'paragraph' ? block.runs : []
  return run?.kind === 'text' && run.bold === true
}
