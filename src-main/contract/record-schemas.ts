import { z } from 'zod'
import type { Locator } from '#domain/locator.ts'
import type { Quotation } from '#domain/quotation.ts'
import type { Reference } from '#domain/reference.ts'
import type { Disagreement } from '#domain/disagreement.ts'
import { QUALIFIERS, SCALES } from '#domain/table.ts'
import type { DataTable } from '#domain/table.ts'
import { EVENT_KINDS } from '#domain/timeline.ts'
import type { TimelineEvent } from '#domain/timeline.ts'

/** The zod form of the domain's records. `looseObject` keeps fields that a newer version wrote. */

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'an id has small letters, digits and hyphens')
const day = z.iso.date()

export const locatorSchema: z.ZodType<Locator> = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('page'), page: z.string().min(1) }),
  z.looseObject({
    kind: z.literal('paragraph'),
    paragraph: z.int().min(1),
    section: z.string().min(1).optional(),
  }),
  z.looseObject({ kind: z.literal('note'), note: z.string().min(1) }),
])

const cslName = z.union([
  z.looseObject({ family: z.string().min(1), given: z.string().optional() }),
  z.looseObject({ literal: z.string().min(1) }),
])

const cslDate = z.looseObject({
  'date-parts': z.array(z.array(z.int())).optional(),
  circa: z.boolean().optional(),
  literal: z.string().optional(),
})

export const referenceSchema: z.ZodType<Reference> = z.looseObject({
  id,
  type: z.string().min(1),
  title: z.string().optional(),
  'title-short': z.string().optional(),
  author: z.array(cslName).optional(),
  editor: z.array(cslName).optional(),
  issued: cslDate.optional(),
  accessed: cslDate.optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  'container-title': z.string().optional(),
  'collection-title': z.string().optional(),
  'collection-number': z.string().optional(),
  'chapter-number': z.string().optional(),
  number: z.string().optional(),
  page: z.string().optional(),
  genre: z.string().optional(),
  language: z.string().optional(),
  ISBN: z.string().optional(),
  URL: z.string().optional(),
  note: z.string().optional(),
})

export const quotationSchema: z.ZodType<Quotation> = z.looseObject({
  id,
  sourceId: id,
  selector: z.looseObject({
    exact: z.string().min(1),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
    position: z.looseObject({ start: z.int().min(0), end: z.int().min(1), textHash: z.string() }).optional(),
  }),
  locator: locatorSchema,
  speaker: z.looseObject({ name: z.string().min(1), office: z.string().optional() }),
  occasion: z.string().optional(),
  date: z.string().optional(),
  language: z.string().min(2),
  transcribed: z.literal(true).optional(),
  tags: z.array(z.string()),
  note: z.string().optional(),
})

const cell = z.looseObject({
  value: z.union([z.number(), z.string(), z.null()]),
  asWritten: z.string(),
  qualifier: z.enum(QUALIFIERS).optional(),
  upTo: z.number().optional(),
  unit: z.string().optional(),
  scale: z.enum(SCALES).optional(),
  locator: locatorSchema.optional(),
  note: z.string().optional(),
})

const column = z.looseObject({
  id,
  label: z.string().min(1),
  kind: z.enum(['text', 'year', 'quantity']),
  unit: z.string().optional(),
  scale: z.enum(SCALES).optional(),
  decimals: z.int().min(0).max(6).optional(),
  decimalMark: z.literal(',').optional(),
})

export const dataTableSchema: z.ZodType<DataTable> = z
  .looseObject({
    id,
    title: z.string().min(1),
    sourceIds: z.array(id).min(1),
    locator: locatorSchema,
    columns: z.array(column).min(1),
    rows: z.array(z.array(cell)).min(1),
    sourceLine: z.string().min(1),
    accessed: day.optional(),
    note: z.string().optional(),
    tags: z.array(z.string()),
  })
  .refine((table) => table.rows.every((row) => row.length === table.columns.length), {
    error: 'each row has one cell a column',
    path: ['rows'],
  })

const uncertainDate = z.looseObject({
  edtf: z.string().min(1),
  earliest: day.nullable(),
  latest: day.nullable(),
  precision: z.enum(['day', 'month', 'season', 'year', 'decade', 'century', 'interval']),
  approximate: z.boolean(),
})

export const eventFields = {
  id,
  what: z.string().min(1),
  kind: z.enum(EVENT_KINDS),
  actors: z.array(z.string()),
  places: z.array(z.string()),
  importance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  sources: z
    .array(
      z.looseObject({
        sourceId: id,
        locator: locatorSchema,
        asWritten: z.string().min(1),
        edtf: z.string().min(1).optional(),
        ahead: z.string().min(1).optional(),
      }),
    )
    .min(1),
  note: z.string().optional(),
}

export const timelineEventSchema: z.ZodType<TimelineEvent> = z.looseObject({
  ...eventFields,
  date: uncertainDate,
})

export const disagreementSchema: z.ZodType<Disagreement> = z.looseObject({
  id,
  question: z.string().min(1),
  positions: z
    .array(
      z.looseObject({
        sourceId: id,
        holder: z.string().min(1).optional(),
        position: z.string().min(1),
        locator: locatorSchema,
        quotationIds: z.array(id),
      }),
    )
    .min(2),
  settledBy: z.string().min(1),
  tags: z.array(z.string()),
  note: z.string().optional(),
})

export { id as idSchema, day as daySchema }
