/** Where an arrow leads among things that stand in rows of so many columns; it stays at the edges. Null for any other key. */
export function moveInColumns(key: string, at: number, count: number, columns: number): number | null {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[key]
  if (step === undefined) return null
  const next = at + step
  return next < 0 || next >= count ? at : next
}
