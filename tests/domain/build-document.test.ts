import { describe, expect, it } from 'vitest'
import { buildDocument, collectCitations } from '#domain/build-document.ts'
import type { FormattedCitations } from '#domain/citation.ts'
import type { Document } from '#domain/document.ts'
import type { Draft } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import type { Result } from '#domain/result.ts'
import {
  aCitation,
  aDraft,
  aParagraph,
  aQuotationBlock,
  aTableBlock,
  aTimelineBlock,
} from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { anEvent } from '#tests/builders/an-event.ts'

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Each cluster says which sources it cites: "(report-2019)". */
function citedAs(form: FormattedCitations['form'], draft: Draft, library: Library): FormattedCitations {
  const clusters = value(collectCitations(draft, library)).map(
    ({ id, items }) =>
      [id, [{ kind: 'text', text: `(${items.map((item) => item.sourceId).join('; ')})` }]] as const,
  )
  return { form, clusters: Object.fromEntries(clusters), bibliography: [], cited: new Set() }
}

const build = (draft: Draft, library = aLibrary(), form: FormattedCitations['form'] = 'in-text'): Document =>
  value(buildDocument(draft, library, citedAs(form, draft, library), '2026-11-22'))

const quotation = aQuotationBlock()
const table = aTableBlock({ title: 'Tolls halved' })
const timeline = aTimelineBlock({ title: 'Beginnings' })
const citing = aParagraph(
  'So it was ',
  aCitation('report-2019', { locator: { kind: 'page', page: '9' } }),
  '.',
)

describe('collectCitations', () => {
  it('has the citations of the text, of quotations, tables and events in reading order', () => {
    const draft = aDraft({ blocks: [timeline, citing, table, quotation] })
    expect(
      value(collectCitations(draft, aLibrary())).map(({ id, items }) => [id, items[0]?.locator]),
    ).toEqual([
      ['c1', { kind: 'page', page: '16' }],
      ['c2', { kind: 'page', page: '9' }],
      ['c3', { kind: 'page', page: '20' }],
      ['c4', { kind: 'page', page: '14' }],
    ])
  })

  it('cites a work, not its editions beside it', () => {
    const library = aLibrary({
      sources: [aSource(), aSource({ id: 'report-web', editionOf: 'report-2019' })],
      tables: [aTable({ sourceIds: ['report-web', 'report-2019'] })],
    })
    const [cluster] = value(collectCitations(aDraft({ blocks: [table] }), library))
    expect(cluster?.items.map((item) => item.sourceId)).toEqual(['report-2019'])
  })

  it('counts two works as two witnesses', () => {
    const witness = (sourceId: string) => ({
      sourceId,
      locator: { kind: 'page', page: '1' } as const,
      asWritten: 'in 2012',
    })
    const library = aLibrary({
      sources: [aSource(), aSource({ id: 'memoir' })],
      events: [anEvent({ sources: [witness('report-2019'), witness('memoir')] })],
    })
    const [cluster] = value(collectCitations(aDraft({ blocks: [timeline] }), library))
    expect(cluster?.items.map((item) => item.sourceId)).toEqual(['report-2019', 'memoir'])
  })
})

describe('buildDocument', () => {
  it('resolves a block quotation without marks, speaker and citation under it', () => {
    expect(build(aDraft({ blocks: [quotation] })).blocks).toEqual([
      {
        kind: 'quotation',
        id: 'quotation-1',
        form: 'block',
        lead: '',
        language: 'en-GB',
        text: 'The bridge will not be closed before the 12 members agree.',
        attribution: [
          { kind: 'text', text: 'Leyla Rahimova' },
          { kind: 'text', text: ' ' },
          { kind: 'text', text: '(report-2019)' },
        ],
      },
    ])
  })

  it('numbers a table, prints its figures and says where they come from', () => {
    expect(build(aDraft({ blocks: [table] })).blocks).toEqual([
      {
        kind: 'table',
        id: 'table-1',
        label: 'Table\u00a01',
        title: 'Tolls halved',
        columns: [
          { label: 'Year', align: 'start', derived: false },
          { label: 'Total, US$\u00a0million', align: 'decimal', derived: false },
        ],
        rows: [
          ['2015', '1,049'],
          ['2016', '627'],
        ],
        source: [
          { kind: 'text', text: 'Source: River Authority, yearly accounts, in ' },
          { kind: 'text', text: 'report-2019' },
          { kind: 'text', text: '.' },
        ],
        calculations: [],
        note: null,
      },
    ])
  })

  it('prints the events of a timeline with their dates in words', () => {
    expect(build(aDraft({ blocks: [timeline] })).blocks).toMatchObject([
      {
        label: 'Figure\u00a01',
        entries: [{ date: 'May 2012', approximate: false, citation: [{ text: 'report-2019' }] }],
      },
    ])
  })

  it('numbers notes in reading order, excerpts included, and sets the call after the stop', () => {
    const document = build(aDraft({ blocks: [citing, quotation, table, timeline] }), aLibrary(), 'note')
    expect(document.notes.map((note) => note.number)).toEqual([1, 2, 3, 4])
    expect(document.blocks[0]).toEqual({
      kind: 'paragraph',
      runs: [
        { kind: 'text', text: 'So it was' },
        { kind: 'text', text: '.' },
        { kind: 'note-call', number: 1 },
      ],
    })
    expect(document.blocks[2]).toMatchObject({
      source: [{ text: 'Source: River Authority, yearly accounts.' }, { kind: 'note-call', number: 3 }],
    })
  })

  it('takes what the draft kept before what the library has now', () => {
    const kept = aTable({ sourceLine: 'As it was' })
    const draft = aDraft({
      blocks: [table],
      snapshots: {
        references: { 'report-2019': aSource().reference },
        quotations: {},
        tables: { tolls: kept },
        events: {},
      },
    })
    const nothing = aLibrary({ sources: [], quotations: [], tables: [], events: [] })
    expect(build(draft, nothing).blocks).toMatchObject([
      { source: [{ text: 'Source: As it was, in ' }, {}, {}] },
    ])
  })

  it('dates a draft without a date of its own on the day that it is given', () => {
    expect(build(aDraft({ date: null }))).toMatchObject({ date: '22 November 2026', isoDate: '2026-11-22' })
    expect(build(aDraft({ date: '2020-01-02' }))).toMatchObject({
      date: '2 January 2020',
      isoDate: '2020-01-02',
    })
  })

  it('supplies its own words in the language of the draft', () => {
    expect(build(aDraft({ language: 'ru-RU', citationStyle: 'chicago-notes' })).terms).toEqual({
      keyPoints: 'Основные выводы',
      recommendations: 'Рекомендации',
      notes: 'Примечания',
      pageOf: '{page} из {pages}',
    })
  })

  it('counts the words that are read', () => {
    expect(build(aDraft({ title: 'One two', blocks: [aParagraph('three four-five 6.')] })).words).toBe(5)
  })

  it.each([
    [quotation, { code: 'excerpt-unknown', kind: 'quotation', id: 'rahimova-bridge' }],
    [table, { code: 'excerpt-unknown', kind: 'table', id: 'tolls' }],
    [timeline, { code: 'excerpt-unknown', kind: 'event', id: 'association-founded' }],
    [citing, { code: 'source-unknown', sourceId: 'report-2019' }],
  ])('names the record that nobody has', (block, error) => {
    const nothing = aLibrary({ sources: [], quotations: [], tables: [], events: [] })
    expect(collectCitations(aDraft({ blocks: [block] }), nothing)).toEqual({ ok: false, error })
  })
})
