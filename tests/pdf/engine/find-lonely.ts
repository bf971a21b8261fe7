import type { Document, DocumentBlock } from '#domain/document.ts'
import type { PageStyle } from '#pdf/page-style.ts'
import { pageStyle } from '#pdf/templates.ts'
import type { PositionedWord } from './positioned-words.ts'

/** A line of a block, with the notes that it calls. */
interface BlockLine {
  readonly page: number
  readonly top: number
  readonly bottom: number
  readonly calls: readonly number[]
  /** Is it of words over the text of a box, a table or key points, and of no others? */
  readonly isTitle: boolean
}

/** What the white around blocks takes at most, in points: headings, boxes with their borders. */
const WHITE = 60
/** Between text and notes, and between two notes. */
const ABOVE_NOTES = 12
const BETWEEN_NOTES = 1.5
/** A note of so many lines begins whole; of a longer one so many stand with its call. */
const KEPT_WHOLE = 6
const WITH_CALL = 3

/**
 * Lines that stand alone at the foot or the head of a page, and headings that end one, a sentence each; but for those
 * that no page could hold with what they belong to and the notes that both call. A note that goes on on the next page is
 * the last of its own: all that are called before another have to be whole.
 */
export function findLonely(document: Document, words: readonly PositionedWord[]): readonly string[] {
  const style = pageStyle(document.template, document.paper)
  const atFoot = document.notePlacement === 'foot'
  const blocks = linesOfBlocks(document, words).map((lines) =>
    atFoot ? lines : lines.map((line) => ({ ...line, calls: [] })),
  )
  const notes = linesOfNotes(words)
  const couldStand = (lines: readonly BlockLine[]): boolean =>
    heightOf(lines, notes, style) + WHITE <= style.page.height - style.page.top - style.page.bottom

  return document.blocks.flatMap((block, i) => {
    const own = blocks[i]!
    if (block.kind === 'heading') {
      const with_ = [...own, ...opening(document.blocks, blocks, i + 1)]
      const next = blocks.find((_, at) => at > i && !isTurned(document.blocks[at]!))?.[0]
      return next === undefined || next.page === own.at(-1)!.page || !couldStand(with_)
        ? []
        : [`heading ${i} ends its page`]
    }
    // What is drawn between a figure and its source is not of its lines.
    if (block.kind === 'chart' || isTurned(block)) return []
    if (block.kind !== 'paragraph' && block.kind !== 'list') {
      const [title, next] = own
      return title?.isTitle !== true || title.page === next!.page || !couldStand(own.slice(0, 2))
        ? []
        : [`the title of block ${i} ends its page`]
    }
    const onPage = (page: number): number => own.filter((line) => line.page === page).length
    const isParted = own[0]!.page !== own.at(-1)!.page
    // Of three lines none may stand alone on either side.
    const [first, last] = own.length === 3 ? [own, own] : [own.slice(0, 2), own.slice(-2)]
    return [
      ...(isParted && onPage(own[0]!.page) === 1 && couldStand(first)
        ? [`block ${i} leaves one line behind`]
        : []),
      ...(isParted && onPage(own.at(-1)!.page) === 1 && couldStand(last)
        ? [`block ${i} takes one line over`]
        : []),
    ]
  })
}

/** Has it a page of its own? */
const isTurned = (block: DocumentBlock): boolean => block.kind === 'table' && block.columns.length > 10

/** The lines of a block that a heading before it stands with; of a heading, with what that stands with. */
function opening(
  all: readonly DocumentBlock[],
  lines: readonly (readonly BlockLine[])[],
  i: number,
): readonly BlockLine[] {
  const own = lines[i] ?? []
  const block = all[i]
  if (block !== undefined && isTurned(block)) return opening(all, lines, i + 1)
  switch (block?.kind) {
    case 'heading':
      return [...own, ...opening(all, lines, i + 1)]
    case 'paragraph':
    case 'list':
      return own.length === 3 ? own : own.slice(0, 2)
    case 'chart':
      return whole(own)
    default:
      return own.slice(0, own[0]?.isTitle === true ? 2 : 1)
  }
}

/** What is drawn between the lines of a block goes with them. */
function whole(own: readonly BlockLine[]): readonly BlockLine[] {
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || first.page !== last!.page) return own
  return [{ ...first, bottom: last!.bottom, calls: own.flatMap(({ calls }) => calls) }]
}

/** What lines and the notes that they call take of a page at least. */
function heightOf(lines: readonly BlockLine[], notes: ReadonlyMap<number, number>, style: PageStyle): number {
  const calls = lines.flatMap((line) => line.calls)
  const noted = calls.reduce((sum, call, i) => {
    const all = notes.get(call) ?? 0
    const least = i < calls.length - 1 || all <= KEPT_WHOLE ? all : WITH_CALL
    return sum + BETWEEN_NOTES + least * style.text.note.leading
  }, 0)
  const text = lines.reduce(
    (sum, { top, bottom }) => sum + Math.max(bottom - top, style.text.body.leading),
    0,
  )
  return text + (calls.length === 0 ? 0 : ABOVE_NOTES + noted)
}

function linesOfBlocks(
  document: Document,
  words: readonly PositionedWord[],
): readonly (readonly BlockLine[])[] {
  const blockOfCall = new Map(
    document.blocks.flatMap((block, i) =>
      [...JSON.stringify(block).matchAll(/"kind":"note-call","number":(\d+)/g)].map(([, n]) => [
        Number(n),
        i,
      ]),
    ),
  )
  const found = document.blocks.map((): BlockLine[] => [])
  let table = -1
  let current: number | undefined
  for (const [i, { text, page, top, bottom }] of words.entries()) {
    const call = Number(/^c(\d+)\./.exec(text)?.[1] ?? 0)
    if (text === 'Table') table = Number(words[i + 1]!.text)
    const isLink = /^[xs]\d+\./.test(text)
    const of =
      call > 0 ? blockOfCall.get(call) : /^row\d/.test(text) ? table : isLink ? current : blockOf(words, i)
    if (of === undefined) continue
    current = of
    const lines = found[of]!
    const calls = call > 0 ? [call] : []
    const isTitle = TITLES.includes(text)
    const last = lines.at(-1)
    if (last?.page === page && Math.abs(last.bottom - bottom) < 3)
      lines[lines.length - 1] = {
        ...last,
        calls: [...last.calls, ...calls],
        isTitle: last.isTitle && isTitle,
      }
    else lines.push({ page, top, bottom, calls, isTitle })
  }
  return found
}

const TITLES: readonly string[] = ['Box', 'Table', 'Figure', 'Key']

/** The block that a word is of: it says so itself, or is in the title of a box, a table or key points. */
function blockOf(words: readonly PositionedWord[], i: number): number | undefined {
  const { text } = words[i]!
  if (text === 'Box' || text === 'Table' || text === 'Figure') return Number(words[i + 1]!.text)
  const own = /^(?:b(?=\d+w)|q(?=\d+\.))(\d+)/.exec(text)?.[1]
  if (own !== undefined) return Number(own)
  return text === 'Key'
    ? blockOf(
        words,
        words.findIndex((word, at) => at > i && /^b\d+w/.test(word.text)),
      )
    : undefined
}

/** How many lines each note has. */
function linesOfNotes(words: readonly PositionedWord[]): ReadonlyMap<number, number> {
  const seen = new Map<number, Set<string>>()
  for (const { text, page, bottom } of words) {
    const note = /^n(\d+)w/.exec(text)?.[1]
    if (note === undefined) continue
    const lines = seen.get(Number(note)) ?? new Set()
    seen.set(Number(note), lines.add(`${page} ${Math.round(bottom)}`))
  }
  return new Map([...seen].map(([note, lines]) => [note, lines.size]))
}
