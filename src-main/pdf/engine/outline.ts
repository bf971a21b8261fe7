import type { PdfReference } from 'pdfmake/js/PDFDocument.js'
import type { BriefPdf } from './brief-pdf.ts'

/** A bookmark and those below it. */
interface Bookmark {
  readonly title: string
  /** Where it leads: a page, and points from its left and bottom. */
  readonly page: PdfReference
  readonly x: number
  readonly y: number
  readonly below: Bookmark[]
}

/** Above the words that a bookmark leads to, in points. */
const AIR = 6

/** The bookmarks of a document, each under the one that its id names. All are open. */
export class Outline {
  readonly #pdf: BriefPdf
  readonly #top: Bookmark[] = []
  readonly #known = new Map<string, Bookmark>()

  constructor(pdf: BriefPdf) {
    this.#pdf = pdf
  }

  /** Leads to a place on the page that is being drawn, points from its left and top. */
  add(title: string, x: number, y: number, id: string | undefined, parentId: string | undefined): void {
    const { page } = this.#pdf
    const bookmark: Bookmark = { title, page: page.dictionary, x, y: page.height - y + AIR, below: [] }
    const parent = parentId === undefined ? undefined : this.#known.get(parentId)
    if (parent === undefined) this.#top.push(bookmark)
    else parent.below.push(bookmark)
    if (id !== undefined) this.#known.set(id, bookmark)
  }

  write(): void {
    const root = this.#pdf.outline.dictionary
    root.data['Type'] = 'Outlines'
    this.#writeBelow(root, this.#top)
    root.end()
    if (this.#top.length > 0) Object.assign(this.#pdf._root.data, { Outlines: root, PageMode: 'UseOutlines' })
  }

  #writeBelow(parent: PdfReference, bookmarks: readonly Bookmark[]): void {
    if (bookmarks.length === 0) return
    const refs = bookmarks.map(() => this.#pdf.ref())
    Object.assign(parent.data, { First: refs[0], Last: refs.at(-1), Count: countAll(bookmarks) })
    for (const [i, { title, page, x, y, below }] of bookmarks.entries()) {
      const ref = refs[i]!
      Object.assign(ref.data, {
        Title: new String(title),
        Parent: parent,
        Dest: [page, 'XYZ', x, y, null],
        ...(i > 0 ? { Prev: refs[i - 1] } : {}),
        ...(i < refs.length - 1 ? { Next: refs[i + 1] } : {}),
      })
      this.#writeBelow(ref, below)
      ref.end()
    }
  }
}

const countAll = (bookmarks: readonly Bookmark[]): number =>
  bookmarks.reduce((sum, { below }) => sum + 1 + countAll(below), 0)
