import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeDraftFile, encodeDraftFile } from '#drafts/draft-file.ts'
import { openSeal } from '#drafts/sealed-file.ts'
import { aDraft, aParagraph } from '#tests/builders/a-draft.ts'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import type { ListNode, ParagraphNode } from '#domain/draft.ts'
import { arbitraryDraft } from './arbitrary-draft.ts'

const revision = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
const decode = (bytes: Uint8Array) => decodeDraftFile(bytes, 'a.json')
const code = (bytes: Uint8Array) => {
  const result = decode(bytes)
  return result.ok ? 'ok' : result.error.code
}

/** A file whose checksum is right, whatever its body. */
function sealed(body: string | Uint8Array, schema = DRAFT_SCHEMA): Uint8Array {
  const bytes = Buffer.from(body)
  const sha256 = createHash('sha256').update(`${schema}:1:`).update(bytes).digest('hex')
  const header = { format: 'briefwright-draft', schema, rev: 1, length: bytes.length, sha256 }
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), bytes])
}

describe('the draft file', () => {
  it('gives back any draft with its revision, unknown fields and the order of its keys included', () => {
    fc.assert(
      fc.property(arbitraryDraft, revision, (draft, rev) => {
        const decoded = decode(encodeDraftFile(draft, rev))
        expect(decoded).toMatchObject({ ok: true, value: { rev, schema: DRAFT_SCHEMA, readOnly: false } })
        expect(decoded.ok && JSON.stringify(decoded.value.draft)).toBe(JSON.stringify(draft))
      }),
    )
  })

  it('is a line that says what follows, and the draft as JSON', () => {
    const [header, body] = Buffer.from(encodeDraftFile(aDraft(), 7)).toString().split('\n')
    expect(JSON.parse(body!)).toEqual(aDraft())
    expect(JSON.parse(header!)).toEqual({
      format: 'briefwright-draft',
      schema: DRAFT_SCHEMA,
      rev: 7,
      length: Buffer.byteLength(body!),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('notices any single byte that differs', () => {
    const whole = encodeDraftFile(aDraft(), 3)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const bytes = Uint8Array.from(whole)
        bytes[at]! ^= mask
        expect(code(bytes)).toBe('file-damaged')
      }),
      { numRuns: 500 },
    )
  })

  it('covers schema and revision with its checksum', () => {
    const text = Buffer.from(encodeDraftFile(aDraft(), 3)).toString()
    expect(code(Buffer.from(text.replace('"rev":3', '"rev":4')))).toBe('file-damaged')
    expect(code(Buffer.from(text.replace('"schema":2', '"schema":1')))).toBe('file-damaged')
  })

  it.each([
    ['nothing', ''],
    ['no line feed', '{"format":"briefwright-draft"}'],
    ['no header', '{}\n{}'],
    ['another format', '{"format":"x","schema":1,"rev":1,"length":2,"sha256":"0"}\n{}'],
    ['a header without end', ' '.repeat(5000)],
  ])('refuses %s', (_, text) => {
    expect(code(Buffer.from(text))).toBe('file-damaged')
  })

  it('says what is missing in a whole file that is no draft', () => {
    const { title: _title, ...rest } = aDraft()
    expect(decode(sealed(JSON.stringify(rest)))).toEqual({
      ok: false,
      error: {
        code: 'draft-invalid',
        path: 'a.json',
        problems: [{ file: 'a.json', at: 'title', problem: expect.stringContaining('string') }],
      },
    })
  })

  it('reads what a newer version wrote if it can, never to be written', () => {
    expect(
      decode(encodeDraftFile({ ...aDraft(), mood: 'grave' } as never, 1, DRAFT_SCHEMA + 1)),
    ).toMatchObject({
      ok: true,
      value: { schema: DRAFT_SCHEMA + 1, readOnly: true, draft: { mood: 'grave' } },
    })
    expect(decode(sealed('{"everything":"else"}', 9))).toEqual({
      ok: false,
      error: { code: 'newer-schema', path: 'a.json', schema: 9, supported: DRAFT_SCHEMA },
    })
  })

  it('keeps a __proto__ from becoming one', () => {
    const body = JSON.stringify(aDraft()).replace('{', '{"__proto__":{"title":"stolen","polluted":true},')
    const decoded = decode(sealed(body))
    expect(decoded).toMatchObject({ ok: true, value: { draft: { title: 'Tolls and trade' } } })
    expect(decoded.ok && 'polluted' in decoded.value.draft).toBe(false)
    expect(Object.keys((decoded.ok && decoded.value.draft) || {})).toEqual(Object.keys(aDraft()))
  })

  it('refuses a value too deep to be walked, and takes lists forty deep', () => {
    expect(code(sealed('['.repeat(100_000) + ']'.repeat(100_000)))).toBe('file-damaged')
    let nested: ParagraphNode | ListNode = aParagraph('deep')
    for (let i = 0; i < 40; i++)
      nested = { type: 'bulletList', content: [{ type: 'listItem', content: [aParagraph('outer'), nested] }] }
    expect(code(encodeDraftFile(aDraft({ blocks: [nested] }), 1))).toBe('ok')
  })

  it('refuses bytes that are not UTF-8, whole as they are', () => {
    const body = Buffer.from(JSON.stringify(aDraft({ title: 'TITLE' })))
    body[body.indexOf('TITLE')] = 0xff
    const bytes = sealed(body)
    expect(openSeal(bytes).ok).toBe(true)
    expect(decode(bytes)).toMatchObject({ ok: false, error: { code: 'file-damaged', reason: 'not UTF-8' } })
  })
})
