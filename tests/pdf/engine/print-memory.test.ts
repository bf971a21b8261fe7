import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Document, DocumentBlock } from '#domain/document.ts'
import { TEMPLATES } from '#domain/draft.ts'
import { NO_CLAIMS } from '#pdf/claims.ts'
import { PrintMemory } from '#pdf/engine/print-memory.ts'
import { NO_IMAGES } from '#pdf/images.ts'
import { renderPdf } from '#pdf/render-pdf.ts'
import { aDocument, aTableBlock, heading, paragraph, wholeDocument } from '../a-document.ts'
import { arbitraryNoted } from './arbitrary-noted.ts'

/** An edit: what it does, and where, as a share of the document. */
interface Edit {
  readonly kind: 'word' | 'insert' | 'remove' | 'swap' | 'note' | 'title' | 'template' | 'cut' | 'nothing'
  readonly at: number
  readonly size: number
}

const arbitraryEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant<Edit['kind']>('word') },
    {
      weight: 6,
      arbitrary: fc.constantFrom<Edit['kind']>('insert', 'remove', 'swap', 'note', 'cut', 'nothing'),
    },
    { weight: 1, arbitrary: fc.constantFrom<Edit['kind']>('title', 'template') },
  ),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  size: fc.integer({ min: 1, max: 90 }),
})

function edited(document: Document, { kind, at, size }: Edit): Document {
  const { blocks, notes } = document
  const index = Math.floor(at * blocks.length)
  const words = `edited ${'word '.repeat(size)}`
  switch (kind) {
    case 'word':
      return {
        ...document,
        blocks: blocks.map((block, i) => (i === index ? withWords(block, words) : block)),
      }
    case 'insert': {
      return { ...document, blocks: blocks.toSpliced(index, 0, newBlock(size, words)) }
    }
    case 'remove':
      return blocks.length < 3 ? document : { ...document, blocks: blocks.toSpliced(index, 1) }
    case 'cut':
      return { ...document, blocks: blocks.slice(0, Math.max(2, index)) }
    case 'swap': {
      const [moved] = blocks.slice(index, index + 1)
      return moved === undefined ? document : { ...document, blocks: [...blocks.toSpliced(index, 1), moved] }
    }
    case 'note': {
      const changed = Math.floor(at * notes.length)
      const longer = [{ kind: 'text', text: words } as const]
      return {
        ...document,
        notes: notes.map((note, i) => (i === changed ? { ...note, runs: longer } : note)),
      }
    }
    case 'title':
      return { ...document, title: `${document.title} ${size}` }
    case 'template':
      return { ...document, template: TEMPLATES[size % TEMPLATES.length]! }
    case 'nothing':
      return document
  }
}

function newBlock(size: number, words: string): DocumentBlock {
  if (size % 7 === 0) return paragraph('')
  if (size % 5 === 0) return { ...wide, id: `wide-${size}`, title: `Table ${size}` }
  return size % 3 === 0 ? heading(`New ${size}`, size % 2 === 0 ? 1 : 2) : paragraph(words)
}

/** A table that takes a page of its own, on its side. */
const wide: Extract<DocumentBlock, { kind: 'table' }> = {
  ...(aTableBlock(0) as Extract<DocumentBlock, { kind: 'table' }>),
  columns: Array.from({ length: 15 }, (_, i) => ({
    label: `Total ${2000 + i}, US$\u00a0million`,
    align: i === 0 ? ('start' as const) : ('decimal' as const),
    derived: false,
  })),
  rows: [Array.from({ length: 15 }, (_, i) => `${i}12,049.5`)],
}

function withContents(document: Document): Document {
  const entries = document.blocks.flatMap((block) =>
    block.kind === 'heading' ? [{ id: block.id, level: block.level, number: null, text: block.id }] : [],
  )
  if (entries.length === 0) return document
  return { ...document, blocks: [{ kind: 'contents', title: 'Contents', entries }, ...document.blocks] }
}

function withWords(block: DocumentBlock, words: string): DocumentBlock {
  const added = { kind: 'text', text: words } as const
  if (block.kind === 'paragraph') return { ...block, runs: [added, ...block.runs] }
  if (block.kind === 'quotation') return { ...block, text: `${block.text} ${words}` }
  if (block.kind === 'table') return { ...block, title: `${block.title} ${words}` }
  return block
}

async function print(document: Document, memory: PrintMemory): Promise<Buffer> {
  const printed = await renderPdf(withContents(document), NO_IMAGES, () => {}, [], NO_CLAIMS, memory)
  if (!printed.ok) throw new Error(JSON.stringify(printed.error))
  const { pdf, ...rest } = printed.value
  return Buffer.concat([pdf, Buffer.from(JSON.stringify(rest))])
}

it('prints after edits what is printed at first, byte for byte', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryNoted(),
      fc.array(arbitraryEdit, { minLength: 1, maxLength: 6 }),
      async (begun, edits) => {
        const memory = new PrintMemory()
        const blocks = [...begun.blocks, wide, ...wholeDocument.blocks.slice(1)]
        let document: Document = { ...begun, blocks }
        await print(document, memory)
        for (const edit of edits) {
          document = edited(document, edit)
          const warm = await print(document, memory)
          expect(warm.equals(await print(document, new PrintMemory())), JSON.stringify(edit)).toBe(true)
        }
      },
    ),
    { numRuns: 120 },
  )
})

it('keeps of the documents before no more than the last two need', { timeout: 600_000 }, async () => {
  const memory = new PrintMemory()
  const sizes: unknown[] = []
  for (let i = 0; i < 40; i++) {
    const blocks = Array.from({ length: 30 }, (_, at) => paragraph(`Document ${i}, paragraph ${at}.`))
    const notes = Array.from({ length: 5 }, (_, at) => ({
      number: at + 1,
      runs: [{ kind: 'text', text: `Note ${at} of ${i}.` } as const],
    }))
    const calls = notes.map(({ number }) => ({ kind: 'note-call', number }) as const)
    const calling: DocumentBlock = { kind: 'paragraph', runs: [{ kind: 'text', text: 'Calls' }, ...calls] }
    await print(aDocument({ title: `Title ${i}`, blocks: [calling, ...blocks], notes }), memory)
    const { parts, notes: held, running, drawings, laidOut } = memory
    sizes.push([parts.size, held.size, running.size, drawings.length, laidOut?.nodes.length])
  }
  expect(new Set(sizes.slice(1).map((size) => JSON.stringify(size))).size).toBe(1)
  expect(sizes.at(-1)).toEqual([36, 5, 1, 1, 35])
})
