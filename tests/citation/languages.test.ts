import { describe, expect, it } from 'vitest'
import { formatCitations } from '#citation/format-citations.ts'
import type { CitationStyle, Language } from '#domain/draft.ts'
import type { Reference } from '#domain/reference.ts'
import { textOf } from '#domain/runs.ts'

const REFERENCES: Readonly<Record<string, Reference>> = {
  chapter: {
    id: 'chapter',
    type: 'chapter',
    title: 'Tolls and fares',
    'container-title': 'Rivers of the south',
    author: [
      { family: 'Rahimova', given: 'Leyla' },
      { family: 'Berg', given: 'Anna' },
    ],
    editor: [{ family: 'Novak', given: 'Jan' }],
    issued: { 'date-parts': [[2019]] },
    publisher: 'River Press',
    'publisher-place': 'London',
    page: '12-34',
    ...({ edition: '3' } as object),
  },
  news: {
    id: 'news',
    type: 'article-newspaper',
    title: 'Open again',
    'container-title': 'River News',
    author: [{ family: 'Ason', given: 'X' }],
    issued: { 'date-parts': [[2017, 5, 17]] },
  },
  undated: { id: 'undated', type: 'webpage', title: 'Ferries', author: [{ literal: 'River Authority' }] },
}

function printed(style: CitationStyle, language: Language) {
  const cite = (sourceId: string, page: string) => ({
    sourceId,
    locator: { kind: 'page' as const, page },
    prefix: '',
    quotedFrom: null,
  })
  const clusters = [cite('chapter', '5-7'), cite('undated', '1')].map((item, i) => ({
    id: `c${i}`,
    items: [item],
  }))
  const result = formatCitations({
    style,
    language,
    clusters: [...clusters, { id: 'c2', items: [cite('news', '2')] }],
    references: REFERENCES,
  })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return {
    citations: Object.values(result.value.clusters).map(textOf),
    entries: result.value.bibliography.map((entry) => textOf(entry.runs)),
  }
}

describe('citations in the language of the briefing', () => {
  it.each([
    [
      'en-GB',
      ['(Rahimova and Berg 2019, 5–7)', '(River Authority, n.d., 1)', '(Ason 2017, 2)'],
      [
        'Ason, X. 2017. ‘Open Again’. River News, 17 May 2017.',
        'Rahimova, Leyla, and Anna Berg. 2019. ‘Tolls and Fares’. In Rivers of the South, edited by Jan Novak, 3rd ed., 12–34. London: River Press.',
        'River Authority. n.d. ‘Ferries’.',
      ],
    ],
    [
      'en-US',
      ['(Rahimova and Berg 2019, 5–7)', '(River Authority, n.d., 1)', '(Ason 2017, 2)'],
      [
        'Ason, X. 2017. “Open Again.” River News, May 17, 2017.',
        'Rahimova, Leyla, and Anna Berg. 2019. “Tolls and Fares.” In Rivers of the South, edited by Jan Novak, 3rd ed., 12–34. London: River Press.',
        'River Authority. n.d. “Ferries.”',
      ],
    ],
    [
      'ru-RU',
      ['(Rahimova и Berg 2019, 5–7)', '(River Authority, б. д., 1)', '(Ason 2017, 2)'],
      [
        'Ason, X. 2017. «Open again». River News, 17 мая 2017 г.',
        'Rahimova, Leyla и Anna Berg. 2019. «Tolls and fares». В Rivers of the south, под редакцией Jan Novak, 3-е изд., 12–34. London: River Press.',
        'River Authority. б. д. «Ferries».',
      ],
    ],
    [
      'az-AZ',
      ['(Rahimova və Berg 2019, 5–7)', '(River Authority, t.y., 1)', '(Ason 2017, 2)'],
      [
        'Ason, X. 2017. «Open again». River News, 17 may 2017.',
        'Rahimova, Leyla və Anna Berg. 2019. «Tolls and fares». İçində Rivers of the south, redaktor Jan Novak, 3-cü nəşr, 12–34. London: River Press.',
        'River Authority. t.y. «Ferries».',
      ],
    ],
  ] as const)(
    'have its terms, marks, dates and ordinals, author and date: %s',
    (language, citations, entries) => {
      expect(printed('chicago-author-date', language)).toEqual({ citations, entries })
    },
  )

  it.each([
    [
      'ru-RU',
      'Leyla Rahimova и Anna Berg, «Tolls and fares», в Rivers of the south, под ред. Jan Novak, 3-е изд. (London: River Press, 2019), 5–7.',
      'X Ason, «Open again», River News, 17 мая 2017 г., 2.',
    ],
    [
      'az-AZ',
      'Leyla Rahimova və Anna Berg, «Tolls and fares», içində Rivers of the south, red. Jan Novak, 3-cü nəşr (London: River Press, 2019), 5–7.',
      'X Ason, «Open again», River News, 17 may 2017, 2.',
    ],
  ] as const)('have them in notes: %s', (language, first, third) => {
    const { citations } = printed('chicago-notes', language)
    expect([citations[0], citations[2]]).toEqual([first, third])
  })

  it.each([
    ['en-GB', '(Rahimova & Berg, 2019, pp. 5–7)', 'Ason, X. (2017, May 17). Open again. River News.'],
    ['ru-RU', '(Rahimova и Berg, 2019, сс. 5–7)', 'Ason, X. (2017, 17 мая). Open again. River News.'],
    ['az-AZ', '(Rahimova və Berg, 2019, s. 5–7)', 'Ason, X. (2017, 17 may). Open again. River News.'],
  ] as const)('have them in APA: %s', (language, citation, entry) => {
    const { citations, entries } = printed('apa', language)
    expect(citations[0]).toBe(citation)
    expect(entries[0]).toBe(entry)
  })
})
