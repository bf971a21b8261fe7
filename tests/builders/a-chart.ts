import { expect } from 'vitest'
import type { Chart } from '#domain/document.ts'
import type { Drawing, MeasureText, Shape } from '#domain/drawing.ts'
import { formatNumber } from '#domain/format-number.ts'
import { textBox } from '#domain/label-space.ts'

/** Every letter half as wide as it is high. */
export const measure: MeasureText = (text, size) => [...text].length * size * 0.5

export type Values = readonly (number | null)[]

export const aSeries = (label: string, unit: string, values: Values): Chart['series'][number] => ({
  label,
  unit,
  derived: false,
  values,
  texts: values.map((value) => (value === null ? '–' : formatNumber(value, 'en-GB'))),
})

export const aChart = (over: Partial<Chart> = {}): Chart => ({
  form: 'bars',
  language: 'en-GB',
  categories: ['2013', '2014', '2015', '2016'],
  series: [aSeries('Remittances, US$ million', 'US$ million', [1232, 1221, 627, 482])],
  ...over,
})

export const of = <K extends Shape['kind']>(drawing: Drawing, kind: K) =>
  drawing.shapes.filter((shape): shape is Extract<Shape, { kind: K }> => shape.kind === kind)

export const textsOf = (drawing: Drawing) => of(drawing, 'text').map(({ text }) => text)

/** A text takes no room of another, and nothing leaves the frame. */
export function expectSound(drawing: Drawing): void {
  const boxes = of(drawing, 'text').map((text) => textBox(text, measure))
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
      expect(apart).toBe(true)
    }
  })
  const edges = drawing.shapes.flatMap((shape) => {
    switch (shape.kind) {
      case 'text': {
        const { left, right, top, bottom } = textBox(shape, measure)
        return [
          { x: left, y: top },
          { x: right, y: bottom },
        ]
      }
      case 'line':
        return [shape.from, shape.to]
      case 'polyline':
        return shape.points
      case 'rectangle':
        return [shape, { x: shape.x + shape.width, y: shape.y + shape.height }]
      case 'dot': {
        const { centre, radius } = shape
        return [
          { x: centre.x - radius, y: centre.y - radius },
          { x: centre.x + radius, y: centre.y + radius },
        ]
      }
    }
  })
  for (const { x, y } of edges) {
    expect(x).toBeGreaterThanOrEqual(-1e-6)
    expect(x).toBeLessThanOrEqual(drawing.width + 1e-6)
    expect(y).toBeGreaterThanOrEqual(-1e-6)
    expect(y).toBeLessThanOrEqual(drawing.height + 1e-6)
  }
}
