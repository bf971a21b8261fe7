import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dateOfEdtf } from '#domain/date-of-edtf.ts'
import { NO_SNAPSHOTS } from '#domain/draft.ts'
import { err, ok } from '#domain/result.ts'
import { actorsOf, filterEvents, NO_FILTER } from '#renderer/records/filter-events.ts'
import { markWords } from '#renderer/components/sources/mark-words.ts'
import { nodeOf, wordsOf, type EvidenceNode } from '#renderer/records/node-of.ts'
import { citedHits, countHits, shelfGroups } from '#renderer/records/shelf-groups.ts'
import { Records } from '#renderer/state/records.ts'
import { SearchState } from '#renderer/state/search-state.svelte.ts'
import { SourceList } from '#renderer/state/source-list.svelte.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { anEvent } from '#tests/builders/an-event.ts'
import { aBridge } from './a-bridge.ts'

const year = (id: string, edtf: string) =>
  anEvent({
    id,
    date: {
      edtf,
      earliest: `${edtf}-01-01`,
      latest: `${edtf}-12-31`,
      precision: 'year',
      approximate: false,
    },
  })

const library = aLibrary({
  sources: [aSource(), aSource({ id: 'paper-2020', reference: { author: [{ family: 'Aliyev' }] } })],
  quotations: [
    aQuotation({ id: 'a' }),
    aQuotation({ id: 'b', sourceId: 'paper-2020' }),
    aQuotation({ id: 'c' }),
  ],
  events: [year('later', '2015'), year('first', '1999'), year('middle', '2012')],
})

const hit = (kind: 'quotation' | 'event' | 'source', id: string) =>
  ({
    kind,
    id,
    sourceId: 'report-2019',
    work: 'report-2019',
    locator: 'p. 14',
    snippet: '',
    score: 1,
  }) as const

const ids = (groups: ReturnType<typeof shelfGroups>) =>
  groups.map((group) => [group.title, ...group.items.map((item) => item.id)])

describe('shelfGroups', () => {
  it('puts quotations under their source, named by author, year and publisher', () => {
    expect(ids(shelfGroups('quotations', library, null))).toEqual([
      ['Rahimova (2019), Institute for River Studies', 'a', 'c'],
      ['Aliyev (2019), Institute for River Studies', 'b'],
    ])
  })

  it('puts events under their decade, by date', () => {
    expect(ids(shelfGroups('timeline', library, null))).toEqual([
      ['1990s', 'first'],
      ['2010s', 'middle', 'later'],
    ])
  })

  it('puts an event of which only the end is known where it ends, and its decade after the earlier ones', () => {
    const ended = anEvent({
      id: 'ended',
      date: {
        edtf: '../2008',
        earliest: null,
        latest: '2008-12-31',
        precision: 'interval',
        approximate: false,
      },
    })
    expect(ids(shelfGroups('timeline', { ...library, events: [ended, ...library.events] }, null))).toEqual([
      ['1990s', 'first'],
      ['2000s', 'ended'],
      ['2010s', 'middle', 'later'],
    ])
  })

  it('lists a quotation of several editions once, whichever of them was found or is shown', () => {
    const twin = { ...aQuotation({ id: 'a' }), id: 'a-in-chapter', sourceId: 'chapter' }
    const other = { ...aQuotation({ id: 'b', exact: 'Only here' }), sourceId: 'chapter' }
    const both = aLibrary({
      sources: [aSource({ id: 'chapter', editionOf: 'report-2019' }), aSource()],
      quotations: [twin, other, aQuotation({ id: 'a' })],
    })
    expect(shelfGroups('quotations', both, null).flatMap(({ items }) => items.map(({ id }) => id))).toEqual([
      'b',
      'a',
    ])
    const hits = citedHits([hit('quotation', 'a-in-chapter'), hit('quotation', 'a')], both)
    expect(shelfGroups('quotations', both, hits).flatMap(({ items }) => items.map(({ id }) => id))).toEqual([
      'a',
    ])
    expect(countHits(hits).quotations).toBe(1)
    const list = new SourceList(() => both, new SearchState(aBridge().bridge))
    list.show('quotations', 'a-in-chapter')
    expect(list.current?.id).toBe('a')
  })

  it('lists only what a search found, the nearest first', () => {
    const hits = [hit('quotation', 'b'), hit('source', 'report-2019'), hit('quotation', 'c')]
    expect(ids(shelfGroups('quotations', library, hits))).toEqual([
      ['Aliyev (2019), Institute for River Studies', 'b'],
      ['Rahimova (2019), Institute for River Studies', 'c'],
    ])
    expect(countHits(hits)).toEqual({ quotations: 2, tables: 0, timeline: 0, disagreements: 0 })
  })
})

describe('SourceList', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  function aList() {
    const { bridge, calls } = aBridge()
    const search = new SearchState(bridge)
    return { list: new SourceList(() => library, search), search, calls }
  }

  it('moves from item to item across groups and stops at the ends', () => {
    const { list } = aList()
    const seen = [list.current?.id]
    for (const by of [1, 1, 1, -1, -Infinity]) {
      list.move(by)
      seen.push(list.current?.id)
    }
    expect(seen).toEqual(['a', 'c', 'b', 'b', 'c', 'a'])
  })

  it('makes the first hit current when a search hides the item that was', async () => {
    const { list, search, calls } = aList()
    list.move(2)
    search.words = 'bridge'
    vi.advanceTimersByTime(50)
    await calls[0]!.answer(ok([hit('quotation', 'c')]))
    expect(list.current?.id).toBe('c')
  })

  it('puts in what the typed words find, once, where Enter is quicker than the search', async () => {
    const { list, search, calls } = aList()
    const inserted: EvidenceNode[] = []
    const insert = () =>
      list.take().then((items) => {
        const node = nodeOf(items)
        if (node !== null) inserted.push(node)
      })
    search.words = 'bri'
    void insert()
    vi.advanceTimersByTime(50)
    search.words = 'bridge'
    void insert()
    await calls[0]!.answer(ok([hit('quotation', 'b')]))
    expect(inserted).toEqual([])
    vi.advanceTimersByTime(50)
    await calls[1]!.answer(ok([hit('quotation', 'c')]))
    expect(inserted).toEqual([nodeOf([list.items[0]!])])
    expect(list.items.map(({ id }) => id)).toEqual(['c'])
  })

  it('takes what is ticked before what is current, and nothing where nothing is found', async () => {
    const { list, search, calls } = aList()
    list.tab = 'timeline'
    list.tick('later')
    list.tick('first')
    const idsOf = async () => (await list.take()).map(({ id }) => id)
    expect([await idsOf(), await idsOf()]).toEqual([['later', 'first'], ['first']])
    search.words = 'bridge'
    vi.advanceTimersByTime(50)
    const taken = idsOf()
    await calls[0]!.answer(err({ code: 'unexpected', reason: '' }))
    expect(await taken).toEqual([])
  })

  it('gives ticked events by date, also those that a search hides', async () => {
    const { list, search, calls } = aList()
    list.tab = 'timeline'
    list.tick('later')
    list.tick('first')
    list.tick('middle')
    list.tick('middle')
    search.words = 'bridge'
    vi.advanceTimersByTime(50)
    await calls[0]!.answer(ok([hit('event', 'middle')]))
    expect(list.ticked).toEqual(['first', 'later'])
    list.untickAll()
    expect(list.ticked).toEqual([])
  })

  it('counts the turning points among the events of the years, and shows them alone', () => {
    const events = [1, 3, 2, 1].map((importance, i) => ({
      ...year(`event-${i}`, String(2011 + i)),
      importance: importance as 1 | 2 | 3,
    }))
    const list = new SourceList(() => aLibrary({ events }), aList().search)
    expect(list.turningPoints).toBe(0)
    list.tab = 'timeline'
    list.filter = { ...list.filter, from: '2012' }
    expect([list.items.length, list.turningPoints]).toEqual([3, 1])
    list.showTurningPoints()
    expect(list.items.map(({ id }) => id)).toEqual(['event-3'])
    expect(list.turningPoints).toBe(0)
  })
})

describe('filterEvents', () => {
  const shown = (filter: Partial<typeof NO_FILTER>) =>
    filterEvents(library.events, { ...NO_FILTER, ...filter }, library.actors).map((event) => event.id)

  it('takes the events of the years, of an actor by name though it is named by id, and of a source', () => {
    expect(shown({})).toEqual(['later', 'first', 'middle'])
    expect(shown({ from: '2012', to: '2014' })).toEqual(['middle'])
    expect(shown({ from: '2012' })).toEqual(['later', 'middle'])
    expect(shown({ actor: 'Association of Bridge Keepers', to: '1999' })).toEqual(['first'])
    expect(shown({ actor: 'Somebody else' })).toEqual([])
    expect(shown({ sourceId: 'paper-2020' })).toEqual([])
  })

  it('is not narrowed by a year that is only half typed', () => {
    expect(shown({ from: '20', to: '19' })).toEqual(['later', 'first', 'middle'])
  })

  it('keeps an event whose doubt reaches into the years', () => {
    const open = anEvent({
      date: {
        edtf: '../2013',
        earliest: null,
        latest: '2013-12-31',
        precision: 'interval',
        approximate: false,
      },
    })
    expect(filterEvents([open], { ...NO_FILTER, from: '2012', to: '2012' }, [])).toEqual([open])
  })

  it('leaves out what began before the years, or begins nobody knows when, where that is asked', () => {
    const [long, open] = ['2011/2014', '../2013'].map((edtf) =>
      anEvent({ id: edtf, date: dateOfEdtf(edtf)! }),
    )
    const events = [...library.events, long!, open!]
    const idsOf = (filter: Partial<typeof NO_FILTER>) =>
      filterEvents(events, { ...NO_FILTER, ...filter }, []).map(({ id }) => id)
    expect(idsOf({ from: '2012', to: '2015' })).toEqual(['later', 'middle', '2011/2014', '../2013'])
    expect(idsOf({ from: '2012', to: '2015', begins: true })).toEqual(['later', 'middle'])
    expect(idsOf({ to: '2012', begins: true })).toEqual(['first', 'middle', '2011/2014'])
    expect(idsOf({ begins: true })).toEqual(events.map(({ id }) => id))
  })

  it('offers the actors by how much they appear', () => {
    expect(actorsOf(library)).toEqual([{ name: 'Association of Bridge Keepers', events: 3 }])
  })
})

describe('nodeOf', () => {
  const table = { kind: 'table', id: library.tables[0]!.id, table: library.tables[0]! } as const
  const quotation = { kind: 'quotation', id: 'a', quotation: library.quotations[0]! } as const

  it('makes one timeline of several events', () => {
    const items = library.events.map((event) => ({ kind: 'event', id: event.id, event }) as const)
    expect(nodeOf(items)).toEqual({
      type: 'timeline',
      attrs: {
        eventIds: ['later', 'first', 'middle'],
        title: '',
        form: 'list',
        order: 'by-date',
        id: null,
      },
    })
    expect(nodeOf([])).toBeNull()
  })

  it('makes a chart of a table, and words in the line of a quotation, when asked', () => {
    expect(nodeOf([table], 'chart')).toMatchObject({
      type: 'chart',
      attrs: { tableId: table.id, form: 'bars' },
    })
    expect(nodeOf([quotation], 'inline')).toEqual({
      type: 'inlineQuotation',
      attrs: { quotationId: 'a', shown: '' },
    })
    expect(nodeOf([table], 'inline')).toMatchObject({ type: 'dataTable' })
  })

  it('says a quotation with its reference where only text is taken', () => {
    const records = new Records(
      () => aLibrary(),
      () => NO_SNAPSHOTS,
    )
    expect(wordsOf(quotation, records)).toMatch(/^‘.*’ \(.*, in Rahimova 2019, p\. \d+\)$/)
  })
})

describe('markWords', () => {
  const marked = (text: string, search: string) =>
    markWords(text, search)
      .map((part) => (part.hit ? `[${part.text}]` : part.text))
      .join('')

  it('marks words by their beginning, whatever their accents and case', () => {
    expect(marked('Əliyev said: the Élite elites', 'eli')).toBe('[Əliyev] said: the [Élite] [elites]')
  })

  it('marks nothing without words', () => {
    expect(marked('The bridge', ' … ')).toBe('The bridge')
  })

  it('keeps every character of the text', () => {
    const text = '‘Körpüçülər İttifaqı’ – 12 members…'
    expect(
      markWords(text, 'ittifaq korpuculer')
        .map((part) => part.text)
        .join(''),
    ).toBe(text)
  })
})
