import type { ChartForm, ChartNode, DataTableNode } from '#domain/draft.ts'
import type { DataTable } from '#domain/table.ts'
import type { TableView } from '#domain/table-view.ts'
import { tidied } from '../../records/edit-view.ts'

/** What stands in a text for a table as it is shown here. */
export const tableNode = (table: DataTable, view: TableView): DataTableNode => ({
  type: 'dataTable',
  attrs: { tableId: table.id, title: table.title, view: tidied(table, view), id: null },
})

/** And for its chart. */
export const chartNode = (
  table: DataTable,
  { form, view }: { readonly form: ChartForm; readonly view: TableView },
): ChartNode => ({
  type: 'chart',
  attrs: { tableId: table.id, title: table.title, form, view, alt: '', id: null },
})
