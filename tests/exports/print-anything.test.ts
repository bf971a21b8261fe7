import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHART_FORMS } from '#domain/draft.ts'
import type { BlockNode, Draft } from '#domain/draft.ts'
import { NO_BRAND } from '#domain/brand.ts'
import { NO_EXTRAS } from '#domain/export-extras.ts'
import { buildBriefing } from '#exports/build-briefing.ts'
import { err } from '#domain/result.ts'
import { FORMULAS } from '#domain/table-view.ts'
import { aChartBlock, aDraft, aParagraph, aTableBlock } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { arbitraryBody } from '#tests/drafts/arbitrary-draft.ts'
import { readBack } from '#tests/pdf/read-back.ts'

/** The text of the pages; the pictures of the text are nowhere. */
async function print(draft: Draft): Promise<string> {
  const library = aLibrary()
  const printed = await buildBriefing(draft, {
    library,
    today: '2026-11-22',
    brand: NO_BRAND,
    readImage: () => Promise.resolve(err({ code: 'file-missing', path: 'picture' })),
    extras: NO_EXTRAS,
    path: 'x.pdf',
  })
  if (!printed.ok) throw new Error(JSON.stringify(printed.error))
  return (await readBack(printed.value.pdf)).pages.join('\n')
}

const snapshotsOf = (values: readonly (number | null)[]) => ({
  references: {},
  quotations: {},
  events: {},
  tables: {
    tolls: aTable({
      columns: [
        { id: 'year', label: 'Year', kind: 'year' },
        { id: 'total', label: 'Total', kind: 'quantity' },
      ],
      rows: values.map((value, i) => [
        { value: 2000 + i, asWritten: '' },
        { value, asWritten: '' },
      ]),
    }),
  },
})

describe('every draft that may be stored is printed', () => {
  it('whatever holds what', async () => {
    const only = fc.constant
    const ids = {
      sources: only('report-2019'),
      quotations: only('rahimova-bridge'),
      tables: only('tolls'),
      events: only('association-founded'),
    }
    await fc.assert(
      fc.asyncProperty(arbitraryBody(ids), async (body) => {
        await expect(print(aDraft({ body }))).resolves.toContain('Tolls and trade')
      }),
      { numRuns: 40 },
    )
  })

  it('a list of as many levels as a file may have', async () => {
    const deep = Array.from({ length: 48 }).reduce<BlockNode>(
      (inner) => ({
        type: 'orderedList',
        content: [{ type: 'listItem', content: [aParagraph('outer'), inner as never] }],
      }),
      aParagraph('innermost'),
    )
    expect((await print(aDraft({ blocks: [deep] }))).replaceAll(/\s/g, '')).toContain('innermost')
  })

  it('with tables, calculations and charts of the largest and the smallest numbers', async () => {
    const number = fc.option(
      fc.oneof(
        fc.constantFrom(1.7e308, -1.7e308, 1e308, 5e-324, -5e-324, 1e21, 1e15, 0),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      ),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(number, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...FORMULAS),
        fc.constantFrom(...CHART_FORMS),
        async (values, formula, form) => {
          const derived = [{ id: 'derived', formula, of: 'total', base: 0, label: '' }]
          const view = { columns: ['year', 'total', 'derived'], rows: null, derived }
          const blocks = [aTableBlock({ view }), aChartBlock({ form, view })]
          const text = await print(aDraft({ blocks, snapshots: snapshotsOf(values) }))
          expect(text).toContain('2000')
          expect(text).not.toMatch(/NaN|∞|Infinity/)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('with the axis of a chart, however large its numbers are', async () => {
    const blocks = [aChartBlock()]
    const text = await print(aDraft({ blocks, snapshots: snapshotsOf([1.7e308, -1.7e308]) }))
    expect(text.replaceAll(/\s/g, '')).toContain('−1×10³⁰⁸')
  })
})
