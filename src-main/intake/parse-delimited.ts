import { parseCsv } from 'hucre/csv'

const DELIMITERS = ['\t', ';', ',', '|'] as const

/**
 * The rows of text whose cells are parted by tabs, semicolons, commas or bars, quoted as RFC 4180 has it, line feeds
 * within quotation marks included. Cells are as written. Which of the four it is, is told by the rows: that by which most
 * of them have the same number of cells, tabs and semicolons before commas, which stand in numbers too.
 */
export function parseDelimited(text: string): readonly (readonly string[])[] {
  const lines = firstLines(text)
    .replace(QUOTED, '$1x')
    .split(/\r\n|\r|\n/)
  let best: { readonly delimiter: string; readonly rows: number } = { delimiter: ',', rows: 0 }
  for (const delimiter of DELIMITERS) {
    const lengths = lines.map((line) => line.split(delimiter).length).filter((length) => length > 1)
    const rows = Math.max(
      0,
      ...Map.groupBy(lengths, (length) => length)
        .values()
        .map(({ length }) => length),
    )
    if (rows > best.rows) best = { delimiter, rows }
  }
  return parse(text, best.delimiter)
}

/** A cell within quotation marks, whatever parts it from the next. */
const QUOTED = /(^|[\t;,|\r\n])"(?:[^"]|"")*"(?=$|[\t;,|\r\n])/g

const parse = (text: string, delimiter: string): string[][] =>
  parseCsv(text, { delimiter, typeInference: false }).map((row) => row.map((cell) => String(cell ?? '')))

/** Enough to tell by; cut where a line ends. */
function firstLines(text: string): string {
  if (text.length <= 20_000) return text
  const end = text.lastIndexOf('\n', 20_000)
  return text.slice(0, end > 0 ? end : 20_000)
}
