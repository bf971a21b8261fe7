import { describe, expect, it } from 'vitest'
import type { Draft } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import { checkLibrary } from '#library/check-library.ts'
import { readShelves } from '#library/read-library.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
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
      { quotations: [aQuotation({ sourceId: 'gone' })] },
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
      'an event of an unknown actor',
      { events: [anEvent({ actors: ['bridge-keepers', 'nobody'] })] },
      'events.0.actors.1: there is no actor “nobody”',
    ],
  ])('finds %s', async (_, library, problem) => {
    expect(await problemsOf(library)).toEqual([problem])
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
