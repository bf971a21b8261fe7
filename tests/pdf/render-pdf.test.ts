import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { DocumentBlock } from '#domain/document.ts'
import {
  aDocument,
  anEntry,
  aTableBlock,
  heading,
  paragraph,
  quotationBlock,
  run,
  wholeDocument as whole,
} from './a-document.ts'
import { positionedWords } from './engine/positioned-words.ts'
import { ask, hasProgram, readBack, rendered } from './read-back.ts'

const WORDS =
  'Tolls are paid at the eastern gate, and the keepers count them every evening before the lamps are lit. '

describe('renderPdf', () => {
  it('prints every element, in the order in which it is read', async () => {
    const { pages } = await readBack((await rendered(whole)).pdf)
    const text = pages.join(' ')
    const order = [
      'Institute for River Studies',
      'Briefing 3',
      '22 November 2026',
      'Tolls and trade',
      'What the river earns',
      'Key points',
      'First point.',
      'Second point.',
      'Leyla Rahimova',
      'The lead says why.',
      'Where tolls come from',
      'They are never waived.',
      'An item.',
      'We count them all.',
      'The keeper, gatekeeper',
      'Table 1',
      'Tolls rose every year',
      'Total, US$ million',
      'row3',
      'Source: River Authority.',
      'Figure 1',
      'c. 2005',
      'The bridge is built.',
      'References',
      'Rahimova, Leyla. Bridges.',
    ]
    const found = order.map((words) => text.indexOf(words))
    expect(found).not.toContain(-1)
    expect(found).toEqual(found.toSorted((a, b) => a - b))
  })

  it.skipIf(!hasProgram('qpdf'))('writes a sound file', async () => {
    expect(ask('qpdf', (await rendered(whole)).pdf, '--check')).toContain(
      'No syntax or stream encoding errors found',
    )
  })

  it.skipIf(!hasProgram('pdffonts'))('embeds every font', async () => {
    const rows = ask('pdffonts', (await rendered(whole)).pdf)
      .trim()
      .split('\n')
      .slice(2)
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) expect(row).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/)
  })

  it('says title, author, subject and language, whatever characters the title has', async () => {
    const title = 'Rahimova & Sons <sic> "quoted" – Əliyev'
    const { info, xmp, language } = await readBack((await rendered(aDocument({ title }))).pdf)
    expect(info).toMatchObject({ Title: title, Author: 'Leyla Rahimova', Subject: 'What the river earns' })
    expect(language).toBe('en-GB')
    expect(xmp).toContain('Rahimova &amp; Sons &lt;sic&gt; "quoted" – Əliyev')
  })

  it('bookmarks headings under one another', async () => {
    const blocks = [
      heading('One'),
      paragraph('.'),
      heading('Below', 2),
      paragraph('.'),
      heading('Two'),
      paragraph('.'),
    ]
    const { outline } = await readBack((await rendered(aDocument({ blocks }))).pdf)
    expect(outline).toEqual([
      { title: 'One', page: 1, items: [{ title: 'Below', page: 1, items: [] }] },
      { title: 'Two', page: 1, items: [] },
    ])
  })

  it('links citations to the bibliography, notes both ways, and addresses to the web', async () => {
    const source = { kind: 'source', sourceId: 'report' } as const
    const web = { kind: 'url', url: 'https://example.org/a?b=1&c=2' } as const
    const cited = aDocument({
      blocks: [
        {
          kind: 'paragraph',
          runs: [run('Cited'), { kind: 'note-call', number: 1 }, run(' (Rahimova)', { link: source })],
        },
        ...Array.from({ length: 40 }, () => paragraph(WORDS.repeat(2))),
      ],
      notes: [{ number: 1, runs: [run('Rahimova.')] }],
      bibliography: [{ sourceId: 'report', runs: [run('example.org', { link: web })] }],
    })
    const { pdf, pages } = await rendered(cited)
    const { links } = await readBack(pdf)
    expect(pages).toBeGreaterThan(1)
    expect(new Set(links)).toEqual(new Set([pages, 1, web.url]))
  })

  it('makes no link of an address that a reader program would run', async () => {
    const runs = [run('click', { link: { kind: 'url', url: 'javascript:alert(1)' } })]
    const { links } = await readBack(
      (await rendered(aDocument({ blocks: [{ kind: 'paragraph', runs }] }))).pdf,
    )
    expect(links).toEqual([])
  })

  it('repeats the head of a table on each of its pages and breaks no row', async () => {
    const { pdf, pages } = await rendered(aDocument({ blocks: [paragraph('Before.'), aTableBlock(120)] }))
    const read = await readBack(pdf)
    expect(pages).toBeGreaterThan(2)
    const tablePages = read.pages.filter((text) => /row\d/.test(text))
    expect(tablePages.every((text) => text.includes('Total, US$ million'))).toBe(true)
    const rows = [...tablePages.join(' ').matchAll(/(\d{4}) row(\d+)/g)].map(([, year, row]) => [
      Number(year),
      Number(row),
    ])
    expect(rows).toEqual(Array.from({ length: 120 }, (_, i) => [1000 + i, i + 1]))
  })

  it('has a running head from the second page and "x of y" on all', async () => {
    const blocks = Array.from({ length: 50 }, () => paragraph(WORDS.repeat(2)))
    const { pages } = await readBack((await rendered(aDocument({ blocks }))).pdf)
    expect(pages[0]?.match(/Institute for River Studies/g)).toHaveLength(1)
    for (const [i, text] of pages.entries()) {
      expect(text).toContain(`${i + 1} of ${pages.length}`)
      if (i > 0) expect(text).toContain('Institute for River Studies')
      if (i > 0) expect(text).toContain('Tolls and trade')
    }
  })

  it('leaves no heading alone at the foot of a page', async () => {
    const seen = new Set<number>()
    for (let lines = 25; lines < 52; lines++) {
      const lined = Array.from({ length: lines }, () => paragraph('A line.'))
      const blocks = [...lined, heading('Left alone?'), paragraph('What follows it.')]
      const { places } = await rendered(aDocument({ blocks, subtitle: '' }))
      expect(places.at(-2)?.page).toBe(places.at(-1)?.page)
      seen.add(places.at(-1)!.page)
    }
    expect([...seen]).toEqual([1, 2])
  })

  it('says where each block begins, page and height, also where it was moved whole to the next page', async () => {
    const blocks = [
      ...Array.from({ length: 30 }, () => paragraph('A line.')),
      aTableBlock(12),
      paragraph('After.'),
    ]
    const { places } = await rendered(aDocument({ blocks }))
    expect(places.map((place) => place.block)).toEqual(blocks.map((_, i) => i))
    expect(places[30]).toMatchObject({ page: 2 })
    expect(places[30]!.top).toBeLessThan(100)
    expect(places[31]).toMatchObject({ page: 2 })
    expect(places[31]!.top).toBeGreaterThan(places[30]!.top + 12 * 14)
    const tops = places.slice(0, 30).map((place) => place.top)
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  })

  it('prints nothing for a block that nobody has written in yet', async () => {
    const blocks: readonly DocumentBlock[] = [
      paragraph(''),
      heading(''),
      { kind: 'key-points', points: [[]] },
      paragraph('Words.'),
    ]
    expect((await rendered(aDocument({ blocks }))).places.map((place) => place.block)).toEqual([3])
  })

  it.each([
    ['Azerbaijani', 'Əlaqələr, İqtisadiyyat ı ğ ş ç ö ü Ğ Ş Ç Ö Ü ə'],
    ['Russian', 'Денежные переводы сократились на «три пятых»'],
    ['Ukrainian', 'Її ґрунт'],
  ])('prints %s so that it can be copied again', async (_, words) => {
    const document = aDocument({ title: words, blocks: [heading(words), paragraph(words)] })
    const { pdf, missingGlyphs } = await rendered(document)
    expect(missingGlyphs).toEqual([])
    expect((await readBack(pdf)).pages[0]?.split(words)).toHaveLength(4)
    if (hasProgram('pdftotext'))
      expect(ask('pdftotext', pdf, '-layout').replace(/\s+/g, ' ')).toContain(words)
  })

  it('counts the cross-references that lead nowhere any more', async () => {
    const lost = { kind: 'cross-reference-lost', target: 'table-gone' } as const
    expect((await rendered(aDocument({ problems: [lost, lost] }))).lostReferences).toBe(2)
    expect((await rendered(aDocument())).lostReferences).toBe(0)
  })

  it('reports what its typefaces cannot draw', async () => {
    const { missingGlyphs } = await rendered(
      aDocument({
        blocks: [
          ...Array.from({ length: 60 }, () => paragraph('A line.')),
          paragraph('In Georgian: ქ ხ\u0301, and 文🎉 too.'),
        ],
      }),
    )
    expect(missingGlyphs).toEqual([
      // The face that has the letter lacks its mark.
      { character: 'ხ\u0301', context: 'In Georgian: ქ ხ\u0301, and 文🎉 too.', page: 2 },
      { character: '文', context: 'In Georgian: ქ ხ\u0301, and 文🎉 too.', page: 2 },
      { character: '🎉', context: 'In Georgian: ქ ხ\u0301, and 文🎉 too.', page: 2 },
    ])
  })

  it.each([
    ['a word longer than the line', 'x'.repeat(1000)],
    ['control characters', 'a\u0000b\u0007c\nd\te\u2028f'],
    ['unpaired surrogates', '\ud800 and \udc00'],
    ['markup', '<b>&amp;</b> \\u0041 (unbalanced ( [ {'],
    ['emoji and marks', '👩‍👩‍👧 e\u0301\u0301\u0301 \u202ereversed'],
    ['Arabic', 'مرحبا بالعالم'],
  ])('survives %s everywhere', async (_, text) => {
    const document = aDocument({
      title: text,
      subtitle: text,
      authors: [text],
      institution: text,
      series: text,
      blocks: [
        { kind: 'key-points', points: [[run(text)]] },
        heading(text),
        paragraph(text),
        { kind: 'list', ordered: false, items: [[paragraph(text)]] },
        quotationBlock(text, { attribution: [run(text)] }),
        {
          ...(aTableBlock(1) as Extract<DocumentBlock, { kind: 'table' }>),
          rows: [[text, text]],
          title: text,
          note: text,
        },
        {
          kind: 'timeline',
          id: 't',
          label: 'Figure 1',
          title: text,
          form: 'list',
          alt: text,
          entries: [anEntry({ date: text, what: text, citation: [run(text)] })],
        },
      ],
      bibliography: [{ sourceId: 's', runs: [run(text)] }],
    })
    const { pdf } = await rendered(document)
    if (hasProgram('qpdf'))
      expect(ask('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors')
    expect((await readBack(pdf)).pages.length).toBeGreaterThan(0)
  })

  it('sets a text without any space in a time that grows with it', async () => {
    // With the square of its length this would take ten minutes, and fail.
    const text = 'abcdefghij'.repeat(20_000)
    const words = positionedWords((await rendered(aDocument({ blocks: [paragraph(text)] }))).pdf)
    const letters = words.map((word) => word.text).filter((word) => /^[a-j]{20,}$/.test(word))
    expect(letters.join('')).toBe(text)
  })

  it('gives the same bytes for the same document, in one process and in another', async () => {
    const first = await rendered(whole)
    const second = await rendered(whole)
    const other = aDocument({ title: 'Another' })
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0)
    expect(Buffer.compare(first.pdf, (await rendered(other)).pdf)).not.toBe(0)
    const script = `
      import { renderPdf } from '#pdf/render-pdf.ts'
      import { createHash } from 'node:crypto'
      const result = await renderPdf(${JSON.stringify(whole)})
      console.log(createHash('sha256').update(result.value.pdf).digest('hex'))`
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
    })
    expect(printed.trim()).toBe(createHash('sha256').update(first.pdf).digest('hex'))
  })

  it('is dated by the document, not by the clock', async () => {
    const { info } = await readBack((await rendered(whole)).pdf)
    expect(info['CreationDate']).toBe('D:20261122000000Z')
  })
})
