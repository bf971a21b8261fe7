import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '#domain/document.ts'
import { prepareDocument } from '#exports/prepare-document.ts'
import { readLibrary } from '#library/read-library.ts'
import { startPdfService } from '#pdf/pdf-service.ts'
import { renderPdf } from '#pdf/render-pdf.ts'
import { anIllustratedDraft } from '#tests/builders/an-illustrated-draft.ts'
import { aPng } from '#tests/drafts/an-image.ts'
import { aDocument, paragraph, run } from './a-document.ts'

const SEEDS = new URL('../../seeds', import.meta.url).pathname
const IMAGES = new Map<string, Uint8Array>([['a'.repeat(64), new Uint8Array(aPng(40, 30))]])
const REPEATS = 20

/** The sample with every kind of block, a picture, notes and words in five scripts. */
let document: Document
/** The same before an edit, and another altogether: what was printed before must not be seen in what is printed next. */
let others: readonly Document[]
let folder: string
beforeAll(async () => {
  const library = await readLibrary([SEEDS])
  if (!library.ok) throw new Error(JSON.stringify(library.error))
  const prepared = prepareDocument(anIllustratedDraft(), library.value, '2026-11-22')
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error))
  const { blocks, notes } = prepared.value
  const number = notes.length + 1
  document = {
    ...prepared.value,
    blocks: [
      ...blocks,
      {
        kind: 'paragraph',
        runs: [run('Körpü, Мост, Γέφυρα, ხიდი, Կամուրջ'), { kind: 'note-call', number }],
      },
      {
        kind: 'image',
        id: 'image-1',
        label: 'Figure 9',
        title: '',
        source: '',
        alt: 'A bridge.',
        blob: 'a'.repeat(64),
        mediaType: 'image/png',
        width: 40,
        height: 30,
      },
    ],
    notes: [...notes, { number, runs: [run('A bridge in five scripts.')] }],
  }
  others = [
    { ...document, blocks: document.blocks.toSpliced(2, 0, paragraph('A paragraph that was taken out.')) },
    aDocument({ language: 'ru-RU', blocks: [paragraph('Мост открыт.')] }),
  ]
  folder = mkdtempSync(join(tmpdir(), 'briefwright-same-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const hash = (pdf: Uint8Array): string => createHash('sha256').update(pdf).digest('hex')

async function printed(of: Document): Promise<string> {
  const result = await renderPdf(of, IMAGES)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return hash(result.value.pdf)
}

/** Printed by a process of its own, which has printed nothing before. */
function printedElsewhere(): string {
  const path = join(folder, 'document.json')
  const images = [...IMAGES].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')])
  writeFileSync(path, JSON.stringify({ document, images }))
  const script = `
    import { createHash } from 'node:crypto'
    import { readFileSync } from 'node:fs'
    import { renderPdf } from '#pdf/render-pdf.ts'
    const { document, images } = JSON.parse(readFileSync(${JSON.stringify(path)}, 'utf8'))
    const bytes = images.map(([name, text]) => [name, new Uint8Array(Buffer.from(text, 'base64'))])
    const result = await renderPdf(document, new Map(bytes))
    console.log(createHash('sha256').update(result.value.pdf).digest('hex'))`
  const args = ['--input-type=module', '--eval', script]
  return execFileSync(process.execPath, args, { encoding: 'utf8' }).trim()
}

describe('the same document', () => {
  it('has the same bytes in two processes, after twenty repeats in one, and in the thread that prints', async () => {
    const [first, second] = [printedElsewhere(), printedElsewhere()]
    expect(second).toBe(first)

    const here: string[] = []
    for (let i = 0; i < REPEATS; i++) {
      here.push(await printed(document))
      await printed(others[i % others.length]!)
    }
    expect([...new Set(here)]).toEqual([first])

    const service = startPdfService(new URL('../../src-main/pdf/worker.ts', import.meta.url))
    const there: string[] = []
    for (const of of [document, ...others, document]) {
      const result = await service.render(of, { images: IMAGES })
      if (!result.ok) throw new Error(JSON.stringify(result.error))
      there.push(hash(result.value.pdf))
    }
    await service.close()
    expect([there[0], there.at(-1)]).toEqual([first, first])
    expect(new Set(there).size).toBe(3)
  })
})
