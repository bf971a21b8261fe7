import type { Language } from '#domain/draft.ts'
import { formatCell } from '#domain/format-cell.ts'
import { alignmentOf } from '#domain/resolve-table.ts'
import { longestTail, splitFigure } from '#domain/split-figure.ts'
import type { ViewedTable } from '#domain/view-table.ts'

/**
 * Of each cell what is wanting after its figure, so that the decimal marks of a column stand under each other: characters that
 * take the room and are not seen. Figures have one width.
 */
export function padFigures(
  { columns, rows }: ViewedTable,
  language: Language,
): readonly (readonly string[])[] {
  const longest = columns.map(({ column }, i) => {
    const cells = rows.map((row) => row[i]!)
    if (alignmentOf(column, cells) !== 'decimal') return ''
    const texts = cells.map((cell) => formatCell(cell, column, language))
    return longestTail(texts, language, (tail) => tail.length)
  })
  return rows.map((row) =>
    row.map((cell, i) => {
      if (longest[i] === '') return ''
      const { tail } = splitFigure(formatCell(cell, columns[i]!.column, language), language)
      return longest[i]!.slice(tail.length)
    }),
  )
}
