import type { DocMeasure, LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Line, Page } from 'pdfmake/js/Renderer.js'
import { goBack, markPlace } from './layout-place.ts'
import { BriefInlines } from './brief-inlines.ts'
import type { BriefPdf } from './brief-pdf.ts'
import { BriefWriter } from './brief-writer.ts'
import { LayoutBuilder } from './pdfmake-classes.ts'

/** No fewer lines of a paragraph stand alone at the foot or the head of a page. */
const TOGETHER = 2

/**
 * A layout that leaves no single line of a paragraph on a page and nothing alone that is kept with what follows it, and
 * that breaks what is called unbreakable where no page can hold it. It goes forward once: only what has to move is laid
 * out again. Each line knows the block of the body that it is of.
 *
 * `watch` is told the page, from 1, as the layout goes on; what it throws ends the layout.
 */
export class BriefLayout extends LayoutBuilder {
  readonly #watch: (page: number) => void
  readonly #pdf: BriefPdf
  #measure: DocMeasure | null = null
  #writer = new BriefWriter()
  #block: number | undefined
  #built = new Map<LayoutNode, { readonly lines: Line[]; breakBefore: number; next: number }>()

  constructor(
    pdf: BriefPdf,
    size: { width: number; height: number },
    margins: { left: number; top: number; right: number; bottom: number },
    watch: (page: number) => void,
  ) {
    super(size, margins, NO_SVG)
    this.#pdf = pdf
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
    this.#writer = new BriefWriter()
    this.writer.addPage(this.pageSize, null, this.pageMargins)
    this.processNode(measured)
    this.addHeadersAndFooters(header, footer)
    return { pages: this.writer.context().pages, linearNodeList: this.linearNodeList }
  }

  override processNode(node: LayoutNode, aligned?: boolean): void {
    const outer = this.#block
    this.#block = node.block ?? outer
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
    const place = markPlace(this)
    this.#watch(place.page + 1)
    this.writer.tooTall = false
    let parted = this.#processItems(group)
    if (this.writer.tooTall) {
      goBack(this, place, group)
      for (const item of group) letBreak(item)
      parted = this.#processItems(group)
      this.writer.tooTall = false
    }
    if (parted && !place.atTop) {
      goBack(this, place, group)
      this.writer.moveToNextPage()
      // White above is for what stands there.
      group[0]!._margin?.splice(1, 1, 0)
      this.#processItems(group)
    }
  }

  /** Lays items out; true when all but the last were left behind on a page that the last does not begin on. */
  #processItems(group: readonly LayoutNode[]): boolean {
    for (const item of group.slice(0, -1)) this.processNode(item)
    const { page, pages } = this.writer.context()
    const before = countPrinted(pages[page]!)
    this.processNode(group.at(-1)!)
    return group.length > 1 && this.writer.context().page > page && countPrinted(pages[page]!) === before
  }

  override processLeaf(node: LayoutNode): void {
    // Inside unbreakable blocks and table rows others decide.
    if (!this.#isFree()) {
      super.processLeaf(node)
      return
    }
    const lines: Line[] = []
    for (let line = this.#nextLine(node); line !== null; line = this.#nextLine(node)) lines.push(line)
    const { availableHeight } = this.writer.context()
    this.#built.set(node, { lines, breakBefore: breakBefore(lines, availableHeight), next: 0 })
    super.processLeaf(node)
    this.#built.delete(node)
  }

  override buildNextLine(node: LayoutNode): Line | null {
    const built = this.#built.get(node)
    if (built === undefined) return this.#nextLine(node)
    const line = built.lines[built.next]
    if (line === undefined) return null
    const context = this.writer.context()
    if (built.next === built.breakBefore && context.y > context.pageMargins.top) {
      this.writer.moveToNextPage()
      built.breakBefore =
        built.next + breakBefore(built.lines.slice(built.next), this.writer.context().availableHeight)
    }
    built.next++
    return line
  }

  #nextLine(node: LayoutNode): Line | null {
    const line = super.buildNextLine(node)
    if (line === null) return null
    line.of = node
    if (this.#block !== undefined) line.block = this.#block
    return line
  }
}

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
    open = item.keepWithNext === true
  }
  return groups
}

const countPrinted = ({ items }: { readonly items: readonly { readonly type: string }[] }): number =>
  items.reduce((sum, { type }) => (type === 'line' || type === 'image' ? sum + 1 : sum), 0)

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

/** The first line that goes to the next page, in a place of that height; past the last where all fit. */
export function breakBefore(lines: readonly { getHeight(): number }[], height: number): number {
  let fitting = 0
  for (let left = height; fitting < lines.length; fitting++) {
    left -= lines[fitting]!.getHeight()
    if (left < 0) break
  }
  if (fitting === lines.length) return fitting
  const kept = Math.min(fitting, lines.length - TOGETHER)
  return kept < TOGETHER ? 0 : kept
}
