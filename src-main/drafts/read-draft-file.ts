import { z } from 'zod'
import { draftSchema } from '#contract/draft-schema.ts'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import type { Draft } from '#domain/draft.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { decodeBriefingFile, MAX_BRIEFING_BYTES, NO_BLOBS } from './briefing-file.ts'
import type { Blobs } from './briefing-file.ts'
import { damaged, decodeDraftFile, parseDraft } from './draft-file.ts'
import type { DecodedDraft } from './draft-file.ts'
import { findEmbeddedBriefing } from './find-embedded-briefing.ts'
import { nodeFileSystem } from './file-system.ts'
import type { FileSystem } from './file-system.ts'
import { MAX_FOREIGN_DEPTH, parseJson } from './parse-json.ts'
import { beginsWith, hasHeaderOf } from './sealed-file.ts'
import { readFailure, settle } from './storage-failure.ts'
import { unknownFields } from './unknown-fields.ts'

/** A draft as some file has it, wherever the file lies. */
export interface FiledDraft {
  readonly draft: Draft
  readonly schema: number
  /** 0 in plain JSON. */
  readonly rev: number
  /** Fields that this version does not know, as paths of keys: they are kept. */
  readonly unknownFields: readonly string[]
  /** Of a newer schema: may be read and printed, never written. */
  readonly readOnly: boolean
  /** The pictures that came with it. */
  readonly blobs: Blobs
}

/**
 * Reads a draft from a file, as `decodeFiledDraft` does. Repairs nothing and writes nothing.
 * Errors: `file-missing`, `file-unreadable`, and its own.
 */
export async function readDraftFile(
  path: string,
  files: FileSystem = nodeFileSystem,
): Promise<Result<FiledDraft>> {
  const bytes = await readBriefingBytes(path, files)
  return bytes.ok ? decodeFiledDraft(bytes.value, path) : bytes
}

/** The bytes of a file that may hold a briefing. Errors: `file-missing`, `file-unreadable`. */
export async function readBriefingBytes(
  path: string,
  files: FileSystem = nodeFileSystem,
): Promise<Result<Uint8Array>> {
  const bytes = await settle(async () => {
    try {
      return (await files.facts(path)).size > MAX_BRIEFING_BYTES ? null : await files.read(path)
    } catch (error) {
      throw readFailure(error, path)
    }
  })
  if (!bytes.ok) return bytes
  return bytes.value === null ? tooLarge(path) : ok(bytes.value)
}

/**
 * The draft in the bytes of a file that anybody may have written: one that was saved elsewhere, with its pictures; a
 * stored one; or plain JSON, a bundled sample or a draft written by hand, which may say its `schema` and is otherwise of
 * the first, which had no need to say it; or a PDF that carries an editable copy. `path` is what errors call the file.
 * Errors: `file-unreadable` (too large), `file-is-pdf`, `not-a-briefing`, `file-damaged`, `draft-invalid`, `newer-schema`.
 */
export function decodeFiledDraft(bytes: Uint8Array, path: string): Result<FiledDraft> {
  if (bytes.length > MAX_BRIEFING_BYTES) return tooLarge(path)
  const file = beginsWith(bytes, '%PDF-') ? findEmbeddedBriefing(bytes, MAX_BRIEFING_BYTES) : bytes
  if (file === null) return err({ code: 'file-is-pdf', path })
  const decoded = decode(file, path)
  if (!decoded.ok) return decoded
  const { draft, schema, rev, readOnly, blobs } = decoded.value
  return ok({ draft, schema, rev, unknownFields: unknownFields(draftSchema, draft), readOnly, blobs })
}

const tooLarge = (path: string): Result<never> =>
  err({ code: 'file-unreadable', path, reason: `larger than ${MAX_BRIEFING_BYTES / 1024 / 1024} MB` })

type Decoded = Omit<DecodedDraft, 'sha256'> & { readonly blobs: Blobs }

/** A file whose header is damaged is no plain JSON either: it holds two values. */
function decode(bytes: Uint8Array, path: string): Result<Decoded> {
  if (hasHeaderOf(bytes, 'briefwright-briefing')) return decodeBriefingFile(bytes, path)
  if (!hasHeaderOf(bytes, 'briefwright-draft')) return decodePlainJson(bytes, path)
  const stored = decodeDraftFile(bytes, path, MAX_FOREIGN_DEPTH)
  return stored.ok ? ok({ ...stored.value, blobs: NO_BLOBS }) : stored
}

const plainHeader = z.looseObject({ schema: z.int().min(1) })

function decodePlainJson(bytes: Uint8Array, path: string): Result<Decoded> {
  if (bytes.length === 0) return err(damaged(path, 'empty'))
  const json = parseJson(bytes, MAX_FOREIGN_DEPTH)
  if (!json.ok)
    return err(mayBeBriefing(bytes, path) ? damaged(path, json.error) : { code: 'not-a-briefing', path })
  const header = plainHeader.safeParse(json.value)
  const { schema, ...rest } = header.success ? header.data : { schema: 1 }
  const draft = parseDraft(header.success ? rest : json.value, schema, path)
  if (!draft.ok) return draft
  return ok({ draft: draft.value, schema, rev: 0, readOnly: schema > DRAFT_SCHEMA, blobs: NO_BLOBS })
}

/** By its name or by how it begins: anything else never was one. */
const mayBeBriefing = (bytes: Uint8Array, path: string): boolean =>
  path.toLowerCase().endsWith('.json') ||
  new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith('{')
