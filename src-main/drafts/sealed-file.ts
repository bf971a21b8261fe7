import { createHash } from 'node:crypto'
import { z } from 'zod'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { parseJson } from './parse-json.ts'

/**
 * A sealed file is one line of JSON, the header, and after its line feed a body of exactly `length` bytes. `sha256` is
 * over `<schema>:<rev>:` and those bytes. `rev` counts the saves and orders the files of one draft: clocks are set back,
 * revisions are not.
 */
const headerSchema = z.looseObject({
  format: z.string(),
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

/** What a file of this kind holds: a draft; a draft with its pictures, to be passed on; how a text came to be; what lists show. */
export type SealedFormat =
  'briefwright-draft' | 'briefwright-briefing' | 'briefwright-undo' | 'briefwright-index'

export function sealFile(format: SealedFormat, schema: number, rev: number, body: Uint8Array): Uint8Array {
  const header = { format, schema, rev, length: body.length, sha256: seal(schema, rev, body) }
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body])
}

/** The header as it stands in a file whose first bytes `readStart` gives; null where there is none. */
export async function headerLine(readStart: (length: number) => Promise<Uint8Array>): Promise<string | null> {
  const start = await readStart(MAX_HEADER + 1)
  const end = start.indexOf(0x0a)
  return end < 0 ? null : new TextDecoder().decode(start.subarray(0, end))
}

/** Does it begin as one of our files does? A damaged one may. */
export const hasHeaderOf = (bytes: Uint8Array, format: SealedFormat): boolean =>
  beginsWith(bytes, `{"format":"${format}"`)

export const beginsWith = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder().decode(bytes.subarray(0, text.length)) === text

/** Checks that the bytes are whole. The error says what is wrong with them. */
export function openSeal(
  bytes: Uint8Array,
  format: SealedFormat = 'briefwright-draft',
): Result<SealedFile, string> {
  if (bytes.length === 0) return err('empty')
  const end = bytes.indexOf(0x0a)
  if (end < 0 || end > MAX_HEADER) return err('no header')
  const line = bytes.subarray(0, end)
  const json = parseJson(line)
  const header = headerSchema.safeParse(json.ok ? json.value : undefined)
  // As it was written, to the byte: what JSON forgives is damage too.
  const isCanonical = json.ok && Buffer.from(JSON.stringify(json.value)).equals(line)
  if (!header.success || !isCanonical || header.data.format !== format) return err('no header')
  const { schema, rev, length, sha256 } = header.data
  const body = bytes.subarray(end + 1)
  if (body.length !== length) return err(`${body.length} bytes where ${length} were written`)
  if (seal(schema, rev, body) !== sha256) return err('checksum differs')
  return ok({ schema, rev, sha256, body })
}

function seal(schema: number, rev: number, body: Uint8Array): string {
  return createHash('sha256').update(`${schema}:${rev}:`).update(body).digest('hex')
}
