import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Line, Page, PageItem, Picture, Vector } from 'pdfmake/js/Renderer.js'
import type { BriefPdf } from './brief-pdf.ts'
import type { Structure } from './build-structure.ts'
import { LineDrawer } from './draw-line.ts'
import { FigureBounds } from './figure-bounds.ts'
import { LineOwners } from './line-owners.ts'
import type { Artifact } from './marked-content.ts'
import { Outline } from './outline.ts'
import { drawingOf, isDrawnAs } from './page-drawing.ts'
import type { PageDrawing } from './page-drawing.ts'
import type { PageNumbers } from './page-number.ts'
import { Renderer } from './pdfmake-classes.ts'
import type { StructureElement } from './structure-element.ts'

/** A renderer that marks what it draws with the elements of a structure, and whose bookmarks lead to the line itself. */
export class BriefRenderer extends Renderer {
  readonly #pdf: BriefPdf
  readonly #structure: Structure
  readonly #outline: Outline
  readonly #drawer: LineDrawer
  readonly #bounds = new FigureBounds()

  readonly #watch: (page: number) => void

  /** `watch` is told the page, from 1, that is being drawn. */
  constructor(pdf: BriefPdf, structure: Structure, pageNumbers: PageNumbers, watch: (page: number) => void) {
    super(pdf)
    this.#pdf = pdf
    this.#structure = structure
    this.#outline = new Outline(pdf)
    this.#drawer = new LineDrawer(pdf, new LineOwners(structure), pageNumbers)
    this.#watch = watch
  }

  /** Draws pages as they were drawn before where they are the same; gives what the next file can take of these. */
  draw(pages: readonly Page[], before: readonly (PageDrawing | null)[]): readonly (PageDrawing | null)[] {
    const drawings = pages.map((page, i) => {
      this.#watch(i + 1)
      return this.#drawPage(page, before[i] ?? null)
    })
    this.#bounds.note()
    this.#outline.write()
    return drawings
  }

  #drawPage(page: Page, before: PageDrawing | null): PageDrawing | null {
    const pdf = this.#pdf
    pdf.addPage({ size: [page.pageSize.width, page.pageSize.height] })
    const isSame = before !== null && isDrawnAs(page, before, this.#structure)
    if (isSame) pdf.keepContent(before)
    const telling = isSame ? before.telling : page.items.filter((item) => this.#isTelling(item))
    if (isSame) for (const item of telling) this.#drawItem(item)
    const used = pdf.onPage
    const content = pdf.endContent()
    return isSame ? before : drawingOf(page, telling, content, used, this.#structure)
  }

  /** Draws an item; true where the file has more of it than operators on its page. */
  #isTelling(item: PageItem): boolean {
    const { marks } = this.#pdf
    const before = marks.opened
    this.#drawItem(item)
    const isFigure = this.#structure.elementOf(item.item.of)?.type === 'Figure'
    return marks.opened > before || isFigure || (item.type === 'line' && leadsSomewhere(item.item))
  }

  #drawItem({ type, item }: PageItem): void {
    if (type === 'line') this.renderLine(item, item.x ?? 0, item.y ?? 0)
    else if (type === 'vector') this.renderVector(item)
    else this.renderImage(item)
  }

  override renderLine(line: Line, x: number, y: number): void {
    const { _outline: outline } = line
    if (outline !== undefined && line.repeated !== true)
      this.#outline.add(outline.text, x, y, outline.id, outline.parentId)
    this.#drawer.draw(line, x, y)
    const element = this.#structure.elementOf(line.of)
    if (element?.type === 'Figure') this.#bounds.addLine(element, this.#pdf.page.height, line)
  }

  override renderVector(vector: Vector): void {
    const owner = this.#ownerOf(vector.of)
    this.#pdf.marks.mark(owner)
    if (typeof owner !== 'string') this.#bounds.addVector(owner, this.#pdf.page.height, vector)
    if (!this.#pdf.isKept) super.renderVector(vector)
  }

  override renderImage(picture: Picture): void {
    const owner = this.#ownerOf(picture.of)
    this.#pdf.marks.mark(owner)
    if (typeof owner !== 'string') this.#bounds.addPicture(owner, this.#pdf.page.height, picture)
    super.renderImage(picture)
  }

  #ownerOf(node: LayoutNode | undefined): StructureElement | Artifact {
    return this.#structure.elementOf(node) ?? 'Layout'
  }
}

/** Has it a bookmark, a link, or a place to which one leads? */
const leadsSomewhere = ({ id, _outline: outline, inlines }: Line): boolean =>
  id !== undefined ||
  outline !== undefined ||
  inlines.some(
    ({ run: { link, linkToDestination, destination } }) =>
      link !== null || linkToDestination !== null || destination !== undefined,
  )
