import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakBefore } from '#pdf/engine/built-lines.ts'
import type { DocumentBlock } from '#domain/document.ts'
import { aDocument, aTableBlock, anEntry, heading, paragraph, quotationBlock, run } from './a-document.ts'
import { readBack, rendered } from './read-back.ts'

const lines = (count: number) => Array.from({ length: count }, (_, i) => (i + 1) * 10)

describe('breakBefore', () => {
  it.each([
    [5, 50, 5],
    [5, 49, 3],
    [5, 35, 3],
    [5, 25, 2],
    [5, 15, 0],
    [3, 25, 0],
    [2, 15, 0],
    [1, 5, 0],
    [4, 30, 2],
  ])('breaks %d lines of 10 points in %d points before line %d', (count, height, expected) => {
    expect(breakBefore(lines(count), height, false)).toBe(expected)
  })

  it('leaves at least two lines on both sides of a break', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 800 }), (count, height) => {
        const before = breakBefore(lines(count), height, false)
        expect(before * 10).toBeLessThanOrEqual(height)
        if (before > 0 && before < count) {
          expect(before).toBeGreaterThanOrEqual(2)
          expect(count - before).toBeGreaterThanOrEqual(2)
        }
      }),
    )
  })
})

it('prints every word once, however a long paragraph falls on the pages', async () => {
  const words = Array.from({ length: 3000 }, (_, i) => `w${i}`)
  for (const before of [0, 1, 2, 3, 4]) {
    const blocks = [...Array.from({ length: before }, () => paragraph('A line.')), paragraph(words.join(' '))]
    const { pages } = await readBack((await rendered(aDocument({ blocks }))).pdf)
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.join(' ').match(/\bw\d+\b/g)).toEqual(words)
  }
})

it('keeps a paragraph that ends in a colon with what it leads to', async () => {
  for (let lines = 30; lines < 62; lines++) {
    const filler = Array.from({ length: lines }, () => paragraph('A line.'))
    const blocks = [...filler, paragraph('It was said:'), quotationBlock('We count them all.')]
    const { places } = await rendered(aDocument({ blocks, subtitle: '' }))
    const [leading, quoted] = [lines, lines + 1].map(
      (block) => places.find((place) => place.block === block)!.page,
    )
    expect(leading, `${lines} lines`).toBe(quoted)
  }
})

const line = (): DocumentBlock => paragraph('A line.')
type TableBlock = Extract<DocumentBlock, { kind: 'table' }>

const numbered = (count: number): string => Array.from({ length: count }, (_, i) => `w${i}`).join(' ')

it.each([
  ['a paragraph', paragraph('What follows it.')],
  ['a table', aTableBlock(6)],
  ['another heading and a list', { kind: 'list', ordered: true, items: [[line()], [line()]] }],
  ['a quotation with its lead', quotationBlock('We count them.', { lead: 'As was said:' })],
] as const)('keeps headings with %s, wherever they fall', async (_, after) => {
  const seen = new Set<number>()
  for (let lines = 28; lines < 52; lines++) {
    const before = Array.from({ length: lines }, line)
    const blocks = [...before, heading('One'), heading('Two', 2), after, line()]
    const { places } = await rendered(aDocument({ blocks, subtitle: '' }))
    const pages = places.filter((place) => place.block >= lines).map((place) => place.page)
    expect(new Set(pages.slice(0, 3)).size, `${lines} lines`).toBe(1)
    expect([...new Set(places.map((place) => place.block))]).toEqual(blocks.map((__, i) => i))
    seen.add(pages[0]!)
  }
  expect([...seen]).toEqual([1, 2])
})

it.each([
  ['key points', { kind: 'key-points', points: [[run(numbered(1500))]] }],
  [
    'a box',
    { kind: 'box', id: 'b', form: 'side', label: 'Box 1', title: '', blocks: [paragraph(numbered(1500))] },
  ],
  ['a pulled quotation', quotationBlock(numbered(700), { form: 'pull' })],
  ['a quotation', quotationBlock(numbered(1500))],
  [
    'an event',
    {
      kind: 'timeline',
      id: 't',
      label: 'Figure 1',
      title: '',
      form: 'list',
      alt: '',
      entries: [anEntry({ what: numbered(1500) })],
    },
  ],
  ['a row of a table', { ...(aTableBlock(1) as TableBlock), rows: [[numbered(1500), 'toll '.repeat(1500)]] }],
] as readonly (readonly [string, DocumentBlock])[])(
  'loses no word of %s that no page can hold',
  async (_, block) => {
    const { pdf, pages, places } = await rendered(
      aDocument({ blocks: [line(), line(), block, paragraph('After.')] }),
    )
    const text = (await readBack(pdf)).pages.join(' ')
    const words = numbered(1500)
      .split(' ')
      .slice(0, text.includes('w1499') ? 1500 : 700)
    expect(pages).toBeGreaterThan(1)
    expect(text.match(/\bw\d+\b/g)).toEqual(words)
    expect(text).toContain('After.')
    // A place on every page that it covers, so that a click anywhere finds it.
    const covered = places.filter((place) => place.block === 2).map((place) => place.page)
    expect(covered).toEqual(Array.from({ length: covered.length }, (__, i) => covered[0]! + i))
    expect(covered.length).toBeGreaterThan(1)
    for (const { top, bottom } of places) expect(bottom).toBeGreaterThan(top)
  },
)
