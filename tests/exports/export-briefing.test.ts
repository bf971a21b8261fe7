import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Progress } from '#contract/api.ts'
import { NO_BRAND } from '#domain/brand.ts'
import { NO_EXTRAS } from '#domain/export-extras.ts'
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts'
import { err } from '#domain/result.ts'
import { exportBriefing } from '#exports/export-briefing.ts'
import type { ExportTools } from '#exports/export-briefing.ts'
import { renderPdf } from '#pdf/render-pdf.ts'
import { aDraft, aParagraph } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { readBack } from '#tests/pdf/read-back.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefwright-export-'))
})
afterEach(() => rm(folder, { recursive: true }))

const tools = (over: Partial<ExportTools> = {}): ExportTools => ({
  library: aLibrary(),
  today: '2026-11-22',
  brand: NO_BRAND,
  print: (document, { files }) => renderPdf(document, undefined, undefined, files),
  readImage: () => Promise.resolve(err({ code: 'file-missing', path: 'a picture' })),
  ...over,
})

const draft = aDraft({
  handling: 'Internal',
  blocks: [
    aParagraph('Before.'),
    {
      type: 'quotation',
      attrs: { quotationId: 'rahimova-bridge', form: 'block', lead: '', shown: '' },
    },
  ],
})
const { export: choices } = DEFAULT_PREFERENCES

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

describe('exportBriefing', () => {
  it('writes the PDF alone, and says how far it is', async () => {
    const path = join(folder, 'X.pdf')
    const told: Progress[] = []
    const exported = await exportBriefing(
      draft,
      choices,
      NO_EXTRAS,
      path,
      tools({ onProgress: (p) => told.push(p) }),
    )
    expect(exported).toEqual({ ok: true, value: { path, pages: 1, beside: null } })
    expect((await readBack(new Uint8Array(await readFile(path)))).pages[0]).toContain('Internal')
    expect(told.map(({ stage }) => stage)).toEqual(['citing', 'writing'])
    expect(await isThere(join(folder, 'X.bib'))).toBe(false)
  })

  it('leaves the handling marking out by choice', async () => {
    const path = join(folder, 'X.pdf')
    await exportBriefing(draft, { ...choices, handling: false }, NO_EXTRAS, path, tools())
    expect((await readBack(new Uint8Array(await readFile(path)))).pages[0]).not.toContain('Internal')
  })

  it('writes what is cited beside it by choice, and over its own file the next time', async () => {
    const path = join(folder, 'X.pdf')
    const beside = join(folder, 'X.bib')
    for (let time = 0; time < 2; time++) {
      const exported = await exportBriefing(draft, { ...choices, bibtex: true }, NO_EXTRAS, path, tools())
      expect(exported).toEqual({ ok: true, value: { path, pages: 1, beside } })
    }
    const text = await readFile(beside, 'utf8')
    expect(text).toMatch(
      /^% References of a briefing, written by Briefwright\.\n\n@techreport\{rahimova2019,\n/,
    )
    expect(text.match(/^@/gm)).toHaveLength(1)
  })

  it('takes another name for the references where a file of somebody else has theirs', async () => {
    await writeFile(join(folder, 'X.bib'), '@book{mine}')
    const exported = await exportBriefing(
      draft,
      { ...choices, bibtex: true },
      NO_EXTRAS,
      join(folder, 'X.pdf'),
      tools(),
    )
    expect(exported).toMatchObject({ ok: true, value: { beside: join(folder, 'X-2.bib') } })
    expect(await readFile(join(folder, 'X.bib'), 'utf8')).toBe('@book{mine}')
  })

  it('writes no references where nothing is cited', async () => {
    const path = join(folder, 'X.pdf')
    const exported = await exportBriefing(aDraft(), { ...choices, bibtex: true }, NO_EXTRAS, path, tools())
    expect(exported).toMatchObject({ ok: true, value: { beside: null } })
    expect(await isThere(join(folder, 'X.bib'))).toBe(false)
  })

  it('leaves what stands there as it is when printing fails or is cancelled', async () => {
    const path = join(folder, 'X.pdf')
    await writeFile(path, 'old')
    const failing = tools({ print: () => Promise.resolve(err({ code: 'pdf-failed', reason: 'none' })) })
    expect(await exportBriefing(draft, { ...choices, bibtex: true }, NO_EXTRAS, path, failing)).toEqual({
      ok: false,
      error: { code: 'pdf-failed', reason: 'none' },
    })
    const controller = new AbortController()
    const cancelled = tools({
      signal: controller.signal,
      print: (document) => {
        controller.abort()
        return renderPdf(document)
      },
    })
    expect(await exportBriefing(draft, { ...choices, bibtex: true }, NO_EXTRAS, path, cancelled)).toEqual({
      ok: false,
      error: { code: 'cancelled' },
    })
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await isThere(join(folder, 'X.bib'))).toBe(false)
  })

  it('writes no references without their PDF', async () => {
    const path = join(folder, 'X.pdf')
    await mkdir(path)
    const exported = await exportBriefing(draft, { ...choices, bibtex: true }, NO_EXTRAS, path, tools())
    expect(exported).toMatchObject({ ok: false, error: { code: 'file-unwritable', path } })
    expect(await readdir(folder)).toEqual(['X.pdf'])
  })

  it('says that the place cannot be written', async () => {
    const path = join(folder, 'nowhere', 'X.pdf')
    expect(await exportBriefing(draft, choices, NO_EXTRAS, path, tools())).toMatchObject({
      ok: false,
      error: { code: 'file-unwritable' },
    })
  })
})
