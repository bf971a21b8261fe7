import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeasureText } from '#domain/drawing.ts'
import { placeLabels, type LabelWish } from '#domain/place-labels.ts'

/** Every letter half as wide as it is high. */
const measure: MeasureText = (text, size) => [...text].length * size * 0.5
const ROWS = { width: 600, rows: 3, rowHeight: 20, size: 12 }

const wish = (over: Partial<LabelWish> = {}): LabelWish => ({
  id: 'a',
  text: 'The bridge opens',
  x: 300,
  rank: 1,
  strong: false,
  ...over,
})

describe('placeLabels', () => {
  it('names the most important first, in the lowest row that is free', () => {
    const wishes = [
      wish({ id: 'detail', rank: 3 }),
      wish({ id: 'turning', rank: 1 }),
      wish({ id: 'notable', rank: 2, x: 240 }),
    ]
    expect(placeLabels(wishes, ROWS, measure).map(({ id, box }) => [id, box.top])).toEqual([
      ['turning', 40],
      ['notable', 20],
    ])
  })

  it('moves a label in from the edge, and leaves out what is beyond it', () => {
    const [label, ...others] = placeLabels([wish({ x: 2 }), wish({ id: 'b', x: -5 })], ROWS, measure)
    expect([label!.box.left, label!.x, others]).toEqual([0, 2, []])
  })

  it('shortens a sentence to its first clause, or to what fits', () => {
    const texts = [
      'The keepers of the bridge meet, which nobody had expected of them.',
      'Somebody whose name is far too long for any label that was ever drawn.',
    ].map((text) => placeLabels([wish({ text })], ROWS, measure)[0]?.text)
    expect(texts).toEqual(['The keepers of the bridge meet', 'Somebody whose name is far…'])
  })

  it('keeps boxes apart at every zoom, and their lines clear of other boxes', () => {
    const wishes = fc.array(
      fc.record({
        day: fc.double({ min: 0, max: 1000, noNaN: true }),
        rank: fc.integer({ min: -2, max: 3 }),
        text: fc.string({ minLength: 1, maxLength: 80 }),
        strong: fc.boolean(),
      }),
      { maxLength: 80 },
    )
    const zoom = fc.record({
      scale: fc.double({ min: 0.2, max: 40, noNaN: true }),
      from: fc.double({ min: 0, max: 1000, noNaN: true }),
    })
    fc.assert(
      fc.property(wishes, zoom, fc.integer({ min: 120, max: 1800 }), (some, { scale, from }, width) => {
        const placed = placeLabels(
          some.map(({ day, ...rest }, i) => ({ id: String(i), x: (day - from) * scale, ...rest })),
          { ...ROWS, width },
          measure,
        )
        placed.forEach((a, i) => {
          expect(a.box.left).toBeGreaterThanOrEqual(0)
          expect(a.box.right).toBeLessThanOrEqual(width + 1e-6)
          for (const b of placed.slice(i + 1)) {
            const apart =
              a.box.right <= b.box.left ||
              b.box.right <= a.box.left ||
              a.box.bottom <= b.box.top ||
              b.box.bottom <= a.box.top
            expect(apart).toBe(true)
            const [upper, lower] = a.box.top < b.box.top ? [a, b] : [b, a]
            if (upper.box.top < lower.box.top) {
              expect(upper.x < lower.box.left || upper.x > lower.box.right).toBe(true)
            }
          }
        })
      }),
    )
  })
})
