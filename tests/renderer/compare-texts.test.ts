import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts, compareWords } from '#renderer/components/history/compare-texts.ts'
import type { ComparedParagraph } from '#renderer/components/history/compare-texts.ts'
import { foldUnchanged } from '#renderer/components/history/fold-unchanged.ts'

const same = (text: string): ComparedParagraph => ({ changed: false, parts: [{ kind: 'same', text }] })
const added = (text: string): ComparedParagraph => ({ changed: true, parts: [{ kind: 'added', text }] })
const deleted = (text: string): ComparedParagraph => ({ changed: true, parts: [{ kind: 'deleted', text }] })

describe('compareTexts', () => {
  it('says word by word what was done to a paragraph, and leaves the others alone', () => {
    expect(
      compareTexts(
        ['Title', 'Transfers fell by half in 2015.', 'The end.'],
        ['Title', 'Transfers fell by three-fifths in 2015.', 'The end.'],
      ),
    ).toEqual([
      same('Title'),
      {
        changed: true,
        parts: [
          { kind: 'same', text: 'Transfers fell by ' },
          { kind: 'deleted', text: 'half' },
          { kind: 'added', text: 'three-fifths' },
          { kind: 'same', text: ' in 2015.' },
        ],
      },
      same('The end.'),
    ])
  })

  it('shows a paragraph that came, one that went, and one that was written anew', () => {
    expect(compareTexts(['One', 'Two'], ['One', 'New', 'Two'])).toEqual([
      same('One'),
      added('New'),
      same('Two'),
    ])
    expect(compareTexts(['One', 'Old', 'Two'], ['One', 'Two'])).toEqual([
      same('One'),
      deleted('Old'),
      same('Two'),
    ])
    expect(compareTexts(['Nothing of this stays.'], ['Wholly other words here'])).toEqual([
      deleted('Nothing of this stays.'),
      added('Wholly other words here'),
    ])
  })

  it('finds a reworded paragraph beside one that was put before it', () => {
    const kinds = compareTexts(
      ['The rules changed in 2015.'],
      ['A new beginning altogether.', 'The rules changed in January 2015.'],
    ).map(({ parts }) => parts.map(({ kind }) => kind))
    expect(kinds).toEqual([['added'], ['same', 'added', 'same']])
  })

  it('loses no word of either text, whatever they are', () => {
    const paragraph = fc.array(fc.constantFrom('a', 'b', 'c', 'ə', '2015', ',', ' '), { maxLength: 8 })
    const text = fc.array(
      paragraph.map((words) => words.join('')),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = compareTexts(before, after).flatMap((compared) => compared.parts)
        const without = (kind: string) => parts.filter((part) => part.kind !== kind).map((part) => part.text)
        expect(without('added').join('')).toBe(before.join(''))
        expect(without('deleted').join('')).toBe(after.join(''))
      }),
    )
  })

  it('compares a briefing of 60 pages with a rewritten one in less than a second', () => {
    const words = (seed: number) => Array.from({ length: 90 }, (_, i) => `word${(i * seed) % 211}`).join(' ')
    const before = Array.from({ length: 350 }, (_, i) => words(i + 1))
    const after = before.map((text, i) => (i % 3 === 0 ? text.replaceAll('word1', 'term') : text))
    const start = performance.now()
    expect(compareTexts(before, after).filter(({ changed }) => changed).length).toBeGreaterThan(100)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('compareWords', () => {
  it('does not tear a change of two words at the space between them', () => {
    expect(compareWords('a grave danger now', 'a small risk now')).toEqual([
      { kind: 'same', text: 'a ' },
      { kind: 'deleted', text: 'grave danger' },
      { kind: 'added', text: 'small risk' },
      { kind: 'same', text: ' now' },
    ])
  })
})

describe('foldUnchanged', () => {
  it('folds what is far from a change and keeps its neighbours', () => {
    const paragraphs = ['a', 'b', 'c', 'd'].map(same)
    expect(foldUnchanged([...paragraphs, added('e')])).toEqual([
      { folded: true, from: 0, paragraphs: paragraphs.slice(0, 3) },
      { folded: false, from: 3, paragraphs: [same('d'), added('e')] },
    ])
  })

  it('does not fold a single paragraph', () => {
    expect(foldUnchanged([same('a'), same('b'), added('c')]).map(({ folded }) => folded)).toEqual([
      false,
      false,
    ])
  })
})
