import type DocMeasure from 'pdfmake/js/DocMeasure.js'
import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Line, Page } from 'pdfmake/js/Renderer.js'
import { BriefMeasure } from './brief-measure.ts'
import type { BriefPdf } from './brief-pdf.ts'
import { BriefWriter } from './brief-writer.ts'
import { BuiltLines } from './built-lines.ts'
import { ContentNodes } from './content-nodes.ts'
import type { Content } from './content.ts'
import type { ContentPart } from './content-part.ts'
import { countPrinted, lastPrinted } from './count-printed.ts'
import { groupAt, keptTogether } from './kept-together.ts'
import { insertPages } from './insert-pages.ts'
import type { PagesAfter } from './insert-pages.ts'
import { callsNote, changedNotes, findUnchanged } from './laid-out.ts'
import type { LaidOut } from './laid-out.ts'
import { goBack, markPlace } from './layout-place.ts'
import type { Place } from './place.ts'
import { LeafLines } from './leaf-lines.ts'
import { letAllBreak } from './let-break.ts'
import type { NoteLines } from './page-notes.ts'
import type { PdfNode } from './pdf-node.ts'
import { LayoutBuilder } from './pdfmake-classes.ts'
import { placeNotes } from './place-notes.ts'
import type { PrintMemory } from './print-memory.ts'
import { beginAsBefore, copy, endsAsBefore } from './resume-layout.ts'
import { addRunning } from './running-items.ts'
import { whiteToGrid } from './white-to-grid.ts'

/**
 * A layout that leaves no single line of a paragraph on a page and nothing alone that is kept with what follows it, and
 * that breaks what is called unbreakable where no page can hold it. It goes forward once: only what has to move is laid
 * out again, and of what the memory has from the last layout, only what follows a change, until all stands where it stood.
 * Each line knows the block of the body that it is of.
 *
 * `watch` is told the page, from 1, as the layout goes on; what it throws ends the layout.
 */
export class BriefLayout extends LayoutBuilder {
  readonly #content: Content
  readonly #memory: PrintMemory
  readonly #watch: (page: number) => void
  readonly #leaves: LeafLines
  readonly #built = new Map<LayoutNode, BuiltLines>()
  #measure: BriefMeasure | null = null
  #writer = this.#newWriter()
  #nodes: readonly LayoutNode[] = []
  #notes: ReadonlyMap<number, LayoutNode> = new Map()
  #bodies: readonly Page[] = []
  #within: LayoutNode | undefined
  /** What takes pages of its own on their side, and the page on which the text had come to it. */
  readonly #turned = new Map<LayoutNode, number>()
  #turning: LayoutNode | null = null

  constructor(content: Content, memory: PrintMemory, watch: (page: number) => void) {
    const { width, height, left, top, right, bottom } = content.style.page
    super({ width, height }, { left, top, right, bottom }, NO_SVG)
    this.#content = content
    this.#memory = memory
    this.#watch = watch
    this.#leaves = new LeafLines(content.language, memory.setLines)
  }

  /** The nodes of the content, and of its notes by their numbers, as they are laid out; the pages without heads and feet. */
  get laidOut(): {
    readonly nodes: readonly LayoutNode[]
    readonly notes: ReadonlyMap<number, LayoutNode>
    readonly bodies: readonly Page[]
  } {
    return { nodes: this.#nodes, notes: this.#notes, bodies: this.#bodies }
  }

  layOut(pdf: BriefPdf): readonly Page[] {
    this.#measure = new BriefMeasure(pdf)
    return this.layoutDocument({}, pdf, {}, {}, undefined, noRunning, noRunning)
  }

  override get writer(): BriefWriter {
    return this.#writer
  }

  override get docMeasure(): BriefMeasure {
    return this.#measure!
  }

  /** Ours is in its place. */
  override set docMeasure(_made: DocMeasure) {}

  override tryLayoutDocument(): { readonly pages: Page[]; readonly linearNodeList: LayoutNode[] } {
    const { parts, notes, noteRule, head, foot } = this.#content
    const memory = this.#memory
    this.linearNodeList = []
    const measure = (part: ContentPart) => part.define().map((node) => this.#measureNode(node))
    const content = new ContentNodes(parts, memory.parts, memory.wholeBlocks, measure)
    this.#nodes = content.nodes
    this.#notes = new Map(
      [...notes].map(([number, note]) => [number, memory.notes.take(note, () => measure(note)).nodes[0]!]),
    )
    this.#writer = this.#newWriter()
    this.writer.addPage(this.pageSize, null, this.pageMargins)
    const text = this.#layOutText(content)
    const turned = this.#layOutTurned(content, memory.laidOut)
    memory.laidOut = { ...text, turned }
    this.#bodies = insertPages(text.pages, [...turned.values()])
    const { pages, backgroundLength } = this.writer.context()
    for (const page of pages) page.items = [...page.items]
    placeNotes(this.#writer, noteRule)
    const own = [...turned.values()].map(({ after, pages: taken }) => ({ after, pages: taken.map(apart) }))
    pages.splice(0, Infinity, ...insertPages(pages, own))
    backgroundLength.splice(0, Infinity, ...pages.map(() => 0))
    addRunning(pages, head, memory.running, (add) => this.addHeadersAndFooters(add, noRunning))
    addRunning(pages, foot, memory.running, (add) => this.addHeadersAndFooters(noRunning, add))
    return { pages, linearNodeList: this.linearNodeList }
  }

  #layOutText(content: ContentNodes): Omit<LaidOut, 'turned'> {
    const before = this.#memory.laidOut
    const noteNodes = this.#notes
    const { nodes } = content
    const places = new Map<number, Place>()
    const layout = { nodes, writer: this.#writer, places }
    const unchanged = before === null ? null : findUnchanged(before, nodes, noteNodes)
    let next = unchanged === null ? 0 : beginAsBefore(layout, before!, unchanged)
    let isDone = false
    while (next < nodes.length && !isDone) {
      isDone = unchanged !== null && endsAsBefore(layout, before!, unchanged, next)
      if (isDone) break
      const size = groupAt(nodes, next).length
      for (let i = next; i < next + size; i++) if (nodes[i]!.turned !== true) content.makeReady(i)
      places.set(next, this.#processGroup(groupAt(nodes, next)))
      next += size
    }
    if (!isDone) this.#writer.closeNotes()
    const pages = this.#writer.context().pages.map(copy)
    return { nodes, places, pages, notes: this.#writer.notes.end(), noteNodes }
  }

  /** What lies on its side comes after the page on which the text has come to it. */
  #layOutTurned(content: ContentNodes, before: LaidOut | null): LaidOut['turned'] {
    const text = this.#writer
    const changed = changedNotes(before?.noteNodes ?? new Map(), this.#notes)
    const turned = new Map<LayoutNode, PagesAfter<Page>>()
    for (const [i, node] of content.nodes.entries()) {
      if (node.turned !== true) continue
      const known = callsNote(node, changed) ? undefined : before?.turned.get(node)
      const after = this.#turned.get(node) ?? known?.after
      if (after === undefined) throw new RangeError('The text has not come to what is turned')
      if (known === undefined) content.makeReady(i)
      turned.set(content.nodes[i]!, { after, pages: known?.pages ?? this.#turn(content.nodes[i]!) })
    }
    this.#writer = text
    return turned
  }

  /** Pages of its own, with their notes. */
  #turn(node: LayoutNode): readonly Page[] {
    const { width, height } = this.pageSize
    this.#writer = this.#newWriter()
    this.writer.addPage({ width: height, height: width }, null, this.pageMargins)
    this.#turning = node
    this.processNode(node)
    this.writer.closeNotes()
    placeNotes(this.#writer, this.#content.noteRule)
    return this.writer.context().pages
  }

  #measureNode(node: PdfNode): LayoutNode {
    return this.docMeasure.measureBlock(node as unknown as LayoutNode)
  }

  override processNode(node: LayoutNode, aligned?: boolean): void {
    if (node.turned === true && node !== this.#turning) {
      this.#turned.set(node, this.writer.context().page)
      return
    }
    const outer = this.#within
    if (node.block !== undefined) this.#within = node
    if (node.image !== undefined) node.of = node
    for (const vector of node.canvas ?? []) vector.of = node
    super.processNode(node, aligned)
    this.#within = outer
  }

  override processVerticalContainer(node: LayoutNode & { readonly stack: LayoutNode[] }): void {
    if (!this.#isFree()) {
      this.#processInside(node)
      return
    }
    for (const group of keptTogether(node.stack)) {
      this.#processGroup(group)
      if (group.some(({ isAltered }) => isAltered === true)) node.isAltered = true
      for (const item of group) node.positions.push(...item.positions)
    }
  }

  #processInside(node: LayoutNode & { readonly stack: LayoutNode[] }): void {
    const isWhole = node.unbreakable === true && this.writer.transactionLevel === 1
    const { wholeBlocks } = this.#memory
    const context = this.writer.context()
    const width = context.availableWidth
    if (isWhole && wholeBlocks.put(node, context)) return
    super.processVerticalContainer(node)
    if (isWhole) wholeBlocks.keep(node, width, context)
  }

  /** Is the layout in the flow of the page, and not in a block that is measured as a whole or in a row? */
  #isFree(): boolean {
    return this.writer.transactionLevel === 0 && this.writer.context().snapshots.length === 0
  }

  /** Lays out what is kept together; the place where it was begun. */
  #processGroup(group: readonly LayoutNode[]): Place {
    const begun = markPlace(this)
    let place = begun
    this.#watch(place.page + 1)
    this.writer.tooTall = false
    let parted = this.#processItems(group)
    if (this.writer.tooTall) {
      letAllBreak(group)
      goBack(this, place, group, this.#memory.wholeBlocks)
      parted = this.#processItems(group)
      this.writer.tooTall = false
    }
    while (parted && !place.isBest) {
      goBack(this, place, group, this.#memory.wholeBlocks)
      this.writer.moveToNextPage()
      // White above is for what stands there.
      group[0]!._margin?.splice(1, 1, 0)
      group[0]!.isAltered = true
      place = markPlace(this)
      parted = this.#processItems(group)
    }
    if (parted) this.#layApart(group, place)
    return begun
  }

  /** No page holds them together as they are: their notes leave what is last more room, or it begins under the others and goes on. */
  #layApart(group: readonly LayoutNode[], place: Place): void {
    if (this.#fitsBelow(group, place)) return
    letAllBreak(group)
    if (this.#fitsBelow(group, place)) return
    goBack(this, place, group, this.#memory.wholeBlocks)
    this.#processItems(group.slice(0, 1))
    if (group.length > 1) this.#processGroup(group.slice(1))
  }

  /** Lays items out from a place on with more and more room free of their notes, until all begin on its page; false where none is enough. */
  #fitsBelow(group: readonly LayoutNode[], place: Place): boolean {
    const most = group.length > 1 ? this.pageSize.height : 0
    for (let kept = 0; kept <= most; kept += KEPT_STEP) {
      goBack(this, place, group, this.#memory.wholeBlocks)
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
    const set = this.#leaves.all(node, this.writer.context().availableWidth)
    const lines = set.map((line) => this.#ofBlock(line.clone()))
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
    if (built !== undefined) return built.takeNext()
    const line = this.#leaves.next(node, this.writer.context().availableWidth)
    return line === null ? null : this.#ofBlock(line)
  }

  #ofBlock(line: Line): Line {
    if (this.#within !== undefined) line.within = this.#within
    return line
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
    const [left = 0, , right = 0] = node._margin ?? []
    const { width } = this.pageSize
    const measure = width - this.pageMargins.left - this.pageMargins.right - left - right
    this.writer.pushContext(measure, Infinity)
    const lines = this.#leaves.all(node, measure)
    this.writer.popContext()
    // They are of this note alone.
    if (lines[0] !== undefined && node.id !== undefined) lines[0].id = node.id
    return { lines, x: left }
  }
}

/** A page to which heads and feet can be added, and the other has none. */
const apart = (page: Page): Page => ({ ...page, items: [...page.items] })

/** About two lines of text with white above, in points. */
const KEPT_STEP = 36

type Running = (page: number, pages: number) => PdfNode | null

const noRunning: Running = () => null

/** Charts are drawn as vectors by our own code: no SVG is measured. */
const NO_SVG = {}
