import type { Line, Picture, Vector } from 'pdfmake/js/Renderer.js'
import { round } from './round.ts'
import type { StructureElement } from './structure-element.ts'

/** Left, top, right and bottom, from the page's top left. */
type Box = readonly [left: number, top: number, right: number, bottom: number]

/** The area that each figure takes on its page, as programs that enlarge it want it. */
export class FigureBounds {
  readonly #boxes = new Map<StructureElement, { readonly height: number; readonly box: Box }>()

  addLine(figure: StructureElement, height: number, line: Line): void {
    const { x = 0, y = 0, inlines } = line
    const last = inlines.at(-1)
    if (last !== undefined) this.#add(figure, height, [x, y, x + last.x + last.width, y + line.getHeight()])
  }

  addPicture(figure: StructureElement, height: number, { x, y, _width, _height }: Picture): void {
    this.#add(figure, height, [x, y, x + _width, y + _height])
  }

  addVector(figure: StructureElement, height: number, vector: Vector): void {
    this.#add(figure, height, boxOf(vector))
  }

  /** Writes the areas into the figures. PDF 1.7, section 14.8.5.4. */
  note(): void {
    for (const [figure, { height, box }] of this.#boxes) {
      const [left, top, right, bottom] = box
      figure.attributes = {
        O: 'Layout',
        Placement: 'Block',
        BBox: [left, height - bottom, right, height - top].map(round),
      }
    }
  }

  #add(figure: StructureElement, height: number, box: Box): void {
    const known = this.#boxes.get(figure)?.box ?? box
    this.#boxes.set(figure, {
      height,
      box: [
        Math.min(known[0], box[0]),
        Math.min(known[1], box[1]),
        Math.max(known[2], box[2]),
        Math.max(known[3], box[3]),
      ],
    })
  }
}

function boxOf(vector: Vector): Box {
  switch (vector.type) {
    case 'line': {
      const { x1, y1, x2, y2 } = vector
      return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
    }
    case 'rect':
      return [vector.x, vector.y, vector.x + vector.w, vector.y + vector.h]
    case 'ellipse':
      return [vector.x - vector.r1, vector.y - vector.r2, vector.x + vector.r1, vector.y + vector.r2]
  }
}
