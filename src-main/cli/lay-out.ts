/** Columns on the screen that a text takes: one a character, none for accents that combine. */
const measure = (text: string): number => [...text.replace(/\p{M}/gu, '')].length

/** A text in lines of at most `width` columns, broken between words; a longer word stands alone. */
export function wrap(text: string, width: number): string {
  return wrapLines(text, width).join('\n')
}

export function wrapLines(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \n]+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

export interface Layout {
  /** Infinity where nothing is wrapped: a file or another program reads it. */
  readonly width: number
  /** The column that takes what the others leave, and is wrapped. */
  readonly flexible?: number
  /** Columns set to the right: figures. */
  readonly right?: readonly number[]
}

const GAP = 2
const NARROWEST = 20

/** Rows of cells as lines, columns aligned, two spaces between them and none at the end. */
export function layOut(rows: readonly (readonly string[])[], layout: Layout): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, c) =>
    Math.max(0, ...rows.map((row) => measure(row[c] ?? ''))),
  )
  const { flexible } = layout
  if (flexible !== undefined && widths[flexible] !== undefined) {
    const others = widths.reduce((sum, width, c) => (c === flexible ? sum : sum + width + GAP), 0)
    widths[flexible] = Math.min(widths[flexible], Math.max(NARROWEST, layout.width - others))
  }
  return rows.flatMap((row) => {
    const cells = row.map((cell, c) => (c === flexible ? wrapLines(cell, widths[c]!) : [cell]))
    const height = Math.max(...cells.map((lines) => lines.length))
    return Array.from({ length: height }, (_, i) =>
      cells
        .map((lines, c) => pad(lines[i] ?? '', widths[c]!, layout.right?.includes(c) === true))
        .join(' '.repeat(GAP))
        .trimEnd(),
    )
  })
}

function pad(text: string, width: number, toTheRight: boolean): string {
  const space = ' '.repeat(Math.max(0, width - measure(text)))
  return toTheRight ? space + text : text + space
}
