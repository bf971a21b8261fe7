import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_BRAND } from '#domain/brand.ts'
import type { Draft } from '#domain/draft.ts'
import { NO_EXTRAS } from '#domain/export-extras.ts'
import type { ExportExtras } from '#domain/export-extras.ts'
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts'
import { ok } from '#domain/result.ts'
import { exportBriefing } from '#exports/export-briefing.ts'
import { renderPdf } from '#pdf/render-pdf.ts'
import {
  aChartBlock,
  aDraft,
  anImageBlock,
  aParagraph,
  aQuotationBlock,
  aTableBlock,
  aTimelineBlock,
} from '#tests/builders/a-draft.ts'
import { aDisagreement } from '#tests/builders/a-disagreement.ts'
import { aLibrary, anActor, BAKU } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { anEvent } from '#tests/builders/an-event.ts'
import { aChunk, aJpeg, aPng } from '#tests/drafts/an-image.ts'
import { readObjects } from '#tests/pdf/engine/pdf-objects.ts'
import { ask } from '#tests/pdf/read-back.ts'

/** Words of no language, each put where a reader of the PDF is not meant to see it. */
const SECRETS = {
  handling: 'zqhandling',
  tagOfExcerpt: 'zqtag',
  noteOnExcerpt: 'zqnote',
  before: 'zqbefore',
  after: 'zqafter',
  leftOut: 'zqomitted',
  unusedExcerpt: 'zqunused',
  heldExcerpt: 'zqheld',
  declinedExcerpt: 'zqdeclined',
  rights: 'zqrights',
  doubt: 'zqdoubt',
  summary: 'zqsummary',
  unusedSource: 'zqunread',
  tagOfTable: 'zqtabletag',
  columnNotShown: 'zqcolumn',
  cellNotShown: 'zqcell',
  noteOnCell: 'zqcellnote',
  asWritten: 'zqaswritten',
  unusedTable: 'zqnotable',
  noteOnEvent: 'zqeventnote',
  unusedEvent: 'zqnoevent',
  actor: 'zqactor',
  disagreement: 'zqdiffer',
  commentOfJpeg: 'zqcamera',
  textOfPng: 'zqpngtext',
} as const

const S = SECRETS

const library = aLibrary({
  sources: [
    aSource({
      rights: S.rights,
      uncertainties: [S.doubt],
      digest: [{ section: S.summary, locator: { kind: 'page', page: '1' }, text: S.summary }],
    }),
    aSource({ id: 'unused', reference: { title: S.unusedSource } }),
  ],
  quotations: [
    aQuotation({
      selector: {
        exact: `The bridge will not, ${S.leftOut}, be closed.`,
        prefix: S.before,
        suffix: S.after,
      },
      tags: [S.tagOfExcerpt],
      note: S.noteOnExcerpt,
    }),
    aQuotation({ id: 'unused', exact: S.unusedExcerpt }),
  ],
  tables: [
    aTable({
      tags: [S.tagOfTable],
      columns: [...aTable().columns, { id: 'other', label: S.columnNotShown, kind: 'text' }],
      rows: aTable().rows.map((row) => [
        ...row.map((cell) => ({ ...cell, note: S.noteOnCell })),
        { value: S.cellNotShown, asWritten: S.asWritten },
      ]),
    }),
    aTable({ id: 'unused', title: S.unusedTable }),
  ],
  events: [
    anEvent({ note: S.noteOnEvent, sources: [{ ...anEvent().sources[0]!, asWritten: S.asWritten }] }),
    anEvent({ id: 'unused', what: S.unusedEvent }),
  ],
  actors: [anActor({ otherNames: [S.actor], description: S.actor }), BAKU],
  disagreements: [
    aDisagreement({ question: S.disagreement, settledBy: S.disagreement, note: S.disagreement }),
  ],
})

const view = { columns: ['year', 'total'], rows: null, derived: [] }
const [jpeg, png] = ['c'.repeat(64), 'd'.repeat(64)]

const draft: Draft = aDraft({
  handling: S.handling,
  blocks: [
    aParagraph('Plainly visible.'),
    aQuotationBlock({ shown: 'The bridge will not […] be closed.' }),
    aTableBlock({ view }),
    aChartBlock({ view }),
    aTimelineBlock(),
    aTimelineBlock({ form: 'scale' }),
    anImageBlock({ blob: jpeg, mediaType: 'image/jpeg' }),
    anImageBlock({ blob: png }),
  ],
  snapshots: {
    references: {},
    quotations: { held: aQuotation({ id: 'held', exact: S.heldExcerpt }) },
    tables: {},
    events: {},
  },
  declined: {
    references: {},
    quotations: { refused: aQuotation({ id: 'refused', exact: S.declinedExcerpt }) },
    tables: {},
    events: {},
  },
})

const photo = aJpeg()
const comment = Buffer.concat([
  Buffer.from([0xff, 0xfe, 0, S.commentOfJpeg.length + 2]),
  Buffer.from(S.commentOfJpeg),
])
const pictures = new Map<string, Uint8Array>([
  [jpeg, Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2)])],
  [png, aPng(2, 3, { extra: [aChunk('tEXt', Buffer.from(`Comment\0${S.textOfPng}`))] })],
])

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefwright-hidden-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function exported(extras: ExportExtras): Promise<Uint8Array> {
  const choices = { ...DEFAULT_PREFERENCES.export, handling: false }
  const written = await exportBriefing(draft, choices, extras, join(folder, 'X.pdf'), {
    library,
    today: '2026-11-22',
    brand: NO_BRAND,
    readImage: (name) => Promise.resolve(ok(pictures.get(name)!)),
    print: (document, { files }) => renderPdf(document, pictures, undefined, files),
  })
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  return new Uint8Array(readFileSync(join(folder, 'X.pdf')))
}

/** All that anybody can read in a PDF: bytes, texts, streams unpacked, words on the pages, the structure and the properties. */
function readable(pdf: Uint8Array): string {
  const objects = Object.values(readObjects(pdf)).map(({ value, stream }) =>
    JSON.stringify([value, stream?.dict, Buffer.from(stream?.data ?? '', 'base64').toString('latin1')]),
  )
  const shown = [ask('pdftotext', pdf), ask('pdfinfo', pdf, '-struct-text'), ask('pdfinfo', pdf, '-meta')]
  return [Buffer.from(pdf).toString('latin1'), ...objects, ...shown].join('\n').toLowerCase()
}

/** A word may be written in one byte a letter or in two, as bytes or in hexadecimal. */
function isIn(text: string, word: string): boolean {
  const utf16 = Buffer.from(word, 'utf16le').swap16()
  const forms = [word, utf16.toString('latin1'), utf16.toString('hex'), Buffer.from(word).toString('hex')]
  return forms.some((form) => text.includes(form))
}

describe('a normal export', () => {
  it('holds no tag, note, unused excerpt, word left out or data of a picture, anywhere in its bytes', async () => {
    const text = readable(await exported(NO_EXTRAS))
    for (const visible of ['plainly visible', 'be closed', '1,049', 'bridge keepers'])
      expect(text).toContain(visible)
    expect(Object.entries(SECRETS).filter(([, word]) => isIn(text, word))).toEqual([])
    expect(isIn(text, draft.id)).toBe(false)
    expect(readdirSync(folder)).toEqual(['X.pdf'])
  })

  it('is looked through so that what an editable copy carries is found', async () => {
    const text = readable(await exported({ ...NO_EXTRAS, editable: true }))
    const carried = [S.handling, S.tagOfExcerpt, S.noteOnExcerpt, S.leftOut, S.declinedExcerpt, S.noteOnEvent]
    expect(carried.filter((word) => !isIn(text, word))).toEqual([])
    expect([S.unusedExcerpt, S.heldExcerpt, S.unusedSource].filter((word) => isIn(text, word))).toEqual([])
  })
})
