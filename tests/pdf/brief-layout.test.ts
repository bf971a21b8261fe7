import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakBefore } from '#pdf/brief-layout.ts'
import { aDocument, paragraph } from './a-document.ts'
import { readBack, rendered } from './read-back.ts'

const lines = (count: number) => Array.from({ length: count }, () => ({ getHeight: () => 10 }))

describe('breakBefore', () => {
  it.each([
    [5, 50, 5],
    [5, 49, 3],
    [5, 35, 3],
    [5, 25, 2],
    [5, 15, 0],
    [3, 25, 0],
    [2, 15, 0],
    [1, 5, 0],
    [4, 30, 2],
  ])('breaks %d lines of 10 points in %d points before line %d', (count, height, expected) => {
    expect(breakBefore(lines(count), height)).toBe(expected)
  })

  it('leaves at least two lines on both sides of a break', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 800 }), (count, height) => {
        const before = breakBefore(lines(count), height)
        expect(before * 10).toBeLessThanOrEqual(height)
        if (before > 0 && before < count) {
          expect(before).toBeGreaterThanOrEqual(2)
          expect(count - before).toBeGreaterThanOrEqual(2)
        }
      }),
    )
  })
})

it('prints every word once, however a long paragraph falls on the pages', async () => {
  const words = Array.from({ length: 3000 }, (_, i) => `w${i}`)
  for (const before of [0, 1, 2, 3, 4]) {
    const blocks = [...Array.from({ length: before }, () => paragraph('A line.')), paragraph(words.join(' '))]
    const { pages } = await readBack((await rendered(aDocument({ blocks }))).pdf)
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.join(' ').match(/\bw\d+\b/g)).toEqual(words)
  }
})
