import { z } from 'zod'
import { draftSchema } from '#contract/draft-schema.ts'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import type { Draft } from '#domain/draft.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { damaged, decodeDraftFile, parseDraft } from './draft-file.ts'
import type { DecodedDraft } from './draft-file.ts'
import { nodeFileSystem } from './file-system.ts'
import type { FileSystem } from './file-system.ts'
import { parseJson } from './parse-json.ts'
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
}

const MAX_BYTES = 64 * 1024 * 1024

/**
 * Reads a stored draft, or plain JSON: a bundled sample or a draft written by hand, which may say its `schema` and is
 * otherwise of the first, which had no need to say it. Repairs nothing and writes nothing.
 * Errors: `file-missing`, `file-unreadable`, `file-is-pdf`, `file-damaged`, `draft-invalid`, `newer-schema`.
 */
export async function readDraftFile(
  path: string,
  files: FileSystem = nodeFileSystem,
): Promise<Result<FiledDraft>> {
  const bytes = await settle(async () => {
    try {
      return (await files.facts(path)).size > MAX_BYTES ? null : await files.read(path)
    } catch (error) {
      throw readFailure(error, path)
    }
  })
  if (!bytes.ok) return bytes
  if (bytes.value === null) return err({ code: 'file-unreadable', path, reason: 'larger than 64 MB' })
  if (beginsWith(bytes.value, '%PDF-')) return err({ code: 'file-is-pdf', path })
  const decoded = hasHeader(bytes.value)
    ? decodeDraftFile(bytes.value, path)
    : decodePlainJson(bytes.value, path)
  if (!decoded.ok) return decoded
  const { draft, schema, rev, readOnly } = decoded.value
  return ok({ draft, schema, rev, unknownFields: unknownFields(draftSchema, draft), readOnly })
}

/** A file whose header is damaged is no plain JSON either: it holds two values. */
const hasHeader = (bytes: Uint8Array): boolean => beginsWith(bytes, '{"format":"briefwright-draft"')

const beginsWith = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder().decode(bytes.subarray(0, text.length)) === text

const plainHeader = z.looseObject({ schema: z.int().min(1) })

function decodePlainJson(bytes: Uint8Array, path: string): Result<Omit<DecodedDraft, 'sha256'>> {
  if (bytes.length === 0) return err(damaged(path, 'empty'))
  const json = parseJson(bytes)
  if (!json.ok) return err(damaged(path, json.error))
  const header = plainHeader.safeParse(json.value)
  const { schema, ...rest } = header.success ? header.data : { schema: 1 }
  const draft = parseDraft(header.success ? rest : json.value, schema, path)
  return draft.ok ? ok({ draft: draft.value, schema, rev: 0, readOnly: schema > DRAFT_SCHEMA }) : draft
}
