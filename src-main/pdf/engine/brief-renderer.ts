import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Line, Page, Picture, Vector } from 'pdfmake/js/Renderer.js'
import type { BriefPdf } from './brief-pdf.ts'
import type { Structure } from './build-structure.ts'
import { LineDrawer } from './draw-line.ts'
import { FigureBounds } from './figure-bounds.ts'
import { LineOwners } from './line-owners.ts'
import type { Artifact } from './marked-content.ts'
import { Outline } from './outline.ts'
import { Renderer } from './pdfmake-classes.ts'
import type { StructureElement } from './structure-element.ts'

/** A renderer that marks what it draws with the elements of a structure, and whose bookmarks lead to the line itself. */
export class BriefRenderer extends Renderer {
  readonly #pdf: BriefPdf
  readonly #structure: Structure
  readonly #outline: Outline
  readonly #drawer: LineDrawer
  readonly #bounds = new FigureBounds()

  /** `progress` is told how much is drawn, up to 1. */
  constructor(pdf: BriefPdf, structure: Structure, progress: (part: number) => void) {
    super(pdf, progress)
    this.#pdf = pdf
    this.#structure = structure
    this.#outline = new Outline(pdf)
    this.#drawer = new LineDrawer(pdf, new LineOwners(structure))
  }

  override renderPages(pages: readonly Page[]): void {
    super.renderPages(pages)
    this.#pdf.marks.end()
    this.#bounds.note()
    this.#outline.write()
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
    super.renderVector(vector)
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
