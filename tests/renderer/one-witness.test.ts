import { describe, expect, it } from 'vitest'
import { NO_SNAPSHOTS } from '#domain/draft.ts'
import { firstEditions } from '#domain/source.ts'
import { countDiffering } from '#renderer/records/find-disagreements.ts'
import { wordsOf } from '#renderer/records/node-of.ts'
import {
  disagreementsAbout,
  eventsAbout,
  quotationsNear,
} from '#renderer/components/timeline/related-records.ts'
import { Records } from '#renderer/state/records.ts'
import { aDisagreement } from '#tests/builders/a-disagreement.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { anEvent } from '#tests/builders/an-event.ts'

const page = { kind: 'page', page: '3' } as const
const paragraph = { kind: 'paragraph', paragraph: 5 } as const
const onWeb = { sourceId: 'web', locator: paragraph }
const onPaper = { sourceId: 'report-2019', locator: page }
const byOther = { sourceId: 'ferry', locator: page }
const told = { asWritten: 'in May 2012' }
const says = (held: typeof onWeb | typeof onPaper) => ({ ...held, position: 'Twelve.', quotationIds: [] })

/** Told by the chapter on the web, by the paper that it is of, and by another work. */
const event = anEvent({
  sources: [
    { ...onWeb, ...told },
    { ...onPaper, ...told },
    { ...byOther, ...told },
  ],
})
const within = aDisagreement({ id: 'within', positions: [says(onWeb), says(onPaper)] })
const between = aDisagreement({ id: 'between', positions: [says(onWeb), says(onPaper), says(byOther)] })
const library = aLibrary({
  sources: [
    aSource(),
    aSource({ id: 'web', editionOf: 'report-2019', reference: { title: 'Chapter' } }),
    aSource({ id: 'ferry', reference: { author: [{ family: 'Quliyev', given: 'A.' }] } }),
  ],
  quotations: [
    aQuotation({ id: 'on-web', ...onWeb }),
    aQuotation({ id: 'on-paper', ...onPaper }),
    aQuotation({ id: 'other', ...byOther }),
  ],
  events: [event],
  disagreements: [within, between],
})
const records = new Records(
  () => library,
  () => NO_SNAPSHOTS,
)
const [paper, web, other] = ['report-2019', 'web', 'ferry'].map((id) => records.shortReference(id))
const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id)

describe('two editions of a work are one witness in the window', () => {
  it('in the number of works that differ', () => {
    expect(countDiffering(library)).toBe('2 questions on which 2 works differ')
    expect(countDiffering({ ...library, disagreements: [between] })).toBe(
      '1 question on which 2 works differ',
    )
  })

  it('in the words of an event that is copied or listed, which cite the work', () => {
    expect(wordsOf({ kind: 'event', id: event.id, event }, records)).toBe(
      `May 2012: ${event.what} (${paper}, p. 3; ${other}, p. 3)`,
    )
    expect(records.cite(event.sources)).toBe(`${paper}, p. 3; ${other}, p. 3`)
  })

  it('under a table and a timeline, by the edition that is named first', () => {
    expect(records.nameWorks(['report-2019', 'web', 'ferry'])).toBe(`${paper}; ${other}`)
    expect(records.nameWorks(['web', 'report-2019'])).toBe(web)
    expect(firstEditions(['web', 'ferry', 'report-2019', 'own'], records.works)).toEqual([
      'web',
      'ferry',
      'own',
    ])
  })

  it('in what is quoted at the same place', () => {
    expect(ids(quotationsNear(event, library, 3))).toEqual(['on-paper', 'other'])
    const chapterAlone = library.quotations.filter(({ id }) => id !== 'on-paper')
    expect(ids(quotationsNear(event, { ...library, quotations: chapterAlone }, 3))).toEqual([
      'on-web',
      'other',
    ])
  })

  it('in a disagreement, which is none about an event that both tell', () => {
    expect(ids(disagreementsAbout(event, library))).toEqual(['between'])
    expect([eventsAbout(within, library), eventsAbout(between, library)]).toEqual([[], [event]])
  })
})
