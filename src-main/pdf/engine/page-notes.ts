import type { Line } from 'pdfmake/js/Renderer.js'

/** A note as lines, ready to be put at the foot of a page. */
export interface NoteLines {
  readonly lines: readonly Line[]
  /** From the page's left margin. */
  readonly x: number
}

/** Some lines of a note at the foot of a page. */
export interface PlacedNote extends NoteLines {
  readonly page: number
  /** Are there earlier lines of it on the page before? */
  readonly goesOn: boolean
  /** The white above it, and what it takes with that. */
  readonly above: number
  readonly height: number
}

/** Between the text and the first note, with the rule in it, in points. */
const ABOVE_NOTES = 12
const BETWEEN_NOTES = 1.5
/** Up to so many lines a note stays whole; of a longer one so many stand with its call, and so many go on at least. */
const KEPT_WHOLE = 6
const WITH_CALL = 3
const GOING_ON = 2
/** For text, on a page that notes of earlier ones would fill, in points. */
const LEFT_FOR_TEXT = 72

interface Carried {
  readonly number: number
  readonly from: number
}

/** How far the notes had come, on the last page that was begun. */
export interface NotesMark {
  readonly placed: number
  readonly carried: readonly Carried[]
  readonly begun: number
  readonly page: number
  readonly height: number
}

/** What the notes came to in the end. */
export interface NotesPlaced {
  readonly placed: readonly NumberedNote[]
  readonly heights: ReadonlyMap<number, number>
}

type NumberedNote = PlacedNote & { readonly number: number }

/**
 * The notes at the feet of pages. A line of text stands on a page only with the notes that it calls, or with the first
 * lines of a long one; what has no room goes on at the foot of the next.
 */
export class PageNotes {
  readonly #has: (number: number) => boolean
  readonly #linesOf: (number: number) => NoteLines
  readonly #placed: NumberedNote[] = []
  readonly #heights = new Map<number, number>()
  #seen = new Set<number>()
  #carried: readonly Carried[] = []
  #begun = -1

  /** `has` knows the notes that there are; `linesOf` sets one as it is called for, once each. */
  constructor(has: (number: number) => boolean, linesOf: (number: number) => NoteLines) {
    this.#has = has
    const known = new Map<number, NoteLines>()
    this.#linesOf = (number) => {
      let lines = known.get(number)
      if (lines === undefined) known.set(number, (lines = linesOf(number)))
      return lines
    }
  }

  get placed(): readonly PlacedNote[] {
    return this.#placed
  }

  /** Does a note still go on after the last page? */
  get isOpen(): boolean {
    return this.#carried.length > 0
  }

  mark(page: number): NotesMark {
    return {
      placed: this.#placed.length,
      carried: this.#carried,
      begun: this.#begun,
      page,
      height: this.heightOn(page),
    }
  }

  goBack(mark: NotesMark): void {
    this.#placed.splice(mark.placed)
    for (const page of [...this.#heights.keys()]) if (page > mark.page) this.#heights.delete(page)
    this.#standAt(mark)
  }

  /** What is placed, when all is. */
  end(): NotesPlaced {
    return { placed: this.#placed, heights: this.#heights }
  }

  /** Goes on from where the notes of another layout of the same pages had come. */
  goOnFrom(mark: NotesMark, { placed, heights }: NotesPlaced): void {
    this.#placed.push(...placed.slice(0, mark.placed))
    for (const [page, height] of heights) if (page < mark.page) this.#heights.set(page, height)
    this.#standAt(mark)
  }

  /** Would the notes of another layout, from a mark of its, go on as these? */
  isAt(mark: NotesMark, { placed }: NotesPlaced): boolean {
    const isSame = (a: Carried, b: Carried | undefined) => a.number === b?.number && a.from === b.from
    return (
      mark.begun === this.#begun &&
      mark.height === this.heightOn(mark.page) &&
      mark.carried.length === this.#carried.length &&
      mark.carried.every((carried, i) => isSame(carried, this.#carried[i])) &&
      mark.placed === this.#placed.length &&
      this.#placed.every(({ number }, i) => number === placed[i]!.number)
    )
  }

  /** Ends as another layout did after a mark of its. */
  endAs(mark: NotesMark, { placed, heights }: NotesPlaced): void {
    this.#placed.push(...placed.slice(mark.placed))
    this.#carried = []
    for (const [page, height] of heights) if (page >= mark.page) this.#heights.set(page, height)
  }

  #standAt({ page, height, carried, begun }: NotesMark): void {
    if (height === 0) this.#heights.delete(page)
    else this.#heights.set(page, height)
    this.#carried = carried
    this.#begun = begun
    this.#seen = new Set([...this.#placed, ...carried].map(({ number }) => number))
  }

  /** What the notes of a page take of it, with the white above them. */
  heightOn(page: number): number {
    return this.#heights.get(page) ?? 0
  }

  /** The first time that a page is turned to, notes go on on it. */
  beginPage(page: number, height: number, isLast: boolean): void {
    if (page <= this.#begun) return
    this.#begun = page
    const carried = this.#carried
    this.#carried = []
    let room = height - (isLast ? 0 : LEFT_FOR_TEXT)
    for (const { number, from } of carried) room -= this.#put(page, number, from, room)
  }

  /** Those that are not placed yet. */
  unseen(numbers: readonly number[]): readonly number[] {
    return numbers.filter((number) => this.#has(number) && !this.#seen.has(number))
  }

  /** The least height that notes called for on a page take of it; none has room where one goes on on the next. */
  least(page: number, numbers: readonly number[]): number {
    if (numbers.length === 0) return 0
    if (this.#carried.length > 0) return Infinity
    return this.leastAfter(numbers) - BETWEEN_NOTES + this.#aboveNext(page)
  }

  /** The same, where there are notes on the page already: a last one that is long leaves lines to the next page. */
  leastAfter(numbers: readonly number[]): number {
    return numbers.reduce((sum, number, i) => {
      const { lines } = this.#linesOf(number)
      const isWhole = i < numbers.length - 1 || lines.length <= KEPT_WHOLE
      return sum + BETWEEN_NOTES + heightOf(isWhole ? lines : lines.slice(0, WITH_CALL))
    }, 0)
  }

  /** Puts notes on a page that has so much room for them; what has none goes on on the next. The height that they take. */
  place(page: number, numbers: readonly number[], room: number): number {
    let used = 0
    for (const number of numbers) used += this.#put(page, number, 0, room - used)
    return used
  }

  #aboveNext(page: number): number {
    return this.heightOn(page) === 0 ? ABOVE_NOTES : BETWEEN_NOTES
  }

  #put(page: number, number: number, from: number, room: number): number {
    const { lines, x } = this.#linesOf(number)
    this.#seen.add(number)
    const above = this.#aboveNext(page)
    const to = this.#carried.length > 0 ? from : lastFitting(lines, from, room - above)
    if (to < lines.length) this.#carried = [...this.#carried, { number, from: to }]
    if (to === from) return 0
    const some = lines.slice(from, to)
    const height = above + heightOf(some)
    this.#placed.push({ page, number, lines: some, x, goesOn: from > 0, above, height })
    this.#heights.set(page, this.heightOn(page) + height)
    return height
  }
}

/** Past the last line, from one on, that has room with those before it, leaving no single one behind. */
function lastFitting(lines: readonly Line[], from: number, room: number): number {
  let to = from
  // Sums of heights differ by their order in the last place.
  for (let left = room + 1e-6; to < lines.length; to++) {
    left -= lines[to]!.getHeight()
    if (left < 0) break
  }
  return to === lines.length ? to : Math.max(from, Math.min(to, lines.length - GOING_ON))
}

const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.getHeight(), 0)
