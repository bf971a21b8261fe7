import fc from 'fast-check'
import type {
  BlockNode,
  Body,
  BoxNode,
  CitationItem,
  FootnoteContent,
  InlineNode,
  ListItemNode,
  ListNode,
  ParagraphNode,
  QuotationNode,
} from '#domain/draft.ts'
import { BOX_FORMS, CHART_FORMS } from '#domain/draft.ts'
import type { Locator } from '#domain/locator.ts'
import { FORMULAS } from '#domain/table-view.ts'
import type { TableView } from '#domain/table-view.ts'

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,11}$/)
const words = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
const title = fc.string({ maxLength: 12 })

const locator: fc.Arbitrary<Locator> = fc.oneof(
  fc.record({ kind: fc.constant('page' as const), page: words }),
  fc.record(
    { kind: fc.constant('paragraph' as const), paragraph: fc.integer({ min: 1, max: 99 }), section: words },
    { requiredKeys: ['kind', 'paragraph'] },
  ),
  fc.record({ kind: fc.constant('note' as const), note: words }),
)

const item: fc.Arbitrary<CitationItem> = fc.record({
  sourceId: id,
  locator: fc.option(locator),
  prefix: fc.string({ maxLength: 8 }),
  quotedFrom: fc.option(id),
})

type TextNode = Extract<FootnoteContent, { type: 'text' }>

/** Marks stand in the schema's order, as ProseMirror keeps them. */
const text: fc.Arbitrary<TextNode> = fc
  .tuple(words, fc.subarray(['bold', 'italic'] as const))
  .map(([value, marks]) => ({
    type: 'text',
    text: value,
    ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
  }))

const footnoteContent: fc.Arbitrary<FootnoteContent> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constant<FootnoteContent>({ type: 'hardBreak' }),
  fc
    .array(item, { minLength: 1, maxLength: 3 })
    .map((items): FootnoteContent => ({ type: 'citation', attrs: { items } })),
  fc
    .record({ quotationId: id, shown: title })
    .map((attrs): FootnoteContent => ({ type: 'inlineQuotation', attrs })),
  id.map((target): FootnoteContent => ({ type: 'crossReference', attrs: { target } })),
)

/** Neighbouring text in one style is one node; what has no content at all has no such field. */
const inOneLine = <T extends InlineNode>(node: fc.Arbitrary<T>): fc.Arbitrary<{ readonly content?: T[] }> =>
  fc.array(node, { maxLength: 6 }).map((nodes) => {
    const joined = nodes.reduce<T[]>((before, next) => {
      const last = before.at(-1)
      const same = last?.type === 'text' && next.type === 'text' && marksOf(last) === marksOf(next)
      return same ? [...before.slice(0, -1), { ...last, text: last.text + next.text }] : [...before, next]
    }, [])
    return joined.length === 0 ? {} : { content: joined }
  })

const marksOf = (node: TextNode): string => (node.marks ?? []).map((mark) => mark.type).join()

const footnote = inOneLine(footnoteContent).map((content): InlineNode => ({ type: 'footnote', ...content }))
const inlines = inOneLine<InlineNode>(
  fc.oneof({ weight: 6, arbitrary: footnoteContent }, { weight: 1, arbitrary: footnote }),
)

const paragraph: fc.Arbitrary<ParagraphNode> = inlines.map((content) => ({ type: 'paragraph', ...content }))

const { list } = fc.letrec<{ list: ListNode; item: ListItemNode }>((tie) => ({
  list: fc.record({
    type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
    content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  }),
  item: fc
    .tuple(paragraph, fc.array(fc.oneof({ depthSize: 'small' }, paragraph, tie('list')), { maxLength: 2 }))
    .map(([first, rest]): ListItemNode => ({ type: 'listItem', content: [first, ...rest] })),
}))

const quotation: fc.Arbitrary<QuotationNode> = fc
  .record({
    quotationId: id,
    form: fc.constantFrom('block' as const, 'pull' as const),
    lead: title,
    shown: title,
  })
  .map((attrs) => ({ type: 'quotation', attrs }))

const view: fc.Arbitrary<TableView> = fc.record({
  columns: fc.array(id, { minLength: 1, maxLength: 3 }),
  rows: fc.option(fc.array(fc.nat(9), { minLength: 1, maxLength: 3 })),
  derived: fc.array(
    fc.record({ id, formula: fc.constantFrom(...FORMULAS), of: id, base: fc.nat(9), label: title }),
    { maxLength: 2 },
  ),
})

/** One id in two places is a draft that no editor writes: the test that needs ids gives them. */
const block: fc.Arbitrary<BlockNode> = fc.oneof(
  { weight: 3, arbitrary: paragraph },
  fc
    .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), inlines)
    .map(([level, content]): BlockNode => ({ type: 'heading', attrs: { level, id: null }, ...content })),
  list,
  fc
    .record({
      type: fc.constantFrom('keyPoints' as const, 'recommendations' as const),
      content: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
    })
    .map((points): BlockNode => points),
  fc
    .record({
      type: fc.constant('box' as const),
      attrs: fc.record({
        form: fc.constantFrom(...BOX_FORMS),
        title,
        id: fc.constant(null),
      }),
      content: fc.array(fc.oneof(paragraph, list, quotation), { minLength: 1, maxLength: 3 }),
    })
    .map((box: BoxNode): BlockNode => box),
  quotation,
  fc
    .record({ tableId: id, title, view: fc.option(view), id: fc.constant(null) })
    .map((attrs): BlockNode => ({ type: 'dataTable', attrs })),
  fc
    .record({
      tableId: id,
      title,
      form: fc.constantFrom(...CHART_FORMS),
      view,
      alt: title,
      id: fc.constant(null),
    })
    .map((attrs): BlockNode => ({ type: 'chart', attrs })),
  fc
    .record({
      eventIds: fc.array(id, { minLength: 1, maxLength: 4 }),
      title,
      form: fc.constantFrom('list' as const, 'scale' as const),
      order: fc.constantFrom('by-date' as const, 'as-chosen' as const),
      id: fc.constant(null),
    })
    .map((attrs): BlockNode => ({ type: 'timeline', attrs })),
  fc
    .record({
      blob: fc.stringMatching(/^[0-9a-f]{64}$/),
      mediaType: fc.constantFrom('image/png' as const, 'image/jpeg' as const),
      width: fc.integer({ min: 1, max: 9999 }),
      height: fc.integer({ min: 1, max: 9999 }),
      title,
      source: title,
      alt: title,
      id: fc.constant(null),
    })
    .map((attrs): BlockNode => ({ type: 'image', attrs })),
  fc.constant<BlockNode>({ type: 'contents' }),
)

/** The same id must not stand in two places, so the blocks that can have one get their own, or none. */
const withIds = (content: readonly BlockNode[], has: readonly boolean[]): readonly BlockNode[] =>
  content.map((node, i) =>
    'attrs' in node && 'id' in node.attrs && has[i] === true
      ? ({ ...node, attrs: { ...node.attrs, id: `anchor-${i}` } } as BlockNode)
      : node,
  )

/** Any text that a draft may hold, in the form in which the editor writes it. */
export const anArbitraryBody: fc.Arbitrary<Body> = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 8 }), fc.array(fc.boolean(), { maxLength: 8 }))
  .map(([content, has]) => ({ type: 'doc', content: withIds(content, has) }))
