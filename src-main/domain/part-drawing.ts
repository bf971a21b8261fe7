import type { Drawing, Shape } from './drawing.ts'

interface Extent {
  readonly top: number
  readonly bottom: number
}

/**
 * A drawing as one or more, each at most `most` points high where a gap allows it, one to be put under the other: it is
 * cut where no shape stands but lines that go down, which are cut with it. Every shape is in exactly one part, such a line
 * in all that it crosses.
 */
export function partDrawing(drawing: Drawing, most: number): readonly Drawing[] {
  const standing = drawing.shapes.flatMap((shape) => (isDownward(shape) ? [] : [extentOf(shape)]))
  const parts: Drawing[] = []
  for (let top = 0; top < drawing.height;) {
    const bottom = drawing.height - top <= most ? drawing.height : cutBelow(top, most, standing)
    // What reaches over the edge of the drawing belongs to the part at that edge.
    const [first, last] = [top === 0, bottom >= drawing.height]
    const shapes = drawing.shapes.flatMap((shape) =>
      within(shape, first ? -Infinity : top, last ? Infinity : bottom, top),
    )
    parts.push({ ...drawing, height: Math.min(bottom, drawing.height) - top, shapes })
    top = bottom
  }
  return parts.length === 0 ? [drawing] : parts
}

/** What differs by less is one gap. */
const NO_DIFFERENCE = 0.5

/**
 * The widest gap in the lower half of what is reached, the lowest of several, so that a mark stays with its words; else the
 * lowest in reach; where there is none, that under what stands in the way.
 */
function cutBelow(top: number, most: number, standing: readonly Extent[]): number {
  const isFree = (y: number): boolean => standing.every((extent) => y <= extent.top || y >= extent.bottom)
  const places = standing.map(({ bottom }) => bottom).filter((y) => y > top && isFree(y))
  const reached = places.filter((y) => y <= top + most).toSorted((a, b) => b - a)
  const [lowest] = reached
  if (lowest === undefined) return Math.min(...places)
  const gapAt = (y: number): number =>
    Math.min(...standing.filter((extent) => extent.top >= y).map((extent) => extent.top)) - y
  return reached
    .filter((y) => y > top + most / 2)
    .reduce((best, y) => (gapAt(y) > gapAt(best) + NO_DIFFERENCE ? y : best), lowest)
}

function within(shape: Shape, from: number, to: number, top: number): readonly Shape[] {
  if (isDownward(shape)) {
    const { top: start, bottom: end } = extentOf(shape)
    if (end <= from || start >= to) return []
    const { x } = shape.from
    const [y1, y2] = [Math.max(start, from) - top, Math.min(end, to) - top]
    return [{ ...shape, from: { x, y: y1 }, to: { x, y: y2 } }]
  }
  const middle = extentOf(shape)
  return middle.bottom > from && middle.bottom <= to ? [raise(shape, top)] : []
}

function isDownward(shape: Shape): shape is Extract<Shape, { kind: 'line' }> {
  return shape.kind === 'line' && shape.from.x === shape.to.x
}

/** Letters reach about so far over and under their base line, in parts of their size. */
const ASCENT = 1
const DESCENT = 0.3

function extentOf(shape: Shape): Extent {
  switch (shape.kind) {
    case 'line':
      return around([shape.from.y, shape.to.y])
    case 'polyline':
      return around(shape.points.map(({ y }) => y))
    case 'rectangle':
      return { top: shape.y, bottom: shape.y + shape.height }
    case 'dot':
      return { top: shape.centre.y - shape.radius, bottom: shape.centre.y + shape.radius }
    case 'text':
      return { top: shape.at.y - ASCENT * shape.size, bottom: shape.at.y + DESCENT * shape.size }
  }
}

const around = (ys: readonly number[]): Extent => ({ top: Math.min(...ys), bottom: Math.max(...ys) })

function raise(shape: Shape, by: number): Shape {
  const up = <P extends { readonly y: number }>(point: P): P => ({ ...point, y: point.y - by })
  switch (shape.kind) {
    case 'line':
      return { ...shape, from: up(shape.from), to: up(shape.to) }
    case 'polyline':
      return { ...shape, points: shape.points.map(up) }
    case 'rectangle':
      return up(shape)
    case 'dot':
      return { ...shape, centre: up(shape.centre) }
    case 'text':
      return { ...shape, at: up(shape.at) }
  }
}
