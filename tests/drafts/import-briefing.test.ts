import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import type { BlockNode, Draft, ImageNode, ListItemNode } from '#domain/draft.ts'
import type { Result } from '#domain/result.ts'
import { BlobStore, hashOf } from '#drafts/blob-store.ts'
import { blobsOf, encodeBriefingFile } from '#drafts/briefing-file.ts'
import { encodeDraftFile } from '#drafts/draft-file.ts'
import { DraftStore } from '#drafts/draft-store.ts'
import { importBriefing } from '#drafts/import-briefing.ts'
import { sealFile } from '#drafts/sealed-file.ts'
import { aBox, aDraft, aParagraph, aTableBlock } from '#tests/builders/a-draft.ts'
import { aPng } from './an-image.ts'
import { temporaryFolder } from './temporary-folder.ts'

const NAME = 'Tolls.briefing.json'
const image = aPng()
const picture: ImageNode = {
  type: 'image',
  attrs: {
    blob: hashOf(image),
    mediaType: 'image/png',
    width: 2,
    height: 3,
    title: 'The bridge',
    source: 'Ministry of Transport',
    alt: 'A bridge',
    id: null,
  },
}
const illustrated = (): Draft => aDraft({ blocks: [aParagraph('Seen.'), picture] })

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

async function aFolder() {
  const user = await temporaryFolder()
  const drafts = new DraftStore(user)
  const images = new BlobStore(user)
  const open = (bytes: Uint8Array | string, name = NAME) =>
    importBriefing(Buffer.from(bytes), name, drafts, images)
  return { user, drafts, images, open }
}

const saved = (draft: Draft, blobs = new Map([[hashOf(image), image]])) =>
  value(encodeBriefingFile(draft, blobs, NAME))
const sealed = (content: unknown, schema = DRAFT_SCHEMA) =>
  sealFile('briefwright-briefing', schema, 1, Buffer.from(JSON.stringify(content)))

describe('a briefing from a file', () => {
  it('is a draft of its own under a new id, with the pictures that it shows', async () => {
    const here = await aFolder()
    value(await here.images.add(image))
    const file = saved(illustrated(), new Map(await here.images.readAll(blobsOf(illustrated()))) as never)
    const there = await aFolder()
    const opened = value(await there.open(file))
    expect(opened).toMatchObject({ readOnly: null, recovery: null, undo: null })
    expect(opened.draft).toEqual({ ...illustrated(), id: opened.draft.id })
    expect(opened.draft.id).not.toBe(aDraft().id)
    expect(Buffer.from(value(await there.images.read(hashOf(image)))).equals(image)).toBe(true)
    expect(value(await there.drafts.list())).toHaveLength(1)
  })

  it('never takes the place of a draft with its id, however often it is opened', async () => {
    const { drafts, open } = await aFolder()
    value(await drafts.create(aDraft({ title: 'Ours' })))
    const [one, two] = [value(await open(saved(aDraft()))), value(await open(saved(aDraft())))]
    expect(new Set([one.draft.id, two.draft.id, aDraft().id]).size).toBe(3)
    expect(value(await drafts.open(aDraft().id)).draft.title).toBe('Ours')
  })

  it('may be a stored draft or plain JSON, of an older schema too', async () => {
    const { open } = await aFolder()
    const {
      number: _,
      handling: _handling,
      numberedHeadings: _numbered,
      declined: _declined,
      ...old
    } = aDraft()
    for (const file of [
      encodeDraftFile(aDraft(), 7),
      encodeDraftFile(old as Draft, 7, 1),
      JSON.stringify(aDraft(), null, 2),
      JSON.stringify({ schema: 1, ...old }),
    ]) {
      const { draft } = value(await open(file))
      expect(draft).toEqual({ ...aDraft(), id: draft.id })
    }
  })

  it('is opened without a picture that did not come with it', async () => {
    const { images, open } = await aFolder()
    const { draft } = value(await open(saved(illustrated(), new Map())))
    expect(draft.body).toEqual(illustrated().body)
    expect(await images.read(hashOf(image))).toMatchObject({ error: { code: 'file-missing' } })
  })

  it('is refused when a newer version wrote it, whether or not it could be read', async () => {
    const { drafts, open } = await aFolder()
    const error = { code: 'newer-schema', path: NAME, schema: DRAFT_SCHEMA + 1, supported: DRAFT_SCHEMA }
    for (const file of [
      encodeDraftFile(aDraft(), 1, DRAFT_SCHEMA + 1),
      sealed({ draft: aDraft(), images: {} }, DRAFT_SCHEMA + 1),
      JSON.stringify({ schema: DRAFT_SCHEMA + 1, chapters: [] }),
    ]) {
      expect(await open(file)).toEqual({ ok: false, error })
    }
    expect(value(await drafts.list())).toEqual([])
  })

  const inItem = (...content: readonly unknown[]): BlockNode => ({
    type: 'bulletList',
    content: [{ type: 'listItem', content: content as ListItemNode['content'] }],
  })
  const deep = (levels: number): BlockNode =>
    Array.from({ length: levels }).reduce<BlockNode>(
      (inner) => inItem(aParagraph('outer'), inner),
      aParagraph('deep'),
    )

  it.each<[string, string, Uint8Array | string, object]>([
    ['a PDF', 'a.pdf', '%PDF-1.7', { code: 'file-is-pdf' }],
    ['a Word document', 'a.docx', 'PK\u0003\u0004', { code: 'not-a-briefing' }],
    ['nothing', NAME, '', { code: 'file-damaged', reason: 'empty' }],
    [
      'bytes that are no text',
      NAME,
      Buffer.from([0x7b, 0xff, 0xfe]),
      { code: 'file-damaged', reason: 'not UTF-8' },
    ],
    ['half of a file', NAME, saved(illustrated()).subarray(0, 900), { code: 'file-damaged' }],
    ['another JSON', NAME, '{"name":"x"}', { code: 'draft-invalid' }],
    ['a list of drafts', NAME, JSON.stringify([aDraft()]), { code: 'draft-invalid' }],
    ['a draft without its own form', NAME, sealed({ images: {} }), { code: 'draft-invalid' }],
    [
      'images by other names',
      NAME,
      sealed({ draft: aDraft(), images: { '../x': '' } }),
      { code: 'draft-invalid' },
    ],
    [
      'an image of another hash',
      NAME,
      saved(illustrated(), new Map([['0'.repeat(64), image]])),
      { code: 'draft-invalid' },
    ],
    [
      'an image that is a script',
      NAME,
      saved(illustrated(), new Map([[hashOf(Buffer.from('<svg/>')), Buffer.from('<svg/>')]])),
      { code: 'draft-invalid' },
    ],
    [
      'an image with something behind it',
      NAME,
      saved(
        illustrated(),
        new Map([[hashOf(Buffer.concat([image, Buffer.of(1)])), Buffer.concat([image, Buffer.of(1)])]]),
      ),
      { code: 'draft-invalid' },
    ],
    [
      'lists nested a hundred deep',
      NAME,
      JSON.stringify(aDraft({ blocks: [deep(30)] })),
      { code: 'file-damaged', reason: 'nested more than 100 deep' },
    ],
    ...[aBox([aParagraph('held')]), aTableBlock()].map((held): [string, string, string, object] => [
      `an item of a list that holds a ${held.type}`,
      NAME,
      JSON.stringify({ schema: DRAFT_SCHEMA, ...aDraft({ blocks: [inItem(aParagraph('item'), held)] }) }),
      {
        code: 'draft-invalid',
        problems: [
          {
            file: NAME,
            at: 'body.content.0.content.0.content.1.type',
            problem: 'an item of a list holds paragraphs and lists and nothing else',
          },
        ],
      },
    ]),
    ['brackets without end', NAME, '['.repeat(200_000), { code: 'file-damaged' }],
  ])('is refused as %s, and leaves nothing', async (_, name, bytes, error) => {
    const { user, open } = await aFolder()
    expect(await open(bytes, name)).toMatchObject({ ok: false, error: { path: name, ...error } })
    expect(await readdir(user)).toEqual([])
  })

  it('takes lists nested twenty deep, and no __proto__', async () => {
    const { open } = await aFolder()
    const text = JSON.stringify(aDraft({ blocks: [deep(20)] })).replace('{', '{"__proto__":{"polluted":1},')
    const { draft } = value(await open(text))
    expect(draft.body.content).toEqual([deep(20)])
    expect(Object.hasOwn(draft, '__proto__')).toBe(false)
    expect((draft as { polluted?: number }).polluted).toBeUndefined()
  })

  it('is not saved where it could not be opened again', () => {
    const large = Object.defineProperty(new Uint8Array(0), 'length', { value: 90 * 1024 * 1024 })
    expect(encodeBriefingFile(aDraft(), new Map([['0'.repeat(64), large]]), NAME)).toEqual({
      ok: false,
      error: { code: 'file-unwritable', path: NAME, reason: 'EFBIG' },
    })
  })

  it('is answered with a draft or an error, whatever a byte of it becomes', async () => {
    const { user, open } = await aFolder()
    const whole = saved(illustrated())
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const bytes = Uint8Array.from(whole)
        bytes[at]! ^= mask
        expect(await open(bytes)).toMatchObject({ ok: false })
      }),
      { numRuns: 300 },
    )
    expect(await readdir(join(user)).catch(() => [])).toEqual([])
  })
})
