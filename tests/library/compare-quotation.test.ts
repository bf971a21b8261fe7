import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareQuotation, isSamePassage } from '#library/compare-quotation.ts'

const kinds = (expected: string, found: string) => {
  const comparison = compareQuotation(expected, found)
  return comparison.verdict === 'altered' ? comparison.edits.map(({ kind }) => kind) : comparison.verdict
}

describe('compareQuotation', () => {
  it.each([
    ['equal', 'The bridge is open.', 'The bridge is open.'],
    ['lines broken elsewhere', 'The bridge\n  is open.', 'The bridge is\topen. '],
  ])('calls verbatim: %s', (_, expected, found) => {
    expect(compareQuotation(expected, found)).toEqual({ verdict: 'verbatim' })
  })

  it.each([
    ['curly quotation marks', 'the "open" bridge isn\'t', 'the “open” bridge isn’t'],
    ['guillemets', 'the ‘open’ bridge', 'the «open» bridge'],
    ['nested marks at one place', '\'so he said "no"\'', '“so he said ‘no’”'],
    ['a dash of another length', 'open — at last', 'open – at last'],
    ['a dash without space', 'open — at last', 'open—at last'],
    ['two hyphens for a dash', 'open — at last', 'open -- at last'],
    ['the dash of a range', '2010-2017', '2010–2017'],
    ['a spaced range', '2010–2017', '2010 – 2017'],
    ['a minus', 'fell by -4 units', 'fell by −4 units'],
    ['a no-break hyphen', 'well-known', 'well‑known'],
    ['no-break space', 'in 2016 it', 'in\u00a02016 it'],
    ['a thin space before %', '10%', '10\u202f%'],
    ['an ellipsis of dots', 'open … now', 'open ... now'],
    ['a spaced ellipsis', 'open … now', 'open . . . now'],
    ['four dots', 'open…. Now', 'open .... Now'],
    ['soft hyphens', 'diplomatic', 'diplo\u00admatic'],
    ['zero-width characters', 'diplomatic', 'diplo\u200bmatic'],
    ['ligatures', 'first office', '\ufb01rst o\ufb03ce'],
    ['composed accents', 'Şuşa', 'S\u0327us\u0327a'],
    ['the hyphen of a line end', 'diplomatic', 'diplo-\nmatic'],
    ['a word with a hyphen at a line end', 'well-known', 'well-\nknown'],
  ])('calls it typography: %s', (_, expected, found) => {
    expect(compareQuotation(expected, found)).toEqual({ verdict: 'typography-differs' })
    expect(compareQuotation(found, expected)).toEqual({ verdict: 'typography-differs' })
  })

  it.each([
    ['a dropped not', 'it will not close', 'it will close', ['negation']],
    ['an added never', 'it will close', 'it will never close', ['negation']],
    ['a contraction', "it can't close", 'it can close', ['negation']],
    ['a contrary', 'an impossible plan', 'a possible plan', ['negation', 'word']],
    ['a digit', 'the 482 members', 'the 499 members', ['number']],
    ['a number word', 'three of them', 'four of them', ['number']],
    ['a magnitude', '5 million people', '5 billion people', ['number']],
    ['a lost minus', 'by −4 units', 'by 4 units', ['number']],
    ['a lost per cent sign', 'by 4% a year', 'by 4 a year', ['number']],
    ['a decimal comma', 'by 4.5 units', 'by 45 units', ['number']],
    ['a year', 'in 2010–2017', 'in 2010–2016', ['number']],
    ['a name', 'he met Ibragimbekov', 'he met Ibrahimbeyov', ['name']],
    ['a word', 'the old bridge', 'the new bridge', ['word']],
    ['a spelling', 'to organise it', 'to organize it', ['spelling']],
    ['a capital', 'the Bridge', 'the bridge', ['spelling']],
    ['a comma', 'old, narrow', 'old narrow', ['punctuation']],
    ['a lost quotation mark', 'the “old” bridge', 'the old bridge', ['punctuation', 'punctuation']],
    ['words run together', 'policy makers', 'policymakers', ['word', 'word']],
    ['a lost apostrophe', "its bridge's end", 'its bridges end', ['spelling']],
  ])('calls it altered: %s', (_, expected, found, edits) => {
    expect(kinds(expected, found)).toEqual(edits)
  })

  it('lists what was expected and what was found, severest first', () => {
    expect(
      compareQuotation(
        'The old bridge, which Leyla built, will not close for 12 years.',
        'The new bridge which Anna built, will close for 21 years.',
      ),
    ).toEqual({
      verdict: 'altered',
      edits: [
        { kind: 'negation', expected: 'not', found: '' },
        { kind: 'number', expected: '12', found: '21' },
        { kind: 'name', expected: 'Leyla', found: 'Anna' },
        { kind: 'word', expected: 'old', found: 'new' },
        { kind: 'punctuation', expected: ',', found: '' },
      ],
    })
  })
})

const word = fc.constantFrom(
  ...'the bridge will be open when its members agree that tolls well-known fell “slightly” Leyla 2016 1,049 don’t'.split(
    ' ',
  ),
)
const passage = fc.array(word, { minLength: 1, maxLength: 40 })

describe('compareQuotation on any passage', () => {
  it('never lets a changed digit pass', () => {
    fc.assert(
      fc.property(passage, fc.nat({ max: 999_999 }), fc.nat(), fc.nat(), (words, number, at, digit) => {
        const place = at % (words.length + 1)
        const digits = String(number)
        const i = digit % digits.length
        const changed =
          digits.slice(0, i) + String((Number(digits[i]) + 1 + (digit % 9)) % 10) + digits.slice(i + 1)
        const put = (figure: string) => words.toSpliced(place, 0, figure).join(' ')
        expect(kinds(put(digits), put(changed))).toContain('number')
      }),
    )
  })

  it('never lets a dropped negation pass', () => {
    const negation = fc.constantFrom('not', 'never', 'no', 'without', 'Nobody', 'не', 'deyil')
    fc.assert(
      fc.property(passage, negation, fc.nat(), (words, not, at) => {
        const negated = words.toSpliced(at % (words.length + 1), 0, not).join(' ')
        expect(kinds(negated, words.join(' '))[0]).toBe('negation')
        expect(kinds(words.join(' '), negated)[0]).toBe('negation')
      }),
    )
  })

  it('never lets a changed, dropped, added or moved word pass', () => {
    fc.assert(
      fc.property(passage, fc.nat(), word, fc.constantFrom(0, 1), (words, at, other, removed) => {
        const changed = words.toSpliced(at % words.length, removed, other)
        fc.pre(changed.join(' ') !== words.join(' '))
        expect(compareQuotation(words.join(' '), changed.join(' ')).verdict).toBe('altered')
        const moved = [...words.slice(1), words[0]!].join(' ')
        fc.pre(moved !== words.join(' '))
        expect(compareQuotation(words.join(' '), moved).verdict).toBe('altered')
      }),
    )
  })

  it('never takes a change of typesetting for a change of words', () => {
    const settings: readonly (readonly [RegExp, string])[] = [
      [/[“”]/g, '"'],
      [/[“”]/g, "'"],
      [/’/g, "'"],
      [/ /g, '\u00a0'],
      [/ /g, '\n'],
      [/-/g, '\u2011'],
      [/-/g, '–'],
      [/(?<=\p{L})(?=\p{L})/gu, '\u00ad'],
      [/fl/g, '\ufb02'],
      [/$/g, ' \u200b'],
    ]
    fc.assert(
      fc.property(passage, fc.subarray([...settings]), (words, chosen) => {
        const text = words.join(' ')
        const reset = chosen.reduce((result, [from, to]) => result.replace(from, to), text)
        expect(compareQuotation(text, reset).verdict).not.toBe('altered')
      }),
    )
  })

  it('compares texts of any length', () => {
    const long = (seed: number) => Array.from({ length: 20_000 }, (_, i) => letters((i * seed) % 977))
    const words = long(3)
    expect(kinds(words.join(' '), words.with(10_000, 'other').join(' '))).toEqual(['word'])
    expect(kinds(words.join(' '), words.toSpliced(500, 1).toSpliced(15_000, 0, 'not').join(' '))[0]).toBe(
      'negation',
    )
    expect(compareQuotation(words.join(' '), long(5).join(' ')).verdict).toBe('altered')
  })

  it('takes any text, and calls it verbatim beside itself', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(compareQuotation(a, a)).toEqual({ verdict: 'verbatim' })
        const comparison = compareQuotation(a, b)
        if (comparison.verdict === 'altered') expect(comparison.edits.length).toBeGreaterThan(0)
      }),
    )
  })
})

/** A word of letters alone for each number. */
const letters = (number: number): string =>
  [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')

describe('isSamePassage', () => {
  it('knows a passage that was changed from another passage', () => {
    const passage = 'The bridge will not be closed before the 12 members agree.'
    expect(isSamePassage(passage, 'The bridge will be closed when the 21 members agree.')).toBe(true)
    expect(isSamePassage(passage, 'The price of grain rose in the spring of that year.')).toBe(false)
  })
})
