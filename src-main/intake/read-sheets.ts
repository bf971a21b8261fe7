import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { decodeText } from './decode-text.ts'
import { parseDelimited } from './parse-delimited.ts'
import { readWorkbook } from './read-workbook.ts'
import type { NamedRows } from './read-workbook.ts'

/** The most that is taken from one file; what a briefing prints is far smaller. */
export const MOST_CELLS = 200_000

/** First bytes of what is no text and no XLSX: name it, rather than show it as letters. */
const OTHER_FORMATS: readonly (readonly [readonly number[], string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'it is in the old XLS format, or protected by a password'],
  [[0x25, 0x50, 0x44, 0x46], 'it is a PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'it is a picture'],
  [[0xff, 0xd8, 0xff], 'it is a picture'],
  [[0x1f, 0x8b], 'it is compressed'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'it is a text document'],
]

/** A ZIP archive, which an XLSX file is. */
const ARCHIVE = [0x50, 0x4b]

/**
 * The sheets of a spreadsheet file: XLSX, or text in rows; told by its bytes and not by its name, which is what a sheet of
 * text is called. Empty rows and columns at the ends are left out, and rows made as long as the longest. The error is a
 * part of a sentence: "it is empty".
 */
export async function readSheets(
  name: string,
  bytes: Uint8Array,
): Promise<Result<readonly NamedRows[], string>> {
  if (bytes.length === 0) return err('it is empty')
  const other = OTHER_FORMATS.find(([start]) => beginsWith(bytes, start))
  if (other !== undefined) return err(other[1])
  const read = beginsWith(bytes, ARCHIVE)
    ? await readWorkbook(bytes)
    : ok([{ name: name.replace(/\.[^.]*$/, '') || name, rows: parseDelimited(decodeText(bytes)) }])
  return read.ok ? tidySheets(read.value) : read
}

/** The same of cells that were pasted. */
export function readPastedCells(text: string): Result<readonly NamedRows[], string> {
  return tidySheets([{ name: '', rows: parseDelimited(text) }])
}

function tidySheets(sheets: readonly NamedRows[]): Result<readonly NamedRows[], string> {
  const areas = sheets.flatMap(({ name, rows }) => {
    const area = filledArea(rows)
    return area === null ? [] : [{ name, ...area }]
  })
  const cells = areas.reduce((sum, { rows, from, to }) => sum + rows.length * (to - from), 0)
  if (cells === 0) return err('it has no cells with anything in them')
  if (cells > MOST_CELLS) return err(`it has more than ${MOST_CELLS.toLocaleString('en-GB')} cells`)
  return ok(
    areas.map(({ name, rows, from, to }) => ({
      name,
      rows: rows.map((row) => Array.from({ length: to - from }, (_, i) => row[from + i] ?? '')),
    })),
  )
}

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

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte)
