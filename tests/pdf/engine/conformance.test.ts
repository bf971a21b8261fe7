import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Document } from '#domain/document.ts'
import type { Result } from '#domain/result.ts'
import { readDraftFile } from '#drafts/read-draft-file.ts'
import { prepareDocument } from '#exports/prepare-document.ts'
import { readLibrary } from '#library/read-library.ts'
import { renderPdf } from '#pdf/render-pdf.ts'
import { aLongDraft } from '#tests/builders/a-long-draft.ts'
import { ask } from '../read-back.ts'
import { checkStructure } from './check-structure.ts'
import { PdfObjects, readObjects } from './pdf-objects.ts'
import { preflight } from './preflight.ts'
import { readStructureText } from './read-structure.ts'

/** What preflight, which knows PDF/A-1b alone, finds and PDF/A-3a allows or has otherwise. */
const ALLOWED: Readonly<Record<string, string>> = {
  '1.2.9': 'PDF/A-3 may carry files',
  '1.4.7': 'PDF/A-3 may carry files',
  '3.1.11': 'PDF/A-2 and later ask for no CIDSet',
  '7.11.2': 'the part is 3 and not 1',
}

const at = (path: string): string => new URL(`../../../${path}`, import.meta.url).pathname

async function sample(name: string): Promise<Document> {
  const library = value(await readLibrary([at('seeds')]))
  const { draft } = value(await readDraftFile(at(`assets/samples/${name}.json`)))
  return value(prepareDocument(draft, library, '2026-11-22'))
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const printed = async (document: Document): Promise<Uint8Array> => {
  const file = {
    name: 'a.json',
    mediaType: 'application/json',
    description: 'A',
    bytes: new Uint8Array([123, 125]),
  }
  const files = [{ ...file, relationship: 'Source' as const }]
  return value(await renderPdf(document, undefined, undefined, files, { pdfa: true, pdfua: true })).pdf
}

const longPaper = (): Promise<Document> => {
  const { draft, library } = aLongDraft({ sections: 34, paragraphs: 15, sources: 40 })
  return Promise.resolve(value(prepareDocument(draft, library, '2026-11-22')))
}

describe.each([
  ['the sample', 2, () => sample('falling-remittances')],
  ['the chronology', 3, () => sample('chronology')],
  ['a paper of a hundred pages', 100, longPaper],
] as const)('%s', (_, pages, make) => {
  it('is sound, breaks no rule of ours, and has nothing for PDFBox but what PDF/A-3 allows', async () => {
    const pdf = await printed(await make())
    expect(ask('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors found')
    const objects = readObjects(pdf)
    expect(new PdfObjects(objects).pages.length).toBeGreaterThanOrEqual(pages)
    expect(checkStructure(objects)).toEqual({})
    expect(Object.entries(preflight(pdf)).filter(([code]) => !Object.hasOwn(ALLOWED, code))).toEqual([])
  })
})

describe('preflight', () => {
  it('sees a file that does not say what it claims', async () => {
    const pdf = value(await renderPdf(await sample('falling-remittances'))).pdf
    expect(Object.keys(preflight(pdf))).toContain('7.11')
  })
})

it.each([
  ['sample', 'falling-remittances'],
  ['chronology', 'chronology'],
])('reads the %s in the order in which it is meant', async (expected, name) => {
  const written = readFileSync(new URL(`expected/${expected}.txt`, import.meta.url), 'utf8').trimEnd()
  expect(readStructureText(value(await renderPdf(await sample(name))).pdf)).toBe(written)
})
