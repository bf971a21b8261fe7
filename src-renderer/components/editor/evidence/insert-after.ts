import type { EditorState, Transaction } from '@tiptap/pm/state'
import { NodeSelection } from '@tiptap/pm/state'
import type { DataTable } from '#domain/table.ts'
import type { DataTableNode } from '#domain/draft.ts'
import { chartViewOf } from '../../../records/chart-view.ts'

/** Puts a chart of a table, as its block shows it, after that block; the chart is selected. */
export function insertChartAfter(table: DataTable): (state: EditorState, at: number) => Transaction | null {
  return ({ doc, schema, tr }, at) => {
    const node = doc.nodeAt(at)
    const attrs = node?.attrs as DataTableNode['attrs'] | undefined
    const view = attrs === undefined ? null : chartViewOf(table, attrs.view)
    if (node === null || view === null) return null
    const after = at + node.nodeSize
    const chart = { tableId: table.id, title: attrs?.title ?? '', form: 'bars', view, alt: '', id: null }
    tr.insert(after, schema.nodes['chart']!.create(chart))
    return tr.setSelection(NodeSelection.create(tr.doc, after))
  }
}
