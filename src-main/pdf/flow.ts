import type { DocumentBlock } from '#domain/document.ts'

/** A block that is printed, its place in the body, and how it follows the one before it. */
export interface FlowItem {
  readonly block: DocumentBlock
  readonly index: number
  /** The white above it, in points. */
  readonly space: number
  /** A lead opens the text; a paragraph that follows another is indented instead of parted from it. */
  readonly paragraph: 'lead' | 'first' | 'following'
}

/** The white above each kind of block, and below it. */
const AROUND: Readonly<Record<Exclude<DocumentBlock['kind'], 'heading'>, number>> = {
  paragraph: 0,
  list: 5,
  'key-points': 22,
  recommendations: 18,
  box: 15,
  quotation: 9,
  table: 15,
  chart: 15,
  timeline: 15,
  image: 15,
  contents: 22,
}

const AROUND_PULL = 17
const ABOVE_HEADING = { 1: 16, 2: 13, 3: 10 } as const
const BELOW_HEADING = 4
const BELOW_TITLE = 20
const BELOW_LEAD = 8

/** Above a paragraph that opens with words in bold: a heading within the text. */
const ABOVE_RUN_IN = 7

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
  if (before.kind === 'heading') return Math.max(BELOW_HEADING, above / 2)
  if (block.kind !== 'paragraph' || before.kind !== 'paragraph') return Math.max(above, around(before))
  if (paragraph === 'following') return 0
  return previous.paragraph === 'lead' ? BELOW_LEAD : ABOVE_RUN_IN
}

function around(block: DocumentBlock): number {
  if (block.kind === 'heading') return ABOVE_HEADING[block.level]
  return block.kind === 'quotation' && block.form === 'pull' ? AROUND_PULL : AROUND[block.kind]
}

function opensBold(block: DocumentBlock): boolean {
  const [run] = block.kind === 'paragraph' ? block.runs : []
  return run?.kind === 'text' && run.bold === true
}
