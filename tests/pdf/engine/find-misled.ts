import type { Document } from '#domain/document.ts'
import { PdfObjects, readObjects } from './pdf-objects.ts'
import type { Value } from './pdf-objects.ts'
import type { PositionedWord } from './positioned-words.ts'

/** A point of a page, from 0, in points from its top left. */
interface Point {
  readonly page: number
  readonly x: number
  readonly y: number
}

interface Area {
  readonly page: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** An area that is clicked, and the place that it leads to; null where that is none of the file's. */
interface ReadLink extends Area {
  readonly to: Point | null
}

interface ReadBookmark {
  readonly depth: number
  readonly title: string
  readonly to: Point | null
}

/** From a place to the word that it is of: a little above it, and as far left as the mark of a note hangs. */
const ABOVE = 14
const LEFT = 40

/** Links and bookmarks of a document, read back, that do not lead to what they name, a sentence each. See `arbitraryNoted`. */
export function findMisled(
  document: Document,
  pdf: Uint8Array,
  words: readonly PositionedWord[],
): readonly string[] {
  const file = new PdfObjects(readObjects(pdf, 'none'))
  const links = readLinks(file)
  const led: { readonly link: ReadLink; readonly faults: readonly string[] }[] = []
  /** The links on a word, each of which has to lead to another word; `at` may be its end. */
  const expectLink = (from: Area, name: string, to: PositionedWord | undefined, at = LEFT): void => {
    const found = links.filter((link) => overlap(link, from))
    if (found.length === 0) missing.push(`${name} is no link`)
    for (const link of found)
      led.push({ link, faults: leadsTo(link.to, to, at) ? [] : [`${name} leads elsewhere`] })
  }
  const missing: string[] = []
  const find = (start: string): PositionedWord | undefined => words.find(({ text }) => text.startsWith(start))

  for (const [i, word] of words.entries()) {
    const [, kind, digits] = /^([xsetc])(\d+)\./.exec(word.text) ?? []
    const number = Number(digits)
    if (kind === 'x') expectLink(word, word.text, startOf(document, number, words))
    else if (kind === 's') expectLink(word, word.text, find(`e${number}.`))
    else if (kind === 'e') expectLink(word, word.text, find(`s${number}.`))
    else if (kind === 'c') expectLink(afterDot(word), word.text, find(`n${number}w0`))
    else if (kind === 't') {
      const heading = find(`b${number}w0`)
      expectLink(word, word.text, heading)
      const page = words
        .slice(i + 1)
        .find(
          (other) =>
            other.page === word.page && other.left > word.right && Math.abs(other.bottom - word.bottom) < 4,
        )
      if (page?.text !== String((heading?.page ?? -1) + 1))
        missing.push(`${word.text} has the page ${page?.text}`)
      else expectLink(page, `the page of ${word.text}`, heading)
    }
    const note = /^n(\d+)w0$/.exec(word.text)?.[1]
    // Its number hangs before it.
    if (note !== undefined)
      expectLink(
        { ...word, left: word.left - 16, right: word.left - 1 },
        `note ${note}`,
        find(`c${note}.`),
        1,
      )
  }
  const unexpected = links.length - new Set(led.map(({ link }) => link)).size
  return [
    ...missing,
    ...led.flatMap(({ faults }) => faults),
    ...(unexpected === 0 ? [] : [`${unexpected} links are of no word that should have one`]),
    ...findLost(document, readBookmarks(file), words),
  ]
}

/** The first word of a block that is led to. */
function startOf(
  document: Document,
  block: number,
  words: readonly PositionedWord[],
): PositionedWord | undefined {
  switch (document.blocks[block]?.kind) {
    case 'heading':
      return words.find(({ text }) => text === `b${block}w0`)
    case 'quotation':
      return words.find(({ text }) => text === `q${block}.`)
    default:
      return words.find(({ text }, i) => TITLES.includes(text) && words[i + 1]?.text === String(block))
  }
}

const TITLES: readonly string[] = ['Box', 'Table', 'Figure']

/** Bookmarks that are not those of the headings, in their order, one under another, each at its heading's line. */
function findLost(
  document: Document,
  bookmarks: readonly ReadBookmark[],
  words: readonly PositionedWord[],
): readonly string[] {
  const open: number[] = []
  const expected = document.blocks.flatMap((block, i) => {
    if (block.kind !== 'heading') return []
    while (open.length > 0 && open.at(-1)! >= block.level) open.pop()
    return [{ depth: open.push(block.level) - 1, word: `b${i}w0` }]
  })
  if (document.notePlacement === 'end' && document.notes.length > 0)
    expected.push({ depth: 0, word: 'Notes' })
  if (document.bibliography.length > 0) expected.push({ depth: 0, word: 'References' })
  if (expected.length !== bookmarks.length)
    return [`${bookmarks.length} bookmarks for ${expected.length} headings`]
  return bookmarks.flatMap(({ title, depth, to }, i) => {
    const asked = expected[i]!
    const word = words.findLast(({ text }) => text === asked.word)
    return title.split(' ')[0] === asked.word && depth === asked.depth && leadsTo(to, word, LEFT)
      ? []
      : [`the bookmark “${title}” is wrong`]
  })
}

function leadsTo(to: Point | null, word: PositionedWord | undefined, left: number): boolean {
  if (to === null || word === undefined || to.page !== word.page) return false
  return to.y > word.top - ABOVE && to.y < word.bottom - 1 && to.x > word.left - left && to.x < word.right + 1
}

const overlap = (a: Area, b: Area): boolean =>
  a.page === b.page &&
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > (b.bottom - b.top) / 2

/** The mark of a call, which is the end of the word. */
const afterDot = (word: PositionedWord): Area => ({ ...word, left: word.right - 3 })

function readLinks(file: PdfObjects): readonly ReadLink[] {
  const places = new Map(
    file
      .tree(file.dictionary(file.root['/Names'])['/Dests'], '/Names')
      .map(([name, to]) => [file.text(name), to]),
  )
  return file.pages.flatMap((ref, page) => {
    const { '/Annots': annotations, '/MediaBox': box } = file.dictionary(ref)
    const height = file.list(box)[3] as number
    return file.list(annotations).map((annotation): ReadLink => {
      const { '/Rect': rect, '/Dest': dest } = file.dictionary(annotation)
      const [left, bottom, right, top] = file.list(rect) as readonly [number, number, number, number]
      const to = pointOf(file, places.get(file.text(dest)))
      return { page, left, right, top: height - top, bottom: height - bottom, to }
    })
  })
}

function readBookmarks(file: PdfObjects): readonly ReadBookmark[] {
  const below = (parent: Value | undefined, depth: number): readonly ReadBookmark[] => {
    const found: ReadBookmark[] = []
    for (let ref = file.dictionary(parent)['/First']; ref !== undefined;) {
      const { '/Title': title, '/Dest': dest, '/Next': next } = file.dictionary(ref)
      found.push({ depth, title: file.text(title), to: pointOf(file, dest) }, ...below(ref, depth + 1))
      ref = next
    }
    return found
  }
  return below(file.root['/Outlines'], 0)
}

/** PDF 1.7, section 12.3.2.2: only a place on a page is one. */
function pointOf(file: PdfObjects, dest: Value | undefined): Point | null {
  const [page, kind, x, y] = file.list(dest)
  const at = file.pages.indexOf(String(page))
  if (at === -1 || kind !== '/XYZ') return null
  const height = file.list(file.dictionary(page)['/MediaBox'])[3] as number
  return { page: at, x: Number(x), y: height - Number(y) }
}
