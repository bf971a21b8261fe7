import { describe, expect, it } from 'vitest'
import { formatLocator } from '#domain/locator.ts'
import type { SearchHit } from '#domain/search.ts'
import {
  authorsOf,
  countsLine,
  countWorks,
  inOrder,
  issuedWords,
  shelfLine,
} from '#renderer/records/describe-source.ts'
import { countNaming, dossierOf, recordsOfSection } from '#renderer/records/dossier.ts'
import { groupFound } from '#renderer/components/library/search-results.ts'
import { LibraryRoom, quotationItem } from '#renderer/state/library-room.svelte.ts'
import { aLibrary, anActor } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { bridgeLibrary } from '#tests/e2e/library-folder.ts'

const library = aLibrary(bridgeLibrary)
const report = library.sources[0]!
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)

describe('dossierOf', () => {
  it('has all records of a source, its quotations in the order of the digest', () => {
    const late = aQuotation({ id: 'late', locator: { kind: 'page', page: '20' } })
    const lost = aQuotation({ id: 'lost', locator: { kind: 'note', note: '3' } })
    const dossier = dossierOf(report, { ...library, quotations: [lost, late, ...library.quotations] })
    expect({
      quotations: ids(dossier.quotations),
      tables: ids(dossier.tables),
      events: ids(dossier.events),
      disagreements: ids(dossier.disagreements),
      editions: ids(dossier.editions),
    }).toEqual({
      quotations: ['rahimova-bridge', 'late', 'keys', 'lost'],
      tables: ['tolls'],
      events: ['association-founded'],
      disagreements: ['who-closes-the-bridge', 'how-many-keepers'],
      editions: ['report-2019-web'],
    })
  })

  it('finds an actor by id and by every name, in speakers, events, words and positions of that source alone', () => {
    const [named] = dossierOf(report, library).actors
    expect([named?.actor.id, ids(named!.quotations), ids(named!.events), ids(named!.disagreements)]).toEqual([
      'bridge-keepers',
      ['keys'],
      ['association-founded'],
      [],
    ])
    const elsewhere = dossierOf(library.sources[2]!, library).actors
    expect(elsewhere.map((one) => [one.actor.id, ids(one.disagreements)])).toEqual([
      ['bridge-keepers', ['how-many-keepers']],
    ])
    const stranger = anActor({ id: 'x', name: 'Rid', otherNames: [] })
    expect(dossierOf(report, { ...library, actors: [stranger] }).actors.map(countNaming)).toEqual([])
  })

  it('gives a section the quotations and tables of its pages, a table by its cells too', () => {
    const scattered = aTable({
      id: 'scattered',
      locator: { kind: 'page', page: '99' },
      rows: [[{ value: 1, asWritten: '1', locator: { kind: 'page', page: '13' } }]],
    })
    const dossier = dossierOf(report, { ...library, tables: [...library.tables, scattered] })
    const [trade, keepers] = [recordsOfSection(dossier, 0), recordsOfSection(dossier, 1)]
    expect([ids(trade.quotations), ids(trade.tables), ids(keepers.quotations), ids(keepers.tables)]).toEqual([
      ['rahimova-bridge'],
      ['scattered'],
      ['keys'],
      ['tolls'],
    ])
  })
})

describe('a source on the shelf', () => {
  it('says who, where, when, and what the library has of it', () => {
    expect([shelfLine(report.reference), countsLine(report, library)]).toEqual([
      'Leyla Rahimova · Institute for River Studies · March 2019',
      '2 quotations · 1 table · 1 event',
    ])
    expect(countsLine(library.sources[1]!, library)).toBe('Reference alone')
    const { reference } = aSource({
      reference: { author: undefined, issued: { 'date-parts': [[2012]], circa: true } },
    })
    expect([authorsOf(reference), issuedWords(reference)]).toEqual(['No author named', 'c. 2012'])
    const two = aSource({ reference: { author: [{ literal: 'A' }, { literal: 'B' }], issued: undefined } })
    expect([authorsOf(two.reference), issuedWords(two.reference)]).toEqual(['A and B', 'no date'])
  })

  it('stands after the work of which it is an edition, and the two are one work', () => {
    const sources = [library.sources[1]!, library.sources[2]!, library.sources[0]!]
    expect(ids(inOrder(sources))).toEqual(['ferry-2021', 'report-2019', 'report-2019-web'])
    expect(countWorks(sources)).toBe(2)
  })
})

describe('LibraryRoom', () => {
  const aRoom = () => new LibraryRoom(() => library)
  const place = ({ shelf, tab, current, section }: LibraryRoom) => [
    shelf.current?.id,
    tab,
    current?.id,
    section,
  ]
  const shown = (kind: SearchHit['kind'], id: string, locator = '') => {
    const room = aRoom()
    expect(room.show({ kind, id, locator })).toBe(true)
    return [...place(room), room.actors.current?.id]
  }

  it('goes to the place of everything that can be found', () => {
    expect([
      shown('quotation', 'keys'),
      shown('quotation', 'ferry'),
      shown('table', 'tolls'),
      shown('event', 'association-founded'),
      shown('disagreement', 'how-many-keepers'),
      shown('actor', 'bridge-keepers'),
      shown('source', 'ferry-2021'),
      shown('source', 'report-2019', 'pp. 15–20'),
    ]).toEqual([
      ['report-2019', 'quotations', 'keys', 0, 'bridge-keepers'],
      ['ferry-2021', 'quotations', 'ferry', 0, 'bridge-keepers'],
      ['report-2019', 'figures', 'tolls', 0, 'bridge-keepers'],
      ['report-2019', 'events', 'association-founded', 0, 'bridge-keepers'],
      ['report-2019', 'disagreements', 'how-many-keepers', 0, 'bridge-keepers'],
      ['report-2019', 'actors', undefined, 0, 'bridge-keepers'],
      ['ferry-2021', 'digest', undefined, 0, 'bridge-keepers'],
      ['report-2019', 'digest', undefined, 1, 'bridge-keepers'],
    ])
  })

  it('stays where it is for what the library does not have', () => {
    const room = aRoom()
    expect([room.show({ kind: 'event', id: 'gone' }), place(room)]).toEqual([
      false,
      ['report-2019', 'digest', undefined, 0],
    ])
  })

  it('goes to what is known of a place: words, figures, an event, else the digest, else it says that nothing is', () => {
    const at = (page: string) => {
      const room = aRoom()
      room.showAsked({ id: 'report-2019', place: { kind: 'page', page } })
      return [...place(room), room.unknown]
    }
    const [bridge] = library.quotations
    expect(bridge?.locator).toEqual({ kind: 'page', page: '14' })
    expect([at('14'), at('16'), at('20'), at('18'), at('33')]).toEqual([
      ['report-2019', 'quotations', 'rahimova-bridge', 0, null],
      ['report-2019', 'quotations', 'keys', 0, null],
      ['report-2019', 'figures', 'tolls', 0, null],
      ['report-2019', 'digest', undefined, 1, null],
      ['report-2019', 'digest', undefined, 0, { kind: 'page', page: '33' }],
    ])
    const alone = new LibraryRoom(() => ({ ...library, quotations: [], tables: [] }))
    alone.showPlace('report-2019', library.events[0]!.sources[0]!.locator)
    expect(place(alone)).toEqual(['report-2019', 'events', 'association-founded', 0])
  })

  it('forgets that a place was unknown with the next that is asked for, and takes a record by its id', () => {
    const room = aRoom()
    room.showAsked({ id: 'report-2019', place: { kind: 'note', note: '9' } })
    expect(room.unknown).toEqual({ kind: 'note', note: '9' })
    room.showAsked({ id: 'keys', place: null })
    expect([...place(room), room.unknown]).toEqual(['report-2019', 'quotations', 'keys', 0, null])
    expect(room.showPlace('gone', { kind: 'note', note: '9' })).toBe(false)
  })

  it('goes from a record to its place in the digest, where it has one', () => {
    const room = aRoom()
    const [, keys] = library.quotations
    expect([room.showInDigest(quotationItem(keys!)), place(room)]).toEqual([
      true,
      ['report-2019', 'digest', undefined, 1],
    ])
    const lost = quotationItem(aQuotation({ id: 'lost', locator: { kind: 'note', note: '1' } }))
    expect(room.showInDigest(lost)).toBe(false)
  })
})

describe('groupFound', () => {
  const hit = (kind: SearchHit['kind'], id: string, locator = 'p. 1'): SearchHit => ({
    kind,
    id,
    sourceId: 'report-2019',
    work: 'Rahimova 2019',
    locator,
    snippet: 'A piece of it',
    score: 1,
  })

  const records = {
    shortReference: () => 'Rahimova 2019',
    alsoIn: (id: string) => (id === 'keys' ? 'also in the web chapter, para. 2' : ''),
  }

  it('names a quotation of several editions once, by the one to cite', () => {
    const chapter = aSource({ id: 'chapter', editionOf: 'report-2019' })
    const keys = library.quotations.find(({ id }) => id === 'keys')!
    const twin = { ...keys, id: 'keys-in-chapter', sourceId: 'chapter' }
    const both = {
      ...library,
      sources: [...library.sources, chapter],
      quotations: [...library.quotations, twin],
    }
    const hits = [
      { ...hit('quotation', 'keys-in-chapter', 'para. 2'), sourceId: 'chapter' },
      hit('quotation', 'keys'),
    ]
    const [group, ...others] = groupFound(hits, both, records)
    expect(others).toEqual([])
    expect(group!.items.map(({ hit: { id, sourceId }, where }) => [id, sourceId, where])).toEqual([
      [
        'keys',
        'report-2019',
        `Rahimova 2019, ${formatLocator(keys.locator)} · also in the web chapter, para. 2`,
      ],
    ])
  })

  it('parts what was found by kind, says quotations whole, and lists the same place once', () => {
    const hits = [
      hit('event', 'association-founded'),
      hit('source', 'report-2019', ''),
      hit('source', 'report-2019', 'p. 12'),
      hit('source', 'report-2019', 'p. 12'),
      hit('quotation', 'keys'),
    ]
    const groups = groupFound(hits, library, records)
    expect(
      groups.map(({ title, items }) => [title, ...items.map(({ words, where }) => [words, where])]),
    ).toEqual([
      [
        'Sources and digests',
        ['Bridges and Borders', 'Rahimova 2019'],
        ['A piece of it', 'Rahimova 2019, p. 12'],
      ],
      [
        'Quotations',
        [
          'The keys are ours and nobody asks for them.',
          'Rahimova 2019, p. 1 · also in the web chapter, para. 2',
        ],
      ],
      ['Events', ['The bridge keepers founded their association.', 'Rahimova 2019, p. 1']],
    ])
  })
})
