export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** Where a key leads in a grid, as the grid of WAI-ARIA has it; null for a key that moves nothing. */
export function moveInGrid(
  { row, column }: GridPlace,
  key: string,
  control: boolean,
  size: { readonly rows: number; readonly columns: number },
): GridPlace | null {
  const to = (nextRow: number, nextColumn: number): GridPlace => ({
    row: Math.max(0, Math.min(size.rows - 1, nextRow)),
    column: Math.max(0, Math.min(size.columns - 1, nextColumn)),
  })
  if (control) {
    if (key === 'Home') return to(0, 0)
    return key === 'End' ? to(size.rows, size.columns) : null
  }
  switch (key) {
    case 'ArrowRight':
      return to(row, column + 1)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowUp':
      return to(row - 1, column)
    case 'Home':
      return to(row, 0)
    case 'End':
      return to(row, size.columns)
    default:
      return null
  }
}
