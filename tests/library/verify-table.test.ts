import { describe, expect, it } from 'vitest'
import { NO_SNAPSHOTS } from '#domain/draft.ts'
import type { Draft } from '#domain/draft.ts'
import type { DataTable } from '#domain/table.ts'
import { toldEvidence } from '#domain/verdict.ts'
import { verifyDraft } from '#library/verify-draft.ts'
import { aChartBlock, aDraft, aTableBlock } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aTable } from '#tests/builders/a-table.ts'

const printing = (table: DataTable): Draft =>
  aDraft({
    blocks: [aTableBlock({ tableId: table.id })],
    snapshots: { ...NO_SNAPSHOTS, tables: { [table.id]: table } },
  })

describe('verifyDraft on figures', () => {
  const [year, total] = aTable().columns
  const [first, second] = aTable().rows
  const faults = (table: DataTable) =>
    verifyDraft(printing(table), aLibrary())
      .filter(({ verdict }) => verdict !== 'verbatim')
      .map(({ id, verdict, edits }) => ({ id, verdict, edits }))

  it('compares the years and names of a table as labels, which are no figures', () => {
    const rows = verifyDraft(printing(aTable()), aLibrary())
    expect(rows.map(({ kind, id }) => [kind, id])).toEqual([
      ['label', 'tolls.0.year'],
      ['figure', 'tolls.0.total'],
      ['label', 'tolls.1.year'],
      ['figure', 'tolls.1.total'],
    ])
    expect(toldEvidence(rows).map(({ id }) => id)).toEqual(['tolls.0.total', 'tolls.1.total'])
    const altered = rows.map((row) => ({ ...row, verdict: 'altered' as const }))
    expect(toldEvidence(altered)).toEqual(altered)
    const labels = rows.filter(({ kind }) => kind === 'label')
    expect(toldEvidence(labels)).toEqual(labels)
  })

  it('finds a changed figure', () => {
    const table = aTable({ rows: [first!, [second![0]!, { value: 672, asWritten: '627 million' }]] })
    expect(faults(table)).toEqual([
      { id: 'tolls.1.total', verdict: 'altered', edits: [{ kind: 'number', expected: '627', found: '672' }] },
    ])
  })

  it('finds what was changed of how a figure is written, and a figure that is rounded away', () => {
    const written = aTable({ rows: [first!, [second![0]!, { value: 627, asWritten: '9,627 million' }]] })
    expect(faults(written)).toEqual([
      {
        id: 'tolls.1.total',
        verdict: 'altered',
        edits: [{ kind: 'number', expected: '627 million', found: '9,627 million' }],
      },
    ])
    const exact = aTable({
      columns: [year!, { ...total!, decimals: 1 }],
      rows: [first!, [second![0]!, { value: 0.4, asWritten: '0.4 million' }]],
    })
    const rounded = { ...exact, columns: [year!, { ...total!, decimals: 0 }] }
    expect(
      verifyDraft(printing(rounded), aLibrary({ tables: [exact] })).filter(({ edits }) => edits.length > 0),
    ).toMatchObject([{ id: 'tolls.1.total', edits: [{ kind: 'number', expected: '0.4', found: '0' }] }])
  })

  it.each([
    ['a bound that became a figure', { qualifier: 'over' }, {}, 'word', 'over', ''],
    ['another upper end', { upTo: 700 }, { upTo: 720 }, 'number', '700', '720'],
    ['another unit of a cell', { unit: '%' }, { unit: 'people' }, 'number', '%', 'people'],
  ] as const)('finds %s', (_, wanted, given, kind, expected, found) => {
    const withCell = (more: object) =>
      aTable({ rows: [first!, [second![0]!, { value: 627, asWritten: '627', ...more }]] })
    const rows = verifyDraft(printing(withCell(given)), aLibrary({ tables: [withCell(wanted)] }))
    expect(rows.flatMap(({ edits }) => edits)).toEqual([{ kind, expected, found }])
  })

  it('finds every figure of a table altered whose source line or source is another', () => {
    const edits = (table: DataTable) => new Set(faults(table).map((fault) => JSON.stringify(fault.edits)))
    const origin = aTable({ sourceLine: 'River Authority, monthly accounts' })
    expect(faults(origin).map(({ id }) => id)).toEqual([
      'tolls.0.year',
      'tolls.0.total',
      'tolls.1.year',
      'tolls.1.total',
    ])
    expect(edits(origin)).toEqual(
      new Set([JSON.stringify([{ kind: 'word', expected: 'yearly', found: 'monthly' }])]),
    )
    expect(edits(aTable({ sourceIds: ['memoir'] }))).toEqual(
      new Set([JSON.stringify([{ kind: 'name', expected: 'report-2019', found: 'memoir' }])]),
    )
  })

  it('checks the figures that a chart is drawn from', () => {
    const table = aTable({ rows: [first!, [second![0]!, { value: 672, asWritten: '627 million' }]] })
    const draft = aDraft({
      blocks: [aChartBlock()],
      snapshots: { ...NO_SNAPSHOTS, tables: { tolls: table } },
    })
    expect(verifyDraft(draft, aLibrary()).filter(({ verdict }) => verdict === 'altered')).toMatchObject([
      { id: 'tolls.1.total' },
    ])
  })

  it('finds a missing value that became zero', () => {
    const missing = aLibrary({
      tables: [aTable({ rows: [first!, [second![0]!, { value: null, asWritten: '–' }]] })],
    })
    const zero = aTable({ rows: [first!, [second![0]!, { value: 0, asWritten: '–' }]] })
    expect(verifyDraft(printing(zero), missing).at(-1)).toMatchObject({
      verdict: 'altered',
      edits: [{ kind: 'number', expected: '–', found: '0' }],
    })
  })

  it('finds a changed unit, scale or heading in every figure under it', () => {
    const table = aTable({ columns: [year!, { ...total!, unit: '€', scale: 'billion', label: 'Balance' }] })
    const edits = [
      { kind: 'number', expected: 'US$', found: '€' },
      { kind: 'number', expected: 'million', found: 'billion' },
      { kind: 'word', expected: 'Total', found: 'Balance' },
    ]
    expect(faults(table)).toEqual([
      { id: 'tolls.0.total', verdict: 'altered', edits },
      { id: 'tolls.1.total', verdict: 'altered', edits },
    ])
  })

  it('finds a changed year', () => {
    const table = aTable({ rows: [first!, [{ value: 2018, asWritten: '2018' }, second![1]!]] })
    expect(faults(table)).toEqual([
      {
        id: 'tolls.1.year',
        verdict: 'altered',
        edits: [{ kind: 'number', expected: '2016', found: '2018' }],
      },
    ])
  })

  it('finds figures that changed places', () => {
    const table = aTable({
      rows: [
        [first![0]!, second![1]!],
        [second![0]!, first![1]!],
      ],
    })
    expect(faults(table).map(({ id, verdict }) => [id, verdict])).toEqual([
      ['tolls.0.total', 'altered'],
      ['tolls.1.total', 'altered'],
    ])
  })

  it('is not misled by rows left out or in another order', () => {
    expect(faults(aTable({ rows: [second!, first!] }))).toEqual([])
    expect(faults(aTable({ rows: [second!] }))).toEqual([])
  })

  it('does not find a row or a column that the library does not have', () => {
    const added = [
      { value: 2019, asWritten: '2019' },
      { value: 1, asWritten: '1 million' },
    ]
    expect(
      faults(aTable({ rows: [...aTable().rows, added] })).map(({ id, verdict }) => [id, verdict]),
    ).toEqual([
      ['tolls.2.year', 'not-found'],
      ['tolls.2.total', 'not-found'],
    ])
    const column = aTable({ columns: [year!, { ...total!, id: 'invented' }] })
    expect(faults(column).map(({ id, verdict }) => [id, verdict])).toEqual([
      ['tolls.0.invented', 'not-found'],
      ['tolls.1.invented', 'not-found'],
    ])
  })

  it('does not find an unknown table of a known source, and cannot check one of an unknown source', () => {
    expect(faults(aTable({ id: 'other' })).map(({ verdict }) => verdict)).toEqual(Array(4).fill('not-found'))
    expect(faults(aTable({ id: 'other', sourceIds: ['memoir'] })).map(({ verdict }) => verdict)).toEqual(
      Array(4).fill('cannot-be-checked'),
    )
  })

  it('takes another notation of one figure for typography', () => {
    const table = aTable({ rows: [[first![0]!, { value: 1049, asWritten: '1,049\u00a0million' }]] })
    expect(faults(table)).toEqual([{ id: 'tolls.0.total', verdict: 'typography-differs', edits: [] }])
  })
})
