import { describe, expect, it } from 'vitest'
import type { Disagreement, Position } from '#domain/disagreement.ts'
import type { Library } from '#domain/library.ts'
import { aDisagreement } from '#tests/builders/a-disagreement.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { anActor, BAKU } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { anEvent } from '#tests/builders/an-event.ts'
import { problemsOf } from './problems-of.ts'

const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ')
const elsewhere = { sourceId: 'elsewhere', locator: { kind: 'page', page: '1' }, asWritten: 'then' } as const

const withPosition = (over: Partial<Position>): Disagreement => {
  const [first, second] = aDisagreement().positions
  return aDisagreement({ positions: [{ ...first!, ...over }, second!] })
}

describe('checkLibrary', () => {
  it('finds nothing wrong in a sound library', async () => {
    expect(await problemsOf({})).toEqual([])
  })

  it.each<[string, Partial<Library>, string]>([
    [
      'a reference that belongs to another source',
      { sources: [aSource({ reference: { id: 'other' } })] },
      'reference.id: “other” is not the id of its source, “report-2019”',
    ],
    [
      'an edition of a work that is not there',
      { sources: [aSource({ editionOf: 'gone' })] },
      'editionOf: there is no source “gone”',
    ],
    [
      'an edition of itself',
      { sources: [aSource({ editionOf: 'report-2019' })] },
      'editionOf: a source is not an edition of itself',
    ],
    [
      'an edition of an edition',
      {
        sources: [
          aSource(),
          aSource({ id: 'web', editionOf: 'report-2019' }),
          aSource({ id: 'reprint', editionOf: 'web' }),
        ],
      },
      'editionOf: “web” is itself an edition: name the work that both are editions of',
    ],
    [
      'a quotation of no source',
      { quotations: [aQuotation({ sourceId: 'gone' })], disagreements: [] },
      'quotations.0.sourceId: there is no source “gone”',
    ],
    [
      'a quotation of 41 words',
      { quotations: [aQuotation({ exact: words(41) })] },
      'quotations.0.selector.exact: a quotation has at most 40 words; this one has 41',
    ],
    [
      'a quotation without words',
      { quotations: [aQuotation({ exact: ' … ' })] },
      'quotations.0.selector.exact: a quotation has words',
    ],
    [
      'too much of one source',
      {
        sources: [aSource({ wordCount: 100 }), aSource({ id: 'long' })],
        quotations: [aQuotation({ exact: words(16) })],
      },
      'wordCount: 16 % of it is quoted, more than 15 %',
    ],
    [
      'too much of all sources',
      { sources: [aSource({ wordCount: 100 })], quotations: [aQuotation({ exact: words(9) })] },
      ': all quotations together take 9 % of all sources, more than 8 %',
    ],
    [
      'a table of no source',
      { tables: [aTable({ sourceIds: ['report-2019', 'gone'] })] },
      'sourceIds.1: there is no source “gone”',
    ],
    [
      'an event of no source',
      { events: [anEvent({ sources: [elsewhere] })] },
      'events.0.sources.0.sourceId: there is no source “elsewhere”',
    ],
    [
      'an event in an unknown place',
      { events: [anEvent({ places: ['Atlantis'] })] },
      'events.0.places.0: there is no place “Atlantis”',
    ],
    [
      'an event in what is no place',
      { events: [anEvent({ places: ['bridge-keepers'] })] },
      'events.0.places.0: “bridge-keepers” is no place',
    ],
    [
      'two actors of one name',
      {
        actors: [
          anActor(),
          BAKU,
          anActor({ id: 'others', name: 'Others', otherNames: ['Association of bridge-keepers'] }),
        ],
      },
      'actors.2: “Association of bridge-keepers” also names “bridge-keepers”: say in “distinctFrom” that the two are not one',
    ],
    [
      'an actor that is told apart from one that is not there',
      { actors: [anActor({ distinctFrom: ['gone'] }), BAKU] },
      'actors.0.distinctFrom.0: there is no other actor “gone”',
    ],
    [
      'an actor that is told apart from itself',
      { actors: [anActor({ distinctFrom: ['bridge-keepers'] }), BAKU] },
      'actors.0.distinctFrom.0: there is no other actor “bridge-keepers”',
    ],
    [
      'a name that an actor has twice',
      { actors: [anActor({ otherNames: ['ABK', 'ABK'] }), BAKU] },
      'actors.0.otherNames.1: “ABK” is among its names already',
    ],
    [
      'a position of no source',
      { disagreements: [withPosition({ sourceId: 'gone', quotationIds: [] })] },
      'disagreements.0.positions.0.sourceId: there is no source “gone”',
    ],
    [
      'a position with a quotation that is not there',
      { disagreements: [withPosition({ quotationIds: ['gone'] })] },
      'disagreements.0.positions.0.quotationIds.0: there is no quotation “gone”',
    ],
    [
      'a position with a quotation of another source',
      {
        sources: [aSource(), aSource({ id: 'other' })],
        disagreements: [withPosition({ sourceId: 'other' })],
      },
      'disagreements.0.positions.0.quotationIds.0: “rahimova-bridge” is of “report-2019”, not of “other”',
    ],
    [
      'two editions of one work that oppose each other',
      {
        sources: [aSource(), aSource({ id: 'web', editionOf: 'report-2019' })],
        disagreements: [withPosition({ sourceId: 'web', holder: undefined, quotationIds: [] })],
      },
      'disagreements.0.positions.1: the same work holds position 1: name who holds this one, or make them one',
    ],
    [
      'an event of an unknown actor',
      { events: [anEvent({ actors: ['bridge-keepers', 'nobody'] })] },
      'events.0.actors.1: there is no actor “nobody”',
    ],
  ])('finds %s', async (_, library, problem) => {
    expect(await problemsOf(library)).toEqual([problem])
  })

  it.each<[string, Partial<Library>]>([
    [
      'two actors of one name that are told apart',
      {
        actors: [anActor(), BAKU, anActor({ id: 'new-keepers', distinctFrom: ['bridge-keepers'] })],
      },
    ],
  ])('takes %s', async (_, library) => {
    expect(await problemsOf(library)).toEqual([])
  })

  it('counts the words of an edition, and what both editions say, once', async () => {
    const sources = [
      aSource({ wordCount: 200 }),
      aSource({ id: 'web', editionOf: 'report-2019', wordCount: 200 }),
    ]
    const twice = [
      aQuotation({ exact: words(15) }),
      aQuotation({ id: 'again', sourceId: 'web', exact: words(15) }),
    ]
    expect(await problemsOf({ sources, quotations: twice })).toEqual([])
    const more = [...twice, aQuotation({ id: 'more', sourceId: 'web', exact: `And ${words(14)}` })]
    expect(await problemsOf({ sources, quotations: more })).toEqual([
      ': all quotations together take 15 % of all sources, more than 8 %',
    ])
  })

  it('knows an actor by its id and by its name', async () => {
    const actors = ['bridge-keepers', 'Association of Bridge Keepers']
    expect(await problemsOf({ events: [anEvent({ actors })] })).toEqual([])
  })

  it('finds what a sample cites and the library does not hold', async () => {
    const draft = aDraft({
      blocks: [
        { type: 'quotation', attrs: { quotationId: 'rahimova-bridge', form: 'block', lead: '', shown: '' } },
        { type: 'quotation', attrs: { quotationId: 'gone', form: 'block', lead: '', shown: '' } },
        { type: 'dataTable', attrs: { tableId: 'lost', title: '', view: null, id: null } },
        {
          type: 'timeline',
          attrs: {
            eventIds: ['association-founded', 'never'],
            title: '',
            form: 'list',
            order: 'by-date',
            id: null,
          },
        },
        {
          type: 'paragraph',
          content: [
            {
              type: 'citation',
              attrs: { items: [{ sourceId: 'burnt', locator: null, prefix: '', quotedFrom: null }] },
            },
          ],
        },
      ],
    })
    expect(await problemsOf({}, draft)).toEqual([
      'body: there is no quotation “gone”',
      'body: there is no table “lost”',
      'body: there is no event “never”',
      'body: there is no source “burnt”',
    ])
  })
})
