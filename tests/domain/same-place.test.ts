import { describe, expect, it } from 'vitest'
import { namePlace, type Locator } from '#domain/locator.ts'
import { isSamePlace } from '#domain/same-place.ts'

const page = (pages: string): Locator => ({ kind: 'page', page: pages })
const paragraph = (number: number, section?: string): Locator => ({
  kind: 'paragraph',
  paragraph: number,
  section,
})

describe('isSamePlace', () => {
  it('takes pages that overlap, and the same paragraph or note', () => {
    const pairs: readonly (readonly [Locator, Locator])[] = [
      [page('23'), page('22-24')],
      [page('23'), page('2–3, 23')],
      [page('xiv'), page('xiv')],
      [paragraph(2, 'Trade'), paragraph(2, 'Trade')],
      [
        { kind: 'note', note: '4' },
        { kind: 'note', note: '4' },
      ],
    ]
    expect(pairs.map(([a, b]) => [isSamePlace(a, b), isSamePlace(b, a)])).toEqual(
      pairs.map(() => [true, true]),
    )
  })

  it('keeps apart other pages, sections and kinds of place', () => {
    const pairs: readonly (readonly [Locator, Locator])[] = [
      [page('23'), page('24')],
      [page('23'), page('xiv')],
      [paragraph(2, 'Trade'), paragraph(2)],
      [paragraph(2), paragraph(3)],
      [{ kind: 'note', note: '4' }, page('4')],
    ]
    expect(pairs.map(([a, b]) => [isSamePlace(a, b), isSamePlace(b, a)])).toEqual(
      pairs.map(() => [false, false]),
    )
  })
})

describe('namePlace', () => {
  it('names a place as a sentence does', () => {
    const named = [
      page('23'),
      page('22-24'),
      paragraph(6),
      paragraph(6, 'Trade'),
      { kind: 'note', note: 'x' } as const,
    ]
    expect(named.map(namePlace)).toEqual([
      'page 23',
      'pages 22–24',
      'paragraph 6',
      'paragraph 6 of Trade',
      'note x',
    ])
  })
})
