import { describe, expect, it } from 'vitest'
import type { Draft } from '#domain/draft.ts'
import type { Disagreement, Position } from '#domain/disagreement.ts'
import type { Library } from '#domain/library.ts'
import type { Locator } from '#domain/locator.ts'
import { checkLibrary } from '#library/check-library.ts'
import { readShelves } from '#library/read-library.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { aDisagreement } from '#tests/builders/a-disagreement.ts'
import { aLibrary, anActor, BAKU } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aShelf } from '#tests/builders/a-shelf.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { anEvent } from '#tests/builders/an-event.ts'

/** `at: problem` of each, the file left out. */
async function problemsOf(library: Partial<Library>, draft: Draft = aDraft()): Promise<readonly string[]> {
  const shelf = await readShelves([await aShelf(aLibrary(library))])
  if (!shelf.ok) throw new RangeError('the test wrote a library that cannot be read')
  return checkLibrary(shelf.value, [{ file: 'sample.json', draft }]).map(
    ({ at, problem }) => `${at}: ${problem}`,
  )
}

const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ')
const elsewhere = { sourceId: 'elsewhere', locator: { kind: 'page', page: '1' }, asWritten: 'then' } as const
const [year, total] = aTable().columns as [object, object]
const withCell = (cell: object, column: object = {}): Partial<Library> => ({
  tables: [
    aTable({
      columns: [year, { ...total, ...column }] as never,
      rows: [[{ value: 2015, asWritten: '2015' }, cell]] as never,
    }),
  ],
})

/** `report-2019` with 40 pages and twelve notes. */
const PAGES = aSource({ extent: { kind: 'pages', first: 1, last: 40, notes: 12 } })

/** The same as paragraphs: two at first, then three under "Trade". */
const SECTIONS = aSource({
  digest: [
    { section: 'Trade', locator: { kind: 'paragraph', paragraph: 1, section: 'Trade' }, text: 'Trade grew.' },
  ],
  extent: {
    kind: 'paragraphs',
    sections: [
      { section: null, paragraphs: 2 },
      { section: 'Trade', paragraphs: 3 },
    ],
    notes: 0,
  },
})

const inSections = (locator: Locator): Partial<Library> => ({
  sources: [SECTIONS],
  quotations: [aQuotation({ locator })],
  tables: [],
  events: [],
  disagreements: [],
})

const toldOf = (asWritten: string) =>
  ({ sourceId: 'report-2019', locator: { kind: 'page', page: '16' }, asWritten }) as const

const APRIL = { ...anEvent().date, edtf: '2019-04', earliest: '2019-04-01', latest: '2019-04-30' }

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
      'a quotation said on no day',
      { quotations: [aQuotation({ date: '2019-02-30' })] },
      'quotations.0.date: “2019-02-30” is not a date of EDTF level 1, or is an interval that ends before it begins',
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
      'two columns of one name',
      { tables: [aTable({ columns: [year, { ...total, id: 'year' }] as never })] },
      'columns.1.id: “year” names another column too',
    ],
    [
      'a unit on a column of years',
      { tables: [aTable({ columns: [{ ...year, unit: 'US$' }, total] as never })] },
      'columns.0: a column of kind year has neither unit nor scale',
    ],
    [
      'a figure that is not what was written',
      withCell({ value: 499, asWritten: '482 million' }),
      'rows.0.1: the value 499 is not what “482 million” says',
    ],
    [
      'a figure in another magnitude',
      withCell({ value: 482, asWritten: '482 billion' }),
      'rows.0.1: the value 482 is not what “482 billion” says',
    ],
    [
      'a figure in another unit',
      withCell({ value: 482, asWritten: '€482 million' }),
      "rows.0.1: “€482 million” is not a figure in this column's unit",
    ],
    [
      'a zero where nothing was written',
      withCell({ value: 0, asWritten: '–' }),
      'rows.0.1: the value 0 is not what “–” says',
    ],
    [
      'a missing value where one was written',
      withCell({ value: null, asWritten: '482' }),
      'rows.0.1: the value “missing” is not what “482” says',
    ],
    [
      'a year that is not what was written',
      {
        tables: [
          aTable({
            rows: [
              [
                { value: 2016, asWritten: '2015' },
                { value: 1, asWritten: '1' },
              ],
            ],
          }),
        ],
      },
      'rows.0.0: the value 2016 is not what “2015” says',
    ],
    [
      'a number in a column of text',
      withCell({ value: 4, asWritten: '4' }, { kind: 'text', unit: undefined, scale: undefined }),
      'rows.0.1: a cell of text holds text',
    ],
    [
      'an event of no source',
      { events: [anEvent({ sources: [elsewhere] })] },
      'events.0.sources.0.sourceId: there is no source “elsewhere”',
    ],
    [
      'a place of a kind that its source has not',
      { quotations: [aQuotation({ locator: { kind: 'paragraph', paragraph: 2 } })] },
      'quotations.0.locator: places in “report-2019” are named by page, not by paragraph',
    ],
    [
      'a page after the last one',
      { sources: [PAGES], quotations: [aQuotation({ locator: { kind: 'page', page: '41' } })] },
      'quotations.0.locator: it has no p. 41: its pages are 1–40',
    ],
    [
      'pages that fall',
      { sources: [PAGES], quotations: [aQuotation({ locator: { kind: 'page', page: '12-10' } })] },
      'quotations.0.locator: it has no pp. 12–10: its pages are 1–40',
    ],
    [
      'a note that is not there',
      { sources: [PAGES], quotations: [aQuotation({ locator: { kind: 'note', note: 'xiv' } })] },
      'quotations.0.locator: it has no note xiv: there are 12',
    ],
    [
      'a section that the source has not',
      inSections({ kind: 'paragraph', paragraph: 1, section: 'Fish' }),
      'quotations.0.locator: it has no section “Fish”',
    ],
    [
      'a paragraph after the last of its section',
      inSections({ kind: 'paragraph', paragraph: 4, section: 'Trade' }),
      'quotations.0.locator: its section “Trade” has no paragraph 4: there are 3',
    ],
    [
      'a paragraph after the last before all sections',
      inSections({ kind: 'paragraph', paragraph: 3 }),
      'quotations.0.locator: it has no paragraph 3: there are 2',
    ],
    [
      'a section that the digest has not, where only that tells',
      {
        ...inSections({ kind: 'paragraph', paragraph: 1, section: 'Fish' }),
        sources: [aSource({ digest: SECTIONS.digest })],
      },
      'quotations.0.locator: its digest has no section “Fish”',
    ],
    [
      'a digest of a place that is not there',
      {
        sources: [
          aSource({
            extent: { ...PAGES.extent, last: 20 } as never,
            digest: [{ ...PAGES.digest[0]!, locator: { kind: 'page', page: '21' } }],
          }),
        ],
      },
      'digest.0.locator: it has no p. 21: its pages are 1–20',
    ],
    [
      'a table on a page that is not there',
      { sources: [PAGES], tables: [aTable({ locator: { kind: 'page', page: '99' } })] },
      'locator: it has no p. 99: its pages are 1–40',
    ],
    [
      'a figure on a page that is not there',
      {
        sources: [PAGES],
        ...withCell({ value: 1, asWritten: '1', locator: { kind: 'page', page: '99' } }),
      },
      'rows.0.1.locator: it has no p. 99: its pages are 1–40',
    ],
    [
      'a bound that is taken for the figure',
      withCell({ value: 482, asWritten: 'over 482 million' }),
      'rows.0.1: “over 482 million” is not exact: its qualifier is “over”',
    ],
    [
      'a qualifier that is not what was written',
      withCell({ value: 482, asWritten: 'about 482 million', qualifier: 'over' }),
      'rows.0.1: “over” is not what “about 482 million” says',
    ],
    [
      'a qualifier of an exact figure',
      withCell({ value: 482, asWritten: '482 million', qualifier: 'about' }),
      'rows.0.1: “about” is not what “482 million” says',
    ],
    [
      'a range without its upper end',
      withCell({ value: 482, asWritten: '482–500 million' }),
      'rows.0.1: “482–500 million” is a range, and the cell has no upper end',
    ],
    [
      'a range with another upper end',
      withCell({ value: 482, upTo: 510, asWritten: '482–500 million' }),
      'rows.0.1: the upper end 510 is not what “482–500 million” says',
    ],
    [
      'a figure in another unit than its cell says',
      withCell({ value: 60, asWritten: '60 million', unit: '%' }),
      'rows.0.1: the value 60 is not what “60 million” says',
    ],
    [
      'a figure in words that is not what was written',
      withCell({ value: 18, asWritten: 'seventeen million' }),
      'rows.0.1: the value 18 is not what “seventeen million” says',
    ],
    [
      'a unit on a cell of text',
      withCell(
        { value: 'few', asWritten: 'few', unit: 'US$' },
        { kind: 'text', unit: undefined, scale: undefined },
      ),
      'rows.0.1: a cell of a column of kind text has neither unit, scale, qualifier nor range',
    ],
    [
      'a quotation said after its source came out',
      { quotations: [aQuotation({ date: '2019-04' })] },
      'quotations.0.date: its source is of 2019-03-31 at the latest',
    ],
    [
      'an event after its source came out',
      { events: [anEvent({ date: APRIL, sources: [toldOf('in April 2019')] })] },
      'events.0.sources.0: its source is of 2019-03-31 at the latest, so it cannot tell of 2019-04-01, unless “ahead” says why',
    ],
    [
      'an event after the time within which its source was written',
      {
        sources: [aSource({ reference: { issued: undefined } as never, writtenWithin: '2012/2018' })],
        events: [anEvent({ date: APRIL, sources: [toldOf('in April 2019')] })],
      },
      'events.0.sources.0: its source is of 2018-12-31 at the latest, so it cannot tell of 2019-04-01, unless “ahead” says why',
    ],
    [
      'a reason for what needs none',
      { events: [anEvent({ sources: [{ ...toldOf('in May 2012'), ahead: 'It was planned.' }] })] },
      'events.0.sources.0.ahead: it is not after its source, so there is nothing to explain',
    ],
    [
      'a date in another year than its words',
      { events: [anEvent({ sources: [toldOf('in May 2021')] })] },
      'events.0.sources.0.asWritten: “in May 2021” names a year that is not in 2012-05',
    ],
    [
      'a conflicting date that is none',
      { events: [anEvent({ sources: [toldOf('in May 2012'), { ...toldOf('in 2013'), edtf: '2013-13' }] })] },
      'events.0.sources.1.edtf: “2013-13” is not a date of EDTF level 1, or is an interval that ends before it begins',
    ],
    [
      'a conflicting date that does not differ',
      { events: [anEvent({ sources: [toldOf('in May 2012'), { ...toldOf('in 2012'), edtf: '2012' }] })] },
      'events.0.sources.1.edtf: it shares days with every other date of this event: that is no conflict',
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
      'a position on a page that is not there',
      { sources: [PAGES], disagreements: [withPosition({ locator: { kind: 'page', page: '44' } })] },
      'disagreements.0.positions.0.locator: it has no p. 44: its pages are 1–40',
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
      'a source that was written on no day',
      { sources: [aSource({ writtenWithin: '2012/2011' })] },
      'writtenWithin: “2012/2011” is not a date of EDTF level 1, or is an interval that ends before it begins',
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
      'a note by its Roman number',
      { sources: [PAGES], quotations: [aQuotation({ locator: { kind: 'note', note: 'ix' } })] },
    ],
    [
      'pages from one to another',
      { sources: [PAGES], quotations: [aQuotation({ locator: { kind: 'page', page: '12-14' } })] },
    ],
    ['a section and its last paragraph', inSections({ kind: 'paragraph', paragraph: 3, section: 'Trade' })],
    [
      'what a source foretells, and says so',
      {
        events: [anEvent({ date: APRIL, sources: [{ ...toldOf('next month'), ahead: 'It was planned.' }] })],
      },
    ],
    [
      'dates that conflict',
      { events: [anEvent({ sources: [toldOf('in May 2012'), { ...toldOf('in 2013'), edtf: '2013' }] })] },
    ],
    [
      'words for a date without a year',
      { events: [anEvent({ sources: [toldOf('in May'), toldOf('in the 2010s')] })] },
    ],
    ['a bound', withCell({ value: 482, asWritten: 'more than 482 million', qualifier: 'over' })],
    ['a range', withCell({ value: 482, upTo: 500, asWritten: 'between 482 and 500 million' })],
    ['a figure in words', withCell({ value: 17, asWritten: 'seventeen million' })],
    [
      'a cell with a unit of its own',
      withCell({ value: 60, asWritten: 'an estimated 60 per cent', unit: '%', qualifier: 'estimate' }),
    ],
    ['two thirds, rounded', withCell({ value: 66.7, asWritten: 'two-thirds', unit: '%' })],
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
