import { describe, expect, it } from 'vitest'
import type { Document, DocumentBlock } from '#domain/document.ts'
import type { Language } from '#domain/draft.ts'
import { appendEvidence, evidenceDocument, reportEvidence } from '#domain/report-evidence.ts'
import { textOf } from '#domain/runs.ts'
import type { VerdictRow } from '#domain/verdict.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { anEvent } from '#tests/builders/an-event.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { aDocument } from '#tests/pdf/a-document.ts'

const records = {
  references: { 'report-2019': aSource().reference },
  quotations: {
    'rahimova-bridge': aQuotation(),
    other: aQuotation({ id: 'other', exact: 'Nobody crosses' }),
  },
  tables: { tolls: aTable() },
  events: { 'association-founded': anEvent() },
}

const row = (over: Partial<VerdictRow>): VerdictRow => ({
  kind: 'quotation',
  id: 'rahimova-bridge',
  sourceId: 'report-2019',
  verdict: 'verbatim',
  edits: [],
  place: 'p. 14',
  reason: null,
  ...over,
})
const figures = (verdict: VerdictRow['verdict'], ...ids: readonly string[]): readonly VerdictRow[] =>
  ids.map((id) => row({ kind: 'figure', id, verdict, place: 'p. 20' }))

const said = (rows: readonly VerdictRow[], language: Language = 'en-GB'): readonly string[] =>
  reportEvidence(rows, records, language).flatMap(wordsOf)

function wordsOf(block: DocumentBlock): readonly string[] {
  if (block.kind === 'list') return block.items.flat().flatMap(wordsOf)
  if (block.kind === 'heading') return [`# ${textOf(block.runs)}`]
  return block.kind === 'paragraph' ? [textOf(block.runs).replaceAll('\u00a0', ' ')] : []
}

const altered = row({
  id: 'other',
  verdict: 'altered',
  edits: [
    { kind: 'negation', expected: 'not', found: '' },
    { kind: 'word', expected: 'cross', found: 'crosses' },
  ],
})

describe('the evidence report', () => {
  it('names each quotation with its verdict, speaker, work and place, and the figures of a table together', () => {
    expect(said([row({}), ...figures('verbatim', 'tolls.0.total', 'tolls.1.total')])).toEqual([
      'Quotations and figures compared with their sources: 3. Verbatim: 3.',
      'Verbatim. ‘The bridge will not be closed before the 12 members agree.’, Leyla Rahimova. Rahimova 2019, p. 14.',
      'Verbatim. Tolls of the bridge, figures: 2. Rahimova 2019, p. 20.',
    ])
  })

  it('counts events by themselves, and names each with its date and all who tell of it', () => {
    const event = row({ kind: 'event', id: 'association-founded', place: 'p. 16' })
    expect(said([row({}), event]).slice(0, 1)).toEqual([
      'Quotations and figures compared with their sources: 1. Verbatim: 1. Events compared with the library: 1. As in the library: 1.',
    ])
    expect(said([event])).toEqual([
      'Events compared with the library: 1. As in the library: 1.',
      'As in the library. May 2012: The bridge keepers founded their association. Rahimova 2019, p. 16.',
    ])
    expect(said([event], 'ru-RU').at(-1)).toBe(
      'Как в библиотеке. Май 2012 г.: The bridge keepers founded their association. Rahimova 2019, с. 16.',
    )
  })

  it('names first what is altered or not found, each figure by itself, with every edit', () => {
    expect(
      said([
        row({}),
        ...figures('altered', 'tolls.0.total'),
        ...figures('not-found', 'tolls.1.total'),
        altered,
      ]),
    ).toEqual([
      'Quotations and figures compared with their sources: 4. Verbatim: 1. Altered: 2. Not found: 1.',
      '# Not as in their sources',
      'Altered. Tolls of the bridge, 2015, Total: 1,049 million. Rahimova 2019, p. 20.',
      'Not found. Tolls of the bridge, 2016, Total: 627 million. Rahimova 2019, p. 20.',
      'Altered. ‘Nobody crosses’, Leyla Rahimova. Rahimova 2019, p. 14. ‘not’ is left out. ‘crosses’ stands where the source has ‘cross’.',
      '# All others',
      'Verbatim. ‘The bridge will not be closed before the 12 members agree.’, Leyla Rahimova. Rahimova 2019, p. 14.',
    ])
  })

  it('says why something cannot be checked, and what nobody has by its id', () => {
    const reason = 'neither the draft nor the library holds its words'
    expect(
      said([row({ id: 'gone', sourceId: '', place: '', verdict: 'cannot-be-checked', reason })]).at(-1),
    ).toBe('Cannot be checked. Gone. Neither the draft nor the library holds its words.')
  })

  it.each([
    [
      'ru-RU',
      'Изменено. «Nobody crosses», Leyla Rahimova. Rahimova 2019, с. 14. Опущено «not». «crosses» вместо «cross», как в источнике.',
    ],
    [
      'az-AZ',
      'Dəyişdirilib. «Nobody crosses», Leyla Rahimova. Rahimova 2019, s. 14. «not» buraxılıb. Mənbədəki «cross» əvəzinə «crosses».',
    ],
  ] as const)('speaks the language of the briefing: %s', (language, sentence) => {
    expect(said([altered], language)).toContain(sentence)
    const reason = 'the library has no source “lost”'
    const unchecked = said([row({ verdict: 'cannot-be-checked', reason })], language).join(' ')
    expect(unchecked).toContain('«lost»')
    expect(unchecked).not.toContain('library')
  })

  it('says that there is nothing to compare', () => {
    expect(said([])).toEqual(['The briefing has no quotation, no table and no event to compare.'])
  })

  it('is the last section of the document and stands in its contents', () => {
    const contents: DocumentBlock = { kind: 'contents', title: 'Contents', entries: [] }
    const document: Document = aDocument({ blocks: [contents] })
    const { blocks } = appendEvidence(document, reportEvidence([row({})], records, 'en-GB'))
    expect(blocks[0]).toEqual({
      ...contents,
      entries: [{ id: 'evidence-report', level: 1, number: null, text: 'Evidence report' }],
    })
    expect(blocks[1]).toMatchObject({ kind: 'heading', id: 'evidence-report', level: 1 })
    expect(blocks).toHaveLength(4)
  })

  it('is a document of its own with nothing of the briefing but its face', () => {
    const document = aDocument({ title: 'Tolls' })
    const report = reportEvidence([row({})], records, 'en-GB')
    expect(evidenceDocument(document, report)).toMatchObject({
      title: 'Evidence report',
      subtitle: 'Tolls',
      blocks: report,
      notes: [],
      bibliography: [],
    })
  })
})
