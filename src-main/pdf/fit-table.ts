import type { DocumentBlock } from '#domain/document.ts'
import type { Language } from '#domain/draft.ts'
import { longestTail, splitFigure } from '#domain/split-figure.ts'
import { textWidth } from './engine/text-width.ts'
import { FIGURES, printable } from './define-text.ts'
import type { TextName } from './define-text.ts'
import { columnWidth, fullWidth } from './page-style.ts'
import type { PageStyle, TextStyle } from './page-style.ts'

export type TableBlock = Extract<DocumentBlock, { kind: 'table' }>

/** How a table stands on its page. All measures in points. */
export interface TableFit {
  /** In the column of the text, across the page, or on a page of its own that lies on its side. */
  readonly place: 'column' | 'page' | 'turned'
  /** Of its type, against that of the template. */
  readonly scale: number
  /** The columns, all of them but where no page holds them: then each part begins with the first, and stands under the one before. */
  readonly parts: readonly TablePart[]
  readonly gap: number
  /** Of each row the white right of each of its figures, that brings their decimal marks under each other. */
  readonly indents: readonly (readonly number[])[]
}

export interface TablePart {
  readonly columns: readonly number[]
  /** Of each, without the gaps between them. */
  readonly widths: readonly number[]
}

const GAP = 14
/** No type is set smaller, in points: what then is too wide for the page is turned. */
export const SMALLEST_TYPE = 7
/** A longer head may take several lines. */
const LONGEST_HEAD = 80
const LINES_OF_HEAD = 3
/** What is wider than this, in points, may be broken: a sentence among figures, a stretch without a space. */
const WIDEST_WHOLE = 120
/** Words of a cell stay beside each other to this width. */
const NARROWEST_WORDS = 54
/** A table that needs less takes this part of the measure at least, and so much more for each column. */
const LEAST_PART = 0.6
const LOOSE = 24
/** Sums of rounded widths fall short of those of the words in the last place. */
const SAFE = 0.25

interface Needs {
  /** Below this words would be broken. */
  readonly least: number
  readonly wanted: number
}

/**
 * The place, the type size and the widths of a table: in the text column while it fits there, else across the page, there
 * scaled down to the smallest type, else turned, where it is scaled too and, if need be, parted.
 */
export function fitTable(block: TableBlock, language: Language, style: PageStyle): TableFit {
  const last = fits.get(block)
  if (last?.language === language && last.style === style) return last.fit
  const fit = newFit(block, language, style)
  fits.set(block, { language, style, fit })
  return fit
}

/** Whoever places a table asks first, and then who defines it. */
const fits = new WeakMap<
  TableBlock,
  { readonly language: Language; readonly style: PageStyle; readonly fit: TableFit }
>()

function newFit(block: TableBlock, language: Language, style: PageStyle): TableFit {
  const indents = indentsOf(block, language, style)
  const needs = block.columns.map((_, i) => needsOf(block, i, indents, style))
  const { least, wanted } = total(needs)
  const fit = (place: TableFit['place'], measure: number, scale: number): TableFit => ({
    place,
    scale,
    parts: inParts(needs, measure / scale).map((columns) => ({
      columns,
      widths: widthsOf(
        columns.map((i) => needs[i]!),
        measure / scale,
      ).map((width) => width * scale),
    })),
    gap: GAP * scale,
    indents: indents.map((row) => row.map((indent) => indent * scale)),
  })
  const { page } = style
  const [across, sideways] = [fullWidth(style), page.height - page.left - page.right]
  const floor = Math.min(1, SMALLEST_TYPE / style.text.cell.size)
  if (wanted <= columnWidth(style)) return fit('column', columnWidth(style), 1)
  if (least * floor <= across) return fit('page', across, Math.min(1, across / least))
  return fit('turned', sideways, Math.min(1, Math.max(floor, sideways / least)))
}

/** Could it need a page of its own? Most tables cannot by the number of their letters, and are not measured. */
export function mayBeTurned({ columns, rows }: TableBlock, style: PageStyle): boolean {
  const most = columns.map(({ label }, i) => {
    const letters = rows.reduce((longest, row) => Math.max(longest, row[i]!.length), label.length)
    // No letter is wider than it is high, and no figure is followed by more than others have.
    return Math.min(WIDEST_WHOLE, 2 * letters * style.text.cell.size) + SAFE
  })
  return most.reduce((sum, width) => sum + width, GAP * (columns.length - 1)) > fullWidth(style)
}

/** Of columns beside each other, with the gaps between them. */
function total(needs: readonly Needs[]): Needs {
  const gaps = GAP * (needs.length - 1)
  return needs.reduce((sum, need) => ({ least: sum.least + need.least, wanted: sum.wanted + need.wanted }), {
    least: gaps,
    wanted: gaps,
  })
}

/** As few parts as there is room for, about as many columns in each, the first in all. */
function inParts(needs: readonly Needs[], measure: number): readonly (readonly number[])[] {
  const full = filled(needs, measure, Infinity)
  const even = filled(needs, measure, Math.ceil((needs.length - 1) / full.length) + 1)
  return even.length === full.length ? even : full
}

/** As many columns beside each other as there is room for, up to a number. */
function filled(needs: readonly Needs[], measure: number, most: number): readonly (readonly number[])[] {
  const parts: number[][] = [[0]]
  for (let i = 1; i < needs.length; i++) {
    const part = parts.at(-1)!
    // What is scaled to fill a measure exceeds it in the last place.
    const fits = total([...part, i].map((column) => needs[column]!)).least <= measure + SAFE
    if (part.length === 1 || (fits && part.length < most)) part.push(i)
    else parts.push([0, i])
  }
  return parts
}

/** All that is wanted and some white, or as much of it as there is room for, in one proportion. */
function widthsOf(needs: readonly Needs[], measure: number): readonly number[] {
  const { least, wanted } = total(needs)
  if (wanted <= measure) {
    const width = Math.min(measure, Math.max(wanted + LOOSE * needs.length, measure * LEAST_PART))
    return needs.map((need) => need.wanted + (width - wanted) / needs.length)
  }
  if (least > measure) {
    const gaps = GAP * (needs.length - 1)
    return needs.map((need) => (need.least * (measure - gaps)) / (least - gaps))
  }
  const part = (measure - least) / (wanted - least)
  return needs.map((need) => need.least + (need.wanted - need.least) * part)
}

function needsOf(block: TableBlock, column: number, indents: TableFit['indents'], style: PageStyle): Needs {
  const { label, derived, align } = block.columns[column]!
  const inHead = measureIn(style, derived ? 'derivedHead' : 'columnHead')
  const inCell = measureIn(style, derived ? 'derivedCell' : 'cell')
  const head = inHead(label)
  const headWord = longestWord(label, inHead)
  const wantedHead = head <= LONGEST_HEAD ? head : Math.max(headWord, LONGEST_HEAD, head / LINES_OF_HEAD)
  let [least, wanted] = [headWord, wantedHead]
  block.rows.forEach((row, i) => {
    const whole = inCell(row[column]!) + (indents[i]![column] ?? 0)
    const word = longestWord(row[column]!, inCell)
    const isFigure = align === 'decimal' && whole <= WIDEST_WHOLE
    least = Math.max(least, isFigure ? whole : Math.max(word, Math.min(whole, NARROWEST_WORDS)))
    wanted = Math.max(wanted, whole)
  })
  return { least: Math.min(least, WIDEST_WHOLE) + SAFE, wanted: Math.max(least, wanted) + SAFE }
}

function longestWord(text: string, measure: (text: string) => number): number {
  return Math.max(0, ...text.split(/[ \t\n]+/).map(measure))
}

function indentsOf(block: TableBlock, language: Language, style: PageStyle): TableFit['indents'] {
  const room = block.columns.map(({ align, derived }, i) => {
    if (align !== 'decimal') return null
    const measure = measureIn(style, derived ? 'derivedCell' : 'cell')
    const texts = block.rows.map((row) => row[i]!)
    return { measure, width: measure(longestTail(texts, language, measure)) }
  })
  return block.rows.map((row) =>
    row.map((text, i) => {
      const column = room[i]!
      if (column === null || column.width === 0) return 0
      const { tail } = splitFigure(text, language)
      return Math.max(0, column.width - (tail === '' ? 0 : column.measure(tail)))
    }),
  )
}

function measureIn(style: PageStyle, name: TextName): (text: string) => number {
  const { family, size, semibold, figures, tracking = 0 }: TextStyle = style.text[name]
  const weight = semibold === true ? 'semibold' : 'regular'
  const features = figures === undefined ? undefined : FIGURES[figures]
  return (text) => (textWidth(printable(text), family, weight, features) + tracking * text.length) * size
}
