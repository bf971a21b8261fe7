import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { decodeText } from './decode-text.ts'
import { parseDelimited } from './parse-delimited.ts'
import { readWorkbook } from './read-workbook.ts'
import { tidySheets } from './tidy-sheets.ts'
import type { NamedRows } from './tidy-sheets.ts'

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

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte)
