import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareShown } from '#library/compare-shown.ts'
import {
  putBefore,
  setOut,
  shortenedOf,
  shownOf,
  wordsOf,
  type Shortened,
} from '#renderer/components/editor/evidence/shorten.ts'

const EXACT = 'a source of great regret and surprise'
const whole = shortenedOf(EXACT, '')!

/** Edits of a quotation whose words recur, so that an omission can be read in several ways. */
const edited: fc.Arbitrary<Shortened> = fc
  .array(fc.constantFrom('a', 'b', 'river', 'the', 'Baku,'), { minLength: 1, maxLength: 12 })
  .chain((words) =>
    fc.record({
      words: fc.constant(words),
      out: fc.uniqueArray(fc.nat({ max: words.length - 1 })).map((out) => new Set(out)),
      put: fc
        .uniqueArray(fc.tuple(fc.nat({ max: words.length }), fc.constantFrom('sic', 'the state')), {
          maxLength: 3,
          selector: ([at]) => at,
        })
        .map((put) => new Map(put)),
    }),
  )

describe('shortening a quotation', () => {
  it('shows one mark for words left out side by side, and brackets for words put in', () => {
    const cut = putBefore(setOut(setOut(whole, 2, true), 3, true), 6, 'deep [sic]')
    expect(shownOf(cut)).toBe('a source […] regret and [deep sic] surprise')
  })

  it('shows the quotation whole when every edit is taken back', () => {
    const cut = putBefore(setOut(whole, 2, true), 0, 'It is')
    expect(shownOf(putBefore(setOut(cut, 2, false), 0, ''))).toBe('')
  })

  it('leaves one word at least', () => {
    const last = [0, 1, 2, 3, 4, 5, 6].reduce((cut, i) => setOut(cut, i, true), whole)
    expect(shownOf(last)).toBe('[…] surprise')
  })

  it('reads the edits back from the words that are shown', () => {
    expect(shortenedOf(EXACT, 'a source […] [deep] regret and surprise')).toEqual({
      words: wordsOf(EXACT),
      out: new Set([2, 3]),
      put: new Map([[4, 'deep']]),
    })
  })

  it('refuses words that are not those of the quotation', () => {
    const altered = ['a source of little regret and surprise', 'a source of great regret', '[…] of sorrow']
    expect(altered.map((shown) => shortenedOf(EXACT, shown))).toEqual([null, null, null])
  })

  it('gives back every set of edits as words that show the same', () => {
    fc.assert(
      fc.property(edited, (cut) => {
        const shown = shownOf(cut)
        const read = shortenedOf(cut.words.join(' '), shown)
        expect(read).not.toBeNull()
        expect(shownOf(read!)).toBe(shown)
      }),
    )
  })

  it('makes only edits that a check takes for marked ones', () => {
    fc.assert(
      fc.property(edited, (cut) => {
        const one = [...cut.out].reduce<typeof cut>((kept, i) => setOut(kept, i, true), {
          ...cut,
          out: new Set<number>(),
        })
        const shown = shownOf(one)
        const { verdict } = compareShown(one.words.join(' '), shown === '' ? one.words.join(' ') : shown)
        expect(verdict).toBe(shown === '' ? 'verbatim' : 'marked-edits')
      }),
    )
  })
})
