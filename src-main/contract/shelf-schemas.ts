import { z } from 'zod'
import {
  disagreementSchema,
  eventFields,
  idSchema,
  locatorSchema,
  quotationSchema,
  referenceSchema,
} from './record-schemas.ts'
import { ACTOR_KINDS } from '#domain/library.ts'
import type { Actor } from '#domain/library.ts'
import type { Extent, Source } from '#domain/source.ts'

const extentSchema: z.ZodType<Extent> = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('pages'),
    first: z.int().min(1),
    last: z.int().min(1),
    notes: z.int().min(0),
    workedOut: z.literal(true).optional(),
  }),
  z.looseObject({
    kind: z.literal('paragraphs'),
    sections: z
      .array(z.looseObject({ section: z.string().min(1).nullable(), paragraphs: z.int().min(1) }))
      .min(1),
    notes: z.int().min(0),
  }),
])

/**
 * The files of a shelf, bundled (`seeds/`) or the user's own folder, one schema a folder:
 * `sources/*.json`, `excerpts/*.json`, `tables/*.json` (a `DataTable` each), `timeline/*.json`, `actors/*.json`,
 * `disagreements/*.json`.
 */
export const sourceSchema: z.ZodType<Source> = z.looseObject({
  id: idSchema,
  reference: referenceSchema,
  rights: z.string().min(1),
  /** 0 for a work described by hand, of which there is no text. */
  wordCount: z.int().min(0),
  language: z.string().min(2),
  uncertainties: z.array(z.string().min(1)),
  editionOf: idSchema.nullable(),
  writtenWithin: z.string().min(1).optional(),
  extent: extentSchema.optional(),
  digest: z.array(
    z.looseObject({ section: z.string().min(1), locator: locatorSchema, text: z.string().min(1) }),
  ),
})

export const excerptFileSchema = z.looseObject({
  version: z.literal(1),
  quotations: z.array(quotationSchema),
})

/** An event as it is written down: its date is EDTF alone; the days it covers are computed when it is read. */
export const writtenEventSchema = z.looseObject({ ...eventFields, edtf: z.string().min(1) })

export const timelineFileSchema = z.looseObject({
  version: z.literal(1),
  events: z.array(writtenEventSchema),
})

const actorSchema: z.ZodType<Actor> = z.looseObject({
  id: idSchema,
  name: z.string().min(1),
  kind: z.enum(ACTOR_KINDS),
  otherNames: z.array(z.string().min(1)),
  description: z.string().min(1),
  distinctFrom: z.array(idSchema).optional(),
})

export const actorFileSchema = z.looseObject({ version: z.literal(1), actors: z.array(actorSchema) })

export const disagreementFileSchema = z.looseObject({
  version: z.literal(1),
  disagreements: z.array(disagreementSchema),
})
