import { isMixed, type DataTable } from '#domain/table.ts'

/** Has it only figures that are each of another kind, so that a list shows them better than a grid? */
export function isListOfFigures(table: DataTable): boolean {
  const figures = table.columns.filter(({ kind }) => kind === 'quantity')
  return figures.length > 0 && figures.every(({ id }) => isMixed(table, id))
}
