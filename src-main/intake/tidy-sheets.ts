import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'

/** A sheet, its cells as written. */
export interface NamedRows {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** The most that is taken from one file; what a briefing prints is far smaller. */
export const MOST_CELLS = 200_000

/** Characters, of all cells together. */
export const MOST_TEXT = 5_000_000

/** What is no letter of any text: controls, and marks that turn the direction of writing unseen. */
const UNSEEN = /[[\p{Cc}--[\t\n\r]]\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gv

const seen = (text: string): string => text.replace(UNSEEN, '')

/**
 * The sheets that hold something, rid of what nobody sees, without the empty rows and columns around it, each row as long as the longest. The error is
 * a part of a sentence.
 */
export function tidySheets(sheets: readonly NamedRows[]): Result<readonly NamedRows[], string> {
  const areas = sheets.flatMap(({ name, rows }) => {
    const area = filledArea(rows)
    return area === null ? [] : [{ name, ...area }]
  })
  const cells = areas.reduce((sum, { rows, from, to }) => sum + rows.length * (to - from), 0)
  if (cells === 0) return err('it has no cells with anything in them')
  if (cells > MOST_CELLS) return err(`it has more than ${MOST_CELLS.toLocaleString('en-GB')} cells`)
  const letters = areas.reduce((sum, { rows }) => sum + lengthOf(rows), 0)
  if (letters > MOST_TEXT) return err('it has more text than a table')
  return ok(
    areas.map(({ name, rows, from, to }) => ({
      name: seen(name),
      rows: rows.map((row) => Array.from({ length: to - from }, (_, i) => seen(row[from + i] ?? ''))),
    })),
  )
}

const lengthOf = (rows: readonly (readonly string[])[]): number =>
  rows.reduce((sum, row) => row.reduce((inRow, { length }) => inRow + length, sum), 0)

/** The rows and columns between the first and the last that hold something; null where none does. */
function filledArea(rows: readonly (readonly string[])[]) {
  const isFilled = (cell: string): boolean => cell.trim() !== ''
  const first = rows.findIndex((row) => row.some(isFilled))
  if (first < 0) return null
  const kept = rows.slice(first, rows.findLastIndex((row) => row.some(isFilled)) + 1)
  let from = Infinity
  let to = 0
  for (const row of kept) {
    const start = row.findIndex(isFilled)
    if (start < 0) continue
    from = Math.min(from, start)
    to = Math.max(to, row.findLastIndex(isFilled) + 1)
  }
  return { rows: kept, from, to }
}
