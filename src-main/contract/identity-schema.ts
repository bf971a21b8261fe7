import { z } from 'zod'
import { idSchema } from './record-schemas.ts'

const hashes = z
  .array(z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 figures and letters from a to f'))
  .refine((all) => all.every((hash, i) => i === 0 || hash > all[i - 1]!), {
    error: 'hashes stand in rising order, each once, so that they tell nothing of the order of the text',
  })

/** A file `identity/<source>.json` of the bundled shelf. */
export const identityFileSchema = z.looseObject({
  version: z.literal(1),
  sourceId: idSchema,
  paragraphs: hashes,
  sentences: hashes.min(1),
})
