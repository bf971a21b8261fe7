import { calculationSentences } from './calculation-sentence.ts'
import { describeChart } from './describe-chart.ts'
import type { Chart, DocumentBlock } from './document.ts'
import type { ChartNode, DataTableNode, Language } from './draft.ts'
import { formatCell } from './format-cell.ts'
import { columnHead, columnUnit } from './format-number.ts'
import type { Resolving } from './resolving.ts'
import { sourceLine } from './source-line.ts'
import { hasOwnMeasure } from './table.ts'
import type { Cell, Column, DataTable } from './table.ts'
import { holdTogether } from './typography.ts'
import { viewTable } from './view-table.ts'
import type { ViewedTable } from './view-table.ts'

type Block<K extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: K }>

export function resolveTable({ attrs }: DataTableNode, context: Resolving): Block<'table'> {
  const { id, label } = context.nextNumber()
  const data = context.records.tables[attrs.tableId]!
  const { columns, rows } = viewTable(data, attrs.view, context.language)
  return {
    kind: 'table',
    id,
    label,
    title: holdTogether(attrs.title === '' ? data.title : attrs.title),
    columns: columns.map(({ column, derived }, i) => ({
      label: columnHead(column, context.language),
      align: alignmentOf(
        column,
        rows.map((row) => row[i]!),
      ),
      derived: derived !== null,
    })),
    rows: rows.map((row) => row.map((cell, i) => formatCell(cell, columns[i]!.column, context.language))),
    source: sourceLine(data, context),
    calculations: calculationsOf(columns, data, context),
    note: noteOf(data),
  }
}

export function resolveChart({ attrs }: ChartNode, context: Resolving): Block<'chart'> {
  const { id, label } = context.nextNumber()
  const data = context.records.tables[attrs.tableId]!
  const view = viewTable(data, attrs.view, context.language)
  const title = holdTogether(attrs.title === '' ? data.title : attrs.title)
  const chart = chartOf(view, attrs.form, context.language)
  return {
    kind: 'chart',
    id,
    label,
    title,
    chart,
    alt: attrs.alt.trim() === '' ? describeChart(chart) : attrs.alt,
    source: sourceLine(data, context),
    calculations: calculationsOf(view.columns, data, context),
    note: noteOf(data),
  }
}

/** The first column gives the categories; of the others those that hold quantities of one unit are series. */
export function chartOf({ columns, rows }: ViewedTable, form: Chart['form'], language: Language): Chart {
  const print = (row: ViewedTable['rows'][number], i: number) =>
    formatCell(row[i]!, columns[i]!.column, language)
  return {
    form,
    language,
    categories: rows.map((row) => print(row, 0)),
    series: columns.flatMap(({ column, derived }, i) =>
      i === 0 || column.kind !== 'quantity' || rows.some((row) => isMeasuredOtherwise(row[i]!, column))
        ? []
        : [
            {
              label: columnHead(column, language),
              unit: columnUnit(column, language),
              derived: derived !== null,
              values: rows.map((row) => numberOf(row[i]!.value)),
              texts: rows.map((row) => print(row, i)),
            },
          ],
    ),
  }
}

/** Figures of different kinds have no decimal mark in common. */
export function alignmentOf(
  column: Column,
  cells: readonly Cell[],
): Block<'table'>['columns'][number]['align'] {
  if (column.kind !== 'quantity') return 'start'
  return cells.some((cell) => isMeasuredOtherwise(cell, column)) ? 'end' : 'decimal'
}

const isMeasuredOtherwise = (cell: Cell, column: Column): boolean =>
  cell.value !== null && hasOwnMeasure(cell, column)

const numberOf = (value: number | string | null): number | null => (typeof value === 'number' ? value : null)

const noteOf = (data: DataTable): string | null => (data.note === undefined ? null : holdTogether(data.note))

function calculationsOf(
  columns: ViewedTable['columns'],
  data: DataTable,
  { language }: Resolving,
): readonly string[] {
  const derived = columns.flatMap((column) => (column.derived === null ? [] : [column.derived]))
  return calculationSentences(data, derived, language)
}
