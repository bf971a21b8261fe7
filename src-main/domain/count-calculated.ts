import { deriveColumn } from './derive-column.ts'
import type { Body } from './draft.ts'
import type { DataTable } from './table.ts'
import { walkBody } from './walk-body.ts'

/** How many figures of a text are calculated from those of its tables, each once, in a table and its chart; none for what has no value. */
export function countCalculated(body: Body, tableOf: (id: string) => DataTable | undefined): number {
  const counted = new Set<string>()
  for (const node of walkBody(body)) {
    if (node.type !== 'dataTable' && node.type !== 'chart') continue
    const { tableId, view } = node.attrs
    const table = tableOf(tableId)
    if (table === undefined || view === null) continue
    const rows = view.rows ?? [...table.rows.keys()]
    for (const spec of view.derived.filter(({ id }) => view.columns.includes(id))) {
      const cells = deriveColumn(table, spec, 'en-GB')?.cells ?? []
      const { formula, of, base } = spec
      const calculation = JSON.stringify([tableId, formula, of, formula === 'index' ? base : null])
      for (const row of rows) {
        if (typeof cells[row]?.value === 'number') counted.add(`${calculation} ${row}`)
      }
    }
  }
  return counted.size
}
