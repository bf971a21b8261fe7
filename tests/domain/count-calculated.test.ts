import { describe, expect, it } from 'vitest'
import { countCalculated } from '#domain/count-calculated.ts'
import type { TableView } from '#domain/table-view.ts'
import { aDraft, aTableBlock } from '#tests/builders/a-draft.ts'
import { aTable } from '#tests/builders/a-table.ts'

const view: TableView = {
  columns: ['year', 'total', 'change'],
  rows: null,
  derived: [{ id: 'change', formula: 'year-on-year', of: 'total', base: 0, label: '' }],
}
const count = (...views: readonly (TableView | null)[]) =>
  countCalculated(aDraft({ blocks: views.map((one) => aTableBlock({ view: one })) }).body, (id) =>
    id === 'tolls' ? aTable() : undefined,
  )

describe('countCalculated', () => {
  it('counts values that are calculated and shown, each once, and no missing one', () => {
    // The first year has none before it.
    expect(count(view)).toBe(1)
    expect(count(view, view)).toBe(1)
    const [first] = view.derived
    const share = { ...view, derived: [{ ...first!, formula: 'share' as const }] }
    expect(count(view, share)).toBe(3)
  })

  it('counts nothing that is not shown, calculated or there', () => {
    expect(count(null)).toBe(0)
    expect(count({ ...view, columns: ['year', 'total'] })).toBe(0)
    expect(count({ ...view, rows: [0] })).toBe(0)
    expect(countCalculated(aDraft({ blocks: [aTableBlock({ view })] }).body, () => undefined)).toBe(0)
  })
})
