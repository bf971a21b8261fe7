import { z } from 'zod'
import { FACES, paleColours } from '#domain/brand.ts'
import type { Brand } from '#domain/brand.ts'
import { paleColourSentence } from './brand-sentence.ts'
import { blobSchema } from './draft-schema.ts'

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, 'a colour is written #rrggbb, with the letters a to f small')
  .nullable()
const face = z.enum(FACES).nullable()
const line = z.string().max(200)
const passage = z.string().max(2000)

const fields = {
  accent: colour,
  ink: colour,
  headings: face,
  text: face,
  institution: line,
  disclaimer: passage,
  publication: passage,
  rights: passage,
}

const logo = z.strictObject({
  blob: blobSchema,
  mediaType: z.enum(['image/png', 'image/jpeg']),
  width: z.int().min(1),
  height: z.int().min(1),
})

/** Refuses a colour in which text could not be read. */
function refusePale(brand: Pick<Brand, 'accent' | 'ink'>, context: z.RefinementCtx): void {
  for (const pale of paleColours({ headings: null, text: null, logo: null, ...brand }))
    context.addIssue({ code: 'custom', path: [pale.colour], message: paleColourSentence(pale) })
}

export const brandSchema: z.ZodType<Brand> = z
  .strictObject({ ...fields, logo: logo.nullable() })
  .superRefine(refusePale)

/** A brand as it is passed on: with the bytes of its logo, a PNG or JPEG in base64. */
export const brandFileSchema = z.strictObject({
  format: z.literal('briefwright-brand'),
  version: z.literal(1),
  brand: z.strictObject(fields).superRefine(refusePale),
  logo: z.base64().nullable(),
})
