import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Progress } from '#contract/api.ts'
import { NO_EXTRAS } from '#domain/export-extras.ts'
import { NO_BRAND } from '#domain/brand.ts'
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts'
import { err } from '#domain/result.ts'
import { BriefingPrinter } from '#exports/briefing-printer.ts'
import { startPdfService } from '#pdf/pdf-service.ts'
import { aLongDraft } from '#tests/builders/a-long-draft.ts'
import { temporaryFolder } from '#tests/drafts/temporary-folder.ts'

const { draft, library } = aLongDraft({ sections: 30, paragraphs: 15, sources: 10 })
const choices = { ...DEFAULT_PREFERENCES.export, bibtex: true }
const pdf = startPdfService(new URL('../../src-main/pdf/worker.ts', import.meta.url))
afterAll(() => pdf.close())
const printer = new BriefingPrinter({
  pdf,
  readImage: () => Promise.resolve(err({ code: 'file-missing', path: 'picture' })),
  library: () => Promise.resolve({ ok: true, value: library }),
  brand: () => NO_BRAND,
  today: () => '2026-11-22',
})

/** Exports, and cancels at the first progress that is meant; null is before it begins. */
async function cancelAt(isMeant: ((progress: Progress) => boolean) | null, path: string) {
  const controller = new AbortController()
  const told: Progress[] = []
  if (isMeant === null) controller.abort()
  const exported = await printer.export(draft, choices, NO_EXTRAS, path, {
    signal: controller.signal,
    onProgress(progress) {
      told.push(progress)
      if (isMeant?.(progress) === true) controller.abort()
    },
  })
  return { exported, told }
}

it('leaves all as it was at whatever stage it is cancelled, and exports the next time', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'X.pdf')
  await writeFile(path, 'old')
  const { exported, told } = await cancelAt(() => false, join(await temporaryFolder(), 'X.pdf'))
  expect(exported).toMatchObject({ ok: true })
  expect(new Set(told.map(({ stage }) => stage))).toEqual(new Set(['citing', 'laying-out', 'writing']))
  const stages: readonly (((progress: Progress) => boolean) | null)[] = [
    null,
    ({ stage }) => stage === 'citing',
    ({ stage }) => stage === 'laying-out',
    (progress) => progress.stage === 'laying-out' && progress.page > 5,
    (progress) => progress.stage === 'laying-out' && progress.pages !== null,
  ]
  for (const isMeant of stages) {
    expect((await cancelAt(isMeant, path)).exported).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(await readdir(folder)).toEqual(['X.pdf'])
    expect(await readFile(path, 'utf8')).toBe('old')
  }
  // What is being written is written to its end: a file, and what is cited beside it.
  const late = await cancelAt(({ stage }) => stage === 'writing', path)
  expect(late.exported).toMatchObject({ ok: true })
  expect((await readdir(folder)).sort()).toEqual(['X.bib', 'X.pdf'])
})
