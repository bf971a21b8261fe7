import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Document, DocumentBlock } from '#domain/document.ts'
import { TEMPLATES } from '#domain/draft.ts'
import type { BoxForm } from '#domain/draft.ts'
import { renderPdf } from '#pdf/render-pdf.ts'
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
import { ask, hasProgram, readBack, rendered } from './read-back.ts'

const BLOB = 'a'.repeat(64)
const WORDS = 'Tolls are paid at the eastern gate, and the keepers count them every evening. '

const image = (over: Partial<Extract<DocumentBlock, { kind: 'image' }>> = {}): DocumentBlock => ({
  kind: 'image',
  id: 'image-1',
  label: 'Figure\u00a09',
  title: 'Where it stands',
  source: 'Source: River Authority.',
  alt: 'A map of the river.',
  blob: BLOB,
  mediaType: 'image/png',
  width: 4,
  height: 2,
  ...over,
})

const chart = aChartBlock()

const derived: DocumentBlock = {
  ...(aTableBlock(2) as Extract<DocumentBlock, { kind: 'table' }>),
  calculations: ['Change is the value less that of the year before.'],
}

const box = (blocks: readonly DocumentBlock[], form: BoxForm = 'side'): DocumentBlock => ({
  kind: 'box',
  id: 'box-1',
  form,
  label: 'Box\u00a01',
  title: 'Who keeps the bridge',
  blocks,
})

const contents: DocumentBlock = {
  kind: 'contents',
  title: 'Contents',
  entries: [
    { id: 'One', level: 1, number: '1', text: 'One' },
    { id: 'Two', level: 1, number: '2', text: 'Two' },
    { id: 'Unwritten', level: 1, number: '99', text: 'Unwritten' },
  ],
}

const everything: readonly DocumentBlock[] = [
  contents,
  { kind: 'key-points', points: [[run('A key point.')]] },
  { ...(heading('One') as Extract<DocumentBlock, { kind: 'heading' }>), number: '1' },
  paragraph('The lead says why.'),
  quotationBlock('We count them all.', { lead: 'As the keeper said:' }),
  quotationBlock('Nobody passes for nothing.', { form: 'pull', attribution: [run('The clerk')] }),
  box([paragraph('In the box.'), { kind: 'list', ordered: false, items: [[paragraph('Listed.')]] }]),
  derived,
  chart,
  {
    kind: 'timeline',
    id: 'scale-1',
    label: 'Figure\u00a02',
    title: 'On a scale',
    form: 'scale',
    entries: [
      anEntry(),
      anEntry({ date: '2007', earliest: '2007-01-01', latest: '2007-12-31', what: 'It falls.' }),
    ],
    alt: 'Two events.',
  },
  image(),
  { ...(heading('Two') as Extract<DocumentBlock, { kind: 'heading' }>), number: '2' },
  { kind: 'recommendations', points: [[run('Build another.')]] },
]

const ORDER = [
  'Contents',
  'A key point.',
  'The lead says why.',
  'As the keeper said:',
  'We count them all.',
  'Nobody passes for nothing.',
  'The clerk',
  'Box 1',
  'Who keeps the bridge',
  'In the box.',
  'Listed.',
  'Table 1',
  'Change is the value less that of the year before.',
  'Figure 1',
  'Tolls halved',
  'Source: Tollhouse.',
  'Halved is a word.',
  'A note on it.',
  'Figure 2',
  'On a scale',
  '2005: Rahimova 2019; 2007: Rahimova 2019',
  'Figure 9',
  'Where it stands',
  'Source: River Authority.',
  'Recommendations',
  'Build another.',
]

describe.each(TEMPLATES)('renderPdf, in the design of %s', (template) => {
  const document = aDocument({ template, handling: 'Internal', number: 'No. 12', blocks: everything })

  it('prints every block in the order in which it is read', async () => {
    const images = new Map([[BLOB, aPng(4, 2)]])
    const result = await renderPdf(document, images)
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    const { pdf, missingImages, missingGlyphs, places } = result.value
    expect([missingImages, missingGlyphs]).toEqual([[], []])
    expect(new Set(places.map((place) => place.block)).size).toBe(everything.length)
    const text = (await readBack(pdf)).pages.join(' ')
    const found = ORDER.reduce<number[]>((at, words) => [...at, text.indexOf(words, at.at(-1) ?? 0)], [])
    expect(ORDER.filter((_, i) => found[i] === -1)).toEqual([])
    for (const drawn of ['1,049', '627', '2015', 'It falls.']) expect(text).toContain(drawn)
    if (hasProgram('qpdf'))
      expect(ask('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors')
  })

  it('says title, number and authors once at the front, and the handling on every page', async () => {
    const long = { ...document, blocks: Array.from({ length: 40 }, () => paragraph(WORDS.repeat(4))) }
    const { pages } = await readBack((await rendered(long)).pdf)
    expect(pages.length).toBeGreaterThan(1)
    for (const text of pages) expect(text.match(/Internal/g)).toHaveLength(1)
    expect(pages[0]).toContain('Briefing 3 No. 12')
    expect(pages[0]).toContain('Leyla Rahimova')
    expect(pages[0]!.match(/Tolls and trade/g)).toHaveLength(1)
  })
})

describe('links', () => {
  const far = Array.from({ length: 30 }, () => paragraph(WORDS.repeat(3)))
  const blocks: readonly DocumentBlock[] = [
    contents,
    heading('One'),
    ...far,
    heading('Two'),
    paragraph('End.'),
  ]

  it('gives each heading that is printed its page in the contents, and leads there', async () => {
    const { pdf, places } = await rendered(aDocument({ blocks }))
    const { pages, links } = await readBack(pdf)
    const two = places.find((place) => place.block === blocks.length - 2)!.page
    expect(two).toBeGreaterThan(1)
    expect(pages[0]).toContain(`2 Two ${two}`)
    expect(pages[0]).not.toContain('99')
    expect(links.toSorted()).toEqual([1, 1, two, two])
  })

  it('prints no contents where none of their headings is', async () => {
    const { pdf } = await rendered(aDocument({ blocks: [contents, ...far] }))
    expect((await readBack(pdf)).pages.join(' ')).not.toContain('Contents')
  })

  it('leads from a cross-reference to its block, whatever that is', async () => {
    const targets = ['One', 'table-1', 'chart-1', 'box-1', 'image-1', 'scale-1']
    const runs = targets.map((id) => run(`${id} `, { link: { kind: 'block', id } }))
    const found = [...far, ...everything.filter((block) => block.kind !== 'contents')]
    const { pdf, places } = await rendered(aDocument({ blocks: [{ kind: 'paragraph', runs }, ...found] }))
    const { links } = await readBack(pdf)
    const pageOf = (id: string): number =>
      places.find(
        (place) => place.block - 1 === found.findIndex((block) => 'id' in block && block.id === id),
      )!.page
    expect(links).toEqual(targets.map(pageOf))
  })
})

describe('drawings that no page can hold', () => {
  const series = chart.chart.series[0]!
  const many = Array.from({ length: 14 }, (_, i) => ({
    ...series,
    label: `Toll ${i + 1}`,
    unit: `unit ${i}`,
  }))
  const entries = Array.from({ length: 120 }, (_, i) =>
    anEntry({
      what: `Event w${i} of the river, which is told of at some length here.`,
      earliest: '2005-01-01',
    }),
  )

  it.each(TEMPLATES)('go on on the next page, without loss of a word: %s', async (template) => {
    const document = aDocument({
      template,
      blocks: [
        { ...chart, chart: { ...chart.chart, series: many } },
        { kind: 'timeline', id: 't', label: 'Figure 2', title: '', form: 'scale', alt: '', entries },
        paragraph('After.'),
      ],
    })
    const { pdf, pages } = await rendered(document)
    expect(pages).toBeGreaterThan(3)
    const text = (await readBack(pdf)).pages.join(' ')
    expect(many.filter(({ label }) => !text.includes(label))).toEqual([])
    const told = new Set(text.match(/\bw\d+\b/g))
    expect(entries.filter((_, i) => !told.has(`w${i}`))).toEqual([])
    expect(text).toContain('After.')
  })
})

describe('boxes', () => {
  it('print a question on which sources differ on a line under what the box is', async () => {
    const label = 'Box\u00a01. Where sources differ'
    const differing = { ...box([paragraph('One says so.')], 'disagreement'), label }
    const { pdf } = await rendered(aDocument({ blocks: [differing] }))
    expect((await readBack(pdf)).pages[0]).toContain('Box 1. Where sources differ Who keeps the bridge')
    if (!hasProgram('pdftotext')) return
    const lines = ask('pdftotext', pdf, '-layout').split('\n')
    const at = lines.findIndex((line) => line.includes('Where sources differ'))
    expect(lines.slice(at, at + 3).map((line) => line.replaceAll('\u00a0', ' ').trim())).toEqual([
      'Box 1. Where sources differ',
      'Who keeps the bridge',
      'One says so.',
    ])
  })
})

describe('pictures', () => {
  const document: Document = aDocument({ blocks: [paragraph('Before.'), box([paragraph('Text.')]), image()] })

  it('prints a box in the place of a picture that is not there, and reports it', async () => {
    const { pdf, missingImages } = await rendered(document)
    expect(missingImages).toEqual(['Figure 9'])
    expect((await readBack(pdf)).pages[0]).toContain('This picture could not be read. A map of the river.')
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['words', new TextEncoder().encode('This is no picture.')],
    ['the beginning of a PNG', aPng(4, 2).slice(0, 40)],
    ['a PNG whose pixels are cut short', aPng(4, 2, { lines: 1 })],
    ['a PNG whose pixels are not compressed', aPng(4, 2, { raw: true })],
    ['a PNG of a few pixels that unpacks to many megabytes', aPng(4, 2, { lines: 2_000_000 })],
    ['a JPEG that ends after its first marker', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
  ])('takes %s for a picture that is not there', async (_, bytes) => {
    const result = await renderPdf(document, new Map([[BLOB, bytes]]))
    expect(result).toMatchObject({ ok: true, value: { missingImages: ['Figure 9'] } })
  })

  it('gives the same bytes again for pictures with transparency', async () => {
    const two = aDocument({ blocks: [image(), image({ id: 'image-2', blob: 'b'.repeat(64) })] })
    const images = new Map([
      [BLOB, aPng(400, 300)],
      ['b'.repeat(64), aPng(3, 3)],
    ])
    const results = [await renderPdf(two, images), await renderPdf(two, images)]
    const [first, second] = results.map((result) => (result.ok ? result.value.pdf : null))
    expect(first).not.toBeNull()
    expect(Buffer.compare(first!, second!)).toBe(0)
    if (hasProgram('pdfimages')) expect(ask('pdfimages', first!, '-list')).toMatch(/smask/)
  })
})

/** A PNG of one colour with transparency, 8 bits a channel; `lines` leaves some of its lines out. */
function aPng(width: number, height: number, { lines = height, raw = false } = {}): Uint8Array {
  const pixels = Buffer.alloc(lines * (1 + width * 4), 0x7f)
  for (let line = 0; line < lines; line++) pixels[line * (1 + width * 4)] = 0
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 6, 0, 0, 0], 8)
  const chunk = (type: string, data: Buffer): Buffer => {
    const size = Buffer.alloc(4)
    size.writeUInt32BE(data.length)
    return Buffer.concat([size, Buffer.from(type), data, Buffer.alloc(4)])
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = raw ? pixels : deflateSync(pixels)
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]),
  )
}

it('cites the events of a scale by their dates, and by their numbers where they have them', async () => {
  const scale = (count: number): DocumentBlock => ({
    kind: 'timeline',
    id: 'scale-1',
    label: 'Figure\u00a01',
    title: 'On a scale',
    form: 'scale',
    entries: Array.from({ length: count }, (_, i) =>
      anEntry({ date: String(1980 + i), earliest: `${1980 + i}-05-01`, latest: `${1980 + i}-05-01` }),
    ),
    alt: 'Events.',
  })
  const said = async (count: number) =>
    (await readBack((await rendered(aDocument({ blocks: [scale(count)] }))).pdf)).pages.join(' ')
  expect(await said(2)).toContain('1980: Rahimova 2019; 1981: Rahimova 2019')
  expect(await said(20)).toContain('1: Rahimova 2019; 2: Rahimova 2019')
  expect(await said(2)).not.toContain('known')
})

it('says under the title of a scale what a bar and a dot mean, where they are not all dots', async () => {
  const scale: DocumentBlock = {
    kind: 'timeline',
    id: 'scale-1',
    label: 'Figure\u00a01',
    title: 'On a scale',
    form: 'scale',
    entries: [anEntry(), anEntry({ date: 'May 2007', earliest: '2007-05-01', latest: '2007-05-31' })],
    alt: 'Events.',
  }
  const { pages } = await readBack((await rendered(aDocument({ blocks: [scale] }))).pdf)
  expect(pages.join(' ').replace(/\s+/g, ' ')).toMatch(/On a scale day or month known only the year known/)
})
