import { decimalMarkOf } from './decimal-mark.ts'
import { foldWords } from './fold-words.ts'
import { figureIn, ownFigureIn, parseQuantity, scaleIn } from './parse-quantity.ts'
import type { Quantity } from './parse-quantity.ts'
import type { Cell, Column } from './table.ts'

/** What rows of text seem to be. All of it can be corrected: `readCells` reads the same rows by other columns. */
export interface ProposedTable {
  /** What stands alone above the head; empty where nothing does. */
  readonly title: string
  readonly columns: readonly Column[]
  /** The rows of the body, as written; each has one text a column. */
  readonly texts: readonly (readonly string[])[]
}

/**
 * The typed columns that rows of text from a spreadsheet seem to have: years, quantities with unit, magnitude and decimals,
 * or text. A column holds quantities only where every cell of it is a figure or missing. Null where there is nothing
 * but empty cells.
 */
export function proposeTable(rows: readonly (readonly string[])[]): ProposedTable | null {
  const filled = rows.filter((row) => row.some(isFilled))
  const width = Math.max(0, ...filled.map((row) => row.findLastIndex(isFilled) + 1))
  if (width === 0) return null
  const grid = filled.map((row) => Array.from({ length: width }, (_, i) => (row[i] ?? '').trim()))
  const alone = grid.findIndex((row) => width === 1 || row.filter(isFilled).length > 1)
  const top = Math.max(alone, 0)
  const hasHead = isHead(grid[top]!, grid.slice(top + 1))
  const texts = grid.slice(hasHead ? top + 1 : top)
  const head = hasHead ? grid[top]! : grid[top]!.map(() => '')
  const mark = decimalMarkOf(texts.flat())
  const columns = head.map((label, i) =>
    proposeColumn(
      label,
      i,
      texts.map((row) => row[i]!),
      mark,
    ),
  )
  const title = grid.slice(0, top).map((row) => row.find(isFilled)!)
  return { title: title.join(' '), columns: withIds(columns), texts }
}

/** A cell that is not what its column holds, by its place. */
export interface Misfit {
  readonly row: number
  readonly column: number
}

/**
 * The cells of the rows, read by these columns; a text that is not what its column holds is a missing value and a misfit,
 * and is kept as written.
 */
export function readCells(
  columns: readonly Column[],
  texts: readonly (readonly string[])[],
): { readonly rows: readonly (readonly Cell[])[]; readonly misfits: readonly Misfit[] } {
  const misfits: Misfit[] = []
  const rows = texts.map((row, r) =>
    columns.map((column, c) => {
      const asWritten = (row[c] ?? '').trim()
      const cell = cellOf(column, asWritten)
      if (cell === undefined) misfits.push({ row: r, column: c })
      return { value: null, ...cell, asWritten }
    }),
  )
  return { rows, misfits }
}

/** Undefined where the text is not what the column holds. */
function cellOf(column: Column, asWritten: string): Omit<Cell, 'asWritten'> | undefined {
  switch (column.kind) {
    case 'text':
      return { value: asWritten === '' ? null : asWritten }
    case 'year':
      if (YEAR.test(asWritten)) return { value: Number(asWritten.slice(0, 4)) }
      return asWritten === '' ? { value: null } : undefined
    case 'quantity': {
      const figure = figureIn(column, asWritten)
      if (figure === undefined) return ownFigureIn(column, asWritten)
      const { qualifiers: _qualifiers, ...cell } = figure
      return cell
    }
  }
}

const isFilled = (text: string): boolean => text.trim() !== ''

/** "2016", "2016/17", "2016 (January to June)", "2016*". */
const YEAR = /^[12]\d{3}(?!\d)(?!.*\d{4})/

const SAYS_YEAR = /^(?:years?|год|годы|il|illər|date|period)\b|^(?:год|годы)$/iu

/** A first row whose cells are no figures where those below are, or that has words alone. */
function isHead(first: readonly string[], below: readonly (readonly string[])[]): boolean {
  if (below.length === 0) return false
  const isFigure = (text: string): boolean => {
    const quantity = parseQuantity(text)
    return quantity !== null && quantity.number !== null && quantity.upTo === null
  }
  const names = first.filter((text) => isFilled(text) && !isFigure(text))
  const setsApart = first.some((text, i) => !isFigure(text) && below.some((row) => isFigure(row[i]!)))
  // Years as heads: "", 2013, 2014 over figures of another size.
  const years = first.slice(1).length > 1 && first.slice(1).every((text) => /^[12]\d{3}$/.test(text))
  return setsApart || years || names.length === first.length
}

function proposeColumn(
  head: string,
  index: number,
  texts: readonly string[],
  mark: ',' | undefined,
): Omit<Column, 'id'> {
  const label = head === '' ? `Column ${index + 1}` : head
  const filled = texts.filter(isFilled)
  const isYears = filled.length > 0 && filled.every((text) => YEAR.test(text) && !/[.,]\d/.test(text))
  if (isYears && (SAYS_YEAR.test(head) || index === 0)) return { label, kind: 'year' }
  const quantity = proposeQuantity(label, texts, mark)
  return quantity ?? { label, kind: 'text' }
}

function proposeQuantity(
  head: string,
  texts: readonly string[],
  mark: ',' | undefined,
): Omit<Column, 'id'> | null {
  const matters = mark !== undefined && texts.some((text) => /\d[.,]\d/.test(text))
  const figures = texts.map((text) => parseQuantity(text)).filter((figure) => figure !== null)
  const unit = unitOf(head) ?? common(figures, ({ unit: written }) => written)
  const scale = scaleIn(head) ?? common(figures, (figure) => figure.scale)
  const column: Omit<Column, 'id' | 'decimals'> = {
    label: labelOf(head),
    kind: 'quantity',
    ...(unit === null ? {} : { unit }),
    ...(scale === null ? {} : { scale }),
    ...(matters ? { decimalMark: ',' as const } : {}),
  }
  // What looks like a range may be a period or a number of a telephone.
  if (figures.some(({ upTo }) => upTo !== null)) return null
  const values = texts.map((text) => figureIn(column, text)?.value)
  const numbers = values.filter((value) => typeof value === 'number')
  // A number in words may be the beginning of a sentence.
  const inWords = texts.some((text, i) => typeof values[i] === 'number' && !/\d/.test(text))
  if (numbers.length === 0 || inWords || values.includes(undefined)) return null
  return { ...column, decimals: Math.min(6, Math.max(...numbers.map(decimalsOf))) }
}

/** What all figures that say it agree on; null where they do not, or none says it. */
function common<T>(figures: readonly Quantity[], of: (figure: Quantity) => T | null): T | null {
  const said = new Set(figures.filter(({ number }) => number !== null).map(of))
  const [only] = said
  return said.size === 1 ? (only ?? null) : null
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/US ?\$|\bUSD\b|(?:дол(?:л|\.|ларов)|\$).*США|ABŞ dollar/iu, 'US$'],
  [/€|\bEUR\b|евро/iu, '€'],
  [/£|\bGBP\b/iu, '£'],
  [/₼|\bAZN\b|manat|манат/iu, '₼'],
  [/₽|\bRUB\b|руб/iu, '₽'],
  [/\$|долл/iu, '$'],
  [/%|\bper ?cent\b|процент|faiz/iu, '%'],
  [/\bpeople\b|\bpersons\b/iu, 'people'],
]

const unitOf = (head: string): string | null => UNITS.find(([pattern]) => pattern.test(head))?.[1] ?? null

/** "Remittances (US$ million)" and "Remittances, US$ million" without what the column's unit and scale say. */
function labelOf(head: string): string {
  const parts = /^(.+?)(?:\s*\(([^()]*)\)|,\s*([^,]*))$/u.exec(head)
  if (parts === null) return head
  const said = parts[2] ?? parts[3] ?? ''
  return unitOf(said) !== null || scaleIn(said) !== null ? parts[1]! : head
}

function decimalsOf(value: number): number {
  const [, decimals = ''] = String(value).split('.')
  return /e/.test(String(value)) ? 6 : decimals.length
}

/** Ids made of the labels: small letters, digits and hyphens. */
function withIds(columns: readonly Omit<Column, 'id'>[]): readonly Column[] {
  const taken = new Set<string>()
  return columns.map((column, i) => {
    const plain = slug(column.label) || `column-${i + 1}`
    let id = plain
    for (let n = 2; taken.has(id); n++) id = `${plain}-${n}`
    taken.add(id)
    return { id, ...column }
  })
}

const slug = (label: string): string =>
  foldWords(label)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
