import type { Document, DocumentBlock, Run } from '#domain/document.ts'

export const run = (text: string, over: Partial<Extract<Run, { kind: 'text' }>> = {}): Run => ({
  kind: 'text',
  text,
  ...over,
})

export const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', runs: [run(text)] })

/** A document of one paragraph; `over` says the rest. */
export const aDocument = (over: Partial<Document> = {}): Document => ({
  template: 'two-page-brief',
  language: 'en-GB',
  title: 'Tolls and trade',
  subtitle: 'What the river earns',
  authors: ['Leyla Rahimova'],
  institution: 'Institute for River Studies',
  series: 'Briefing 3',
  date: '22 November 2026',
  isoDate: '2026-11-22',
  blocks: [paragraph('The bridge is open.')],
  notes: [],
  bibliography: [],
  terms: { keyPoints: 'Key points', notes: 'Notes', bibliography: 'References', pageOf: '{page} of {pages}' },
  words: 4,
  ...over,
})

/** A table of as many years as asked, whose rows say their number. */
export const aTableBlock = (rows: number, number = 1): DocumentBlock => ({
  kind: 'table',
  id: `table-${number}`,
  label: `Table\u00a0${number}`,
  title: 'Tolls rose every year',
  columns: [
    { label: 'Year', align: 'start' },
    { label: 'Total, US$\u00a0million', align: 'end' },
  ],
  rows: Array.from({ length: rows }, (_, i) => [`${1000 + i}`, `row${i + 1}`]),
  source: [run('Source: River Authority.')],
  note: null,
})
