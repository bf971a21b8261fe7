import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeValue, encodeValue } from './clone.ts'

const across = (value: unknown): unknown => decodeValue(encodeValue(value))

describe('values cross between page and main as structured clone carries them', () => {
  it.each([
    ['undefined', undefined],
    ['numbers JSON has not', [Number.NaN, Infinity, -Infinity, -0]],
    ['a big integer', 2n ** 70n],
    ['dates', [new Date(0), new Date(Number.NaN)]],
    ['a map of maps', new Map([[{ key: 1 }, new Map([[Number.NaN, undefined]])]])],
    ['a set', new Set([1, 'a', null])],
    ['bytes', new Uint8Array([0, 127, 255])],
    ['a part of a buffer', new Uint8Array([1, 2, 3, 4]).subarray(1, 3)],
    ['floats', new Float64Array([0.1, -1e300])],
    ['a buffer', new Uint8Array([7, 8]).buffer],
    ['an expression', /a+/giu],
    ['arrays with holes filled, in objects', { list: [1, [undefined, { deep: '' }]] }],
    ['text that looks like a tag', ['u', ['r', 0], 'a']],
    ['a field called __proto__', JSON.parse('{"__proto__": {"polluted": true}}')],
  ])('%s', (_what, value) => expect(across(value)).toEqual(value))

  it('keeps what is one object one object, and what holds itself whole', () => {
    const shared = { name: 'shared' }
    const value: Record<string, unknown> = { first: shared, second: [shared, new Map([['third', shared]])] }
    value['self'] = value
    const copy = across(value) as Record<string, unknown>
    expect(copy['self']).toBe(copy)
    expect((copy['second'] as unknown[])[0]).toBe(copy['first'])
  })

  it('keeps an error’s name, message and cause', () => {
    const copy = across(new TypeError('wrong', { cause: new RangeError('why') })) as Error
    expect([copy.name, copy.message, (copy.cause as Error).name]).toEqual([
      'TypeError',
      'wrong',
      'RangeError',
    ])
    expect(copy).toBeInstanceOf(Error)
  })

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a promise', Promise.resolve()],
  ])('refuses %s', (_what, value) => expect(() => encodeValue({ value })).toThrow('could not be cloned'))

  it('agrees with the platform’s own on any value', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withUnicodeString: true,
    } as fc.ObjectConstraints)
    fc.assert(
      fc.property(anything, (value) => {
        expect(across(value)).toEqual(structuredClone(value))
      }),
    )
  })

  it('carries a PDF of 300 kB in a few milliseconds', () => {
    const pdf = new Uint8Array(300_000).map((_, index) => (index * 31) % 256)
    const start = performance.now()
    const copy = across(pdf) as Uint8Array
    expect(performance.now() - start).toBeLessThan(200)
    expect(Buffer.compare(copy, pdf)).toBe(0)
  })
})
