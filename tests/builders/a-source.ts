import type { Reference } from '#domain/reference.ts'
import type { Source } from '#domain/source.ts'

/** A report of 2019 with one author; its id is `report-2019`. The reference takes the id of the source. */
export function aSource(
  over: Partial<Omit<Source, 'reference'>> & { readonly reference?: Partial<Reference> } = {},
): Source {
  const id = over.id ?? 'report-2019'
  return {
    rights: 'All rights reserved by the publisher.',
    wordCount: 10_000,
    language: 'en-GB',
    uncertainties: [],
    editionOf: null,
    digest: [
      {
        section: 'Trade',
        locator: { kind: 'page', page: '12' },
        text: 'Our summary says how trade across the river grew once the bridge was open.',
      },
    ],
    ...over,
    id,
    reference: {
      id,
      type: 'report',
      title: 'Bridges and Borders',
      author: [{ family: 'Rahimova', given: 'Leyla' }],
      issued: { 'date-parts': [[2019, 3]] },
      publisher: 'Institute for River Studies',
      ...over.reference,
    },
  }
}
