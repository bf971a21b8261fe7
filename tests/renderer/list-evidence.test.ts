import { describe, expect, it } from 'vitest'
import { NO_SNAPSHOTS } from '#domain/draft.ts'
import type { VerdictRow } from '#domain/verdict.ts'
import { listEvidence } from '#renderer/components/evidence/list-evidence.ts'
import { Records } from '#renderer/state/records.ts'
import { aDraft, aParagraph, aQuotationBlock, aTableBlock, aTimelineBlock } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { anEvent } from '#tests/builders/an-event.ts'

const later = anEvent({
  id: 'association-closed',
  what: 'It closed.',
  sources: [
    ...anEvent().sources,
    {
      sourceId: 'report-2019',
      locator: { kind: 'page', page: '20' },
      asWritten: 'in June 2012',
      edtf: '2012-06',
    },
  ],
})
const library = aLibrary({ events: [anEvent(), later] })
const records = new Records(
  () => library,
  () => NO_SNAPSHOTS,
)
const { body } = aDraft({
  blocks: [
    aParagraph('It begins.'),
    aTimelineBlock({ title: 'The association', eventIds: ['association-founded', 'association-closed'] }),
    aQuotationBlock(),
    aTableBlock(),
  ],
})

const row = (over: Partial<VerdictRow>): VerdictRow => ({
  kind: 'event',
  id: 'association-founded',
  sourceId: 'report-2019',
  verdict: 'verbatim',
  edits: [],
  place: 'p. 16',
  reason: null,
  ...over,
})

describe('listEvidence', () => {
  it('puts the events of a timeline together, each with its date and all who tell of it', () => {
    expect(listEvidence([row({}), row({ id: 'association-closed' })], records, body)).toEqual([
      {
        key: 'timeline 1 verbatim ',
        verdict: 'verbatim',
        named: 'As in the library',
        what: 'The association: 2 events',
        where: 'each with its sources',
        why: null,
        parts: [
          {
            words: 'May 2012: The bridge keepers founded their association. (Rahimova 2019, p. 16)',
            differs: false,
            source: { id: 'association-founded', place: null },
          },
          {
            words: 'May 2012: It closed. (Rahimova 2019, p. 16)',
            differs: true,
            source: { id: 'association-closed', place: null },
          },
        ],
        counted: '2 events',
        source: null,
        differing: 1,
        block: 1,
      },
    ])
  })

  it('says of one alone what it is and where, and of a wrong one what is wrong', () => {
    const edits = [{ kind: 'number', expected: 'May 2012', found: 'May 2013' }] as const
    const said = listEvidence(
      [row({}), row({ id: 'association-closed', verdict: 'altered', edits })],
      records,
      body,
    )
    expect(said.map(({ named, what, where, why, parts }) => [named, what, where, why, parts])).toEqual([
      [
        'As in the library',
        'May 2012: The bridge keepers founded their association. (Rahimova 2019, p. 16)',
        '',
        null,
        [],
      ],
      [
        'Altered',
        'May 2012: It closed. (Rahimova 2019, p. 16)',
        '',
        'The event ‘It closed.’: “May 2013” stands for “May 2012”, against Rahimova 2019, p. 16.',
        [],
      ],
    ])
  })

  it('names quotations and the figures of a table by their work and place', () => {
    const said = listEvidence(
      [
        row({ kind: 'quotation', id: 'rahimova-bridge', place: 'p. 14' }),
        row({ kind: 'figure', id: 'tolls.0.total', place: 'p. 20' }),
        row({ kind: 'figure', id: 'tolls.1.total', place: 'p. 20' }),
        row({ kind: 'label', id: 'tolls.1.year', place: 'p. 20' }),
      ],
      records,
      body,
    )
    expect(
      said.map(({ named, what, where, counted, block }) => [named, what, where, counted, block]),
    ).toEqual([
      [
        'Verbatim',
        '‘The bridge will not be closed before the 12 members agree.’',
        'Rahimova 2019, p. 14',
        '1 quotation',
        2,
      ],
      ['As in the source', 'Tolls of the bridge: 2 figures', 'Rahimova 2019, p. 20', '2 figures', 3],
    ])
  })
  it('leads to the record in the library, else to its place in its source, else nowhere', () => {
    const page = { kind: 'page', page: '14' } as const
    const held = new Records(
      () => library,
      () => ({
        ...NO_SNAPSHOTS,
        quotations: {
          'of-the-source': aQuotation({ id: 'of-the-source', locator: page }),
          'of-none': aQuotation({ id: 'of-none', sourceId: 'memoir' }),
        },
      }),
    )
    const said = listEvidence(
      [
        row({}),
        row({ kind: 'quotation', id: 'rahimova-bridge' }),
        row({ kind: 'quotation', id: 'of-the-source', verdict: 'not-found' }),
        row({ kind: 'quotation', id: 'of-none', verdict: 'cannot-be-checked' }),
        row({ kind: 'figure', id: 'tolls.0.total' }),
        row({ kind: 'figure', id: 'tolls.1.total' }),
      ],
      held,
      body,
    )
    expect(said.map(({ source }) => source)).toEqual([
      { id: 'association-founded', place: null },
      { id: 'rahimova-bridge', place: null },
      { id: 'report-2019', place: page },
      null,
      { id: 'tolls', place: null },
    ])
  })
  it('says where the page is worked out and not printed', () => {
    const extent = { kind: 'pages', first: 1, last: 40, notes: 0, workedOut: true } as const
    const unpaged = aLibrary({ sources: [aSource({ extent })], events: [anEvent()] })
    const said = listEvidence(
      [
        row({}),
        row({ kind: 'quotation', id: 'rahimova-bridge', place: 'p. 14' }),
        row({ kind: 'figure', id: 'tolls.0.total', place: 'p. 20' }),
      ],
      new Records(
        () => unpaged,
        () => NO_SNAPSHOTS,
      ),
      body,
    )
    expect(said.map(({ what, where }) => (where === '' ? what : where))).toEqual([
      'May 2012: The bridge keepers founded their association. (Rahimova 2019, p. 16; page worked out)',
      'Rahimova 2019, p. 14 (page worked out)',
      'Rahimova 2019, p. 20 (page worked out)',
    ])
  })
})
