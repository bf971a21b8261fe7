import type { Library } from '#domain/library.ts'
import { aDisagreement } from '#tests/builders/a-disagreement.ts'
import { anActor } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { writeShelf } from '#tests/builders/a-shelf.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { anEvent } from '#tests/builders/an-event.ts'

const page = (number: string) => ({ kind: 'page', page: number }) as const

/**
 * Records beside the bundled ones: two works on a bridge that contradict each other, and an edition of the first. The
 * first has two sections, on pages 12–14 and 15–20.
 */
export const bridgeLibrary: Pick<
  Library,
  'sources' | 'quotations' | 'tables' | 'events' | 'actors' | 'disagreements'
> = {
  sources: [
    aSource({
      uncertainties: ['Its month is taken from the publisher’s list.'],
      digest: [
        {
          section: 'Trade',
          locator: page('12-14'),
          text: 'Trade across the river grew once the bridge was open.',
        },
        { section: 'Keepers', locator: page('15-20'), text: 'The keepers came to hold the keys alone.' },
      ],
    }),
    aSource({
      id: 'report-2019-web',
      editionOf: 'report-2019',
      reference: { title: 'Bridges and Borders, web edition' },
    }),
    aSource({
      id: 'ferry-2021',
      reference: {
        title: 'The Ferrymen’s Case',
        author: [{ family: 'Karimli', given: 'Orxan' }],
        issued: { 'date-parts': [[2021]] },
      },
      digest: [
        { section: 'Claims', locator: page('2-5'), text: 'The ferrymen claim the river for themselves.' },
      ],
    }),
  ],
  quotations: [
    aQuotation(),
    aQuotation({
      id: 'keys',
      exact: 'The keys are ours and nobody asks for them.',
      locator: page('16'),
      speaker: { name: 'Association of Bridge Keepers' },
    }),
    aQuotation({
      id: 'ferry',
      sourceId: 'ferry-2021',
      exact: 'No keeper has ever closed anything without us.',
      locator: page('3'),
      speaker: { name: 'Orxan Karimli' },
    }),
  ],
  tables: [aTable()],
  events: [anEvent()],
  actors: [anActor()],
  disagreements: [
    aDisagreement({
      positions: [
        ...aDisagreement().positions,
        {
          sourceId: 'ferry-2021',
          position: 'The ferrymen, whose leave is always asked.',
          locator: page('3'),
          quotationIds: ['ferry'],
        },
      ],
    }),
    aDisagreement({
      id: 'how-many-keepers',
      question: 'How many keepers does the bridge have?',
      positions: [
        {
          sourceId: 'report-2019',
          position: 'Twelve.',
          locator: page('14'),
          quotationIds: ['rahimova-bridge'],
        },
        {
          sourceId: 'ferry-2021',
          position: 'Nobody has counted the Körpüçülər İttifaqı.',
          locator: page('4'),
          quotationIds: [],
        },
      ],
      settledBy: 'A list of the keepers.',
      tags: ['numbers'],
    }),
  ],
}

/** Puts them into a user-data folder, which has none yet. */
export const storeLibrary = (folder: string): Promise<void> => writeShelf(folder, bridgeLibrary)
