import { expect, it } from 'vitest'
import { readLocale } from '#citation/style-source.ts'
import { LANGUAGES } from '#domain/draft.ts'
import { UNPRINTED_LANGUAGES } from '#renderer/components/briefing-names.ts'

it('offers each language that citations can be written in, and no other', () => {
  const offered = LANGUAGES.filter((language) => !UNPRINTED_LANGUAGES.has(language))
  expect(offered).toEqual(LANGUAGES.filter((language) => readLocale(language) !== null))
})
