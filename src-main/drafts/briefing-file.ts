import { z } from 'zod'
import { blobSchema } from '#contract/draft-schema.ts'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import type { Draft } from '#domain/draft.ts'
import { walkBody } from '#domain/walk-body.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { hashOf } from './blob-store.ts'
import { damaged, parseDraft } from './draft-file.ts'
import type { DecodedDraft } from './draft-file.ts'
import { measureImage } from './measure-image.ts'
import { MAX_FOREIGN_DEPTH, parseJson } from './parse-json.ts'
import { openSeal, sealFile } from './sealed-file.ts'

/** The most that a briefing file may hold, with its pictures. */
export const MAX_BRIEFING_BYTES = 128 * 1024 * 1024

const ROOM_FOR_TEXT = 32 * 1024 * 1024

/** Pictures by the hash of their bytes. */
export type Blobs = ReadonlyMap<string, Uint8Array>

export const NO_BLOBS: Blobs = new Map()

/**
 * A briefing to be passed on: a sealed file of the draft and the pictures that it shows, as `{draft, images}`, `images`
 * being base64 by SHA-256. `path` is where it is to be written. `file-unwritable` where it would be too large to be read.
 */
export function encodeBriefingFile(draft: Draft, blobs: Blobs, path: string): Result<Uint8Array> {
  const size = [...blobs.values()].reduce((sum, { length }) => sum + Math.ceil(length / 3) * 4, 0)
  if (size > MAX_BRIEFING_BYTES - ROOM_FOR_TEXT)
    return err({ code: 'file-unwritable', path, reason: 'EFBIG' })
  const images = Object.fromEntries(
    [...blobs].map(([blob, bytes]) => [blob, Buffer.from(bytes).toString('base64')]),
  )
  const body = Buffer.from(JSON.stringify({ draft, images }), 'utf8')
  return ok(sealFile('briefwright-briefing', DRAFT_SCHEMA, 1, body))
}

/** The pictures that a draft shows, each once. */
export const blobsOf = (draft: Draft): readonly string[] => [
  ...new Set([...walkBody(draft.body)].flatMap((node) => (node.type === 'image' ? [node.attrs.blob] : []))),
]

const contentSchema = z.looseObject({
  draft: z.unknown(),
  images: z.record(blobSchema, z.string()),
})

/**
 * The draft in a briefing file, with its pictures, each checked to be one and to be that of its name.
 * Errors: `file-damaged`, `draft-invalid`, `newer-schema`.
 */
export function decodeBriefingFile(
  bytes: Uint8Array,
  path: string,
): Result<Omit<DecodedDraft, 'sha256'> & { readonly blobs: Blobs }> {
  const sealed = openSeal(bytes, 'briefwright-briefing')
  if (!sealed.ok) return err(damaged(path, sealed.error))
  const { schema, rev, body } = sealed.value
  const json = parseJson(body, MAX_FOREIGN_DEPTH)
  if (!json.ok) return err(damaged(path, json.error))
  const content = contentSchema.safeParse(json.value)
  if (!content.success) {
    const problems = content.error.issues.map(({ path: at, message }) => ({
      file: path,
      at: at.join('.'),
      problem: message,
    }))
    return err({ code: 'draft-invalid', path, problems })
  }
  const draft = parseDraft(content.data.draft, schema, path)
  if (!draft.ok) return draft
  const blobs = new Map<string, Uint8Array>()
  for (const [blob, text] of Object.entries(content.data.images)) {
    const image = Buffer.from(text, 'base64')
    const measured = measureImage(image)
    if (!measured.ok || measured.value.length !== image.length || hashOf(image) !== blob) {
      const problems = [{ file: path, at: `images.${blob}`, problem: 'is not the picture of that name' }]
      return err({ code: 'draft-invalid', path, problems })
    }
    blobs.set(blob, image)
  }
  return ok({ draft: draft.value, schema, rev, readOnly: schema > DRAFT_SCHEMA, blobs })
}
