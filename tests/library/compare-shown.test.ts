import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { insertWords, omitWords } from '#domain/shown-words.ts'
import { compareShown } from '#library/compare-shown.ts'

const SOURCE = 'The bridge will not be closed before the 12 members agree, she said.'

describe('compareShown', () => {
  it.each([
    ['The bridge […] agree, she said.', 'negation', 'will not be closed before the 12 members', '[…]'],
    ['The bridge [ … ] agree, she said.', 'negation', 'will not be closed before the 12 members', '[…]'],
    ['The bridge [...] agree, she said.', 'negation', 'will not be closed before the 12 members', '[…]'],
    ['[…] agree, she said.', 'negation', 'The bridge will not be closed before the 12 members', '[…]'],
    ['The bridge will not be closed […].', 'number', 'before the 12 members agree, she said', '[…]'],
    ['The [toll] bridge will not be closed before the 12 members agree, she said.', 'word', '', '[toll]'],
    [
      'The bridge will not be closed before the 12 members agree, [Rahimova] said.',
      'word',
      'she',
      '[Rahimova]',
    ],
    ['[t]he bridge will not be closed before the 12 members agree, she said.', 'spelling', 'The', 'the'],
  ] as const)('takes what is marked for a marked edit, and says what it stands for: %s', (shown, ...edit) => {
    const [kind, expected, found] = edit
    expect(compareShown(SOURCE, shown)).toEqual({
      verdict: 'marked-edits',
      edits: [{ kind, expected, found }],
    })
  })

  it.each([
    [
      'a bracket in place of a negation',
      'The bridge will [surely] be closed before the 12 members agree, she said.',
      'negation',
    ],
    [
      'a bracket in place of a number',
      'The bridge will not be closed before the [many] members agree, she said.',
      'number',
    ],
    ['a word that is gone without a mark', 'The […] will not be closed before 12 agree, she said.', 'word'],
    ['a changed number beside a mark', 'The bridge […] 21 members agree, she said.', 'number'],
    ['words in another order', 'The bridge […] she said, agree.', 'punctuation'],
    [
      'a negation that is put in',
      'The bridge will [never] not be closed before the 12 members agree, she said.',
      'negation',
    ],
    [
      'a bracket that makes another word of one',
      'The bridge will not be [dis]closed before the 12 members agree, she said.',
      'negation',
    ],
    [
      'an ending that makes another word of one',
      'The bridge[less] will not be closed before the 12 members agree, she said.',
      'word',
    ],
    [
      'the contrary in place of a word',
      'The bridge will not be closed before the 12 members [disagree], she said.',
      'negation',
    ],
    [
      'a figure put in beside a figure',
      'The bridge will not be closed before the 12 [hundred] members agree, she said.',
      'number',
    ],
    ['words of which none is the source’s', '[…] [The ferry is closed] […]', 'word'],
    ['nothing but an omission', '[…]', 'word'],
  ])('is not misled by %s', (_, shown, kind) => {
    const comparison = compareShown(SOURCE, shown)
    expect(comparison.verdict).toBe('altered')
    expect('edits' in comparison && comparison.edits.map((edit) => edit.kind)).toContain(kind)
  })

  it('takes a changed ending for a marked edit', () => {
    const shown = 'The bridge will not be closed before the 12 members agree[d], she said.'
    expect(compareShown(SOURCE, shown)).toEqual({
      verdict: 'marked-edits',
      edits: [{ kind: 'word', expected: '', found: '[d]' }],
    })
  })

  it('lists only what is not marked where something is altered', () => {
    expect(compareShown(SOURCE, 'The old bridge […] agree, she said.')).toEqual({
      verdict: 'altered',
      edits: [{ kind: 'word', expected: '', found: 'old' }],
    })
  })

  it('calls words with brackets of their own verbatim', () => {
    expect(compareShown('It [sic] was […] open.', 'It [sic] was […] open.')).toEqual({ verdict: 'verbatim' })
  })
})

const word = fc.constantFrom(
  ...'the bridge will be open when its members agree that tolls not Leyla 2016'.split(' '),
)
const passage = fc.array(word, { minLength: 3, maxLength: 25 })
const stretch = fc.tuple(fc.nat(), fc.nat({ max: 40 }))

describe('words shown by the window’s own functions', () => {
  it('are never called altered, whatever is left out and put in', () => {
    fc.assert(
      fc.property(passage, fc.array(stretch, { maxLength: 3 }), fc.nat(), (words, cuts, at) => {
        const source = words.join(' ')
        const cut = cuts.reduce((shown, [from, length]) => {
          const start = from % shown.length
          return omitWords(shown, start, start + length)
        }, source)
        fc.pre(/\p{L}/u.test(cut))
        const place = at % (cut.length + 1)
        const shown = insertWords(cut, place, place, 'the author')
        const { verdict } = compareShown(source, shown)
        expect(verdict).toBe('marked-edits')
        expect(compareShown(source, cut).verdict).toBe(cut === source ? 'verbatim' : 'marked-edits')
      }),
    )
  })

  it('cannot hide a change of a word outside the marks', () => {
    fc.assert(
      fc.property(passage, fc.nat(), fc.nat(), (words, at, changed) => {
        const [mark, other] = [at % words.length, changed % words.length]
        fc.pre(mark !== other)
        const shown = words.with(mark, '[…]').with(other, 'elsewhere').join(' ')
        expect(compareShown(words.join(' '), shown).verdict).toBe('altered')
      }),
    )
  })
})
