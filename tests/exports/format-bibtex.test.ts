import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatBibtex } from '#exports/format-bibtex.ts'

describe('formatBibtex', () => {
  it('writes a report with all that it has', () => {
    const report = {
      id: 'shiriyev-2019',
      type: 'report',
      title: 'Closer by <i>Default</i>? 50% & more',
      author: [{ family: 'Şiriyev', given: 'Zaur' }, { literal: 'Chatham House' }],
      issued: { 'date-parts': [[2019, 3]] },
      accessed: { 'date-parts': [[2026, 1, 5]] },
      publisher: 'Chatham House',
      'publisher-place': 'London',
      genre: 'Research Paper',
      page: '12–19',
      URL: 'https://example.org/a_b?c=1&d={2}',
    }
    expect(formatBibtex([report])).toBe(
      `@techreport{siriyev2019,
  author = {Şiriyev, Zaur and {Chatham House}},
  title = {{Closer by Default? 50\\% \\& more}},
  institution = {Chatham House},
  address = {London},
  type = {Research Paper},
  pages = {12--19},
  year = {2019},
  month = mar,
  url = {https://example.org/a_b?c=1&d=%7B2%7D},
  urldate = {2026-01-05},
}
`,
    )
  })

  it('puts an article into its journal and a chapter into its book', () => {
    const article = { id: 'a', type: 'article-journal', title: 'A', 'container-title': 'Rivers' }
    const chapter = { id: 'b', type: 'chapter', title: 'B', 'container-title': 'Bridges' }
    expect(formatBibtex([article, chapter])).toBe(
      '@article{a,\n  title = {{A}},\n  journal = {Rivers},\n}\n\n@incollection{b,\n  title = {{B}},\n  booktitle = {Bridges},\n}\n',
    )
  })

  it('says that a date is approximate, and keeps one that is only words', () => {
    const circa = { id: 'm', type: 'webpage', issued: { 'date-parts': [[2012]], circa: true } }
    const words = { id: 'n', type: 'webpage', issued: { literal: 'n.d.' } }
    expect(formatBibtex([circa, words])).toBe(
      '@misc{m2012,\n  year = {2012},\n  note = {The date is approximate.},\n}\n\n@misc{n,\n  year = {n.d.},\n}\n',
    )
  })

  it('gives works of one author and year keys of their own', () => {
    const works = ['one', 'two', 'three'].map((id) => ({
      id,
      type: 'book',
      author: [{ family: 'Əliyev', given: 'İlham' }],
      issued: { 'date-parts': [[2017]] },
    }))
    expect([...formatBibtex(works).matchAll(/\{(\w+),/g)].map(([, key]) => key)).toEqual([
      'eliyev2017',
      'eliyev2017b',
      'eliyev2017c',
    ])
  })

  it('keeps braces in balance and keys apart, whatever is in the fields', () => {
    const text = fc.string({ unit: 'grapheme' })
    const reference = fc.record({
      id: fc.stringMatching(/^[a-z0-9-]+$/),
      type: fc.constant('book'),
      title: text,
      publisher: text,
      note: text,
    })
    fc.assert(
      fc.property(fc.array(reference, { maxLength: 30 }), (references) => {
        const written = formatBibtex(references)
        const depth = [...written.matchAll(/[{}]/g)].reduce(
          (sum, [brace]) => sum + (brace === '{' ? 1 : -1),
          0,
        )
        expect(depth).toBe(0)
        const keys = [...written.matchAll(/^@\w+\{(.+),$/gm)].map(([, key]) => key)
        expect(keys).toHaveLength(references.length)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})
