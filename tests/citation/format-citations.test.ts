import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { formatCitations } from '#citation/format-citations.ts'
import type { CitationRequest, FormattedCitations } from '#domain/citation.ts'
import type { CitationItem, Language } from '#domain/draft.ts'
import type { Reference } from '#domain/reference.ts'
import { textOf } from '#domain/runs.ts'

const REFERENCES: Readonly<Record<string, Reference>> = {
  bridges: {
    id: 'bridges',
    type: 'book',
    title: 'Bridges & Borders <revisited>',
    author: [{ family: 'Rahimova', given: 'Leyla' }],
    issued: { 'date-parts': [[2019, 3]] },
    publisher: 'River Press',
    'publisher-place': 'London',
  },
  page: {
    id: 'page',
    type: 'webpage',
    title: 'The keepers',
    'container-title': 'Commentary.eu',
    issued: { 'date-parts': [[2017, 5, 17]] },
    URL: 'https://example.org/keepers?a=1&b=2',
  },
  undated: {
    id: 'undated',
    type: 'article-magazine',
    title: 'Ferries',
    author: [{ literal: 'Ümid Ələkbərov' }],
    issued: { 'date-parts': [[2012]], circa: true },
  },
}

const page = (sourceId: string, number: string, prefix = ''): CitationItem => ({
  sourceId,
  locator: { kind: 'page', page: number },
  prefix,
  quotedFrom: null,
})

const request = (
  over: Partial<CitationRequest>,
  ...clusters: readonly (readonly CitationItem[])[]
): CitationRequest => ({
  style: 'chicago-author-date',
  language: 'en-GB',
  references: REFERENCES,
  clusters: clusters.map((items, i) => ({ id: `c${i + 1}`, items })),
  ...over,
})

function formatted(asked: CitationRequest): FormattedCitations {
  const result = formatCitations(asked)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const texts = (asked: CitationRequest) => Object.values(formatted(asked).clusters).map(textOf)
const entries = (asked: CitationRequest) => formatted(asked).bibliography.map((entry) => textOf(entry.runs))

describe('formatCitations', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  beforeEach(() => {
    log.mockClear()
  })
  afterEach(() => {
    expect(log).not.toHaveBeenCalled()
  })

  it('cites in the text, author and date', () => {
    const asked = request(
      {},
      [page('bridges', '19')],
      [page('bridges', '20-21', 'see also'), page('page', '2')],
    )
    expect(texts(asked)).toEqual([
      '(Rahimova 2019, 19)',
      '(see also Rahimova 2019, 20–21; ‘The Keepers’ 2017, 2)',
    ])
    expect(formatted(asked).form).toBe('in-text')
  })

  it('gives a work in full in its first note and shortly in the next', () => {
    const asked = request(
      { style: 'chicago-notes' },
      [page('bridges', '19')],
      [page('page', '2')],
      [page('bridges', '20')],
    )
    const [first, , third] = texts(asked)
    expect(first).toBe('Leyla Rahimova, Bridges & Borders <revisited> (London: River Press, 2019), 19.')
    expect(third).toBe('Rahimova, Bridges & Borders <revisited>, 20.')
    expect(formatted(asked).form).toBe('note')
  })

  it('follows APA', () => {
    const asked = request({ style: 'apa' }, [page('bridges', '19')], [page('undated', '3')])
    expect(texts(asked)).toEqual(['(Rahimova, 2019, p. 19)', '(Ümid Ələkbərov, ca. 2012, p. 3)'])
    expect(entries(asked)[0]).toBe('Rahimova, L. (2019). Bridges & Borders <revisited>. River Press.')
  })

  it('has one entry a source, in the order of the style, however often it is cited', () => {
    const asked = request({}, [page('undated', '1')], [page('bridges', '1')], [page('undated', '2')])
    expect(formatted(asked).bibliography.map((entry) => entry.sourceId)).toEqual(['bridges', 'undated'])
  })

  it('marks italics and links each work to its entry and an address to the web', () => {
    const asked = request({}, [page('bridges', '19'), page('page', '2')])
    expect(formatted(asked).clusters['c1']).toEqual([
      { kind: 'text', text: '(' },
      { kind: 'text', text: 'Rahimova 2019, 19', link: { kind: 'source', sourceId: 'bridges' } },
      { kind: 'text', text: '; ' },
      { kind: 'text', text: '‘The Keepers’ 2017, 2', link: { kind: 'source', sourceId: 'page' } },
      { kind: 'text', text: ')' },
    ])
    const runs = formatted(asked).bibliography.flatMap((entry) => entry.runs)
    expect(runs).toContainEqual({ kind: 'text', text: 'Bridges & Borders <revisited>', italic: true })
    const url = 'https://example.org/keepers?a=1&b=2'
    expect(runs).toContainEqual({ kind: 'text', text: url, link: { kind: 'url', url } })
  })

  it('says paragraphs, the section in which they are counted, and notes', () => {
    const paragraph: CitationItem = {
      sourceId: 'page',
      locator: { kind: 'paragraph', paragraph: 2, section: 'Tolls' },
      prefix: '',
      quotedFrom: null,
    }
    const note: CitationItem = {
      sourceId: 'bridges',
      locator: { kind: 'note', note: 'xiv' },
      prefix: '',
      quotedFrom: null,
    }
    expect(texts(request({}, [paragraph], [note]))).toEqual([
      '(‘The Keepers’ 2017, para. 2, ‘Tolls’)',
      '(Rahimova 2019, n. xiv)',
    ])
    expect(texts(request({ style: 'chicago-notes' }, [paragraph]))[0]).toContain('para. 2 (‘Tolls’)')
  })

  it('does not print an uncertain year as certain', () => {
    expect(texts(request({}, [page('undated', '3')]))).toEqual(['(Ümid Ələkbərov c.\u00a02012, 3)'])
  })

  it('keeps the spelling of an address that is a name', () => {
    expect(entries(request({}, [page('page', '2')]))[0]).toContain('Commentary.eu')
  })

  it('speaks the language of the briefing', () => {
    expect(texts(request({ language: 'en-US' }, [page('page', '2')]))).toEqual(['(“The Keepers” 2017, 2)'])
    expect(texts(request({ language: 'ru-RU', style: 'apa' }, [page('bridges', '19')]))).toEqual([
      '(Rahimova, 2019, с. 19)',
    ])
  })

  describe('a work quoted in another', () => {
    const quotedInPage: CitationItem = { ...page('page', '2', 'cf.'), quotedFrom: 'bridges' }

    it.each([
      ['chicago-author-date', 'en-GB', '(cf. Rahimova 2019, quoted in ‘The Keepers’ 2017, 2)'],
      ['chicago-author-date', 'ru-RU', '(cf. Rahimova 2019, цит. по: «The keepers» 2017, 2)'],
      ['chicago-author-date', 'az-AZ', '(cf. Rahimova 2019, sitat üçün bax: «The keepers» 2017, 2)'],
      ['apa', 'en-US', '(cf. Rahimova, 2019, as cited in The Keepers, 2017, p. 2)'],
      [
        'chicago-notes',
        'en-GB',
        'cf. Leyla Rahimova, Bridges & Borders <revisited> (London: River Press, 2019), quoted in ‘The Keepers’, ' +
          'Commentary.eu, 17 May 2017, 2, https://example.org/keepers?a=1&b=2.',
      ],
    ] as const)('is named before it in %s, %s', (style, language, printed) => {
      expect(texts(request({ style, language }, [quotedInPage]))).toEqual([printed])
    })

    it('stands in the bibliography only where it was seen as well', () => {
      const listed = (...clusters: readonly (readonly CitationItem[])[]) =>
        formatted(request({}, ...clusters)).bibliography.map((entry) => entry.sourceId)
      expect(listed([quotedInPage])).toEqual(['page'])
      expect(listed([quotedInPage], [page('bridges', '3')])).toEqual(['bridges', 'page'])
    })

    it('leads to its own entry where it has one, and counts as cited for the next note', () => {
      const [first] = Object.values(formatted(request({}, [quotedInPage], [page('bridges', '3')])).clusters)
      const leadingTo = (sourceId: string) =>
        first
          ?.filter((run) => run.kind === 'text' && JSON.stringify(run.link)?.includes(sourceId))
          .map((run) => textOf([run]))
      expect(leadingTo('bridges')).toEqual(['Rahimova 2019'])
      expect(leadingTo('page')?.at(-1)).toBe(', quoted in ‘The Keepers’ 2017, 2')
      const [alone] = Object.values(formatted(request({}, [quotedInPage])).clusters)
      expect(JSON.stringify(alone)).not.toContain('"sourceId":"bridges"')
      expect(texts(request({ style: 'chicago-notes' }, [quotedInPage], [page('bridges', '4')]))[1]).toBe(
        'Rahimova, Bridges & Borders <revisited>, 4.',
      )
    })
  })

  it('has no stop of its own among the words of a footnote, and counts the notes between', () => {
    const asked = request({ style: 'chicago-notes' })
    const clusters = [
      { id: 'c1', items: [page('bridges', '19')], note: 1, inFootnote: true as const },
      { id: 'c2', items: [page('bridges', '20')], note: 3 },
    ]
    expect(texts({ ...asked, clusters })).toEqual([
      'Leyla Rahimova, Bridges & Borders <revisited> (London: River Press, 2019), 19',
      'Rahimova, Bridges & Borders <revisited>, 20.',
    ])
  })

  it('prints a reference as it is now, not as a warm engine knew it', () => {
    const asked = request({}, [page('bridges', '19')])
    expect(texts(asked)).toEqual(['(Rahimova 2019, 19)'])
    const corrected = { ...REFERENCES['bridges']!, issued: { 'date-parts': [[2020]] } }
    expect(texts({ ...asked, references: { ...REFERENCES, bridges: corrected } })).toEqual([
      '(Rahimova 2020, 19)',
    ])
  })

  it('prints the given names that the works cited now ask for, not those cited before', () => {
    const by = (id: string, family: string, given: string): Reference => ({
      ...REFERENCES['bridges']!,
      id,
      author: [{ family, given }],
    })
    const references = {
      anna: by('anna', 'Aliyev', 'Anna'),
      adam: by('adam', 'Aliyev', 'Adam'),
      leyla: by('leyla', 'Aliyev', 'Leyla'),
    }
    const first = (...ids: readonly string[]) =>
      texts(request({ references }, ...ids.map((id) => [page(id, '1')])))[0]
    expect(first('anna', 'leyla')).toBe('(A. Aliyev 2019, 1)')
    expect(first('anna', 'adam')).toBe('(Anna Aliyev 2019, 1)')
    expect(first('anna', 'leyla')).toBe('(A. Aliyev 2019, 1)')
    expect(first('anna')).toBe('(Aliyev 2019, 1)')
  })

  it('treats what could be markup as words', () => {
    const title = 'A $& <script>alert(1)</script> \ue000italic\ue001 100 % & more'
    const asked = request({ references: { odd: { ...REFERENCES['bridges']!, id: 'odd', title } } }, [
      page('odd', '1', '<b>see</b>'),
    ])
    expect(entries(asked)[0]?.toLowerCase()).toContain('$& <script>alert(1)</script> italic 100 % & more')
  })

  it('refuses a language that there is no locale for instead of falling back to English', () => {
    expect(formatCitations(request({ language: 'ka-XX' as Language }, [page('bridges', '1')]))).toEqual({
      ok: false,
      error: { code: 'locale-missing', locale: 'ka-XX' },
    })
  })

  it('names a source that it was given no reference for', () => {
    expect(formatCitations(request({}, [page('nobody', '1')]))).toEqual({
      ok: false,
      error: { code: 'source-unknown', sourceId: 'nobody' },
    })
  })

  it('formats nothing into nothing', () => {
    expect(formatted(request({}))).toEqual({
      form: 'in-text',
      clusters: {},
      bibliography: [],
      cited: new Set(),
    })
  })
})
