import type { Drawing, Shape } from '#domain/drawing.ts'
import { assertNever } from '#domain/result.ts'
import { printable } from './define-text.ts'
import { lineMetrics } from './engine/fonts.ts'
import { DRAWN_FIGURES, measureText } from './engine/measure-text.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode, PdfVector } from './engine/pdf-node.ts'

type TextShape = Extract<Shape, { kind: 'text' }>

/** A drawing as vectors and real text; it takes its own width and height. May not be broken over pages. */
export function defineDrawing(drawing: Drawing, style: PageStyle): PdfNode {
  const texts = drawing.shapes.filter((shape) => shape.kind === 'text')
  const vectors = drawing.shapes.flatMap((shape) =>
    shape.kind === 'text' ? [] : defineVectors(shape, style),
  )
  // What stands beside the flow takes no room in it; the margin of its stack does.
  const drawn: PdfNode = {
    margin: [0, 0, 0, drawing.height],
    stack: [
      ...(vectors.length === 0 ? [] : [{ relativePosition: { x: 0, y: 0 }, canvas: vectors }]),
      ...texts.map((text) => defineLabel(text, style)),
    ],
  }
  return { tag: 'Figure', alt: drawing.alt, unbreakable: true, whole: true, stack: [drawn] }
}

const DASH = { length: 2, space: 2 }
const OUTLINE = 0.9

function defineVectors(shape: Exclude<Shape, TextShape>, style: PageStyle): readonly PdfVector[] {
  const colour = style.colours[shape.tone]
  switch (shape.kind) {
    case 'line': {
      const { from, to, weight, dashed } = shape
      return [{ ...line(from, to, weight, colour), ...(dashed ? { dash: DASH } : {}) }]
    }
    case 'polyline':
      return shape.points
        .slice(1)
        .map((to, i) => ({ ...line(shape.points[i]!, to, shape.weight, colour), lineCap: 'round' }))
    case 'rectangle': {
      const { x, y, width: w, height: h } = shape
      return [{ type: 'rect', x, y, w, h, ...paint(shape.filled, colour, style) }]
    }
    case 'dot': {
      const { centre, radius } = shape
      return [
        {
          type: 'ellipse',
          x: centre.x,
          y: centre.y,
          r1: radius,
          r2: radius,
          ...paint(shape.filled, colour, style),
        },
      ]
    }
    default:
      return assertNever(shape)
  }
}

const line = (
  from: { x: number; y: number },
  to: { x: number; y: number },
  lineWidth: number,
  lineColor: string,
) => ({ type: 'line', x1: from.x, y1: from.y, x2: to.x, y2: to.y, lineWidth, lineColor }) as const

/** An outline is filled with the paper, so that what it stands on does not show through it. */
const paint = (filled: boolean, colour: string, { colours }: PageStyle) =>
  filled ? { color: colour } : { color: colours.paper, lineColor: colour, lineWidth: OUTLINE }

function defineLabel({ text, at, anchor, size, weight, tone }: TextShape, style: PageStyle): PdfNode {
  const width = measureText(text, size, weight)
  const x = at.x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width)
  return {
    relativePosition: { x, y: at.y - size * lineMetrics('sans').ascent },
    noWrap: true,
    text: [
      {
        text: printable(text),
        font: 'sans',
        fontSize: size,
        lineHeight: 1,
        bold: weight === 'strong',
        italics: false,
        color: style.colours[tone],
        fontFeatures: DRAWN_FIGURES,
      },
    ],
  }
}
