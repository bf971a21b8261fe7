import { expect, it } from 'vitest'
import { sectionsAt } from '#domain/digest-places.ts'
import type { Locator } from '#domain/locator.ts'

const digestOf = (...locators: readonly Locator[]) =>
  locators.map((locator, i) => ({ section: `Section ${i}`, locator, text: 'Ours.' }))
const page = (number: string): Locator => ({ kind: 'page', page: number })
const paragraph = (number: number, section?: string): Locator => ({
  kind: 'paragraph',
  paragraph: number,
  ...(section === undefined ? {} : { section }),
})

it('finds the sections that share a page with a place', () => {
  const digest = digestOf(page('2-3'), page('9-11'), page('11\u201312, 20'), page('xi'))
  const at = (place: string) => sectionsAt(page(place), digest)
  expect([at('3'), at('10'), at('11'), at('12-25'), at('20'), at('5'), at('xi'), at('x')]).toEqual([
    [0],
    [1],
    [1, 2],
    [2],
    [2],
    [],
    [3],
    [],
  ])
})

it('finds the section in which a paragraph of that part lies', () => {
  const digest = digestOf(paragraph(1), paragraph(4), paragraph(1, 'Georgia'), paragraph(3, 'Georgia'))
  const at = (number: number, section?: string) => sectionsAt(paragraph(number, section), digest)
  expect([at(3), at(4), at(90), at(2, 'Georgia'), at(3, 'Georgia'), at(1, 'Elsewhere')]).toEqual([
    [0],
    [1],
    [1],
    [2],
    [3],
    [],
  ])
})

it('finds a note where the digest has it, and no page among paragraphs', () => {
  const digest = digestOf({ kind: 'note', note: 'xiv' }, paragraph(1))
  expect(sectionsAt({ kind: 'note', note: 'xiv' }, digest)).toEqual([0])
  expect(sectionsAt({ kind: 'note', note: '3' }, digest)).toEqual([])
  expect(sectionsAt(page('1'), digest)).toEqual([])
})
