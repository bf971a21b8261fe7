import { createHash } from 'node:crypto'
import { z } from 'zod'
import { excerptNodeSchema, snapshotsSchema } from '#contract/draft-schema.ts'
import type { Snapshots } from '#domain/draft.ts'
import type { Excerpt } from '#domain/excerpt.ts'
import type { HeldExcerpt } from '#domain/excerpts-of-draft.ts'

/** An excerpt as it is stored; where it is used stands in `held`. */
export type StoredExcerpt = Omit<Excerpt, 'usedIn'>

/** `excerpts.json`: all excerpts by their ids, and which of them each draft held when it was last seen. */
export interface ExcerptFile {
  readonly version: number
  readonly excerpts: Readonly<Record<string, StoredExcerpt>>
  /** By draft, then by excerpt: a digest of it as the draft had it, by which a change is noticed. */
  readonly held: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export const NO_EXCERPTS: ExcerptFile = { version: 1, excerpts: {}, held: {} }

export const excerptFileSchema: z.ZodType<ExcerptFile> = z.looseObject({
  version: z.int().min(1),
  excerpts: z.record(
    z.string(),
    z.looseObject({
      id: z.string().min(1),
      node: excerptNodeSchema,
      snapshots: snapshotsSchema as unknown as z.ZodType<Snapshots>,
      tags: z.array(z.string()),
      note: z.string(),
      firstUsed: z.iso.datetime(),
      lastUsed: z.iso.datetime(),
    }),
  ),
  held: z.record(z.string(), z.record(z.string(), z.string())),
})

/**
 * Takes down what a draft holds. An excerpt that is new to the draft was used now; one that the draft has changed is kept
 * as it has it; one that the draft no longer holds stays. Answers the same file where there is nothing to write. `now` is
 * ISO 8601 in UTC.
 */
export function recordExcerpts(
  file: ExcerptFile,
  draftId: string,
  excerpts: readonly HeldExcerpt[],
  now: string,
): ExcerptFile {
  const before = file.held[draftId] ?? {}
  const held = Object.fromEntries(excerpts.map((excerpt) => [excerpt.id, digestOf(excerpt)]))
  const changed = excerpts.filter(({ id }) => before[id] !== held[id])
  const isSame = changed.length === 0 && Object.keys(before).length === excerpts.length
  if (isSame && Object.hasOwn(file.held, draftId)) return file
  const stored = changed.map(({ id, node, snapshots }): [string, StoredExcerpt] => {
    const known = file.excerpts[id]
    const lastUsed = Object.hasOwn(before, id) ? (known?.lastUsed ?? now) : now
    const described = known ?? { tags: [], note: '', firstUsed: now }
    return [id, { ...described, id, node, snapshots, lastUsed }]
  })
  return {
    ...file,
    excerpts: { ...file.excerpts, ...Object.fromEntries(stored) },
    held: { ...file.held, [draftId]: held },
  }
}

/** The file without an excerpt; a draft that comes to hold it again brings it back. */
export function forgetExcerpt(file: ExcerptFile, id: string): ExcerptFile {
  return {
    ...file,
    excerpts: without(file.excerpts, id),
    held: Object.fromEntries(Object.entries(file.held).map(([draft, held]) => [draft, without(held, id)])),
  }
}

const without = <T>(records: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(records).filter(([key]) => key !== id))

const digestOf = ({ node, snapshots }: HeldExcerpt): string =>
  createHash('sha256')
    .update(JSON.stringify([node, snapshots]))
    .digest('hex')
    .slice(0, 16)
