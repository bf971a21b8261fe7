import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptId, excerptsOf } from '#domain/excerpts-of-draft.ts'
import { NO_SNAPSHOTS } from '#domain/draft.ts'
import type { BlockNode } from '#domain/draft.ts'
import { fingerprint } from '#domain/fingerprint.ts'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import {
  aBox,
  aChartBlock,
  aDraft,
  aFootnote,
  aParagraph,
  aQuotationBlock,
  aTableBlock,
  aTimelineBlock,
} from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { arbitraryBody } from '#tests/drafts/arbitrary-draft.ts'

const library = aLibrary()
const held = (...blocks: readonly BlockNode[]) => excerptsOf(snapshotDraft(aDraft({ blocks }), library))
const ids = (...blocks: readonly BlockNode[]) => held(...blocks).map(({ id }) => id)
const inline = (shown = '') =>
  ({ type: 'inlineQuotation', attrs: { quotationId: 'rahimova-bridge', shown } }) as const

describe('excerptsOf', () => {
  it('has what can be used again, each once, in reading order, with its records alone', () => {
    const view = { columns: ['total'], rows: [0], derived: [] }
    const excerpts = held(
      aBox([aParagraph('She said', aFootnote(inline()))]),
      aTableBlock({ title: 'Mine', id: 'anchor' }),
      aQuotationBlock({ form: 'pull', lead: 'She wrote:' }),
      aTableBlock({ view }),
      aChartBlock(),
      aTimelineBlock(),
    )
    expect(excerpts.map(({ node }) => node)).toEqual([
      aQuotationBlock(),
      aTableBlock({ title: 'Mine' }),
      aTableBlock({ view }),
      aChartBlock(),
      aTimelineBlock(),
    ])
    expect(excerpts[0]?.snapshots).toEqual({
      ...NO_SNAPSHOTS,
      references: { 'report-2019': library.sources[0]!.reference },
      quotations: { 'rahimova-bridge': aQuotation() },
    })
  })

  it('gives what is shown otherwise another id, and what is only set otherwise the same', () => {
    const whole = aQuotation().selector.exact
    expect(
      ids(aQuotationBlock(), aQuotationBlock({ form: 'pull', lead: 'So:', shown: ` ${whole}` })),
    ).toEqual(['quotation-rahimova-bridge'])
    expect(new Set(ids(aQuotationBlock(), aParagraph(inline('The bridge […]')))).size).toBe(2)
    expect(ids(aTimelineBlock(), aTimelineBlock({ form: 'scale', title: 'Other' })).length).toBe(1)
    expect(ids(aChartBlock(), aChartBlock({ form: 'line' }), aChartBlock({ title: 'Other' })).length).toBe(2)
    const unused = { id: 'x', formula: 'change', of: 'total', base: 0, label: '' } as const
    const view = { columns: ['total'], rows: null, derived: [] }
    expect(ids(aTableBlock({ view }), aTableBlock({ view: { ...view, derived: [unused] } })).length).toBe(1)
  })

  it('leaves out what the draft has no record of', () => {
    expect(excerptsOf(aDraft({ blocks: [aQuotationBlock(), aTableBlock()] }))).toEqual([])
  })

  it('gives the same ids again, of the form that the contract takes', () => {
    const bodies = arbitraryBody({
      sources: fc.constant('report-2019'),
      quotations: fc.constant('rahimova-bridge'),
      tables: fc.constant('tolls'),
      events: fc.constant('association-founded'),
    })
    fc.assert(
      fc.property(bodies, (body) => {
        const draft = snapshotDraft(aDraft({ body }), library)
        const excerpts = excerptsOf(draft)
        for (const { id, node, snapshots } of excerpts) {
          expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,120}$/)
          expect(excerptId(node, snapshots)).toBe(id)
          const alone = excerptsOf({ ...draft, body: { type: 'doc', content: [node] } })
          expect(alone.map((excerpt) => excerpt.id)).toEqual([id])
        }
      }),
    )
  })
})

describe('fingerprint', () => {
  it('takes no notice of the order of keys, and of all else', () => {
    expect(fingerprint({ a: 1, b: [1, 2] })).toBe(fingerprint({ b: [1, 2], a: 1 }))
    const others = [{ a: 1, b: [2, 1] }, { a: 1 }, [1, 2], 'a', null, { a: '1', b: [1, 2] }]
    expect(new Set([{ a: 1, b: [1, 2] }, ...others].map(fingerprint)).size).toBe(others.length + 1)
  })
})
