import type { DocMeasure, LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Inline, Line, Page } from 'pdfmake/js/Renderer.js'
import { insertPages } from './insert-pages.ts'
import { goBack, markPlace } from './layout-place.ts'
import type { Place } from './layout-place.ts'
import { WordBreaker } from './break-word.ts'
import { BriefInlines } from './brief-inlines.ts'
import { BuiltLines } from './built-lines.ts'
import type { BriefPdf } from './brief-pdf.ts'
import { BriefWriter } from './brief-writer.ts'
import type { NoteLines } from './page-notes.ts'
import { LayoutBuilder } from './pdfmake-classes.ts'
import { placeNotes } from './place-notes.ts'
import type { NoteRule } from './place-notes.ts'
import { whiteToGrid } from './white-to-grid.ts'

/**
 * A layout that leaves no single line of a paragraph on a page and nothing alone that is kept with what follows it, and
 * that breaks what is called unbreakable where no page can hold it. It goes forward once: only what has to move is laid
 * out again. Each line knows the block of the body that it is of.
 *
 * `notes` are those for the feet of pages, by number, each one text; `rule` is drawn above them.
 * `language` is the document's, BCP 47. `watch` is told the page, from 1, as the layout goes on; what it throws ends the layout.
 */
export class BriefLayout extends LayoutBuilder {
  readonly #watch: (page: number) => void
  readonly #pdf: BriefPdf
  #measure: DocMeasure | null = null
  #writer = this.#newWriter()
  #block: number | undefined
  readonly #notes: ReadonlyMap<number, LayoutNode>
  readonly #rule: NoteRule
  readonly #language: string
  /** The words of long texts that are not given to a line yet. */
  readonly #waiting = new WeakMap<LayoutNode, { all: Inline[]; given: Inline[]; next: number }>()
  readonly #breakers = new WeakMap<LayoutNode, WordBreaker>()
  readonly #built = new Map<LayoutNode, BuiltLines>()
  /** What takes pages of its own on their side, in the order of the text. */
  readonly #turned = new Map<LayoutNode, { readonly after: number; readonly block: number | undefined }>()
  #turning: LayoutNode | null = null

  constructor(
    pdf: BriefPdf,
    size: { width: number; height: number },
    margins: { left: number; top: number; right: number; bottom: number },
    notes: ReadonlyMap<number, LayoutNode>,
    rule: NoteRule,
    language: string,
    watch: (page: number) => void,
  ) {
    super(size, margins, NO_SVG)
    this.#pdf = pdf
    this.#notes = notes
    this.#rule = rule
    this.#language = language
    this.#watch = watch
  }

  override get writer(): BriefWriter {
    return this.#writer
  }

  override get docMeasure(): DocMeasure {
    return this.#measure!
  }

  /** Words are measured by our own, who remembers them. */
  override set docMeasure(made: DocMeasure) {
    made.textInlines = new BriefInlines(this.#pdf)
    this.#measure = made
  }

  override tryLayoutDocument(
    content: LayoutNode,
    _pdf: object,
    _styles: object,
    _defaultStyle: object,
    _background: undefined,
    header: Running,
    footer: Running,
  ): { readonly pages: Page[]; readonly linearNodeList: LayoutNode[] } {
    this.linearNodeList = []
    const measured = this.docMeasure.measureDocument(this.docPreprocessor.preprocessDocument(content))
    this.#writer = this.#newWriter()
    this.writer.addPage(this.pageSize, null, this.pageMargins)
    this.processNode(measured)
    this.#endPages()
    this.#insertTurned()
    this.addHeadersAndFooters(header, footer)
    return { pages: this.writer.context().pages, linearNodeList: this.linearNodeList }
  }

  #endPages(): void {
    this.#writer.closeNotes()
    placeNotes(this.#writer, this.#rule)
  }

  /** What lies on its side comes after the page on which the text has come to it. */
  #insertTurned(): void {
    if (this.#turned.size === 0) return
    const text = this.#writer
    const nodes = [...this.linearNodeList]
    const inserted = [...this.#turned].map(([node, { after, block }]) => {
      this.#turn(node, block)
      return { after, pages: this.writer.context().pages }
    })
    const { pages } = text.context()
    this.#block = undefined
    pages.splice(0, pages.length, ...insertPages(pages, inserted, nodes))
    this.#writer = text
  }

  #turn(node: LayoutNode, block: number | undefined): void {
    const { width, height } = this.pageSize
    this.#writer = this.#newWriter()
    this.writer.addPage({ width: height, height: width }, null, this.pageMargins)
    this.#block = block
    this.#turning = node
    this.processNode(node)
    this.#endPages()
  }

  override processNode(node: LayoutNode, aligned?: boolean): void {
    const outer = this.#block
    this.#block = node.block ?? outer
    if (node.turned === true && node !== this.#turning) {
      this.#turned.set(node, { after: this.writer.context().page, block: this.#block })
      node.positions = []
      this.#block = outer
      return
    }
    if (node.image !== undefined) node.of = node
    for (const vector of node.canvas ?? []) vector.of = node
    super.processNode(node, aligned)
    this.#block = outer
  }

  override processVerticalContainer(node: LayoutNode & { readonly stack: LayoutNode[] }): void {
    if (!this.#isFree()) {
      super.processVerticalContainer(node)
      return
    }
    for (const group of keptTogether(node.stack)) {
      this.#processGroup(group)
      for (const item of group) node.positions.push(...item.positions)
    }
  }

  /** Is the layout in the flow of the page, and not in a block that is measured as a whole or in a row? */
  #isFree(): boolean {
    return this.writer.transactionLevel === 0 && this.writer.context().snapshots.length === 0
  }

  #processGroup(group: readonly LayoutNode[]): void {
    let place = markPlace(this)
    this.#watch(place.page + 1)
    this.writer.tooTall = false
    let parted = this.#processItems(group)
    if (this.writer.tooTall) {
      goBack(this, place, group)
      for (const item of group) letBreak(item)
      parted = this.#processItems(group)
      this.writer.tooTall = false
    }
    while (parted && !place.isBest) {
      goBack(this, place, group)
      this.writer.moveToNextPage()
      // White above is for what stands there.
      group[0]!._margin?.splice(1, 1, 0)
      place = markPlace(this)
      parted = this.#processItems(group)
    }
    if (!parted) return
    // No page holds them together as they are: their notes leave what is last more room, or it begins under the others and goes on.
    parted = !this.#fitsBelow(group, place)
    if (parted) {
      for (const item of group) letBreak(item)
      parted = !this.#fitsBelow(group, place)
    }
    if (!parted) return
    goBack(this, place, group)
    this.#processItems(group.slice(0, 1))
    if (group.length > 1) this.#processGroup(group.slice(1))
  }

  /** Lays items out from a place on with more and more room free of their notes, until all begin on its page; false where none is enough. */
  #fitsBelow(group: readonly LayoutNode[], place: Place): boolean {
    const most = group.length > 1 ? this.pageSize.height : 0
    for (let kept = 0; kept <= most; kept += KEPT_STEP) {
      goBack(this, place, group)
      if (!this.#processItems(group, kept)) return true
    }
    return false
  }

  /**
   * Lays items out, the notes of all but the last leaving so many points free; true when one was left behind on a page that
   * the next does not begin on, or the title of one on a page that its text does not begin on.
   */
  #processItems(group: readonly LayoutNode[], kept = 0): boolean {
    let parted = false
    const outer = this.writer.keptBelow
    let { page: from } = this.writer.context()
    for (const [i, item] of group.entries()) {
      const { pages } = this.writer.context()
      const before = countPrinted(pages[from]!)
      this.writer.keptBelow = i < group.length - 1 ? outer + kept : outer
      this.processNode(item)
      const { page } = this.writer.context()
      const { titles, others } = countPrinted(pages[from]!)
      if (page > from && others === before.others && (i > 0 || titles > before.titles)) parted = true
      from = lastPrinted(pages, from, page)
    }
    this.writer.keptBelow = outer
    return parted
  }

  override processLeaf(node: LayoutNode): void {
    // Inside unbreakable blocks and table rows others decide.
    if (!this.#isFree()) {
      super.processLeaf(node)
      return
    }
    const lines: Line[] = []
    for (let line = this.#nextLine(node); line !== null; line = this.#nextLine(node)) lines.push(line)
    const context = this.writer.context()
    if (node.grid !== undefined)
      context.moveDown(whiteToGrid(node.grid, context.y - context.pageMargins.top, lines))
    this.#built.set(node, new BuiltLines(lines, this.#writer))
    super.processLeaf(node)
    this.#built.delete(node)
    this.#writer.keptFree = 0
  }

  override buildNextLine(node: LayoutNode): Line | null {
    const built = this.#built.get(node)
    return built === undefined ? this.#nextLine(node) : built.takeNext()
  }

  /** pdfmake copies all the words that are left for each that it takes: it is given no more than a line can hold. */
  #takeLine(node: LayoutNode): Line | null {
    let waiting = this.#waiting.get(node)
    if (waiting === undefined || waiting.given !== node._inlines) {
      const all = node._inlines ?? []
      if (all.length <= IN_A_LINE) return super.buildNextLine(node)
      waiting = { all, given: all.slice(0, IN_A_LINE), next: IN_A_LINE }
      this.#waiting.set(node, waiting)
      node._inlines = waiting.given
    }
    const line = super.buildNextLine(node)
    const { all, given } = waiting
    while (given.length < IN_A_LINE && waiting.next < all.length) given.push(all[waiting.next++]!)
    if (line !== null) line.lastLineInParagraph = given.length === 0
    return line
  }

  #breakWord(line: Line, node: LayoutNode): void {
    const { hyphenate, lang = this.#language, _inlines: left } = node
    if (hyphenate !== true || left === undefined) return
    let breaker = this.#breakers.get(node)
    if (breaker === undefined) this.#breakers.set(node, (breaker = new WordBreaker(lang)))
    breaker.fill(line, left)
  }

  #newWriter(): BriefWriter {
    return new BriefWriter(
      (note) => this.#notes.has(note),
      (note) => this.#setNote(note),
    )
  }

  /** A note as lines, in the width of the page; its margins say where it stands in it. */
  #setNote(number: number): NoteLines {
    const node = this.#notes.get(number)!
    const measured = this.docMeasure.measureBlock(this.docPreprocessor.preprocessBlock(node))
    const [left = 0, , right = 0] = measured._margin ?? []
    const { width } = this.pageSize
    const outer = this.#block
    this.#block = undefined
    this.writer.pushContext(width - this.pageMargins.left - this.pageMargins.right - left - right, Infinity)
    const lines: Line[] = []
    for (let line = this.#nextLine(measured); line !== null; line = this.#nextLine(measured)) lines.push(line)
    this.writer.popContext()
    this.#block = outer
    if (lines[0] !== undefined && node.id !== undefined) lines[0].id = node.id
    return { lines, x: left }
  }

  #nextLine(node: LayoutNode): Line | null {
    const line = this.#takeLine(node)
    if (line === null) return null
    this.#breakWord(line, node)
    line.of = node
    if (this.#block !== undefined) line.block = this.#block
    return line
  }
}

/** No line has so many words, or letters where it may break between any two. */
const IN_A_LINE = 1_000

/** About two lines of text with white above, in points. */
const KEPT_STEP = 36

type Running = (page: number, pages: number) => unknown

/** Charts are drawn as vectors by our own code: no SVG is measured. */
const NO_SVG = {}

/** The items of a stack, each with those before it that may not be parted from it. */
function keptTogether(items: readonly LayoutNode[]): readonly (readonly LayoutNode[])[] {
  const groups: LayoutNode[][] = []
  let open = false
  for (const item of items) {
    if (open) groups.at(-1)!.push(item)
    else groups.push([item])
    open = item.keepWithNext === true || (open && item.turned === true)
  }
  return groups
}

/** Counts the lines of texts that keep with what follows them, and all other lines and pictures. */
function countPrinted({ items }: Page): { readonly titles: number; readonly others: number } {
  const printed = items.filter(({ type }) => type === 'line' || type === 'image')
  const titles = printed.filter((item) => item.type === 'line' && item.item.of?.keepWithNext === true).length
  return { titles, others: printed.length - titles }
}

/** The last page on which something stands: white at the end of a text may have turned one more. */
function lastPrinted(pages: readonly Page[], from: number, to: number): number {
  let last = to
  while (last > from && Object.values(countPrinted(pages[last]!)).every((count) => count === 0)) last--
  return last
}

/** Takes from a node, and from what it holds, all that keeps it on one page; but for drawings, which go as they are. */
function letBreak(node: LayoutNode): void {
  if (node.whole === true) return
  node.unbreakable = false
  if (node.table !== undefined) {
    node.table.dontBreakRows = false
    node.table.keepWithHeaderRows = 0
  }
  for (const inner of [...(node.stack ?? []), ...(node.columns ?? []), ...(node.table?.body.flat() ?? [])])
    letBreak(inner)
}
