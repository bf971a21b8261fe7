import { describe, expect, it } from 'vitest'
import type { Library } from '#domain/library.ts'
import type { Locator } from '#domain/locator.ts'
import { aDisagreement } from '#tests/builders/a-disagreement.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { anEvent } from '#tests/builders/an-event.ts'
import type { Disagreement, Position } from '#domain/disagreement.ts'
import type { Source } from '#domain/source.ts'
import { problemsOf } from './problems-of.ts'

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

/** Nothing but this source. */
const alone = (source: Source): Partial<Library> => ({
  sources: [source],
  quotations: [],
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

describe('checkLibrary on places and dates', () => {
  it.each<[string, Partial<Library>, string]>([
    [
      'a quotation said on no day',
      { quotations: [aQuotation({ date: '2019-02-30' })] },
      'quotations.0.date: “2019-02-30” is not a date of EDTF level 1, or is an interval that ends before it begins',
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
      'a position on a page that is not there',
      { sources: [PAGES], disagreements: [withPosition({ locator: { kind: 'page', page: '44' } })] },
      'disagreements.0.positions.0.locator: it has no p. 44: its pages are 1–40',
    ],
    [
      'a source that was written on no day',
      { sources: [aSource({ writtenWithin: '2012/2011' })] },
      'writtenWithin: “2012/2011” is not a date of EDTF level 1, or is an interval that ends before it begins',
    ],
    [
      'a source that came out on no day',
      alone(aSource({ reference: { issued: { 'date-parts': [[2019, 2, 30]] } } })),
      'reference.issued: “2019-02-30” is not a date of EDTF level 1, or is an interval that ends before it begins',
    ],
    [
      'a source that ends before it begins',
      alone(aSource({ extent: { kind: 'pages', first: 20, last: 10, notes: 0 }, digest: [] })),
      'extent: its last page, 10, is before its first, 20',
    ],
    [
      'a paragraph outside of the sections by which all are counted',
      {
        ...inSections({ kind: 'paragraph', paragraph: 1 }),
        sources: [
          aSource({
            digest: SECTIONS.digest,
            extent: { kind: 'paragraphs', sections: [{ section: 'Trade', paragraphs: 3 }], notes: 0 },
          }),
        ],
      },
      'quotations.0.locator: its paragraphs are counted by section',
    ],
    [
      'a note of a source without notes',
      inSections({ kind: 'note', note: 'i' }),
      'quotations.0.locator: it has no notes',
    ],
    [
      'a note that is no number',
      { sources: [PAGES], quotations: [aQuotation({ locator: { kind: 'note', note: 'iiii' } })] },
      'quotations.0.locator: it has no note iiii: there are 12',
    ],
    [
      'a page that is no number',
      { sources: [PAGES], quotations: [aQuotation({ locator: { kind: 'page', page: '12a' } })] },
      'quotations.0.locator: it has no p. 12a: its pages are 1–40',
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
  ])('takes %s', async (_, library) => {
    expect(await problemsOf(library)).toEqual([])
  })
})
