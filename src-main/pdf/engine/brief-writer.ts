import type { Context } from 'pdfmake/js/LayoutBuilder.js'
import type { Fragment } from 'pdfmake/js/PageElementWriter.js'
import type { Line, Page, PageItem } from 'pdfmake/js/Renderer.js'
import { justify } from './justify.ts'
import type { Place } from './place.ts'
import { PageNotes } from './page-notes.ts'
import type { NoteLines, NotesPlaced } from './page-notes.ts'
import { DocumentContext, PageElementWriter } from './pdfmake-classes.ts'

/** A place in the document whose pages have notes at their feet. */
class BriefContext extends DocumentContext {
  readonly #notes: PageNotes
  /** Is there no more text? */
  isClosing = false

  constructor(notes: PageNotes) {
    super()
    this.#notes = notes
  }

  /** Each time that a page is turned to. */
  override initializePage(): void {
    const inner = this.snapshots[0] ?? this
    const { availableWidth } = inner
    super.initializePage()
    // All pages are of one width, and what breaks over them stays as wide as it is.
    inner.availableWidth = availableWidth
    this.#notes.beginPage(this.page, this.availableHeight, this.isClosing)
    this.availableHeight -= this.#notes.heightOn(this.page)
  }
}

/**
 * Puts lines, drawings and pictures on pages, and the notes that they call at the pages' feet. It knows what it puts
 * there again.
 */
export class BriefWriter extends PageElementWriter {
  readonly notes: PageNotes
  /** Something measured as a whole fitted on no page with its notes. Whoever asks sets it back. */
  tooTall = false
  /** For lines that are to stand on the page with the next one: points that its notes leave free. */
  keptFree = 0
  /** The same, for what may not be parted from the text that is laid out. */
  keptBelow = 0
  readonly #pages: BriefContext
  #turning = false

  constructor(has: (note: number) => boolean, linesOf: (note: number) => NoteLines) {
    const notes = new PageNotes(has, linesOf)
    const pages = new BriefContext(notes)
    super(pages)
    this.notes = notes
    this.#pages = pages
  }

  override moveToNextPage(): void {
    this.#turning = true
    super.moveToNextPage()
    this.#turning = false
  }

  override addLine(line: Line, ...placing: (boolean | number)[]): object | false {
    const calls = this.#isOnPage() ? this.notes.unseen(line.calls) : []
    if (calls.length === 0) return super.addLine(line, ...placing)
    // In the flow of the page whoever builds the lines has seen to it.
    if (this.context().snapshots.length > 0) this.#makeRoom(line.getHeight(), calls)
    const put = super.addLine(line, ...placing)
    if (put !== false) this.#placeNotes(calls)
    return put
  }

  override addFragment(fragment: Fragment, ...placing: boolean[]): boolean {
    const calls = this.#isOnPage() ? this.notes.unseen(fragment.items.flatMap(callsOfItem)) : []
    if (this.#isOnPage()) this.#makeRoom(fragment.height, calls)
    const page = this.context().pages[this.context().page]!
    // What is put on a page as it is turned to, the head of a table, is copied.
    const before = this.#turning ? new Set(page.items) : null
    const isPut = super.addFragment(fragment, ...placing)
    if (!isPut) this.tooTall = true
    else if (calls.length > 0) this.#placeNotes(calls)
    if (before !== null) for (const item of page.items) if (!before.has(item)) item.item.repeated = true
    return isPut
  }

  override alignLine(line: Line): void {
    const { availableWidth } = this.context()
    const alignment = line.inlines[0]?.run.alignment
    if (alignment === 'justify') justify(line, availableWidth)
    else if (alignment === 'right') line.x += availableWidth - line.getWidth()
  }

  /** Begins where another layout had come to a place on these pages. */
  goOnFrom(place: Place, pages: readonly Page[], notes: NotesPlaced): void {
    const context = this.#pages
    context.pages.splice(0, Infinity, ...pages.slice(0, place.page + 1))
    context.backgroundLength.splice(0, Infinity, ...context.pages.map(() => 0))
    context.pages[place.page]!.items = [...place.items]
    Object.assign(context, place.context, { page: place.page })
    this.notes.goOnFrom(place.notes, notes)
  }

  /** Room that is short of a height by nothing but the order of a sum is made that height. */
  roundUp(height: number): void {
    const context = this.context()
    const short = height - context.availableHeight
    if (short > 0 && short < NOTHING) context.availableHeight = height
  }

  /** Turns pages until every note has ended. */
  closeNotes(): void {
    this.#pages.isClosing = true
    while (this.notes.isOpen) this.moveToNextPage()
  }

  /** Not in a block that is measured as a whole, nor in a note. */
  #isOnPage(): boolean {
    return this.transactionLevel === 0 && this.context() === this.#pages && !this.#turning
  }

  /** Turns the page where this one cannot hold so much and the notes that it calls. */
  #makeRoom(height: number, calls: readonly number[]): void {
    const isShort = (): boolean => {
      const { page } = this.#pages
      return height + this.notes.least(page, calls) > roomIn(this.#pages)
    }
    let isFresh = this.#pages.y <= this.#pages.pageMargins.top
    // A page on which a note goes on has less room than the next.
    while (isShort() && (!isFresh || this.notes.heightOn(this.#pages.page) > 0)) {
      this.moveToNextPage()
      isFresh = true
    }
    if (isShort()) this.tooTall = true
  }

  #placeNotes(calls: readonly number[]): void {
    const context = this.#pages
    const room = roomIn(context)
    // However much is kept free, a note begins with its call.
    const least = Math.min(room, this.notes.least(context.page, calls))
    const height = this.notes.place(
      context.page,
      calls,
      Math.max(room - this.keptFree - this.keptBelow, least),
    )
    context.availableHeight -= height
    for (const snapshot of context.snapshots) {
      if (snapshot.page === context.page) snapshot.availableHeight -= height
      const { bottomMost } = snapshot
      if (bottomMost?.page === context.page) bottomMost.availableHeight -= height
    }
  }
}

/** Points by which sums of heights differ when they are made in another order. */
const NOTHING = 1e-5

/** Left under all that stands side by side. */
const roomIn = ({ page, availableHeight, snapshots }: Context): number =>
  Math.min(
    availableHeight,
    ...snapshots.map(({ bottomMost }) => (bottomMost?.page === page ? bottomMost.availableHeight : Infinity)),
  )

const callsOfItem = (item: PageItem): readonly number[] => (item.type === 'line' ? item.item.calls : [])
