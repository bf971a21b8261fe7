import { describe, expect, it } from 'vitest'
import type { Draft } from '#domain/draft.ts'
import { NO_SNAPSHOTS } from '#domain/draft.ts'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import type { Library } from '#domain/library.ts'
import type { DataTable } from '#domain/table.ts'
import type { Quotation } from '#domain/quotation.ts'
import { verifyDraft } from '#library/verify-draft.ts'
import {
  aBox,
  aChartBlock,
  aDraft,
  aFootnote,
  aParagraph,
  aQuotationBlock,
  aTableBlock,
} from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aTable } from '#tests/builders/a-table.ts'

const quoting = (quotation: Quotation): Draft =>
  aDraft({
    blocks: [aQuotationBlock({ quotationId: quotation.id })],
    snapshots: { ...NO_SNAPSHOTS, quotations: { [quotation.id]: quotation } },
  })

const printing = (table: DataTable): Draft =>
  aDraft({
    blocks: [aTableBlock({ tableId: table.id })],
    snapshots: { ...NO_SNAPSHOTS, tables: { [table.id]: table } },
  })

describe('verifyDraft on quotations', () => {
  const row = { id: 'rahimova-bridge', sourceId: 'report-2019', edits: [], place: 'p. 14', reason: null }

  it('finds a draft made from the library verbatim', () => {
    const draft = aDraft({
      blocks: [aQuotationBlock(), aTableBlock()],
    })
    const rows = verifyDraft(snapshotDraft(draft, aLibrary()), aLibrary())
    expect(rows.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['rahimova-bridge', 'verbatim'],
      ['tolls.0.year', 'verbatim'],
      ['tolls.0.total', 'verbatim'],
      ['tolls.1.year', 'verbatim'],
      ['tolls.1.total', 'verbatim'],
    ])
    expect(verifyDraft(draft, aLibrary())).toEqual(rows)
  })

  it('lists what was altered', () => {
    const altered = aQuotation({ exact: 'The bridge will be closed before the 21 members agree.' })
    expect(verifyDraft(quoting(altered), aLibrary())).toEqual([
      {
        ...row,
        verdict: 'altered',
        edits: [
          { kind: 'negation', expected: 'not', found: '' },
          { kind: 'number', expected: '12', found: '21' },
        ],
      },
    ])
  })

  it('finds another speaker, source or page', () => {
    const library = aLibrary({ sources: [...aLibrary().sources] })
    const moved = aQuotation({
      speaker: { name: 'Anna Berg' },
      sourceId: 'memoir',
      locator: { kind: 'page', page: '15' },
    })
    expect(verifyDraft(quoting(moved), library)).toEqual([
      {
        ...row,
        verdict: 'altered',
        edits: [
          { kind: 'number', expected: 'p. 14', found: 'p. 15' },
          { kind: 'name', expected: 'Leyla Rahimova', found: 'Anna Berg' },
          { kind: 'name', expected: 'report-2019', found: 'memoir' },
        ],
      },
    ])
  })

  it('finds the words under another id of the same source, changed or not', () => {
    const renamed = aQuotation({ id: 'renamed' })
    expect(verifyDraft(quoting(renamed), aLibrary())).toEqual([
      { ...row, id: 'renamed', verdict: 'verbatim' },
    ])
    const changed = aQuotation({
      id: 'renamed',
      exact: 'The bridge will be closed before the 12 members agree.',
    })
    expect(verifyDraft(quoting(changed), aLibrary())).toEqual([
      {
        ...row,
        id: 'renamed',
        verdict: 'altered',
        edits: [{ kind: 'negation', expected: 'not', found: '' }],
      },
    ])
  })

  it('does not find words that nothing in their source is near', () => {
    const invented = aQuotation({ id: 'invented', exact: 'Grain was dear in the spring of that year.' })
    expect(verifyDraft(quoting(invented), aLibrary())).toEqual([
      { ...row, id: 'invented', verdict: 'not-found' },
    ])
  })

  it('cannot check a source that it does not have, and says so', () => {
    const foreign = aQuotation({ id: 'foreign', sourceId: 'memoir' })
    expect(verifyDraft(quoting(foreign), aLibrary())).toEqual([
      {
        ...row,
        id: 'foreign',
        sourceId: 'memoir',
        verdict: 'cannot-be-checked',
        reason: 'the library has no source “memoir”',
      },
    ])
  })

  it.each(['gone', 'constructor'])('cannot check words that nobody holds: %s', (id) => {
    const draft = aDraft({ blocks: [aQuotationBlock({ quotationId: id })] })
    expect(verifyDraft(draft, aLibrary())).toEqual([
      {
        ...row,
        id,
        sourceId: '',
        place: '',
        verdict: 'cannot-be-checked',
        reason: 'neither the draft nor the library holds its words',
      },
    ])
  })
})

describe('verifyDraft on words as they are shown', () => {
  const library = aLibrary()
  const shownAs = (...shown: readonly string[]) =>
    verifyDraft(
      snapshotDraft(aDraft({ blocks: shown.map((words) => aQuotationBlock({ shown: words })) }), library),
      library,
    ).map(({ verdict, edits }) => [verdict, edits])

  it('says what a marked omission leaves out', () => {
    expect(shownAs('The bridge will […] be closed […].')).toEqual([
      [
        'marked-edits',
        [
          { kind: 'negation', expected: 'not', found: '[…]' },
          { kind: 'number', expected: 'before the 12 members agree', found: '[…]' },
        ],
      ],
    ])
  })

  it('finds what was changed without a mark', () => {
    expect(shownAs('The bridge will be closed […].')).toEqual([
      ['altered', [{ kind: 'negation', expected: 'not', found: '' }]],
    ])
  })

  it('gives a quotation that is shown in several ways the gravest verdict', () => {
    expect(
      shownAs('', 'The bridge will […] be closed before the 12 members agree.').map(([verdict]) => verdict),
    ).toEqual(['marked-edits'])
    expect(shownAs('The ferry will […].', '', 'The bridge is […].')).toEqual([
      [
        'altered',
        [
          { kind: 'word', expected: 'bridge', found: 'ferry' },
          { kind: 'word', expected: 'will', found: 'is' },
        ],
      ],
    ])
  })

  it('sees a quotation in the running text, in a footnote and in a box', () => {
    const quoted = {
      type: 'inlineQuotation',
      attrs: { quotationId: 'rahimova-bridge', shown: 'The ferry […].' },
    } as const
    const verdicts = [
      aParagraph('She said ', quoted),
      aParagraph('So it was.', aFootnote('See ', quoted)),
      aBox([aParagraph(quoted)]),
    ].map((block) => verifyDraft(aDraft({ blocks: [block] }), library).map(({ verdict }) => verdict))
    expect(verdicts).toEqual([['altered'], ['altered'], ['altered']])
  })

  it('cannot check what was typed by hand, but finds what was changed since', () => {
    const typed = aLibrary({ quotations: [aQuotation({ transcribed: true })] })
    const verify = (shown: string) =>
      verifyDraft(snapshotDraft(aDraft({ blocks: [aQuotationBlock({ shown })] }), typed), typed)
    expect(verify('')).toMatchObject([
      {
        verdict: 'cannot-be-checked',
        reason: 'it was typed by hand from paper or a recording, and there is no text to compare it with',
      },
    ])
    expect(verify('The ferry […].')).toMatchObject([{ verdict: 'altered', reason: null }])
  })
})

describe('verifyDraft on records of the person’s own', () => {
  const verify = (...own: Library['own']) =>
    verifyDraft(aDraft({ blocks: [aQuotationBlock(), aTableBlock()] }), aLibrary({ own })).map(
      ({ verdict, reason }) => [verdict, reason],
    )

  it('cannot check a table that was typed or pasted', () => {
    const reason = 'it was typed or pasted by hand, and there is no text to compare it with'
    expect(verify({ kind: 'table', id: 'tolls' })).toEqual([
      ['verbatim', null],
      ...Array(4).fill(['cannot-be-checked', reason]),
    ])
  })

  it('says of what agrees with a corrected record that it was corrected', () => {
    const reason = 'it is as you corrected it in the library'
    expect(
      verify(
        { kind: 'table', id: 'tolls', corrects: true },
        { kind: 'quotation', id: 'rahimova-bridge', corrects: true },
      ),
    ).toEqual(Array(5).fill(['verbatim', reason]))
  })

  it('still finds what differs from the own record', () => {
    const altered = aQuotation({ exact: 'The bridge will be closed before the 12 members agree.' })
    const own = [{ kind: 'quotation', id: 'rahimova-bridge', corrects: true }] as const
    expect(verifyDraft(quoting(altered), aLibrary({ own }))).toMatchObject([
      { verdict: 'altered', reason: null },
    ])
  })
})

describe('verifyDraft on figures', () => {
  const [year, total] = aTable().columns
  const [first, second] = aTable().rows
  const faults = (table: DataTable) =>
    verifyDraft(printing(table), aLibrary())
      .filter(({ verdict }) => verdict !== 'verbatim')
      .map(({ id, verdict, edits }) => ({ id, verdict, edits }))

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
