import { expect, it } from 'vitest'
import { readLocale } from '#citation/style-source.ts'
import { LANGUAGES } from '#domain/draft.ts'
import { LANGUAGE_NAMES } from '#renderer/components/briefing-names.ts'

it('names every language of a briefing, and citations can be written in each', () => {
  expect(LANGUAGES.filter((language) => readLocale(language) === null)).toEqual([])
  expect(Object.keys(LANGUAGE_NAMES)).toEqual([...LANGUAGES])
})
