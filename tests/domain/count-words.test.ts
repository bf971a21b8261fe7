import { expect, it } from 'vitest'
import { countWords } from '#domain/count-words.ts'

it.each([
  ['', 0],
  ['One two  three', 3],
  ['three-fifths of US$1,232 million', 4],
  ['a – b', 2],
  ['Əliyev p.\u00a019', 3],
])('counts the words of "%s"', (text, count) => {
  expect(countWords(text)).toBe(count)
})
