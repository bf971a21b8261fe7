import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { draftSchema } from '#contract/draft-schema.ts'
import { dataTableSchema } from '#contract/record-schemas.ts'
import {
  actorFileSchema,
  disagreementFileSchema,
  excerptFileSchema,
  sourceSchema,
  timelineFileSchema,
} from '#contract/shelf-schemas.ts'

const ROOT = new URL('../..', import.meta.url).pathname

async function readAll<T>(folder: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const names = (await readdir(join(ROOT, folder))).filter((name) => name.endsWith('.json')).toSorted()
  return Promise.all(
    names.map(async (name) => schema.parse(JSON.parse(await readFile(join(ROOT, folder, name), 'utf8')))),
  )
}

/** The bundled records as their files hold them, and the bundled drafts. */
export const sources = await readAll('seeds/sources', sourceSchema)
export const tables = await readAll('seeds/tables', dataTableSchema)
export const quotations = (await readAll('seeds/excerpts', excerptFileSchema)).flatMap(
  (file) => file.quotations,
)
export const events = (await readAll('seeds/timeline', timelineFileSchema)).flatMap((file) => file.events)
export const actors = (await readAll('seeds/actors', actorFileSchema)).flatMap((file) => file.actors)
export const disagreements = (await readAll('seeds/disagreements', disagreementFileSchema)).flatMap(
  (file) => file.disagreements,
)
export const samples = await readAll('assets/samples', draftSchema)

export const sourceIds = new Set(sources.map((source) => source.id))
export const source = (id: string) => sources.find((one) => one.id === id)!
