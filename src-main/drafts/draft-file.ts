import { createHash } from 'node:crypto'
import { z } from 'zod'
import { draftSchema } from '#contract/draft-schema.ts'
import type { AppError } from '#domain/app-error.ts'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import type { Draft } from '#domain/draft.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { migrate } from './migrations.ts'
import { parseJson } from './parse-json.ts'

/**
 * A draft file is one line of JSON, the header, and after its line feed the draft as JSON, exactly `length` bytes.
 * `sha256` is over `<schema>:<rev>:` and those bytes. `rev` counts the saves of a draft and orders its files: clocks
 * are set back, revisions are not.
 */
const headerSchema = z.looseObject({
  format: z.literal('briefwright-draft'),
  schema: z.int().min(1),
  rev: z.int().min(1),
  length: z.int().min(0),
  sha256: z.string().length(64),
})

const MAX_HEADER = 512

/** What a file says of itself, once its bytes have been found to be those that were written. */
export interface SealedFile {
  readonly schema: number
  readonly rev: number
  readonly sha256: string
  readonly body: Uint8Array
}

export interface DecodedDraft {
  readonly draft: Draft
  readonly schema: number
  readonly rev: number
  readonly sha256: string
  /** Written by a newer version of the product, and can still be read by this one. Never to be written over. */
  readonly readOnly: boolean
}

export function encodeDraftFile(draft: Draft, rev: number, schema: number = DRAFT_SCHEMA): Uint8Array {
  const body = Buffer.from(JSON.stringify(draft), 'utf8')
  const header = {
    format: 'briefwright-draft',
    schema,
    rev,
    length: body.length,
    sha256: seal(schema, rev, body),
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body])
}

/** Errors: `file-damaged`, `draft-invalid`, and `newer-schema` where the draft is too new to be read at all. */
export function decodeDraftFile(bytes: Uint8Array, path: string): Result<DecodedDraft> {
  const sealed = openSeal(bytes)
  if (!sealed.ok) return err(damaged(path, sealed.error))
  const { schema, rev, sha256, body } = sealed.value
  const json = parseJson(body)
  if (!json.ok) return err(damaged(path, json.error))
  const draft = parseDraft(json.value, schema, path)
  return draft.ok ? ok({ draft: draft.value, schema, rev, sha256, readOnly: schema > DRAFT_SCHEMA }) : draft
}

/** Checks that the bytes are whole. The error says what is wrong with them. */
export function openSeal(bytes: Uint8Array): Result<SealedFile, string> {
  if (bytes.length === 0) return err('empty')
  const end = bytes.indexOf(0x0a)
  if (end < 0 || end > MAX_HEADER) return err('no header')
  const line = bytes.subarray(0, end)
  const json = parseJson(line)
  const header = headerSchema.safeParse(json.ok ? json.value : undefined)
  // As it was written, to the byte: what JSON forgives is damage too.
  const isCanonical = json.ok && Buffer.from(JSON.stringify(json.value)).equals(line)
  if (!header.success || !isCanonical) return err('no header')
  const { schema, rev, length, sha256 } = header.data
  const body = bytes.subarray(end + 1)
  if (body.length !== length) return err(`${body.length} bytes where ${length} were written`)
  if (seal(schema, rev, body) !== sha256) return err('checksum differs')
  return ok({ schema, rev, sha256, body })
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

function seal(schema: number, rev: number, body: Uint8Array): string {
  return createHash('sha256').update(`${schema}:${rev}:`).update(body).digest('hex')
}
