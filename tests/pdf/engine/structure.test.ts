import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Document, DocumentBlock } from '#domain/document.ts'
import {
  aChartBlock,
  aDocument,
  aTableBlock,
  heading,
  paragraph,
  quotationBlock,
  run,
  wholeDocument,
} from '../a-document.ts'
import type { AttachedFile } from '#pdf/attached-file.ts'
import { NO_IMAGES } from '#pdf/images.ts'
import { renderPdf } from '#pdf/render-pdf.ts'
import { rendered } from '../read-back.ts'
import { checkStructure, RULES } from './check-structure.ts'
import { FAULTS } from './faults.ts'
import { readObjects } from './pdf-objects.ts'
import { readStructureText } from './read-structure.ts'

/** Written by hand: what `pdfinfo` has to find. */
const expected = (name: string): string =>
  readFileSync(new URL(`expected/${name}.txt`, import.meta.url), 'utf8').trimEnd()

const cited = (number: number): DocumentBlock => ({
  kind: 'paragraph',
  runs: [
    run('Counted'),
    { kind: 'note-call', number },
    run(' and cited ('),
    run('Rahimova', { link: { kind: 'source', sourceId: 'report' } }),
    run('), see '),
    run('Table 1', { link: { kind: 'block', id: 'table-1' } }),
    run(' and '),
    run('example.org/ә', { link: { kind: 'url', url: 'https://example.org/ә?a=1' } }),
    run('.'),
  ],
})

/** Everything that the page can have, on more than one. */
const full: Document = aDocument({
  blocks: [
    {
      kind: 'contents',
      title: 'Contents',
      entries: [{ id: 'Why', level: 1, number: null, text: 'Why' }],
    },
    ...wholeDocument.blocks,
    heading('Why'),
    cited(1),
    heading('How', 3),
    quotationBlock('Мы считаем их все.', { language: 'ru', form: 'pull' }),
    aChartBlock(),
    {
      kind: 'box',
      id: 'box-1',
      form: 'side',
      label: 'Box 1',
      title: 'The gate',
      blocks: [paragraph('It is old.')],
    },
    aTableBlock(90, 2),
    cited(2),
  ],
  notes: [
    { number: 1, runs: [run('By the keeper.')] },
    { number: 2, runs: [run('By another.')] },
  ],
  bibliography: wholeDocument.bibliography,
})

const aFile: AttachedFile = {
  name: 'notes.json',
  mediaType: 'application/json',
  description: 'Notes',
  relationship: 'Supplement',
  bytes: new TextEncoder().encode('{}'),
}

describe('the structure of a file', () => {
  it('is what a listener expects, in the order in which it is read', async () => {
    expect(readStructureText((await rendered(wholeDocument)).pdf)).toBe(expected('whole'))
  })

  it('breaks no rule, with every element on several pages', async () => {
    const { pdf, pages } = await rendered(full)
    expect(pages).toBeGreaterThan(3)
    expect(checkStructure(readObjects(pdf))).toEqual({})
  })
})

describe('checkStructure', () => {
  it('sees each fault by the one rule that it breaks', async () => {
    const made = await renderPdf(full, NO_IMAGES, () => {}, [aFile])
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    const sound = readObjects(made.value.pdf)
    expect(checkStructure(sound)).toEqual({})
    const broken = Object.entries(FAULTS).map(([name, fault]) => {
      const objects = structuredClone(sound)
      fault(objects)
      return [name, Object.keys(checkStructure(objects))]
    })
    expect(broken).toEqual(Object.keys(RULES).map((name) => [name, [name]]))
  })
})
