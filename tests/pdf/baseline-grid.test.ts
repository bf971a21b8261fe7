import { describe, expect, it } from 'vitest'
import type { DocumentBlock } from '#domain/document.ts'
import { PAPERS, TEMPLATES } from '#domain/draft.ts'
import { gridUnit } from '#pdf/page-style.ts'
import { pageStyle } from '#pdf/templates.ts'
import {
  aChartBlock,
  aDocument,
  aTableBlock,
  anEntry,
  heading,
  paragraph,
  quotationBlock,
  run,
} from './a-document.ts'
import { positionedWords } from './engine/positioned-words.ts'
import { rendered } from './read-back.ts'

/** Words of the text begin with b, and no others do. */
const bodily = (words: number): DocumentBlock =>
  paragraph('baked bread begins before bells bring bitter boys back. '.repeat(words / 9))
const other = (words: number): string =>
  'a guard counts the tolls of every evening in the tower. '.repeat(words / 11)

/** How many lines of the text there are, and how many stand on the grid of their pages. */
async function linesOnGrid(document: ReturnType<typeof aDocument>) {
  const { pdf, pages } = await rendered(document)
  const { page, text } = pageStyle(document.template, document.paper)
  const unit = gridUnit(pageStyle(document.template, document.paper))
  const lines = new Map<string, number>()
  for (const word of positionedWords(pdf)) {
    const isBody =
      /^b[a-z]+/.test(word.text) && Math.abs(word.bottom - word.top - boxHeight(text.body.size)) < 0.05
    if (isBody) lines.set(`${word.page} ${word.top.toFixed(1)}`, word.top - page.top)
  }
  const onGrid = [...lines.values()].filter((y) => {
    const over = ((y % unit) + unit) % unit
    return over < 0.05 || unit - over < 0.05
  })
  return { pages, all: lines.size, share: onGrid.length / lines.size }
}

/** Of a word as `pdftotext` gives it: from the ascent of the face to its descent. */
const boxHeight = (size: number): number => size * 1.371

describe.each(TEMPLATES)('the lines of the text, in the design of %s', (template) => {
  it.each(PAPERS)('stand on one grid on all pages, whatever stands between them: %s', async (paper) => {
    const blocks = [
      paragraph(other(44)),
      heading('One heading'),
      bodily(90),
      bodily(45),
      heading(
        'Another heading that is so long that it takes two lines of the column, in whatever size it is set on the page',
      ),
      heading('Under it', 2),
      bodily(270),
      {
        kind: 'list',
        ordered: true,
        items: [
          [bodily(27)],
          [bodily(9), { kind: 'list', ordered: false, items: [[bodily(27)]] }],
          [bodily(18)],
        ],
      },
      bodily(63),
      {
        kind: 'paragraph',
        runs: [
          run('bold ', { bold: true }),
          run('baked bread begins '.repeat(12)),
          { kind: 'note-call', number: 1 },
        ],
      },
      heading('Third', 3),
      bodily(900),
      quotationBlock(other(33), { lead: 'baked bread begins:' }),
      bodily(90),
      aTableBlock(5),
      bodily(90),
      quotationBlock(other(22), { form: 'pull' }),
      bodily(90),
      {
        kind: 'box',
        id: 'box-1',
        form: 'side',
        label: 'Box 1',
        title: 'Who',
        blocks: [paragraph(other(55))],
      },
      bodily(90),
      aChartBlock(),
      bodily(90),
      {
        kind: 'timeline',
        id: 't',
        label: 'Figure 2',
        title: '',
        form: 'list',
        entries: [anEntry({ what: other(22) })],
        alt: '',
      },
      bodily(900),
    ] as const satisfies readonly DocumentBlock[]
    const notes = [{ number: 1, runs: [run(other(33))] }]
    const { pages, all, share } = await linesOnGrid(aDocument({ template, paper, blocks, notes }))
    expect(pages).toBeGreaterThan(3)
    expect(all).toBeGreaterThan(150)
    expect(share).toBe(1)
  })
})
