import fc from 'fast-check'
import type {
  Anchor,
  BlockNode,
  Body,
  CitationItem,
  Draft,
  FootnoteContent,
  InlineNode,
  ListItemNode,
  ListNode,
  ParagraphNode,
} from '#domain/draft.ts'
import {
  BOX_FORMS,
  CHART_FORMS,
  CITATION_STYLES,
  LANGUAGES,
  NOTE_PLACEMENTS,
  PAPERS,
  TEMPLATES,
} from '#domain/draft.ts'
import type { Locator } from '#domain/locator.ts'
import { FORMULAS } from '#domain/table-view.ts'
import type { TableView } from '#domain/table-view.ts'
import { aDraft, anImageBlock } from '#tests/builders/a-draft.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aTable } from '#tests/builders/a-table.ts'

/** The ids that a body draws from: small sets make bodies whose records a test can supply. */
export interface RecordIds {
  readonly sources: fc.Arbitrary<string>
  readonly quotations: fc.Arbitrary<string>
  readonly tables: fc.Arbitrary<string>
  readonly events: fc.Arbitrary<string>
}

const anyId = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,11}$/)
const ANY_IDS: RecordIds = { sources: anyId, quotations: anyId, tables: anyId, events: anyId }

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constant('Əliyev — Ильхам'),
)
const words = text.filter((value) => value !== '')

const locator: fc.Arbitrary<Locator> = fc.oneof(
  fc.record({ kind: fc.constant('page' as const), page: words }),
  fc.record(
    { kind: fc.constant('paragraph' as const), paragraph: fc.integer({ min: 1, max: 99 }), section: words },
    { requiredKeys: ['kind', 'paragraph'] },
  ),
  fc.record({ kind: fc.constant('note' as const), note: words }),
)

/** Few, so that anchors and what leads to them meet. */
const target = fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5', 'a6')
const anchor: fc.Arbitrary<Anchor> = fc.option(target)

type TextNode = Extract<InlineNode, { type: 'text' }>

/** Marks stand in the schema's order, as ProseMirror keeps them. */
const textNode: fc.Arbitrary<TextNode> = fc
  .tuple(words, fc.subarray(['bold', 'italic'] as const))
  .map(([value, marks]) => ({
    type: 'text',
    text: value,
    ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
  }))

const marksOf = (node: TextNode): string => (node.marks ?? []).map((mark) => mark.type).join()

/** As the editor writes a line: neighbouring text in one style is one node, an empty line has no content at all. */
function line<N extends InlineNode>(nodes: readonly N[]): { readonly content?: readonly N[] } {
  const joined = nodes.reduce<N[]>((before, node) => {
    const last = before.at(-1)
    const same = last?.type === 'text' && node.type === 'text' && marksOf(last) === marksOf(node)
    return same ? [...before.slice(0, -1), { ...last, text: last.text + node.text }] : [...before, node]
  }, [])
  return joined.length === 0 ? {} : { content: joined }
}

function tableView(of: fc.Arbitrary<string>): fc.Arbitrary<TableView> {
  return fc.record({
    columns: fc.array(of, { minLength: 1, maxLength: 3 }),
    rows: fc.option(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 })),
    derived: fc.array(
      fc.record({
        id: fc.constantFrom('d1', 'd2'),
        formula: fc.constantFrom(...FORMULAS),
        of,
        base: fc.nat({ max: 3 }),
        label: text,
      }),
      { maxLength: 2 },
    ),
  })
}

/** Any body, in the form in which the editor writes it. */
export function arbitraryBody(ids: RecordIds = ANY_IDS): fc.Arbitrary<Body> {
  const item: fc.Arbitrary<CitationItem> = fc.record({
    sourceId: ids.sources,
    locator: fc.option(locator),
    prefix: fc.string({ maxLength: 8 }),
    quotedFrom: fc.option(ids.sources),
  })
  const footnoteContent: fc.Arbitrary<FootnoteContent> = fc.oneof(
    { weight: 4, arbitrary: textNode },
    fc.constant<FootnoteContent>({ type: 'hardBreak' }),
    fc
      .array(item, { minLength: 1, maxLength: 3 })
      .map((items): FootnoteContent => ({ type: 'citation', attrs: { items } })),
    fc.tuple(ids.quotations, text).map(([quotationId, shown]): FootnoteContent => ({
      type: 'inlineQuotation',
      attrs: { quotationId, shown },
    })),
    target.map((id): FootnoteContent => ({ type: 'crossReference', attrs: { target: id } })),
  )
  const inline: fc.Arbitrary<InlineNode> = fc.oneof(
    { weight: 5, arbitrary: footnoteContent },
    fc
      .array(footnoteContent, { maxLength: 3 })
      .map((content): InlineNode => ({ type: 'footnote', ...line(content) })),
  )
  const inlines = fc.array(inline, { maxLength: 5 }).map(line)
  const paragraph: fc.Arbitrary<ParagraphNode> = inlines.map((content) => ({ type: 'paragraph', ...content }))
  const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 3 })

  const { list } = fc.letrec<{ list: ListNode; item: ListItemNode }>((tie) => ({
    list: fc.record({
      type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
      content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    }),
    item: fc
      .tuple(paragraph, fc.array(fc.oneof({ depthSize: 'small' }, paragraph, tie('list')), { maxLength: 2 }))
      .map(([first, rest]): ListItemNode => ({ type: 'listItem', content: [first, ...rest] })),
  }))

  const quotation = fc.record({
    type: fc.constant('quotation' as const),
    attrs: fc.record({
      quotationId: ids.quotations,
      form: fc.constantFrom('block' as const, 'pull' as const),
      lead: text,
      shown: text,
    }),
  })
  const column = fc.constantFrom('year', 'total', 'd1', 'd2')
  const block: fc.Arbitrary<BlockNode> = fc.oneof(
    { weight: 3, arbitrary: paragraph },
    fc
      .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), anchor, inlines)
      .map(([level, id, content]): BlockNode => ({ type: 'heading', attrs: { level, id }, ...content })),
    list,
    fc.record({
      type: fc.constantFrom('keyPoints' as const, 'recommendations' as const),
      content: paragraphs,
    }),
    fc.record({
      type: fc.constant('box' as const),
      attrs: fc.record({ form: fc.constantFrom(...BOX_FORMS), title: text, id: anchor }),
      content: fc.array(fc.oneof(paragraph, list, quotation), { minLength: 1, maxLength: 3 }),
    }),
    quotation,
    fc.record({
      type: fc.constant('dataTable' as const),
      attrs: fc.record({
        tableId: ids.tables,
        title: text,
        view: fc.option(tableView(column)),
        id: anchor,
      }),
    }),
    fc.record({
      type: fc.constant('chart' as const),
      attrs: fc.record({
        tableId: ids.tables,
        title: text,
        form: fc.constantFrom(...CHART_FORMS),
        view: tableView(column),
        alt: text,
        id: anchor,
      }),
    }),
    fc.record({
      type: fc.constant('timeline' as const),
      attrs: fc.record({
        eventIds: fc.array(ids.events, { minLength: 1, maxLength: 4 }),
        title: text,
        form: fc.constantFrom('list' as const, 'scale' as const),
        order: fc.constantFrom('by-date' as const, 'as-chosen' as const),
        id: anchor,
      }),
    }),
    fc.tuple(text, text, anchor).map(([title, alt, id]) => anImageBlock({ title, alt, id })),
    fc.constant<BlockNode>({ type: 'contents' }),
  )
  return fc.array(block, { minLength: 1, maxLength: 8 }).map((content) => ({ type: 'doc', content }))
}

/** As a file may hold it: what is named `__proto__` does not come back, and is not meant to. */
const withoutPrototypes = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, inner: unknown) => (key === '__proto__' ? undefined : inner))

/** Any draft, with excerpts among its snapshots and fields that no version of ours has written. */
export const arbitraryDraft: fc.Arbitrary<Draft> = fc
  .record({
    id: fc.uuid(),
    title: text,
    template: fc.constantFrom(...TEMPLATES),
    language: fc.constantFrom(...LANGUAGES),
    citationStyle: fc.constantFrom(...CITATION_STYLES),
    number: text,
    handling: text,
    numberedHeadings: fc.boolean(),
    notePlacement: fc.constantFrom(...NOTE_PLACEMENTS),
    paper: fc.constantFrom(...PAPERS),
    closing: fc.record({
      about: fc.string(),
      acknowledgements: fc.string(),
      disclaimer: fc.string(),
      publication: fc.string(),
      rights: fc.string(),
    }),
    authors: fc.array(text, { maxLength: 3 }),
    body: arbitraryBody(),
    unknown: fc.dictionary(
      fc.string().map((key) => `x-${key}`),
      fc.jsonValue({ maxDepth: 3 }).map(withoutPrototypes),
      { maxKeys: 3 },
    ),
  })
  .map(({ unknown, ...over }) => ({
    ...aDraft(over),
    snapshots: { references: {}, quotations: { q: aQuotation() }, tables: { t: aTable() }, events: {} },
    ...unknown,
  }))
