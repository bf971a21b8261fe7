import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Drawing, Shape } from '#domain/drawing.ts'
import { partDrawing } from '#domain/part-drawing.ts'

const text = (words: string, y: number): Shape => ({
  kind: 'text',
  text: words,
  at: { x: 0, y },
  anchor: 'start',
  size: 10,
  weight: 'regular',
  tone: 'ink',
})
const down = (x: number, from: number, to: number): Shape => ({
  kind: 'line',
  from: { x, y: from },
  to: { x, y: to },
  tone: 'line',
  weight: 1,
  dashed: false,
})
const aDrawing = (height: number, shapes: readonly Shape[]): Drawing => ({
  width: 100,
  height,
  shapes,
  alt: 'Words.',
})

describe('partDrawing', () => {
  it('leaves a drawing that is low enough as it is', () => {
    const drawing = aDrawing(90, [text('one', 20), down(5, 0, 90)])
    expect(partDrawing(drawing, 90)).toEqual([drawing])
  })

  it('cuts between two lines of text, and cuts the line that goes down', () => {
    const drawing = aDrawing(100, [down(5, 0, 100), text('one', 20), text('two', 60), text('three', 90)])
    expect(partDrawing(drawing, 70)).toEqual([
      aDrawing(63, [down(5, 0, 63), text('one', 20), text('two', 60)]),
      aDrawing(37, [down(5, 0, 37), text('three', 27)]),
    ])
  })

  it('cuts where the gap is widest, so that a heading stays with what is under it', () => {
    const drawing = aDrawing(120, [text('one', 20), text('two', 60), text('head', 84), text('three', 99)])
    expect(partDrawing(drawing, 95).map(({ shapes }) => shapes.length)).toEqual([2, 2])
  })

  it('keeps every shape once, within its part, and all of the height', () => {
    const lines = fc.array(fc.tuple(fc.integer({ min: 12, max: 2990 }), fc.string()), { maxLength: 60 })
    fc.assert(
      fc.property(lines, fc.integer({ min: 50, max: 800 }), (at, most) => {
        const drawing = aDrawing(3000, [...at.map(([y, words]) => text(words, y)), down(1, 0, 3000)])
        const parts = partDrawing(drawing, most)
        const texts = parts.flatMap(({ shapes }) => shapes.filter(({ kind }) => kind === 'text'))
        expect(texts.length).toBe(at.length)
        expect(parts.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(3000)
        for (const { shapes, height } of parts) {
          for (const shape of shapes) {
            if (shape.kind === 'text') expect(shape.at.y - 10).toBeGreaterThanOrEqual(-1e-6)
            if (shape.kind === 'text') expect(shape.at.y + 3).toBeLessThanOrEqual(height + 1e-6)
          }
        }
      }),
    )
  })
})
