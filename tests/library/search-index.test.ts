import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Library } from '#domain/library.ts'
import { readLibrary } from '#library/read-library.ts'
import { SearchIndex } from '#library/search-index.ts'
import { aDisagreement } from '#tests/builders/a-disagreement.ts'
import { aLibrary, anActor } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { anEvent } from '#tests/builders/an-event.ts'

function indexOf(library: Partial<Library>): SearchIndex {
  const index = SearchIndex.build(aLibrary(library))
  if (!index.ok) throw new RangeError(index.error.code)
  onTestFinished(() => index.value.close())
  return index.value
}

/** Finds among quotations of these words alone; answers the words found. */
function among(...texts: readonly string[]): (words: string) => readonly string[] {
  const quotations = texts.map((exact, i) => aQuotation({ id: `q${i}`, exact, tags: [] }))
  const index = indexOf({ quotations, sources: [], tables: [], events: [], actors: [], disagreements: [] })
  return (words) => index.search(words, 20).map(({ snippet }) => snippet)
}

describe('SearchIndex', () => {
  it('answers each kind of record with its source, its place and its words', () => {
    const index = indexOf({ disagreements: [] })
    const found = (words: string) => index.search(words, 20).map(({ score: _, ...hit }) => hit)
    expect(found('members agree')).toEqual([
      {
        kind: 'quotation',
        id: 'rahimova-bridge',
        sourceId: 'report-2019',
        work: 'report-2019',
        locator: 'p. 14',
        snippet: 'The bridge will not be closed before the 12 members agree.',
      },
    ])
    expect(found('tolls bridge 1,049')).toMatchObject([{ kind: 'table', id: 'tolls', locator: 'p. 20' }])
    expect(found('keepers founded')).toMatchObject([
      { kind: 'event', id: 'association-founded', locator: 'p. 16' },
    ])
    expect(found('summary trade river')).toMatchObject([
      { kind: 'source', id: 'report-2019', locator: 'p. 12' },
    ])
    expect(found('bridges borders leyla')).toMatchObject([{ kind: 'source', id: 'report-2019', locator: '' }])
  })

  it('puts the nearest first, with a higher score', () => {
    const index = indexOf({
      quotations: [
        aQuotation({
          id: 'far',
          exact: 'A long passage in which the toll is named once among many other things.',
        }),
        aQuotation({ id: 'near', exact: 'Toll upon toll.' }),
        aQuotation({ id: 'tagged', exact: 'Nothing of it here.', tags: ['toll'] }),
      ],
      tables: [],
    })
    const hits = index.search('toll', 20)
    expect(hits.map(({ id }) => id)).toEqual(['near', 'far', 'tagged'])
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a))
    expect(index.search('toll', 2)).toEqual(hits.slice(0, 2))
  })

  it('wants every word, the last perhaps unfinished', () => {
    const find = among('the old bridge', 'the new bridge', 'an old bridgehead')
    expect(find('old bri')).toEqual(['the old bridge', 'an old bridgehead'])
    expect(find('bridge new')).toEqual(['the new bridge'])
    expect(find('bri new')).toEqual([])
    expect(find('')).toEqual([])
    expect(find(' … ')).toEqual([])
  })

  it('takes words in quotation marks as they stand', () => {
    const find = among('the old stone bridge', 'the stone of the old bridge', 'stone bridges')
    expect(find('"stone bridge"')).toEqual(['the old stone bridge'])
    expect(find('“stone bridge” old')).toEqual(['the old stone bridge'])
    expect(find('"stone bridge')).toEqual(['the old stone bridge'])
    expect(find('stone bridge').length).toBe(3)
  })

  it.each([
    ['aliyev', 'Əliyev spoke'],
    ['eliyev', 'Əliyev spoke'],
    ['əliyev', 'Əliyev spoke'],
    ['ALIYEV', 'Əliyev spoke'],
    ['shusha', 'in Şuşa'],
    ['susa', 'in Şuşa'],
    ['ŞUŞA', 'in Şuşa'],
    ['Şuşa', 'in Shusha'],
    ['Şu', 'in Shusha'],
    ['khankendi', 'in Xankəndi'],
    ['khankandi', 'in Xankəndi'],
    ['xankendi', 'in Xankəndi'],
    ['Xankəndi', 'in Khankendi'],
    ['ganja', 'in Gəncə'],
    ['nakhchivan', 'in Naxçıvan'],
    ['qarabag', 'in Qarabağ'],
    ['"ilham aliyev"', 'then İlham Əliyev spoke'],
    ['"İlham Əliyev"', 'then Ilham Aliyev spoke'],
    ['алиев', 'Алиев сказал'],
    ['aliyev', 'Алиев сказал'],
    ['Алиев', 'then Aliyev spoke'],
    ['khadzhiyev', 'Хаджиев сказал'],
    ['Хаджиев', 'then Khadzhiyev spoke'],
    ['"geydar aliyev"', 'Гейдар Алиев'],
    ['facade', 'a façade'],
    ['1049', 'some 1,049 of them'],
    ['1,049', 'some 1,049 of them'],
    ['office', 'the o\ufb03ce'],
    ["keeper's", 'the keeper’s house'],
  ])('finds with %s: %s', (words, text) => {
    expect(among(text, 'Something else')(words)).toEqual([text])
  })

  it('does not take an x for a kh in an English word', () => {
    expect(among('the export trade')('ekhport')).toEqual([])
  })

  it('finds events and quotations by the other names of their actors and places', () => {
    const index = indexOf({
      actors: [
        anActor({ name: 'All-River Congress', otherNames: ['ARC', 'Конгресс'] }),
        anActor({ id: 'leyla', name: 'Leyla Rahimova', otherNames: ['Leila Ragimova'] }),
        anActor({ id: 'town', name: 'Ganja', otherNames: ['Elisabethpol'] }),
      ],
      events: [anEvent({ places: ['Ganja'] })],
    })
    const ids = (words: string) => index.search(words, 20).map(({ id }) => id)
    for (const words of ['arc', 'Конгресс', 'kongress'])
      expect(ids(words)).toEqual(['bridge-keepers', 'association-founded'])
    expect(ids('elisabethpol')).toEqual(['town', 'association-founded'])
    expect(ids('ragimova')).toEqual(
      expect.arrayContaining(['leyla', 'rahimova-bridge', 'who-closes-the-bridge']),
    )
  })

  it('finds by every name of an actor whatever names it by another one: words, figures, summaries, positions', () => {
    const index = indexOf({
      actors: [anActor({ name: 'Azerbaijani Congress', otherNames: ['ARAC', 'VAK'] })],
      quotations: [aQuotation({ exact: 'Nobody knew what VAK would do next.' })],
      tables: [aTable({ title: 'Members of the ARAC' })],
      events: [anEvent({ what: 'A court closes the Azerbaijani Congress.', actors: [] })],
      sources: [
        aSource({
          digest: [
            { section: 'End', locator: { kind: 'page', page: '12' }, text: 'How the ARAC came to its end.' },
          ],
        }),
      ],
      disagreements: [aDisagreement({ question: 'Who made VAK?' })],
    })
    for (const name of ['arac', 'vak', '"azerbaijani congress"']) {
      expect(new Set(index.search(name, 20).map(({ kind, id }) => `${kind} ${id}`))).toEqual(
        new Set([
          'quotation rahimova-bridge',
          'table tolls',
          'event association-founded',
          'source report-2019',
          'actor bridge-keepers',
          'disagreement who-closes-the-bridge',
        ]),
      )
    }
  })

  it('finds an actor by what is said of it, and a disagreement by its positions and what would settle it', () => {
    const index = indexOf({})
    const found = (words: string) => index.search(words, 20).map(({ score: _, ...hit }) => hit)
    expect(found('those who keep')).toEqual([
      {
        kind: 'actor',
        id: 'bridge-keepers',
        sourceId: 'report-2019',
        work: 'report-2019',
        locator: '',
        snippet: 'Association of Bridge Keepers · Körpüçülər İttifaqı',
      },
    ])
    expect(found('statutes')).toEqual([
      {
        kind: 'disagreement',
        id: 'who-closes-the-bridge',
        sourceId: 'report-2019',
        work: 'report-2019',
        locator: 'p. 14',
        snippet:
          'Who may close the bridge? · Leyla Rahimova · Only the members together. · The keepers alone.',
      },
    ])
  })

  it('says of what an edition gives of which work it is', () => {
    const index = indexOf({
      sources: [aSource(), aSource({ id: 'web', editionOf: 'report-2019' })],
      quotations: [aQuotation(), aQuotation({ id: 'web-bridge', sourceId: 'web' })],
      disagreements: [],
    })
    expect(index.search('members agree', 5).map(({ sourceId, work }) => [sourceId, work])).toEqual([
      ['report-2019', 'report-2019'],
      ['web', 'report-2019'],
    ])
  })

  it('finds a figure by its value though it is written otherwise', () => {
    const [year, total] = aTable().rows[0]!
    const index = indexOf({ tables: [aTable({ rows: [[year!, { ...total!, value: 499 }]] })] })
    expect(index.search('499', 5).map(({ id }) => id)).toEqual(['tolls'])
  })

  it('cuts a long text about the word found, between words', () => {
    const long = `${'before '.repeat(60)}the keystone ${'after '.repeat(60)}`.trim()
    const [snippet] = among(long)('keyst')
    expect(snippet).toMatch(/^…before (before )*the keystone (after )*after…$/)
    expect(snippet!.length).toBeLessThanOrEqual(182)
  })

  it('answers from the bundled library in less than 5 ms, in the median', async () => {
    const library = await readLibrary([fileURLToPath(new URL('../../seeds', import.meta.url))])
    if (!library.ok) throw new RangeError(library.error.code)
    const index = indexOf(library.value)
    const words = library.value.events.flatMap(({ what }) => what.match(/\p{L}{4,}/gu) ?? [])
    const queries = words.slice(0, 300).flatMap((word) => [word, word.slice(0, 2), `the ${word}`])
    const times = queries.map((query) => {
      const start = performance.now()
      index.search(query, 20)
      return performance.now() - start
    })
    expect(times.toSorted((a, b) => a - b)[times.length >> 1]).toBeLessThan(5)
  })

  it('takes any text for a query', () => {
    const index = indexOf({})
    const syntax = fc.string({
      unit: fc.constantFrom(...'ab"“”*^:(){}+-\'~,. \0ə½', ' AND ', ' OR ', ' NOT ', 'NEAR(', 'text:'),
    })
    fc.assert(
      fc.property(fc.oneof(syntax, fc.string({ unit: 'binary' })), (words) => {
        expect(Array.isArray(index.search(words, 10))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('finds any record by any word of it', () => {
    const letter = fc.constantFrom(...'abxcqzəğışçöüİƏŞÇéñßжйёЯ019\ufb01')
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 8 })
    const text = fc.array(word, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(text, fc.nat(), (words, at) => {
        const find = among(words.join(' '))
        expect(find(words[at % words.length]!)).toEqual([words.join(' ')])
        expect(find(`"${words.slice(at % words.length).join(' ')}"`)).toEqual([words.join(' ')])
      }),
      { numRuns: 50 },
    )
  })
})
