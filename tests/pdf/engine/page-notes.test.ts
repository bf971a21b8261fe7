import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '#domain/document.ts'
import { pageStyle } from '#pdf/templates.ts'
import { aDocument, paragraph, run } from '../a-document.ts'
import { readBack, rendered } from '../read-back.ts'
import { arbitraryNoted } from './arbitrary-noted.ts'
import { checkStructure } from './check-structure.ts'
import { PdfObjects, readObjects } from './pdf-objects.ts'
import { positionedWords } from './positioned-words.ts'
import type { PositionedWord } from './positioned-words.ts'

/** Points that a letter may stand out of its line. */
const TOUCH = 1.5

const numberOf = ({ text }: PositionedWord, letter: string): number | null => {
  const found = new RegExp(`^${letter}(\\d+)`).exec(text)
  return found === null ? null : Number(found[1])
}

/** All that is wrong with the notes of a document, in a sentence each. */
function findFaults(document: Document, words: readonly PositionedWord[]): readonly string[] {
  const faults: string[] = []
  const { page: measure } = pageStyle(document.template)
  const pages = Math.max(...words.map(({ page }) => page)) + 1
  const inNotes = words.filter((word) => /^n\d+w\d+$/.test(word.text))
  const inText = words.filter((word) => /^(b\d+w\d+|c\d+\.)/.test(word.text))

  for (const { number, runs } of document.notes) {
    const said = runs.map((held) => (held.kind === 'text' ? held.text : '')).join('')
    const own = inNotes.filter((word) => numberOf(word, 'n') === number)
    if (own.map(({ text }) => text).join(' ') !== said) faults.push(`note ${number} is not whole`)
    const call = words.find((word) => word.text.startsWith(`c${number}.`))
    if (call === undefined) faults.push(`note ${number} is not called`)
    else if (own[0]?.page !== call.page) faults.push(`note ${number} begins on another page than its call`)
    const seen = [...new Set(own.map(({ page }) => page))]
    if (seen.some((page, i) => i > 0 && page !== seen[i - 1]! + 1)) faults.push(`note ${number} leaps a page`)
  }
  for (let page = 0; page < pages; page++) {
    const notes = inNotes.filter((word) => word.page === page)
    const above = inText.filter((word) => word.page === page)
    const top = Math.min(...notes.map((word) => word.top))
    if (above.some(({ bottom }) => bottom > top + TOUCH))
      faults.push(`text and notes overlap on page ${page}`)
    const bottom = measure.height - measure.bottom + TOUCH
    for (const word of [...notes, ...above]) {
      if (word.bottom > bottom || word.top < Math.min(measure.top, measure.firstTop) - TOUCH)
        faults.push(`${word.text} stands outside the margins of page ${page}`)
      if (word.left < measure.left - TOUCH || word.right > measure.width - measure.right + TOUCH)
        faults.push(`${word.text} stands outside the margins of page ${page}`)
    }
    const numbers = notes.map((word) => numberOf(word, 'n')!)
    if (numbers.some((number, i) => i > 0 && number < numbers[i - 1]!))
      faults.push(`notes of page ${page} are mixed`)
  }
  return [...faults, ...findLonely(document, words)]
}

/** Lines that stand alone at the foot or the head of a page, and headings that end one. */
function findLonely(document: Document, words: readonly PositionedWord[]): readonly string[] {
  return document.blocks.flatMap((block, i) => {
    const own = words.filter((word) => numberOf(word, 'b') === i)
    const lines = (page: number): number =>
      new Set(own.filter((word) => word.page === page).map(({ bottom }) => Math.round(bottom))).size
    const pages = [...new Set(own.map(({ page }) => page))]
    // A line that calls a note of more than its page has to stand alone where the next calls one too.
    const callsOf = (some: Document['blocks'][number] | undefined): readonly number[] =>
      [...JSON.stringify(some ?? null).matchAll(/"number":(\d+)/g)].map(([, number]) => Number(number))
    const isLong = (note: number): boolean =>
      new Set(words.filter((word) => numberOf(word, 'n') === note).map(({ page }) => page)).size > 1
    const isLarge = (note: number): boolean =>
      words.filter((word) => numberOf(word, 'n') === note).length >= 200
    if (callsOf(block).some(isLong)) return []
    if (block.kind === 'heading') {
      const next = words.filter((word) => numberOf(word, 'b') === i + 1)
      const follows = document.blocks[i + 1]
      if (follows === undefined || next.length === 0 || follows.kind === 'table') return []
      // No page holds both beside a note that nearly fills one.
      if ([...callsOf(block), ...callsOf(follows)].some(isLarge)) return []
      return own.at(-1)!.page === next[0]!.page ? [] : [`heading ${i} ends its page`]
    }
    if (block.kind !== 'paragraph' || pages.length < 2) return []
    const [first, last] = [lines(pages[0]!), lines(pages.at(-1)!)]
    return [
      ...(first < 2 ? [`paragraph ${i} leaves one line behind`] : []),
      ...(last < 2 ? [`paragraph ${i} takes one line over`] : []),
    ]
  })
}

describe('notes at the feet of pages', () => {
  it('all stand whole on the pages of their calls, under the text, whatever the document', async () => {
    let notes = 0
    await fc.assert(
      fc.asyncProperty(arbitraryNoted, async (document) => {
        const { pdf } = await rendered(document)
        notes += document.notes.length
        expect(findFaults(document, positionedWords(pdf))).toEqual([])
      }),
      { numRuns: 200 },
    )
    expect(notes).toBeGreaterThan(1000)
  }, 300_000)

  it('stand after the text where the briefing asks for it', async () => {
    const document = { ...noted(2), notePlacement: 'end' as const }
    const { pages } = await readBack((await rendered(document)).pdf)
    expect(pages[0]).not.toContain('Note 1')
    expect(pages.at(-1)).toMatch(/Notes 1 Note 1\. 2 Note 2\./)
  })

  it('lead from each call to its note and back', async () => {
    const pdf = new PdfObjects(readObjects((await rendered(noted(2))).pdf))
    const places = pdf.tree(pdf.dictionary(pdf.root['/Names'])['/Dests'], '/Names')
    const [first, second] = pdf.pages
    const pageOf = (name: string) => {
      const found = places.find(([key]) => pdf.text(key) === name)
      return pdf.list(found?.[1])[0]
    }
    expect(['call-1', 'note-1', 'call-2', 'note-2'].map(pageOf)).toEqual([first, first, second, second])
    const led = pdf.all.flatMap((held) => (held['/Subtype'] === '/Link' ? [pdf.text(held['/Dest'])] : []))
    expect(led.toSorted()).toEqual(['call-1', 'call-2', 'note-1', 'note-2'])
  })

  it('go on at the foot of the next page where a page cannot hold them', async () => {
    const long = Array.from({ length: 1500 }, (_, i) => `n1w${i}`)
    const document = {
      ...noted(1),
      notes: [{ number: 1, runs: [run(long.join(' '))] }],
    }
    const { pdf, pages } = await rendered(document)
    const own = positionedWords(pdf).filter(({ text }) => text.startsWith('n1w'))
    expect(pages).toBeGreaterThan(2)
    expect(own.map(({ text }) => text)).toEqual(long)
    expect([...new Set(own.map(({ page }) => page))]).toEqual(Array.from({ length: pages }, (_, i) => i))
    expect(checkStructure(readObjects(pdf))).toEqual({})
  })
})

/** Pages of which each has a call. */
const noted = (count: number): Document =>
  aDocument({
    blocks: Array.from({ length: count }, (_, i) => i + 1).flatMap((number) => [
      { kind: 'paragraph' as const, runs: [run('Called.'), { kind: 'note-call' as const, number }] },
      ...Array.from({ length: 50 }, () => paragraph('A line.')),
    ]),
    notes: Array.from({ length: count }, (_, i) => ({ number: i + 1, runs: [run(`Note ${i + 1}.`)] })),
  })
