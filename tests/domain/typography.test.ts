import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdTogether, quoted } from '#domain/typography.ts'

describe('holdTogether', () => {
  it.each([
    ['see p. 19', 'see p.~19'],
    ['(pp. 19–20)', '(pp.~19–20)'],
    ['para. 6 and note xiv', 'para.~6 and note xiv'],
    ['US$ 482 million', 'US$~482~million'],
    ['fell by 61 per cent', 'fell by 61~per cent'],
    ['on 17 May 2017', 'on 17~May 2017'],
    ['in Table 1', 'in Table~1'],
    ['c. 2005', 'c.~2005'],
    ['рис. 3, 40 млн', 'рис.~3, 40~млн'],
    ['the cup. 19 more', 'the cup. 19 more'],
    ['2017 Maybe', '2017 Maybe'],
  ])('holds "%s"', (text, held) => {
    expect(holdTogether(text)).toBe(held.replaceAll('~', '\u00a0'))
  })

  it('changes nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(holdTogether(text).replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '))
      }),
    )
  })
})

describe('quoted', () => {
  it('takes the marks of the language', () => {
    expect(quoted('word', 'en-GB')).toBe('‘word’')
    expect(quoted('word', 'en-US')).toBe('“word”')
    expect(quoted('слово', 'ru-RU')).toBe('«слово»')
  })
})
