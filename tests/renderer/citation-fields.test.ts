import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CitationItem } from '#domain/draft.ts'
import { fieldsFor, fieldsOf, itemOf } from '#renderer/components/editor/citation-fields.ts'
import { citationWords } from '#renderer/components/editor/views/citation-words.ts'

const word = fc.stringMatching(/^[a-z0-9]{1,8}$/)
const item: fc.Arbitrary<CitationItem> = fc.record({
  sourceId: word,
  prefix: fc.oneof(fc.constant(''), word),
  quotedFrom: fc.oneof(fc.constant(null), word),
  locator: fc.oneof(
    fc.constant(null),
    fc.record({ kind: fc.constant('page' as const), page: word }),
    fc.record({ kind: fc.constant('note' as const), note: word }),
    fc.record(
      { kind: fc.constant('paragraph' as const), paragraph: fc.integer({ min: 1, max: 999 }), section: word },
      { requiredKeys: ['kind', 'paragraph'] },
    ),
  ),
})

describe('the citation form', () => {
  it('gives every citation back as it was', () => {
    fc.assert(
      fc.property(item, (cited) => {
        expect(itemOf(fieldsOf(cited))).toEqual(cited)
      }),
    )
  })

  it('refuses a paragraph that is not a number from 1', () => {
    const fields = { ...fieldsFor('report-2019'), kind: 'paragraph' } as const
    expect(['x', '0', '1.5', '-2'].map((place) => itemOf({ ...fields, place }))).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('cites nothing as long as no work is chosen', () => {
    expect(itemOf(fieldsFor(''))).toBeNull()
  })
})

describe('a chip', () => {
  it('says works and places in few words', () => {
    const words = citationWords(
      [
        { sourceId: 'a', locator: { kind: 'page', page: '19-21' }, prefix: '', quotedFrom: null },
        { sourceId: 'b', locator: { kind: 'paragraph', paragraph: 6 }, prefix: 'see also', quotedFrom: null },
        { sourceId: 'c', locator: { kind: 'note', note: 'xiv' }, prefix: '', quotedFrom: null },
        { sourceId: 'd', locator: null, prefix: '', quotedFrom: null },
      ],
      (id) => id.toUpperCase(),
    )
    expect(words).toBe('A, 19–21; see also B, para. 6; C, n. xiv; D')
  })
})
