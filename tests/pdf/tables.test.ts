import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document, DocumentBlock } from '#domain/document.ts'
import { PAPERS, TEMPLATES } from '#domain/draft.ts'
import { splitFigure } from '#domain/split-figure.ts'
import { textWidth } from '#pdf/engine/text-width.ts'
import { fitTable, mayBeTurned, SMALLEST_TYPE } from '#pdf/fit-table.ts'
import { columnWidth } from '#pdf/page-style.ts'
import { pageStyle } from '#pdf/templates.ts'
import { aDocument, aTableBlock, heading, paragraph, run } from './a-document.ts'
import { checkStructure } from './engine/check-structure.ts'
import { readObjects } from './engine/pdf-objects.ts'
import { positionedWords } from './engine/positioned-words.ts'
import { readBack, rendered } from './read-back.ts'

type TableBlock = Extract<DocumentBlock, { kind: 'table' }>

const WORDS = 'Tolls are paid at the eastern gate, and the keepers count them every evening. '

/** A table of one column of names and others of figures, all alike. */
const tableOf = (columns: number, rows: readonly string[], over: Partial<TableBlock> = {}): TableBlock => ({
  ...(aTableBlock(0) as TableBlock),
  columns: [
    { label: 'Country', align: 'start', derived: false },
    ...Array.from({ length: columns }, (_, i) => ({
      label: `Total ${2000 + i}, US$\u00a0million`,
      align: 'decimal' as const,
      derived: false,
    })),
  ],
  rows: rows.map((text, i) => [`Country${i + 1}`, ...Array.from({ length: columns }, () => text)]),
  ...over,
})

describe('a column of figures', () => {
  it.each([
    ['en-GB', ['1,049', '12.5', '−3.25', '–', '482*', 'unknown']],
    ['ru-RU', ['1.049', '12,5', '−3,25', '–', '482*', 'неизвестно']],
    ['az-AZ', ['1.049', '12,5', '−3,25', '–', '482*', 'bəlli']],
  ] as const)('stands by its decimal marks, in %s', async (language, figures) => {
    const blocks = [paragraph('Words.'), tableOf(1, figures)]
    const { pdf } = await rendered(aDocument({ language, blocks }))
    const places = positionedWords(pdf)
    const { size } = pageStyle('two-page-brief').text.cell
    const marks = figures.map((text) => {
      const { tail } = splitFigure(text, language)
      const place = places.find((word) => word.text === text)!
      return place.right - textWidth(tail, 'sans', 'regular', ['lnum', 'tnum']) * size
    })
    expect(Math.max(...marks) - Math.min(...marks)).toBeLessThan(0.05)
  })

  it('of figures of different kinds ends where they end', async () => {
    const table = tableOf(1, ['12.5%', '1,049\u00a0people'])
    const columns = table.columns.map((column, i) =>
      i === 0 ? column : { ...column, align: 'end' as const },
    )
    const { pdf } = await rendered(aDocument({ blocks: [{ ...table, columns }] }))
    const rights = positionedWords(pdf).flatMap(({ text, right }) =>
      /12\.5%|people/.test(text) ? [right] : [],
    )
    expect(rights[0]).toBeCloseTo(rights[1]!, 1)
  })
})

describe('fitTable', () => {
  const style = pageStyle('two-page-brief')
  const fit = (columns: number) => fitTable(tableOf(columns, ['1,049', '12.5']), 'en-GB', style)

  it('keeps a narrow table in the column of the text, and gives a wider one the page', () => {
    expect(fit(1)).toMatchObject({ place: 'column', scale: 1 })
    expect(fit(4)).toMatchObject({ place: 'page', scale: 1 })
  })

  it('scales what is wider than the page to the smallest type, turns what still is, and parts what is wider than that', () => {
    const all = Array.from({ length: 40 }, (_, i) => fit(i + 1))
    const at = (i: number) => all[i]!.scale * style.text.cell.size
    const scaled = all.findIndex(({ place, scale }) => place === 'page' && scale < 1)
    const turned = all.findIndex(({ place }) => place === 'turned')
    expect(scaled).toBeGreaterThan(3)
    expect(turned).toBeGreaterThan(scaled)
    expect(Math.min(...all.map((_, i) => at(i)))).toBeCloseTo(SMALLEST_TYPE)
    expect(all[turned]!.parts).toHaveLength(1)
    expect(all.at(-1)!.parts.length).toBeGreaterThan(1)
    expect(all.at(-1)!.parts.every(({ columns }) => columns[0] === 0)).toBe(true)
  })

  it('never sets type smaller, never wider than its place, and every column once, the first in each part', () => {
    const text = fc.oneof(fc.lorem({ maxCount: 8 }), fc.double({ noNaN: true }).map(String), fc.constant('–'))
    const tables = fc.integer({ min: 1, max: 20 }).chain((count) =>
      fc.record({
        labels: fc.array(fc.lorem({ maxCount: 5 }), { minLength: count, maxLength: count }),
        rows: fc.array(fc.array(text, { minLength: count, maxLength: count }), { maxLength: 5 }),
        aligns: fc.array(fc.constantFrom('start' as const, 'end' as const, 'decimal' as const), {
          minLength: count,
          maxLength: count,
        }),
      }),
    )
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom(...TEMPLATES),
        fc.constantFrom(...PAPERS),
        (table, template, paper) => {
          const page = pageStyle(template, paper)
          const columns = table.labels.map((label, i) => ({
            label,
            align: table.aligns[i]!,
            derived: i % 3 === 2,
          }))
          const found = fitTable(tableOf(0, [], { columns, rows: table.rows }), 'en-GB', page)
          const { width, height, left, right } = page.page
          const room = {
            column: columnWidth(page),
            page: width - left - right,
            turned: height - left - right,
          }[found.place]
          if (found.place === 'turned')
            expect(mayBeTurned(tableOf(0, [], { columns, rows: table.rows }), page)).toBe(true)
          expect(found.scale * page.text.cell.size).toBeGreaterThanOrEqual(SMALLEST_TYPE - 1e-9)
          for (const part of found.parts) {
            const sum = part.widths.reduce((all, one) => all + one, found.gap * (part.widths.length - 1))
            expect(sum).toBeLessThanOrEqual(room + 1)
          }
          const shown = found.parts.flatMap((part, i) => (i === 0 ? part.columns : part.columns.slice(1)))
          expect(shown).toEqual(columns.map((_, i) => i))
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe.each(PAPERS)('a table that is wider than the page, on %s', (paper) => {
  const wide = tableOf(14, ['12,049.5', '3'], { source: [run('Source: Tollhouse.')], note: 'A note on it.' })
  const document = (over: Partial<Document> = {}) =>
    aDocument({
      paper,
      handling: 'Internal',
      blocks: [
        {
          kind: 'contents',
          title: 'Contents',
          entries: [{ id: 'Late', level: 1, number: null, text: 'Late' }],
        },
        paragraph(WORDS),
        heading('Early'),
        paragraph(WORDS.repeat(4)),
        wide,
        paragraph(WORDS.repeat(90)),
        heading('Late'),
        paragraph(WORDS.repeat(4)),
      ],
      ...over,
    })

  it('has a page of its own on its side, after that on which the text comes to it, which goes on', async () => {
    const { pdf, pages, turnedPages, places } = await rendered(document())
    const read = await readBack(pdf)
    expect(turnedPages).toEqual([2])
    expect(places.filter(({ block }) => block === 4).map(({ page }) => page)).toEqual([2])
    const text = places.filter(({ block }) => block === 5).map(({ page }) => page)
    expect(text.slice(0, 2)).toEqual([1, 3])
    const page = read.pages[1]!
    for (const words of ['Table 1', 'Total 2000', 'Total 2013', 'Source: Tollhouse.', 'A note on it.'])
      expect(page).toContain(words)
    expect(page).not.toContain('keepers')
    // Running head, handling and folio are those of any page.
    for (const words of ['Institute for River Studies', 'Tolls and trade', 'Internal', `2 of ${pages}`])
      expect(page).toContain(words)
    // The contents and the bookmarks know that it is there.
    const late = places.find(({ block }) => block === 6)!.page
    expect(late).toBe(pages)
    expect(read.pages[0]).toContain(`Late ${pages}`)
    expect(read.outline.map(({ title, page: at }) => [title, at])).toEqual([
      ['Early', 1],
      ['Late', pages],
    ])
  })

  it('stands within the margins of the turned page, head and foot at its ends', async () => {
    const { pdf } = await rendered(document())
    const { page } = pageStyle('two-page-brief', paper)
    const words = positionedWords(pdf).filter((word) => word.page === 1)
    expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(page.height - page.right + 0.5)
    expect(Math.max(...words.map(({ right }) => right))).toBeGreaterThan(page.width)
    expect(Math.min(...words.map(({ left }) => left))).toBeGreaterThan(page.left - 0.5)
    expect(Math.max(...words.map(({ bottom }) => bottom))).toBeLessThan(page.width)
  })

  it('is read in its place, and breaks no rule of the structure', async () => {
    const { pdf } = await rendered(document())
    expect(checkStructure(readObjects(pdf))).toEqual({})
  })

  it('keeps the notes that it calls on its page', async () => {
    const source = [run('Source: Tollhouse'), { kind: 'note-call', number: 1 } as const]
    const blocks = document().blocks.map((block) => (block === wide ? { ...wide, source } : block))
    const { pdf } = await rendered(
      document({ blocks, notes: [{ number: 1, runs: [run('Counted by hand.')] }] }),
    )
    const { pages } = await readBack(pdf)
    expect(pages.map((text) => text.includes('Counted by hand.'))).toEqual(pages.map((_, i) => i === 1))
  })
})

it('repeats the head of a long table on every page, also of one that is turned', async () => {
  for (const columns of [2, 14]) {
    const rows = Array.from({ length: 90 }, (_, i) => `${i}.5`)
    const { pdf, turnedPages } = await rendered(
      aDocument({ blocks: [paragraph(WORDS), tableOf(columns, rows)] }),
    )
    const { pages } = await readBack(pdf)
    const withRows = pages.filter((text) => /Country\d/.test(text))
    expect(withRows.length).toBeGreaterThan(1)
    for (const text of withRows) expect(text).toContain('Total 2000')
    expect(turnedPages).toHaveLength(columns === 14 ? withRows.length : 0)
    expect(pages.join(' ').match(/Country\d+ /g)).toHaveLength(90)
    expect(checkStructure(readObjects(pdf))).toEqual({})
  }
})

it('sets its figures lining and of one width, and those of the text old-style', () => {
  const { text } = pageStyle('two-page-brief')
  const width = (figure: string, name: 'cell' | 'body') =>
    textWidth(figure, text[name].family, 'regular', name === 'cell' ? ['lnum', 'tnum'] : ['onum', 'pnum'])
  expect(new Set([...'0123456789'].map((figure) => width(figure, 'cell'))).size).toBe(1)
  expect(new Set([...'0123456789'].map((figure) => width(figure, 'body'))).size).toBeGreaterThan(3)
})

it('leaves no heading alone on its page before a table that has a page of its own', async () => {
  const wide = tableOf(14, ['12,049.5'])
  for (let lines = 28; lines < 60; lines++) {
    const before = Array.from({ length: lines }, () => paragraph('A line.'))
    const blocks = [...before, heading('Alone?'), wide, paragraph('What follows it.')]
    const { places } = await rendered(aDocument({ blocks, subtitle: '' }))
    const pages = [lines, lines + 1, lines + 2].map((at) => places.find(({ block }) => block === at)!.page)
    expect(pages, `${lines} lines`).toEqual([pages[0], pages[0]! + 1, pages[0]])
  }
})
