import type { Document } from '#domain/document.ts'
import { renderPdf } from './render-pdf.ts'

const SAID = [{ kind: 'text', text: 'Warm', bold: true }] as const
const SLANTED = [{ kind: 'text', text: 'Warm', italic: true }] as const

/** A page with the kinds of block that most pages have: reads the fonts and has the engine compiled before it is wanted. */
const PAGE: Document = {
  template: 'two-page-brief',
  paper: 'a4',
  language: 'en-GB',
  title: 'Warm',
  subtitle: 'Warm',
  authors: ['Warm'],
  institution: 'Warm',
  series: 'Warm',
  number: '1',
  handling: '',
  date: '1 January 2000',
  isoDate: '2000-01-01',
  blocks: [
    { kind: 'key-points', points: [SAID] },
    { kind: 'paragraph', runs: SLANTED },
    { kind: 'heading', id: 'heading-1', level: 1, number: '1', runs: SAID },
    { kind: 'list', ordered: true, items: [[{ kind: 'paragraph', runs: SAID }]] },
    {
      kind: 'quotation',
      id: 'quotation-1',
      form: 'block',
      lead: '',
      text: 'Warm',
      language: 'en',
      attribution: SAID,
    },
    {
      kind: 'table',
      id: 'table-1',
      label: 'Table 1',
      title: 'Warm',
      columns: [{ label: 'Warm', align: 'end', derived: false }],
      rows: [['0123456789']],
      source: SAID,
      calculations: [],
      note: null,
    },
    {
      kind: 'timeline',
      id: 'timeline-1',
      label: 'Figure 1',
      title: 'Warm',
      form: 'list',
      entries: [
        { date: '2000', approximate: true, earliest: null, latest: null, what: 'Warm', citation: SAID },
      ],
      alt: '',
    },
  ],
  notes: [{ number: 1, runs: SLANTED }],
  notePlacement: 'foot',
  bibliography: [{ sourceId: 'warm', runs: SLANTED }],
  workLists: [{ title: 'Warm', entries: [{ sourceId: 'warm', runs: SLANTED }] }],
  terms: {
    keyPoints: 'Warm',
    recommendations: 'Warm',
    notes: 'Warm',
    pageOf: '{page} of {pages}',
  },
  words: 1,
  problems: [],
}

/** What goes wrong here goes wrong again, and is told, with the first real document. */
export async function warmUp(): Promise<void> {
  await renderPdf(PAGE)
}
