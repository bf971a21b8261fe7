import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureValue } from '#ipc/measure-value.ts'

const limits = { bytes: 1000, depth: 5 }

describe('measureValue', () => {
  it.each([
    ['text, two bytes a character', 'x'.repeat(497), 'too-large'],
    ['bytes', new Uint8Array(993), 'too-large'],
    ['many small values', Array.from({ length: 126 }, () => 0), 'too-large'],
    ['keys', { ['k'.repeat(500)]: 1 }, 'too-large'],
    ['what a map holds', new Map([['k', 'x'.repeat(500)]]), 'too-large'],
    ['what a set holds', new Set(['x'.repeat(500)]), 'too-large'],
    ['arrays in arrays', [[[[[[[]]]]]]], 'too-deep'],
    ['just within', ['x'.repeat(470), [[[[]]]]], 'fits'],
  ])('counts %s', (_what, value, verdict) => expect(measureValue(value, limits)).toBe(verdict))

  it('finds a value that holds itself too deep', () => {
    const loop: unknown[] = []
    loop.push(loop)
    expect(measureValue(loop)).toBe('too-deep')
  })

  it('never takes more than it allows', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const verdict = measureValue(value, { bytes: 300, depth: 100 })
        return verdict !== 'fits' || JSON.stringify(value).length <= 6 * 300
      }),
    )
  })
})
