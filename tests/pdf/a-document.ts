import type { Document, DocumentBlock, Run, TimelineEntry } from '#domain/document.ts'

export const run = (text: string, over: Partial<Extract<Run, { kind: 'text' }>> = {}): Run => ({
  kind: 'text',
  text,
  ...over,
})

export const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', runs: [run(text)] })

/** A document of one paragraph; `over` says the rest. */
export const aDocument = (over: Partial<Document> = {}): Document => ({
  template: 'two-page-brief',
  paper: 'a4',
  language: 'en-GB',
  title: 'Tolls and trade',
  subtitle: 'What the river earns',
  authors: ['Leyla Rahimova'],
  institution: 'Institute for River Studies',
  series: 'Briefing 3',
  number: '',
  handling: '',
  date: '22 November 2026',
  isoDate: '2026-11-22',
  blocks: [paragraph('The bridge is open.')],
  notes: [],
  notePlacement: 'foot',
  bibliography: [],
  workLists: [{ title: 'References', entries: over.bibliography ?? [] }],
  terms: {
    keyPoints: 'Key points',
    recommendations: 'Recommendations',
    notes: 'Notes',
    pageOf: '{page} of {pages}',
  },
  words: 4,
  problems: [],
  ...over,
})

/** A table of as many years as asked, whose rows say their number. */
export const aTableBlock = (rows: number, number = 1): DocumentBlock => ({
  kind: 'table',
  id: `table-${number}`,
  label: `Table\u00a0${number}`,
  title: 'Tolls rose every year',
  columns: [
    { label: 'Year', align: 'start', derived: false },
    { label: 'Total, US$\u00a0million', align: 'decimal', derived: false },
  ],
  rows: Array.from({ length: rows }, (_, i) => [`${1000 + i}`, `row${i + 1}`]),
  source: [run('Source: River Authority.')],
  calculations: [],
  note: null,
})

export const heading = (text: string, level: 1 | 2 | 3 = 1): DocumentBlock => ({
  kind: 'heading',
  id: text,
  level,
  number: null,
  runs: [run(text)],
})

/** Every kind of block once. */
export const wholeDocument = aDocument({
  blocks: [
    { kind: 'key-points', points: [[run('First point.')], [run('Second point.')]] },
    paragraph('The lead says why.'),
    heading('Where tolls come from'),
    {
      kind: 'paragraph',
      runs: [
        run('They are '),
        run('never', { bold: true }),
        run(' '),
        run('waived', { italic: true }),
        run('.'),
      ],
    },
    { kind: 'list', ordered: true, items: [[paragraph('An item.')], [paragraph('Another.')]] },
    {
      kind: 'quotation',
      id: 'quotation-1',
      form: 'block',
      lead: '',
      language: 'en',
      text: 'We count them all.',
      attribution: [run('The keeper, gatekeeper')],
    },
    aTableBlock(3),
    {
      kind: 'timeline',
      id: 'timeline-1',
      label: 'Figure\u00a01',
      title: 'How it came',
      form: 'list',
      alt: '',
      entries: [
        {
          date: 'c.\u00a02005',
          approximate: true,
          earliest: '2005-01-01',
          latest: '2005-12-31',
          what: 'The bridge is built.',
          citation: [run('Rahimova 2019')],
        },
      ],
    },
  ],
  bibliography: [
    { sourceId: 'report', runs: [run('Rahimova, Leyla. '), run('Bridges', { italic: true }), run('.')] },
  ],
})

export const quotationBlock = (
  text: string,
  over: Partial<Extract<DocumentBlock, { kind: 'quotation' }>> = {},
): DocumentBlock => ({
  kind: 'quotation',
  id: `quotation-${text.length}`,
  form: 'block',
  lead: '',
  text,
  language: 'en',
  attribution: [run('The keeper, gatekeeper')],
  ...over,
})

export const anEntry = (over: Partial<TimelineEntry> = {}): TimelineEntry => ({
  date: '2005',
  approximate: false,
  earliest: '2005-01-01',
  latest: '2005-12-31',
  what: 'The bridge is built.',
  citation: [run('Rahimova 2019')],
  ...over,
})

export const aChartBlock = (): Extract<DocumentBlock, { kind: 'chart' }> => ({
  kind: 'chart',
  id: 'chart-1',
  label: 'Figure\u00a01',
  title: 'Tolls halved',
  chart: {
    form: 'bars',
    categories: ['2015', '2016'],
    series: [
      {
        label: 'Total, US$ million',
        unit: 'US$ million',
        derived: false,
        values: [1049, 627],
        texts: ['1,049', '627'],
      },
    ],
    language: 'en-GB',
  },
  alt: 'Tolls fell from 1,049 to 627.',
  source: [run('Source: Tollhouse.')],
  calculations: ['Halved is a word.'],
  note: 'A note on it.',
})
