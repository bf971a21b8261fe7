import fc from 'fast-check'
import type { BlockNode, Body, InlineNode, ListItemNode, ParagraphNode } from '#domain/draft.ts'
import type { Locator } from '#domain/locator.ts'

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,11}$/)
const words = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' })

const locator: fc.Arbitrary<Locator> = fc.oneof(
  fc.record({ kind: fc.constant('page' as const), page: words }),
  fc.record(
    { kind: fc.constant('paragraph' as const), paragraph: fc.integer({ min: 1, max: 99 }), section: words },
    { requiredKeys: ['kind', 'paragraph'] },
  ),
  fc.record({ kind: fc.constant('note' as const), note: words }),
)

type TextNode = Extract<InlineNode, { type: 'text' }>

/** Marks stand in the schema's order, as ProseMirror keeps them. */
const text: fc.Arbitrary<TextNode> = fc
  .tuple(words, fc.subarray(['bold', 'italic'] as const))
  .map(([value, marks]) => ({
    type: 'text',
    text: value,
    ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
  }))

const inline: fc.Arbitrary<InlineNode> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constant<InlineNode>({ type: 'hardBreak' }),
  fc
    .array(fc.record({ sourceId: id, locator: fc.option(locator), prefix: fc.string({ maxLength: 8 }) }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((items): InlineNode => ({ type: 'citation', attrs: { items } })),
)

/** Neighbouring text in one style is one node; an empty text block has no content at all. */
const inlines = fc.array(inline, { maxLength: 6 }).map((nodes) => {
  const joined = nodes.reduce<InlineNode[]>((before, node) => {
    const last = before.at(-1)
    const same = last?.type === 'text' && node.type === 'text' && marksOf(last) === marksOf(node)
    return same ? [...before.slice(0, -1), { ...last, text: last.text + node.text }] : [...before, node]
  }, [])
  return joined.length === 0 ? {} : { content: joined }
})

const marksOf = (node: TextNode): string => (node.marks ?? []).map((mark) => mark.type).join()

const paragraph: fc.Arbitrary<ParagraphNode> = inlines.map((content) => ({ type: 'paragraph', ...content }))

const { list } = fc.letrec<{ list: BlockNode; item: ListItemNode }>((tie) => ({
  list: fc.record({
    type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
    content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  }),
  item: fc
    .tuple(paragraph, fc.array(fc.oneof({ depthSize: 'small' }, paragraph, tie('list')), { maxLength: 2 }))
    .map(([first, rest]): ListItemNode => ({ type: 'listItem', content: [first, ...rest] })),
}))

const block: fc.Arbitrary<BlockNode> = fc.oneof(
  paragraph,
  fc
    .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), inlines)
    .map(([level, content]): BlockNode => ({ type: 'heading', attrs: { level }, ...content })),
  list,
  fc
    .array(paragraph, { minLength: 1, maxLength: 3 })
    .map((content): BlockNode => ({ type: 'keyPoints', content })),
  id.map((quotationId): BlockNode => ({ type: 'quotation', attrs: { quotationId } })),
  fc
    .tuple(id, fc.string())
    .map(([tableId, title]): BlockNode => ({ type: 'dataTable', attrs: { tableId, title } })),
  fc
    .tuple(fc.array(id, { minLength: 1, maxLength: 4 }), fc.string())
    .map(([eventIds, title]): BlockNode => ({ type: 'timeline', attrs: { eventIds, title } })),
)

/** Any text that a draft may hold, in the form in which the editor writes it. */
export const anArbitraryBody: fc.Arbitrary<Body> = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((content) => ({ type: 'doc', content }))
