import { describe, expect, it } from 'vitest'
import type { Library } from '#domain/library.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { problemsOf } from './problems-of.ts'

const [year, total] = aTable().columns as [object, object]
const withCell = (cell: object, column: object = {}): Partial<Library> => ({
  tables: [
    aTable({
      columns: [year, { ...total, ...column }] as never,
      rows: [[{ value: 2015, asWritten: '2015' }, cell]] as never,
    }),
  ],
})

/** `report-2019` with 40 pages. */
const PAGES = aSource({ extent: { kind: 'pages', first: 1, last: 40, notes: 12 } })

describe('checkLibrary on figures', () => {
  it.each<[string, Partial<Library>, string]>([
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
      'words for a figure in another unit than that of its cell',
      withCell({ value: 482, asWritten: '€482 million', unit: 'GB£' }),
      "rows.0.1: “€482 million” is not a figure in this cell's unit",
    ],
    [
      'an upper end where no range was written',
      withCell({ value: 482, upTo: 500, asWritten: '482 million' }),
      'rows.0.1: the upper end 500 is not what “482 million” says',
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
  ])('finds %s', async (_, library, problem) => {
    expect(await problemsOf(library)).toEqual([problem])
  })

  it.each<[string, Partial<Library>]>([
    ['a bound', withCell({ value: 482, asWritten: 'more than 482 million', qualifier: 'over' })],
    ['a range', withCell({ value: 482, upTo: 500, asWritten: 'between 482 and 500 million' })],
    ['a figure in words', withCell({ value: 17, asWritten: 'seventeen million' })],
    [
      'a cell with a unit of its own',
      withCell({ value: 60, asWritten: 'an estimated 60 per cent', unit: '%', qualifier: 'estimate' }),
    ],
    ['two thirds, rounded', withCell({ value: 66.7, asWritten: 'two-thirds', unit: '%' })],
  ])('takes %s', async (_, library) => {
    expect(await problemsOf(library)).toEqual([])
  })
})
