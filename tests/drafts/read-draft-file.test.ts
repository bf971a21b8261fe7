import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import { encodeDraftFile } from '#drafts/draft-file.ts'
import { readDraftFile } from '#drafts/read-draft-file.ts'
import { writeExport } from '#exports/write-export.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { temporaryFolder } from './temporary-folder.ts'

async function file(content: string | Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), 'a.json')
  await writeFile(path, content)
  return path
}

describe('reading a draft from any file', () => {
  it('reads a stored draft', async () => {
    expect(await readDraftFile(await file(encodeDraftFile(aDraft(), 5)))).toEqual({
      ok: true,
      value: {
        draft: aDraft(),
        schema: DRAFT_SCHEMA,
        rev: 5,
        unknownFields: [],
        readOnly: false,
        blobs: new Map(),
      },
    })
  })

  it('reads plain JSON, with a byte order mark and line breaks too', async () => {
    const value = { draft: aDraft(), schema: 1, rev: 0, unknownFields: [], readOnly: false, blobs: new Map() }
    expect(await readDraftFile(await file(JSON.stringify(aDraft())))).toEqual({ ok: true, value })
    expect(await readDraftFile(await file(`\ufeff${JSON.stringify(aDraft(), null, 2)}\n`))).toEqual({
      ok: true,
      value,
    })
  })

  it('lets plain JSON say its schema', async () => {
    expect(await readDraftFile(await file(JSON.stringify({ schema: 1, ...aDraft() })))).toMatchObject({
      ok: true,
      value: { draft: aDraft(), readOnly: false, unknownFields: [] },
    })
    expect(await readDraftFile(await file(JSON.stringify({ schema: 3, ...aDraft() })))).toMatchObject({
      ok: true,
      value: { schema: 3, readOnly: true },
    })
    const path = await file(JSON.stringify({ schema: 3, chapters: [] }))
    expect(await readDraftFile(path)).toEqual({
      ok: false,
      error: { code: 'newer-schema', path, schema: 3, supported: DRAFT_SCHEMA },
    })
  })

  it('takes plain JSON that says no schema for the first', async () => {
    const {
      number: _number,
      handling: _handling,
      numberedHeadings: _numbered,
      declined: _,
      ...old
    } = aDraft()
    expect(await readDraftFile(await file(JSON.stringify(old)))).toMatchObject({
      ok: true,
      value: { draft: aDraft(), schema: 1, readOnly: false, unknownFields: [] },
    })
  })

  it('names the fields that it does not know, and keeps them', async () => {
    const draft = { ...aDraft(), colour: 'red', snapshots: { ...aDraft().snapshots, films: {} } }
    const read = await readDraftFile(await file(JSON.stringify(draft)))
    expect(read).toMatchObject({ ok: true, value: { draft, unknownFields: ['snapshots.films', 'colour'] } })
  })

  it('names each problem of a file of another shape', async () => {
    const path = await file(JSON.stringify({ ...aDraft(), language: 'xx', authors: [1] }))
    expect(await readDraftFile(path)).toMatchObject({
      ok: false,
      error: {
        code: 'draft-invalid',
        path,
        problems: [
          { file: path, at: 'language' },
          { file: path, at: 'authors.0' },
        ],
      },
    })
    for (const text of ['[]', '"draft"', 'null', '7']) {
      expect(await readDraftFile(await file(text))).toMatchObject({
        ok: false,
        error: { code: 'draft-invalid' },
      })
    }
  })

  it.each([
    ['an empty file', '', 'empty'],
    ['truncated JSON', JSON.stringify(aDraft()).slice(0, 200), 'not JSON'],
    ['a truncated stored draft', Buffer.from(encodeDraftFile(aDraft(), 5)).subarray(0, 300), 'bytes where'],
    [
      'a stored draft cut within its header',
      Buffer.from(encodeDraftFile(aDraft(), 5)).subarray(0, 60),
      'no header',
    ],
    ['zeros', Buffer.alloc(300), 'not JSON'],
  ])('calls %s damaged', async (_, content, reason) => {
    const path = await file(content)
    expect(await readDraftFile(path)).toEqual({
      ok: false,
      error: { code: 'file-damaged', path, reason: expect.stringContaining(reason), quarantined: null },
    })
  })

  it('tells a missing file from one that cannot be read', async () => {
    const folder = await temporaryFolder()
    const missing = join(folder, 'none.json')
    expect(await readDraftFile(missing)).toEqual({
      ok: false,
      error: { code: 'file-missing', path: missing },
    })
    await mkdir(join(folder, 'folder.json'))
    expect(await readDraftFile(join(folder, 'folder.json'))).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable', reason: 'EISDIR' },
    })
  })

  it('reads back what was saved elsewhere, over another file too', async () => {
    const path = await file('something else')
    expect(await writeExport(path, encodeDraftFile(aDraft(), 1))).toEqual({ ok: true, value: null })
    expect(await readDraftFile(path)).toMatchObject({ ok: true, value: { draft: aDraft() } })
    expect(await writeExport(join(path, 'under-a-file.json'), encodeDraftFile(aDraft(), 1))).toMatchObject({
      ok: false,
      error: { code: 'file-unwritable', reason: 'ENOTDIR' },
    })
  })
})
