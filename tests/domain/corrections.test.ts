import { describe, expect, it } from 'vitest'
import { acceptCorrection, findCorrections, keepCorrection } from '#domain/corrections.ts'
import type { Draft } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import type { CslName } from '#domain/reference.ts'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import type { DataTable } from '#domain/table.ts'
import {
  aChartBlock,
  aDraft,
  aParagraph,
  aQuotationBlock,
  aTableBlock,
  aTimelineBlock,
} from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { anEvent } from '#tests/builders/an-event.ts'

const yearOnYear = { id: 'yoy', formula: 'year-on-year', of: 'total', base: 0, label: '' } as const
const view = { columns: ['year', 'total', 'yoy'], rows: [1], derived: [yearOnYear] }
const draft = snapshotDraft(
  aDraft({
    blocks: [
      aQuotationBlock(),
      aTableBlock({ view }),
      aChartBlock({ view: { ...view, rows: null } }),
      aTimelineBlock(),
    ],
  }),
  aLibrary(),
)

/** The tolls with another figure for 2016. */
const corrected = (total: number): DataTable =>
  aTable({
    rows: [aTable().rows[0]!, [aTable().rows[1]![0]!, { value: total, asWritten: `${total} million` }]],
  })

const changed: Library = aLibrary({ tables: [corrected(672)] })

describe('findCorrections', () => {
  it('finds none where the library is as it was', () => {
    expect(findCorrections(draft, aLibrary())).toEqual([])
  })

  it('lists a corrected cell and once what is calculated from it', () => {
    expect(findCorrections(draft, changed)).toEqual([
      {
        kind: 'table',
        id: 'tolls',
        label: 'Tolls of the bridge',
        changes: [
          { what: '2016, Total', before: '627', after: '672', derived: false },
          { what: '2016, Year on year', before: '−40.2', after: '−35.9', derived: true },
        ],
      },
    ])
  })

  it('lists what is printed of references, quotations and events', () => {
    const library = aLibrary({
      sources: [
        aSource({ reference: { title: 'Bridges', issued: { 'date-parts': [[2020]], circa: true } } }),
      ],
      quotations: [aQuotation({ exact: 'The bridge will be closed.', speaker: { name: 'Anna Berg' } })],
      events: [anEvent({ what: 'They founded it.' })],
    })
    expect(findCorrections(draft, library)).toEqual([
      {
        kind: 'reference',
        id: 'report-2019',
        label: 'Rahimova 2019',
        changes: [
          { what: 'title', before: 'Bridges and Borders', after: 'Bridges', derived: false },
          { what: 'issued', before: '2019-03', after: 'c. 2020', derived: false },
        ],
      },
      {
        kind: 'quotation',
        id: 'rahimova-bridge',
        label: 'The bridge will not be closed before the …',
        changes: [
          {
            what: 'words',
            before: 'The bridge will not be closed before the 12 members agree.',
            after: 'The bridge will be closed.',
            derived: false,
          },
          { what: 'speaker', before: 'Leyla Rahimova', after: 'Anna Berg', derived: false },
        ],
      },
      {
        kind: 'event',
        id: 'association-founded',
        label: 'The bridge keepers founded their association.',
        changes: [
          {
            what: 'words',
            before: 'The bridge keepers founded their association.',
            after: 'They founded it.',
            derived: false,
          },
        ],
      },
    ])
  })

  it('takes no notice of what no briefing prints, of records that are gone, and of what the text cites no more', () => {
    expect(
      findCorrections(draft, aLibrary({ quotations: [aQuotation({ tags: ['other'], note: 'Ours.' })] })),
    ).toEqual([])
    expect(findCorrections(draft, aLibrary({ tables: [], quotations: [], events: [], sources: [] }))).toEqual(
      [],
    )
    const body = aDraft({ blocks: [aParagraph('Nothing.')] }).body
    expect(findCorrections({ ...draft, body }, changed)).toEqual([])
  })

  it('lists offices, source lines, the order of rows, parts of names, and where a scale of time sets an event', () => {
    const library = aLibrary({
      sources: [
        aSource({
          reference: { author: [{ family: 'Rahimova', given: 'Leyla', suffix: 'Jr.' } as CslName] },
        }),
      ],
      quotations: [aQuotation({ speaker: { name: 'Leyla Rahimova', office: 'gatekeeper' } })],
      tables: [aTable({ sourceLine: 'Toll office, weekly accounts', rows: aTable().rows.toReversed() })],
      events: [anEvent({ date: { ...anEvent().date, latest: '2030-01-01' } })],
    })
    expect(
      findCorrections(draft, library).map(({ changes }) =>
        changes.filter(({ derived }) => !derived).map(({ what, after }) => [what, after]),
      ),
    ).toEqual([
      [['author', 'Rahimova, Leyla, Jr.']],
      [['office', 'gatekeeper']],
      [
        ['source line', 'Toll office, weekly accounts'],
        ['order of the rows', '2016, 2015'],
      ],
      [['place on a scale', expect.stringMatching(/ – 2030-01-01$/)]],
    ])
  })

  it('says what was added and what is missing now', () => {
    const added = aTable({
      rows: [
        aTable().rows[0]!,
        [
          { value: 2017, asWritten: '2017' },
          { value: null, asWritten: '–' },
        ],
      ],
    })
    expect(findCorrections(draft, aLibrary({ tables: [added] }))[0]?.changes).toEqual([
      { what: '2016, Year', before: '2016', after: '', derived: false },
      { what: '2016, Total', before: '627', after: '', derived: false },
      { what: '2017, Year', before: '', after: '2017', derived: false },
      { what: '2017, Total', before: '', after: '–', derived: false },
      { what: '2016, Year on year', before: '−40.2', after: '', derived: true },
      { what: '2017, Year on year', before: '', after: '–', derived: true },
    ])
  })
})

describe('acceptCorrection', () => {
  const key = { kind: 'table', id: 'tolls' } as const

  it('takes the library’s record and leaves nothing to decide', () => {
    const accepted = acceptCorrection(draft, changed, key)
    expect(accepted).toEqual({
      ...draft,
      snapshots: { ...draft.snapshots, tables: { tolls: corrected(672) } },
    })
    expect(findCorrections(accepted, changed)).toEqual([])
  })

  it('keeps the rows that a view shows, wherever they are now', () => {
    const moved = aTable({
      rows: [
        [
          { value: 2014, asWritten: '2014' },
          { value: 900, asWritten: '900 million' },
        ],
        ...aTable().rows,
      ],
    })
    const nodes = acceptCorrection(draft, aLibrary({ tables: [moved] }), key).body.content
    expect(nodes[1]).toMatchObject({ attrs: { view: { rows: [2], derived: [{ base: 1 }] } } })
    expect(nodes[2]).toMatchObject({ attrs: { view: { rows: null, derived: [{ base: 1 }] } } })
  })

  it('takes the references of new sources along', () => {
    const library = aLibrary({
      sources: [aSource(), aSource({ id: 'memoir' })],
      tables: [aTable({ sourceIds: ['report-2019', 'memoir'] })],
    })
    expect(Object.keys(acceptCorrection(draft, library, key).snapshots.references)).toEqual([
      'report-2019',
      'memoir',
    ])
  })

  it('changes nothing for a record that the library does not have', () => {
    expect(acceptCorrection(draft, aLibrary({ tables: [] }), key)).toEqual(draft)
    expect(keepCorrection(draft, changed, { kind: 'event', id: 'constructor' })).toEqual(draft)
  })
})

describe('keepCorrection', () => {
  const key = { kind: 'table', id: 'tolls' } as const
  const kept: Draft = keepCorrection(draft, changed, key)

  it('leaves the text and its records as they are, and does not ask again', () => {
    expect({ ...kept, declined: draft.declined }).toEqual(draft)
    expect(findCorrections(kept, changed)).toEqual([])
  })

  it('asks again when the record is corrected once more', () => {
    expect(findCorrections(kept, aLibrary({ tables: [corrected(700)] }))[0]?.changes[0]).toEqual({
      what: '2016, Total',
      before: '627',
      after: '700',
      derived: false,
    })
  })

  it('can be thought better of', () => {
    const accepted = acceptCorrection(kept, changed, key)
    expect(accepted.declined).toEqual(draft.declined)
    expect(accepted.snapshots.tables['tolls']).toEqual(corrected(672))
  })
})
