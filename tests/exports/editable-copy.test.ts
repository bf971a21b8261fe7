import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import type { Draft } from '#domain/draft.ts'
import type { ExportExtras } from '#domain/export-extras.ts'
import { NO_BRAND } from '#domain/brand.ts'
import { NO_EXTRAS } from '#domain/export-extras.ts'
import { err, ok } from '#domain/result.ts'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import { hashOf } from '#drafts/blob-store.ts'
import { MAX_BRIEFING_BYTES } from '#drafts/briefing-file.ts'
import { findEmbeddedBriefing } from '#drafts/find-embedded-briefing.ts'
import { decodeFiledDraft } from '#drafts/read-draft-file.ts'
import { sealFile } from '#drafts/sealed-file.ts'
import { buildBriefing } from '#exports/build-briefing.ts'
import { aDraft, aParagraph, aQuotationBlock } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aFolder } from '#tests/builders/a-shelf.ts'
import { aPng } from '#tests/drafts/an-image.ts'
import { readObjects } from '#tests/pdf/engine/pdf-objects.ts'
import { readBack } from '#tests/pdf/read-back.ts'
import type { Dictionary, Value } from '#tests/pdf/engine/pdf-objects.ts'

const picture = aPng()
const blob = hashOf(picture)

/** Cites a quotation of the library, shows a picture, and holds what nobody is meant to see. */
const draft: Draft = aDraft({
  title: 'Tolls & keepers',
  blocks: [
    aParagraph('Before.'),
    aQuotationBlock({ quotationId: 'rahimova-bridge' }),
    {
      type: 'image',
      attrs: {
        blob,
        mediaType: 'image/png',
        width: 2,
        height: 3,
        title: 'The bridge',
        source: 'Ministry',
        alt: 'A bridge',
        id: null,
      },
    },
  ],
  snapshots: {
    references: {},
    quotations: { unused: aQuotation({ id: 'unused', selector: { exact: 'Zanzibar remains unquoted' } }) },
    tables: {},
    events: {},
  },
  declined: {
    references: {},
    quotations: { refused: aQuotation({ id: 'refused', selector: { exact: 'Quibbled and declined' } }) },
    tables: {},
    events: {},
  },
})

async function print(extras: ExportExtras, of = draft): Promise<Uint8Array> {
  const printed = await buildBriefing(of, {
    library: aLibrary(),
    today: '2026-11-22',
    brand: NO_BRAND,
    readImage: (asked) =>
      Promise.resolve(asked === blob ? ok(picture) : err({ code: 'file-missing', path: asked })),
    extras,
    path: 'x.pdf',
  })
  if (!printed.ok) throw new Error(JSON.stringify(printed.error))
  return printed.value.pdf
}

const editable = () => print({ ...NO_EXTRAS, editable: true })

/** Every text, name and stream of a PDF, unpacked. */
function allOf(pdf: Uint8Array): string {
  const streams = Object.values(readObjects(pdf)).map(({ value, stream }) =>
    JSON.stringify([value, stream?.dict, Buffer.from(stream?.data ?? '', 'base64').toString('latin1')]),
  )
  return [Buffer.from(pdf).toString('latin1'), ...streams].join('\n')
}

/** Elements of the structure are told by their parent. */
const typesOf = (pdf: Uint8Array): readonly string[] =>
  [
    ...new Set(
      Object.values(readObjects(pdf)).flatMap(({ value, stream }) => {
        const held: Value | undefined = stream?.dict ?? value
        if (typeof held !== 'object' || held === null || Array.isArray(held)) return ['a value']
        const { '/Type': type, '/Subtype': subtype, '/S': element } = held as Dictionary
        if (element !== undefined) return ['element']
        const parts = [stream === undefined ? 'dictionary' : 'stream', type, subtype]
        return [parts.filter((part) => part !== undefined).join(' ')]
      }),
    ),
  ].toSorted()

describe('a normal export', () => {
  it('carries nothing but its pages: every kind of object in it, and all that it says of itself', async () => {
    const pdf = await print(NO_EXTRAS)
    const types = typesOf(pdf)
    expect(types.filter((type) => !ALLOWED.has(type))).toEqual([])
    const objects = readObjects(pdf)
    const trailer = objects['trailer']?.value as Dictionary
    const at = (reference: Value | undefined) => objects[`obj:${String(reference)}`]?.value as Dictionary
    expect(Object.keys(at(trailer['/Info'])).toSorted()).toEqual([
      '/Author',
      '/CreationDate',
      '/Creator',
      '/Producer',
      '/Subject',
      '/Title',
    ])
    expect(
      Object.keys(at(trailer['/Root']))
        .toSorted()
        .filter((key) => !CATALOGUE.has(key)),
    ).toEqual([])
    expect(Object.keys(at(at(trailer['/Root'])['/Names']))).toEqual(['/Dests'])
    const all = allOf(pdf)
    for (const secret of ['Zanzibar', 'Quibbled', draft.id, 'EmbeddedFile', 'Filespec', '/AF', 'snapshots'])
      expect(all.includes(secret), secret).toBe(false)
    expect(findEmbeddedBriefing(pdf, MAX_BRIEFING_BYTES)).toBeNull()
  })

  it('is told from an editable copy by a sentence, not opened', async () => {
    expect(decodeFiledDraft(await print(NO_EXTRAS), 'x.pdf')).toEqual({
      ok: false,
      error: { code: 'file-is-pdf', path: 'x.pdf' },
    })
  })
})

const ALLOWED = new Set([
  'a value',
  'dictionary',
  'dictionary /Annot /Link',
  'dictionary /Catalog',
  'dictionary /ExtGState',
  'dictionary /Font /CIDFontType0',
  'dictionary /Font /CIDFontType2',
  'dictionary /Font /Type0',
  'dictionary /FontDescriptor',
  'dictionary /Outlines',
  'dictionary /OutputIntent',
  'dictionary /Page',
  'dictionary /Pages',
  'element',
  'dictionary /StructTreeRoot',
  'stream',
  'stream /CIDFontType0C',
  'stream /Metadata /XML',
  'stream /XObject /Image',
])

const CATALOGUE = new Set([
  '/Extensions',
  '/Lang',
  '/MarkInfo',
  '/Metadata',
  '/Names',
  '/Outlines',
  '/OutputIntents',
  '/PageMode',
  '/Pages',
  '/StructTreeRoot',
  '/Type',
  '/ViewerPreferences',
])

describe('an editable copy', () => {
  it('opens again as the draft it came from, with what it cites and its pictures', async () => {
    const opened = decodeFiledDraft(await editable(), 'x.pdf')
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    const { draft: found, blobs, readOnly, unknownFields } = opened.value
    expect(found).toEqual(snapshotDraft(draft, aLibrary()))
    expect(Object.keys(found.snapshots.quotations)).toEqual(['rahimova-bridge'])
    expect([...blobs.keys()]).toEqual([blob])
    expect(Buffer.from(blobs.get(blob)!).equals(picture)).toBe(true)
    expect([readOnly, unknownFields]).toEqual([false, []])
  })

  it('is a sound PDF that names the file to any reader, and the same bytes each time', async () => {
    const [pdf, again] = [await editable(), await editable()]
    expect(Buffer.compare(pdf, again)).toBe(0)
    const path = join(await aFolder(), 'copy.pdf')
    writeFileSync(path, pdf)
    execFileSync('qpdf', ['--check', path])
    expect(execFileSync('pdfdetach', ['-list', path], { encoding: 'utf8' })).toContain(
      'editable-copy.briefing.json',
    )
  })

  it.each([
    ['packed anew', ['--object-streams=generate', '--recompress-flate', '--compression-level=9']],
    ['unpacked', ['--stream-data=uncompress', '--object-streams=disable']],
    ['arranged for the web', ['--linearize']],
  ])('opens after another program has written it: %s', async (_, options) => {
    const folder = await aFolder()
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')]
    writeFileSync(from, await editable())
    execFileSync('qpdf', [...options, from, to])
    const bytes = execFileSync('cat', [to], { maxBuffer: 1 << 28 })
    expect(decodeFiledDraft(bytes, 'x.pdf')).toMatchObject({
      ok: true,
      value: { draft: { title: draft.title } },
    })
  })
})

describe('a hostile PDF', () => {
  const sealed = (body: string) => sealFile('briefwright-briefing', DRAFT_SCHEMA, 1, Buffer.from(body))
  const pdfWith = (data: Uint8Array, said = '/Filter /FlateDecode') =>
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile ${said} /Length ${data.length} >>\nstream\n`),
      data,
      Buffer.from('\nendstream\nendobj\n'),
    ])
  const problem = (pdf: Uint8Array) => {
    const opened = decodeFiledDraft(pdf, 'x.pdf')
    return opened.ok ? 'opened' : opened.error.code
  }

  it.each<[string, () => Uint8Array, string]>([
    [
      'holds a bomb that is no briefing',
      () => pdfWith(deflateSync(Buffer.alloc(300_000_000))),
      'file-is-pdf',
    ],
    [
      'holds a briefing that unpacks to more than one may have',
      () => pdfWith(deflateSync(Buffer.concat([sealed('{}'), Buffer.alloc(200_000_000)]))),
      'file-is-pdf',
    ],
    [
      'holds half of a briefing',
      () => pdfWith(deflateSync(sealed('{"draft":{}}').subarray(0, 150))),
      'file-damaged',
    ],
    [
      'holds half of a packed one',
      () => pdfWith(deflateSync(sealed('{"draft":{}}')).subarray(0, 60)),
      'file-damaged',
    ],
    [
      'is nested too deep',
      () => pdfWith(deflateSync(sealed('['.repeat(500) + ']'.repeat(500)))),
      'file-damaged',
    ],
    ['has another filter', () => pdfWith(sealed('{}'), '/Filter /LZWDecode'), 'file-is-pdf'],
    ['has two filters', () => pdfWith(sealed('{}'), '/Filter [/FlateDecode /FlateDecode]'), 'file-is-pdf'],
    ['says a length that is not there', () => pdfWith(sealed('{}'), '/Length 99999999999'), 'draft-invalid'],
    ['ends in the middle', () => Buffer.from('%PDF-1.7 /EmbeddedFile stream'), 'file-is-pdf'],
    [
      'says it a thousand times',
      () => Buffer.from(`%PDF-1.7 ${'/EmbeddedFile stream\n'.repeat(1000)}`),
      'file-is-pdf',
    ],
  ])('%s: a sentence, and no draft', (_, pdf, code) => {
    expect(problem(pdf())).toBe(code)
  })

  it('gives a draft no prototype', () => {
    const { id: _, ...rest } = draft
    const body = `{"draft":{"id":"${draft.id}","__proto__":{"evil":true},${JSON.stringify(rest).slice(1)},"images":{}}`
    const opened = decodeFiledDraft(pdfWith(deflateSync(sealed(body))), 'x.pdf')
    expect(opened).toMatchObject({ ok: true, value: { draft: { title: draft.title } } })
    expect(JSON.stringify(opened)).not.toContain('evil')
    expect(({} as { evil?: boolean }).evil).toBeUndefined()
  })

  it('never breaks the reader, whatever its bytes', async () => {
    const pdf = await editable()
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(pdf.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        fc.nat(pdf.length),
        (changes, length) => {
          const damaged = Buffer.from(pdf.subarray(0, Math.max(8, length)))
          for (const [at, byte] of changes) if (at > 7 && at < damaged.length) damaged[at] = byte
          expect(typeof decodeFiledDraft(damaged, 'x.pdf').ok).toBe('boolean')
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the evidence report', () => {
  const altered = (): Draft => ({
    ...draft,
    snapshots: {
      ...draft.snapshots,
      quotations: {
        'rahimova-bridge': aQuotation({ exact: 'The bridge will be closed before the 12 members agree.' }),
      },
    },
  })

  it('stands on the last pages, and names what is altered', async () => {
    const { pages } = await readBack(await print({ ...NO_EXTRAS, evidence: 'appendix' }, altered()))
    const text = pages.join(' ')
    expect(text).toContain('Evidence report')
    expect(text).toContain('Not as in their sources')
    expect(text).toContain('‘not’ is left out')
    expect(
      findEmbeddedBriefing(await print({ ...NO_EXTRAS, evidence: 'appendix' }), MAX_BRIEFING_BYTES),
    ).toBeNull()
  })

  it('is a file in the PDF, beside an editable copy where both are asked for', async () => {
    const folder = await aFolder()
    const pdf = await print({ editable: true, evidence: 'attached' }, altered())
    writeFileSync(join(folder, 'a.pdf'), pdf)
    execFileSync('qpdf', ['--check', join(folder, 'a.pdf')])
    execFileSync('pdfdetach', ['-saveall', '-o', folder, join(folder, 'a.pdf')])
    const report = await readBack(new Uint8Array(readFileSync(join(folder, 'evidence-report.pdf'))))
    expect(report.info['Title']).toBe('Evidence report')
    expect(report.pages.join(' ')).toContain('‘not’ is left out')
    expect((await readBack(pdf)).pages.join(' ')).not.toContain('Evidence report')
    expect(decodeFiledDraft(pdf, 'a.pdf').ok).toBe(true)
  })
})
