import { describe, expect, it } from 'vitest'
import { findUnresolved, snapshotDraft } from '#domain/snapshot-draft.ts'
import { citedInBody } from '#domain/walk-body.ts'
import {
  aBox,
  aChartBlock,
  aCitation,
  aDraft,
  aFootnote,
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

const quotation = aQuotationBlock()
const table = aTableBlock({ title: 'Tolls' })
const timeline = aTimelineBlock({ title: 'Keepers' })
const citing = (...sourceIds: readonly string[]) => aParagraph(aCitation(sourceIds))

describe('citedInBody', () => {
  it('finds what lists and key points hold, each once, in reading order', () => {
    const body = aDraft({
      blocks: [
        { type: 'keyPoints', content: [citing('b', 'a')] },
        { type: 'bulletList', content: [{ type: 'listItem', content: [citing('a', 'c')] }] },
        aBox([quotation]),
        quotation,
      ],
    }).body
    expect(citedInBody(body)).toEqual({
      quotationIds: ['rahimova-bridge'],
      tableIds: [],
      eventIds: [],
      sourceIds: ['b', 'a', 'c'],
    })
  })
})

it('finds what footnotes, boxes, charts, quotations in the text and works quoted in others name', () => {
  const inline = (quotationId: string) =>
    ({ type: 'inlineQuotation', attrs: { quotationId, shown: '' } }) as const
  const body = aDraft({
    blocks: [
      aParagraph(inline('q1'), aFootnote(inline('q2'), aCitation('seen', { quotedFrom: 'original' }))),
      aBox([aParagraph(aCitation('boxed')), aQuotationBlock({ quotationId: 'q3' })]),
      aChartBlock({ tableId: 't1' }),
    ],
  }).body
  expect(citedInBody(body)).toEqual({
    quotationIds: ['q1', 'q2', 'q3'],
    tableIds: ['t1'],
    eventIds: [],
    sourceIds: ['seen', 'original', 'boxed'],
  })
})

describe('snapshotDraft', () => {
  const library = aLibrary({
    sources: [aSource(), aSource({ id: 'web' }), aSource({ id: 'memoir' }), aSource({ id: 'uncited' })],
    tables: [aTable({ sourceIds: ['report-2019', 'web'] })],
  })
  const reference = (id: string) => aSource({ id }).reference

  it('takes what the text cites, and the references of all sources involved', () => {
    const draft = snapshotDraft(aDraft({ blocks: [quotation, table, timeline, citing('memoir')] }), library)
    expect(draft.snapshots).toEqual({
      references: {
        memoir: reference('memoir'),
        'report-2019': reference('report-2019'),
        web: reference('web'),
      },
      quotations: { 'rahimova-bridge': aQuotation() },
      tables: { tolls: aTable({ sourceIds: ['report-2019', 'web'] }) },
      events: { 'association-founded': anEvent() },
    })
  })

  it('keeps what it already holds, though the library has changed or lost it', () => {
    const before = snapshotDraft(aDraft({ blocks: [quotation, table] }), library)
    const changed = aLibrary({ sources: [], tables: [], quotations: [aQuotation({ exact: 'Changed.' })] })
    expect(snapshotDraft(before, changed)).toEqual(before)
    expect(findUnresolved(before, changed)).toEqual([])
  })

  it('drops what the text no longer cites', () => {
    const before = snapshotDraft(aDraft({ blocks: [quotation, table, timeline] }), library)
    const after = snapshotDraft(
      { ...before, body: { type: 'doc', content: [aParagraph('Nothing.')] } },
      library,
    )
    expect(after.snapshots).toEqual({ references: {}, quotations: {}, tables: {}, events: {} })
  })

  it('names what is found nowhere', () => {
    const draft = aDraft({
      blocks: [quotation, aTableBlock({ tableId: 'lost' }), citing('burnt')],
    })
    expect(findUnresolved(draft, aLibrary({ sources: [] }))).toEqual([
      { kind: 'table', id: 'lost' },
      { kind: 'source', id: 'burnt' },
      { kind: 'source', id: 'report-2019' },
    ])
  })
})
