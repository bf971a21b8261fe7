import fc from 'fast-check'
import type { BlockNode, Draft, InlineNode } from '#domain/draft.ts'
import { CITATION_STYLES, LANGUAGES } from '#domain/draft.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aTable } from '#tests/builders/a-table.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constant('Əliyev — Ильхам'),
)
const words = text.filter((value) => value !== '')

const inline: fc.Arbitrary<InlineNode> = fc.oneof(
  words.map((value): InlineNode => ({ type: 'text', text: value })),
  words.map((value): InlineNode => ({ type: 'text', text: value, marks: [{ type: 'bold' }] })),
  fc.constant<InlineNode>({ type: 'hardBreak' }),
  text.map((prefix): InlineNode => ({
    type: 'citation',
    attrs: { items: [{ sourceId: 'a-source', locator: { kind: 'page', page: '19' }, prefix }] },
  })),
)

const paragraph = fc
  .array(inline, { maxLength: 4 })
  .map((content) => ({ type: 'paragraph' as const, content }))

const block: fc.Arbitrary<BlockNode> = fc.letrec<{ block: BlockNode }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    paragraph,
    fc
      .array(inline, { maxLength: 3 })
      .map((content): BlockNode => ({ type: 'heading', attrs: { level: 2 }, content })),
    fc.constant<BlockNode>({ type: 'quotation', attrs: { quotationId: 'a-quotation' } }),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((content): BlockNode => ({ type: 'bulletList', content: [{ type: 'listItem', content }] })),
  ),
})).block

/** As a file may hold it: what is named `__proto__` does not come back, and is not meant to. */
const withoutPrototypes = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, inner: unknown) => (key === '__proto__' ? undefined : inner))

/** Any draft, with excerpts among its snapshots and fields that no version of ours has written. */
export const arbitraryDraft: fc.Arbitrary<Draft> = fc
  .record({
    id: fc.uuid(),
    title: text,
    language: fc.constantFrom(...LANGUAGES),
    citationStyle: fc.constantFrom(...CITATION_STYLES),
    authors: fc.array(text, { maxLength: 3 }),
    blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
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
