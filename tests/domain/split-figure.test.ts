import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LANGUAGES } from '#domain/draft.ts'
import { formatNumber } from '#domain/format-number.ts'
import { longestTail, splitFigure } from '#domain/split-figure.ts'

it.each([
  ['1,049', 'en-GB', ['1,049', '']],
  ['−12.5', 'en-GB', ['−12', '.5']],
  ['10–12.25', 'en-US', ['10–12', '.25']],
  ['over 600,000', 'en-GB', ['over 600,000', '']],
  ['3.5*', 'en-GB', ['3', '.5*']],
  ['482 †', 'en-GB', ['482', ' †']],
  ['1 049,5', 'ru-RU', ['1 049', ',5']],
  ['1.049,5', 'az-AZ', ['1.049', ',5']],
  ['600.000 üzərində', 'az-AZ', ['600.000', ' üzərində']],
  ['–', 'en-GB', ['–', '']],
  ['not known', 'en-GB', ['not known', '']],
  ['', 'en-GB', ['', '']],
  ['2013, when it was counted again', 'en-GB', ['2013, when it was counted again', '']],
] as const)('parts %s (%s) before its decimal mark', (text, language, [whole, tail]) => {
  expect(splitFigure(text, language)).toEqual({ whole, tail })
})

it('parts any number that a language prints where its decimals begin, and loses nothing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom(...LANGUAGES),
      (value, decimals, language) => {
        const text = formatNumber(value / 10 ** decimals, language, decimals)
        const { whole, tail } = splitFigure(text, language)
        expect(whole + tail).toBe(text)
        expect(tail).toHaveLength(decimals === 0 ? 0 : decimals + 1)
      },
    ),
  )
})

it('finds the longest tail of a column', () => {
  expect(longestTail(['1', '2.25', '3.5', '–'], 'en-GB', (tail) => tail.length)).toBe('.25')
  expect(longestTail([], 'en-GB', (tail) => tail.length)).toBe('')
})
