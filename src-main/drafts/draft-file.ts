import { draftSchema } from '#contract/draft-schema.ts'
import type { AppError } from '#domain/app-error.ts'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import type { Draft } from '#domain/draft.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { migrate } from './migrations.ts'
import { parseJson } from './parse-json.ts'
import { openSeal, sealFile } from './sealed-file.ts'

export interface DecodedDraft {
  readonly draft: Draft
  readonly schema: number
  readonly rev: number
  readonly sha256: string
  /** Written by a newer version of the product, and can still be read by this one. Never to be written over. */
  readonly readOnly: boolean
}

/** A draft as its file has it: sealed JSON. */
export const encodeDraftFile = (draft: Draft, rev: number, schema: number = DRAFT_SCHEMA): Uint8Array =>
  sealFile('briefwright-draft', schema, rev, Buffer.from(JSON.stringify(draft), 'utf8'))

/** Errors: `file-damaged`, `draft-invalid`, and `newer-schema` where the draft is too new to be read at all. */
export function decodeDraftFile(bytes: Uint8Array, path: string, depth?: number): Result<DecodedDraft> {
  const sealed = openSeal(bytes)
  if (!sealed.ok) return err(damaged(path, sealed.error))
  const { schema, rev, sha256, body } = sealed.value
  const json = parseJson(body, depth)
  if (!json.ok) return err(damaged(path, json.error))
  const draft = parseDraft(json.value, schema, path)
  return draft.ok ? ok({ draft: draft.value, schema, rev, sha256, readOnly: schema > DRAFT_SCHEMA }) : draft
}

/** A JSON value of some schema → a draft, fields that it does not know kept as they are. */
export function parseDraft(value: unknown, schema: number, path: string): Result<Draft> {
  const current = migrate(value, schema)
  const parsed = draftSchema.safeParse(current)
  // The value and not zod's copy of it: the same fields in the same order go back to the file.
  if (parsed.success) return ok(current as Draft)
  return err(
    schema > DRAFT_SCHEMA
      ? { code: 'newer-schema', path, schema, supported: DRAFT_SCHEMA }
      : {
          code: 'draft-invalid',
          path,
          problems: parsed.error.issues.map(({ path: at, message }) => ({
            file: path,
            at: at.join('.'),
            problem: message,
          })),
        },
  )
}

export const damaged = (path: string, reason: string): AppError => ({
  code: 'file-damaged',
  path,
  reason,
  quarantined: null,
})
