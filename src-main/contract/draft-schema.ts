import { z } from 'zod'
import { CITATION_STYLES, LANGUAGES, TEMPLATES } from '#domain/draft.ts'
import type { BlockNode, Draft, InlineNode, ParagraphNode } from '#domain/draft.ts'
import {
  dataTableSchema,
  daySchema,
  idSchema,
  locatorSchema,
  quotationSchema,
  referenceSchema,
  timelineEventSchema,
} from './record-schemas.ts'

const inline: z.ZodType<InlineNode> = z.discriminatedUnion('type', [
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
        .array(z.looseObject({ sourceId: idSchema, locator: locatorSchema.nullable(), prefix: z.string() }))
        .min(1),
    }),
  }),
]) as z.ZodType<InlineNode>

const paragraph = z.looseObject({
  type: z.literal('paragraph'),
  content: z.array(inline).optional(),
}) as unknown as z.ZodType<ParagraphNode> & z.core.$ZodTypeDiscriminable

const block: z.ZodType<BlockNode> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.looseObject({
      type: z.literal('heading'),
      attrs: z.looseObject({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
      content: z.array(inline).optional(),
    }),
    paragraph,
    z.looseObject({ type: z.enum(['bulletList', 'orderedList']), content: z.array(listItem).min(1) }),
    z.looseObject({ type: z.literal('keyPoints'), content: z.array(paragraph).min(1) }),
    z.looseObject({ type: z.literal('quotation'), attrs: z.looseObject({ quotationId: idSchema }) }),
    z.looseObject({
      type: z.literal('dataTable'),
      attrs: z.looseObject({ tableId: idSchema, title: z.string() }),
    }),
    z.looseObject({
      type: z.literal('timeline'),
      attrs: z.looseObject({ eventIds: z.array(idSchema).min(1), title: z.string() }),
    }),
  ]),
) as z.ZodType<BlockNode>

const listItem = z.looseObject({ type: z.literal('listItem'), content: z.array(block).min(1) })

/** The stored form of a draft, schema 1. Unknown fields are kept; an unknown block is refused. */
export const draftSchema: z.ZodType<Draft> = z.looseObject({
  id: z.uuid(),
  title: z.string(),
  subtitle: z.string(),
  template: z.enum(TEMPLATES),
  language: z.enum(LANGUAGES),
  citationStyle: z.enum(CITATION_STYLES),
  institution: z.string(),
  series: z.string(),
  authors: z.array(z.string()),
  date: daySchema.nullable(),
  body: z.looseObject({ type: z.literal('doc'), content: z.array(block).min(1) }),
  snapshots: z.looseObject({
    references: z.record(z.string(), referenceSchema),
    quotations: z.record(z.string(), quotationSchema),
    tables: z.record(z.string(), dataTableSchema),
    events: z.record(z.string(), timelineEventSchema),
  }),
})
