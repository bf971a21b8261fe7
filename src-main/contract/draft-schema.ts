import { z } from 'zod'
import {
  BOX_FORMS,
  CHART_FORMS,
  CITATION_STYLES,
  LANGUAGES,
  NOTE_PLACEMENTS,
  PAPERS,
  TEMPLATES,
} from '#domain/draft.ts'
import type {
  BlockNode,
  Body,
  Draft,
  FootnoteContent,
  InlineNode,
  ListItemNode,
  ListNode,
  ParagraphNode,
} from '#domain/draft.ts'
import type { ExcerptNode } from '#domain/excerpt.ts'
import { FORMULAS } from '#domain/table-view.ts'
import {
  dataTableSchema,
  daySchema,
  idSchema,
  locatorSchema,
  quotationSchema,
  referenceSchema,
  timelineEventSchema,
} from './record-schemas.ts'

const anchor = idSchema.nullable()
const index = z.int().min(0)

const tableView = z.looseObject({
  columns: z.array(idSchema).min(1),
  rows: z.array(index).min(1).nullable(),
  derived: z.array(
    z.looseObject({
      id: idSchema,
      formula: z.enum(FORMULAS),
      of: idSchema,
      base: index,
      label: z.string(),
    }),
  ),
})

const inlineOptions = [
  z.looseObject({
    type: z.literal('text'),
    text: z.string().min(1),
    marks: z.array(z.looseObject({ type: z.enum(['bold', 'italic']) })).optional(),
  }),
  z.looseObject({ type: z.literal('hardBreak') }),
  z.looseObject({
    type: z.literal('citation'),
    attrs: z.looseObject({
      items: z
        .array(
          z.looseObject({
            sourceId: idSchema,
            locator: locatorSchema.nullable(),
            prefix: z.string(),
            quotedFrom: idSchema.nullable(),
          }),
        )
        .min(1),
    }),
  }),
  z.looseObject({
    type: z.literal('inlineQuotation'),
    attrs: z.looseObject({ quotationId: idSchema, shown: z.string() }),
  }),
  z.looseObject({ type: z.literal('crossReference'), attrs: z.looseObject({ target: idSchema }) }),
] as const

const footnoteContent = z.discriminatedUnion('type', inlineOptions) as z.ZodType<FootnoteContent>

const inline: z.ZodType<InlineNode> = z.discriminatedUnion('type', [
  ...inlineOptions,
  z.looseObject({ type: z.literal('footnote'), content: z.array(footnoteContent).optional() }),
]) as z.ZodType<InlineNode>

type Option<T> = z.ZodType<T> & z.core.$ZodTypeDiscriminable

const paragraph = z.looseObject({
  type: z.literal('paragraph'),
  content: z.array(inline).optional(),
}) as unknown as Option<ParagraphNode>

const quotation = z.looseObject({
  type: z.literal('quotation'),
  attrs: z.looseObject({
    quotationId: idSchema,
    form: z.enum(['block', 'pull']),
    lead: z.string(),
    shown: z.string(),
  }),
})

const dataTable = z.looseObject({
  type: z.literal('dataTable'),
  attrs: z.looseObject({
    tableId: idSchema,
    title: z.string(),
    view: tableView.nullable(),
    id: anchor,
  }),
})

const chart = z.looseObject({
  type: z.literal('chart'),
  attrs: z.looseObject({
    tableId: idSchema,
    title: z.string(),
    form: z.enum(CHART_FORMS),
    view: tableView,
    alt: z.string(),
    id: anchor,
  }),
})

const timeline = z.looseObject({
  type: z.literal('timeline'),
  attrs: z.looseObject({
    eventIds: z.array(idSchema).min(1),
    title: z.string(),
    form: z.enum(['list', 'scale']),
    order: z.enum(['by-date', 'as-chosen']),
    id: anchor,
  }),
})

const list = z.lazy(() =>
  z.looseObject({ type: z.enum(['bulletList', 'orderedList']), content: z.array(listItem).min(1) }),
) as unknown as Option<ListNode>

const listItem = z.looseObject({
  type: z.literal('listItem'),
  content: z
    .array(
      z.discriminatedUnion('type', [paragraph, list], {
        error: 'an item of a list holds paragraphs and lists and nothing else',
      }),
    )
    .min(1)
    .refine(([first]) => first?.type === 'paragraph', { error: 'an item of a list begins with a paragraph' }),
}) as unknown as z.ZodType<ListItemNode>

const block: z.ZodType<BlockNode> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.looseObject({
      type: z.literal('heading'),
      attrs: z.looseObject({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]), id: anchor }),
      content: z.array(inline).optional(),
    }),
    paragraph,
    list,
    z.looseObject({ type: z.enum(['keyPoints', 'recommendations']), content: z.array(paragraph).min(1) }),
    z.looseObject({
      type: z.literal('box'),
      attrs: z.looseObject({ form: z.enum(BOX_FORMS), title: z.string(), id: anchor }),
      content: z
        .array(
          z.discriminatedUnion('type', [paragraph, list, quotation], {
            error: 'a box holds paragraphs, lists and quotations and nothing else',
          }),
        )
        .min(1),
    }),
    quotation,
    dataTable,
    chart,
    timeline,
    z.looseObject({
      type: z.literal('image'),
      attrs: z.looseObject({
        blob: blobSchema,
        mediaType: z.enum(['image/png', 'image/jpeg']),
        width: z.int().min(1),
        height: z.int().min(1),
        title: z.string(),
        source: z.string(),
        alt: z.string(),
        id: anchor,
      }),
    }),
    z.looseObject({ type: z.literal('contents') }),
  ]),
) as z.ZodType<BlockNode>

/** Names the bytes of a picture: their SHA-256 in hexadecimal. */
export const blobSchema = z.string().regex(/^[0-9a-f]{64}$/)

export const bodySchema = z.looseObject({
  type: z.literal('doc'),
  content: z.array(block).min(1),
}) as unknown as z.ZodType<Body>

export const snapshotsSchema = z.looseObject({
  references: z.record(z.string(), referenceSchema),
  quotations: z.record(z.string(), quotationSchema),
  tables: z.record(z.string(), dataTableSchema),
  events: z.record(z.string(), timelineEventSchema),
})

export const excerptNodeSchema = z.discriminatedUnion('type', [
  quotation,
  dataTable,
  chart,
  timeline,
]) as unknown as z.ZodType<ExcerptNode>

/** The stored form of a draft, schema 2. Unknown fields are kept; an unknown block is refused. */
export const draftSchema: z.ZodType<Draft> = z.looseObject({
  id: z.uuid(),
  title: z.string(),
  subtitle: z.string(),
  template: z.enum(TEMPLATES),
  language: z.enum(LANGUAGES),
  citationStyle: z.enum(CITATION_STYLES),
  institution: z.string(),
  series: z.string(),
  number: z.string(),
  handling: z.string(),
  authors: z.array(z.string()),
  date: daySchema.nullable(),
  numberedHeadings: z.boolean(),
  notePlacement: z.enum(NOTE_PLACEMENTS).optional(),
  workLists: z.looseObject({ primary: z.array(idSchema), further: z.array(idSchema) }).optional(),
  paper: z.enum(PAPERS).optional(),
  closing: z
    .looseObject({
      about: z.string(),
      acknowledgements: z.string(),
      disclaimer: z.string(),
      publication: z.string(),
      rights: z.string(),
    })
    .optional(),
  body: bodySchema,
  snapshots: snapshotsSchema,
  declined: snapshotsSchema,
})
