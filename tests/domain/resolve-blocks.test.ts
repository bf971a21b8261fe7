import { describe, expect, it } from 'vitest'
import { buildDocument, collectCitations } from '#domain/build-document.ts'
import type { Document, DocumentBlock, Run } from '#domain/document.ts'
import { LANGUAGES } from '#domain/draft.ts'
import type { BlockNode, Draft } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import { textOf } from '#domain/runs.ts'
import {
  aBox,
  aChartBlock,
  aCitation,
  aDraft,
  aFootnote,
  aHeading,
  anImageBlock,
  aParagraph,
  aQuotationBlock,
  aTableBlock,
  aTimelineBlock,
} from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { anEvent } from '#tests/builders/an-event.ts'

/** Each citation prints as its place in reading order, `(c1)`; in a note style the note says `c1`. */
function build(
  over: Partial<Draft> & { blocks: readonly BlockNode[] },
  library: Library = aLibrary(),
): Document {
  const draft = aDraft(over)
  const clusters = collectCitations(draft, library)
  if (!clusters.ok) throw new Error(JSON.stringify(clusters.error))
  const form = draft.citationStyle === 'chicago-notes' ? 'note' : 'in-text'
  const print = (id: string): readonly Run[] => [{ kind: 'text', text: form === 'note' ? id : `(${id})` }]
  const printed = Object.fromEntries(clusters.value.map(({ id }) => [id, print(id)]))
  const document = buildDocument(
    draft,
    library,
    { form, clusters: printed, bibliography: [], cited: new Set() },
    '2026-11-22',
  )
  if (!document.ok) throw new Error(JSON.stringify(document.error))
  return document.value
}

/** The text of a block's runs, note calls as [1]. */
const said = (runs: readonly Run[]) =>
  runs.map((run) => (run.kind === 'note-call' ? `[${run.number}]` : textOf([run]))).join('')

const lines = (document: Document) =>
  document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [said(block.runs)] : []))

const inline = (shown = '') =>
  ({ type: 'inlineQuotation', attrs: { quotationId: 'rahimova-bridge', shown } }) as const
const leadingTo = (target: string) => ({ type: 'crossReference', attrs: { target } }) as const

describe('headings', () => {
  const numbers = (...levels: readonly (1 | 2 | 3)[]) =>
    build({
      numberedHeadings: true,
      blocks: levels.map((level) => aHeading('Words', level)),
    }).blocks.map((block) => block.kind === 'heading' && block.number)

  it('are numbered by how deep they stand', () => {
    expect(numbers(1, 2, 2, 3, 1, 2)).toEqual(['1', '1.1', '1.2', '1.2.1', '2', '2.1'])
  })

  it('leave no gap for a level that is left out', () => {
    expect(numbers(2, 3, 3, 1, 3, 2)).toEqual(['1', '1.1', '1.2', '2', '2.1', '2.2'])
  })

  it('have no number in a briefing without', () => {
    expect(build({ blocks: [aHeading('Words')] }).blocks).toEqual([
      { kind: 'heading', id: 'heading-1', level: 1, number: null, runs: [{ kind: 'text', text: 'Words' }] },
    ])
  })
})

it('lists the contents with the words of each heading, its notes and citations left out', () => {
  const heading: BlockNode = {
    type: 'heading',
    attrs: { level: 2, id: null },
    content: [
      { type: 'text', text: 'What ' },
      inline('The bridge'),
      { type: 'text', text: ' says' },
      aFootnote('A note.'),
      aCitation('report-2019'),
    ],
  }
  const [contents] = build({
    numberedHeadings: true,
    blocks: [{ type: 'contents' }, aHeading('First'), heading],
  }).blocks
  expect(contents).toEqual({
    kind: 'contents',
    title: 'Contents',
    entries: [
      { id: 'heading-1', level: 1, number: '1', text: 'First' },
      { id: 'heading-2', level: 2, number: '1.1', text: 'What ‘The bridge’ says' },
    ],
  })
})

describe('quotations', () => {
  it('show the words as they were cut, under the words that lead in', () => {
    const shown = 'The bridge will not […] before the 12 members agree.'
    const [block] = build({ blocks: [aQuotationBlock({ lead: ' She wrote: ', shown })] }).blocks
    expect(block).toMatchObject({ form: 'block', lead: 'She wrote:', text: shown, language: 'en-GB' })
  })

  it('have the quotation marks of the language where they are pulled out', () => {
    const pulled = (language: Draft['language']) =>
      build({ language, blocks: [aQuotationBlock({ form: 'pull', shown: 'Open' })] }).blocks[0]
    expect(pulled('en-US')).toMatchObject({ form: 'pull', text: '“Open”' })
    expect(pulled('ru-RU')).toMatchObject({ form: 'pull', text: '«Open»' })
  })

  it('are cited in the running text after the closing mark', () => {
    const blocks = [aParagraph('She wrote ', inline('The bridge […]'), '.')]
    expect(lines(build({ blocks }))).toEqual(['She wrote ‘The bridge […]’ (c1).'])
    expect(lines(build({ blocks, citationStyle: 'chicago-notes' }))).toEqual([
      'She wrote ‘The bridge […]’.[1]',
    ])
  })
})

describe('footnotes', () => {
  const blocks = [
    aParagraph('One', aFootnote('See ', aCitation('report-2019'), ' and ', inline('Open')), '.'),
    aParagraph('Two ', aCitation('report-2019'), '.'),
    aQuotationBlock(),
    aParagraph('Three', aFootnote('Plain.'), '.'),
  ]
  const notes = (document: Document) => document.notes.map(({ number, runs }) => [number, said(runs)])

  it('share one sequence with the citations of a note style, and cite among their own words', () => {
    const document = build({ citationStyle: 'chicago-notes', blocks })
    expect(lines(document)).toEqual(['One.[1]', 'Two.[2]', 'Three.[4]'])
    expect(notes(document)).toEqual([
      [1, 'See c1 and ‘Open’, c2.'],
      [2, 'c3'],
      [3, 'c4'],
      [4, 'Plain.'],
    ])
  })

  it('are numbered alone where citations stand in the text', () => {
    const document = build({ blocks })
    expect(lines(document)).toEqual(['One.[1]', 'Two (c3).', 'Three.[2]'])
    expect(notes(document)).toEqual([
      [1, 'See (c1) and ‘Open’ (c2).'],
      [2, 'Plain.'],
    ])
  })

  it('say in their citations which note they stand in', () => {
    const clusters = collectCitations(aDraft({ citationStyle: 'chicago-notes', blocks }), aLibrary())
    expect(clusters.ok && clusters.value.map(({ note, inFootnote }) => [note, inFootnote])).toEqual([
      [1, true],
      [1, true],
      [2, undefined],
      [3, undefined],
    ])
  })
})

describe('cross-references', () => {
  const targets = [
    aHeading('Where it began', 1, 'h'),
    aTableBlock({ id: 't' }),
    aChartBlock({ id: 'c' }),
    aTimelineBlock({ id: 'l' }),
    anImageBlock({ id: 'i' }),
    aBox([aParagraph('Words.')], { id: 'b' }),
  ]
  const all = aParagraph(...['h', 't', 'c', 'l', 'i', 'b'].flatMap((id) => [leadingTo(id), ' ']))
  const nbsp = (text: string) => text.replaceAll('~', '\u00a0')

  it.each([
    ['en-GB', true, 'Section~1 Table~1 Figure~1 Figure~2 Figure~3 Box~1 '],
    ['en-GB', false, '‘Where it began’ Table~1 Figure~1 Figure~2 Figure~3 Box~1 '],
    ['ru-RU', true, 'Раздел~1 Таблица~1 Рисунок~1 Рисунок~2 Рисунок~3 Вставка~1 '],
    ['az-AZ', true, 'Bölmə~1 Cədvəl~1 Şəkil~1 Şəkil~2 Şəkil~3 Çərçivə~1 '],
  ] as const)(
    'say what a block is called, before it and after it: %s',
    (language, numberedHeadings, words) => {
      expect(lines(build({ language, numberedHeadings, blocks: [all, ...targets] }))).toEqual([nbsp(words)])
      expect(lines(build({ language, numberedHeadings, blocks: [...targets, all] }))).toEqual([nbsp(words)])
    },
  )

  it('follow when a block is moved, and lead to it', () => {
    const second = aTableBlock({ id: 'second' })
    const blocks = [second, aTableBlock({ id: 'first' }), aParagraph('See ', leadingTo('first'))]
    expect(build({ blocks }).blocks[2]).toEqual({
      kind: 'paragraph',
      runs: [
        { kind: 'text', text: 'See ' },
        { kind: 'text', text: 'Table\u00a02', link: { kind: 'block', id: 'table-2' } },
      ],
    })
  })

  it('say so where their block is gone, and report it', () => {
    const document = build({ blocks: [aParagraph('See ', leadingTo('gone'), '.')] })
    expect(lines(document)).toEqual(['See [lost reference].'])
    expect(document.problems).toEqual([{ kind: 'cross-reference-lost', target: 'gone' }])
  })
})

describe('figures and boxes', () => {
  const block = (node: BlockNode, library = aLibrary()): DocumentBlock =>
    build({ blocks: [node] }, library).blocks[0]!

  it('number boxes and resolve what is in them', () => {
    expect(block(aBox([aParagraph('See ', aCitation('report-2019'))], { form: 'case' }))).toEqual({
      kind: 'box',
      id: 'box-1',
      form: 'case',
      label: 'Box\u00a01',
      title: 'Background',
      blocks: [
        {
          kind: 'paragraph',
          runs: [
            { kind: 'text', text: 'See ' },
            { kind: 'text', text: '(c1)' },
          ],
        },
      ],
    })
  })

  it('call a box on which sources differ what it is, in the language of the briefing', () => {
    const labels = LANGUAGES.map((language) => {
      const [first] = build({
        blocks: [aBox([aParagraph('Ours.')], { form: 'disagreement' })],
        language,
      }).blocks
      return first?.kind === 'box' ? first.label : ''
    })
    expect(labels).toEqual([
      'Box\u00a01. Where sources differ',
      'Box\u00a01. Where sources differ',
      'Вставка\u00a01. В чём источники расходятся',
      'Çərçivə\u00a01. Mənbələr nədə fərqlənir',
    ])
  })

  it('give recommendations as points', () => {
    expect(block({ type: 'recommendations', content: [aParagraph('Open it.')] })).toEqual({
      kind: 'recommendations',
      points: [[{ kind: 'text', text: 'Open it.' }]],
    })
  })

  it('say where a picture is from, and its title for who does not see it', () => {
    expect(block(anImageBlock({ alt: ' ' }))).toMatchObject({
      kind: 'image',
      id: 'figure-1',
      label: 'Figure\u00a01',
      source: 'Source: River Authority',
      alt: 'The bridge',
    })
    expect(block(anImageBlock({ source: '' }))).toMatchObject({ source: '', alt: 'A bridge over a river.' })
  })

  it('give a chart its categories, its series with their unit, and words made from the figures', () => {
    expect(block(aChartBlock({ title: 'Halved' }))).toMatchObject({
      kind: 'chart',
      id: 'figure-1',
      label: 'Figure\u00a01',
      title: 'Halved',
      chart: {
        form: 'bars',
        language: 'en-GB',
        categories: ['2015', '2016'],
        series: [
          {
            label: 'Total, US$\u00a0million',
            unit: 'US$\u00a0million',
            derived: false,
            values: [1049, 627],
            texts: ['1,049', '627'],
          },
        ],
      },
      alt: 'Total, US$\u00a0million: fell from 1,049 in 2015 to 627 in 2016.',
      calculations: [],
    })
    expect(block(aChartBlock({ alt: 'My words.' }))).toMatchObject({ alt: 'My words.' })
  })

  it('set the events of a timeline by date or as they were chosen', () => {
    const early = anEvent({
      id: 'early',
      what: 'It was planned.',
      date: {
        ...anEvent().date,
        edtf: '2010',
        earliest: '2010-01-01',
        latest: '2010-12-31',
        precision: 'year',
      },
    })
    const library = aLibrary({ events: [anEvent(), early] })
    const eventIds = ['association-founded', 'early']
    const dates = (order: 'by-date' | 'as-chosen') => {
      const resolved = block(aTimelineBlock({ eventIds, order, form: 'scale' }), library)
      return resolved.kind === 'timeline'
        ? [resolved.form, ...resolved.entries.map(({ earliest, citation }) => [earliest, said(citation)])]
        : null
    }
    expect(dates('by-date')).toEqual(['scale', ['2010-01-01', 'c1'], ['2012-05-01', 'c2']])
    expect(dates('as-chosen')).toEqual(['scale', ['2012-05-01', 'c1'], ['2010-01-01', 'c2']])
  })

  it('print a view of a table and how its columns are calculated', () => {
    const derived = [{ id: 'yoy', formula: 'year-on-year', of: 'total', base: 0, label: '' }] as const
    const view = { columns: ['year', 'yoy'], rows: [1], derived }
    expect(block(aTableBlock({ view }))).toMatchObject({
      columns: [
        { label: 'Year', align: 'start', derived: false },
        { label: 'Year on year, %', align: 'decimal', derived: true },
      ],
      rows: [['2016', '−40.2']],
      calculations: [
        'Year on year: calculated from Total, the change on the year before in per cent of that year.',
      ],
    })
  })
})
