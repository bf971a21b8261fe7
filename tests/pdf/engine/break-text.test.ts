import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areJoined, breakText } from '#pdf/engine/break-text.ts'
import { TextBreaker } from '#pdf/engine/pdfmake-classes.ts'

const texts = (text: string) => breakText(text).map((part) => part.text)

describe('a text', () => {
  it('is parted where a line may end', () => {
    expect(texts('To be, “or not”: 1,000 – a half-day.')).toEqual([
      'To ',
      'be, ',
      '“or ',
      'not”: ',
      '1,000 ',
      '– ',
      'a ',
      'half-',
      'day.',
    ])
    expect(texts('')).toEqual([''])
    expect(breakText('a\nb c')).toEqual([{ text: 'a', lineEnd: true }, { text: 'b ' }, { text: 'c' }])
  })

  it('is parted as by the rules for all letters, whatever stands beside what', () => {
    const breaker = new TextBreaker()
    const character = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...'aé9яƏ  .,“”:') },
      { weight: 2, arbitrary: fc.constantFrom(...'()[]{}-–—/%$€№«»„’\'"!?…\u00a0\u00ad\u2011\n\t#&*°ა漢') },
      {
        weight: 1,
        arbitrary: fc.integer({ min: 0x21, max: 0x21ff }).map((code) => String.fromCharCode(code)),
      },
    )
    fc.assert(
      fc.property(fc.array(character, { minLength: 1, maxLength: 12 }), (characters) => {
        const text = characters.join('')
        expect(breakText(text)).toEqual(breaker.getBreaks([{ text }], undefined))
      }),
      { numRuns: 20_000 },
    )
  })

  it('is joined to another where no line may end between them', () => {
    expect(areJoined('see “', 'Tolls')).toBe(true)
    expect(areJoined('Tolls', '.')).toBe(true)
    expect(areJoined('see ', 'Tolls')).toBe(false)
    expect(areJoined('half-', 'day')).toBe(false)
    expect(areJoined('', 'Tolls')).toBe(false)
  })
})
