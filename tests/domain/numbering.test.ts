import fc from 'fast-check'
import { describe, it } from 'vitest'
import { CITATION_STYLES, LANGUAGES } from '#domain/draft.ts'
import type { Draft } from '#domain/draft.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { arbitraryBody } from '#tests/drafts/arbitrary-draft.ts'
import { expectNumbersInOrder, expectReferencesToFollow, expectSectionsInOrder } from './numbered-in-order.ts'

const library = aLibrary({ sources: [aSource(), aSource({ id: 'memoir' })] })

const drafts: fc.Arbitrary<Draft> = fc
  .record({
    body: arbitraryBody({
      sources: fc.constantFrom('report-2019', 'memoir'),
      quotations: fc.constant('rahimova-bridge'),
      tables: fc.constant('tolls'),
      events: fc.constant('association-founded'),
    }),
    language: fc.constantFrom(...LANGUAGES),
    citationStyle: fc.constantFrom(...CITATION_STYLES),
    numberedHeadings: fc.boolean(),
  })
  .map((over) => aDraft(over))

describe('the numbers of any document', () => {
  it('go from 1 in reading order, each block of a kind, each note, each citation', () => {
    fc.assert(fc.property(drafts, (draft) => expectNumbersInOrder(draft, library)))
  })

  it('number sections one after another', () => {
    fc.assert(fc.property(drafts, (draft) => expectSectionsInOrder(draft, library)))
  })

  it('are what every cross-reference says of the block that it leads to', () => {
    fc.assert(fc.property(drafts, (draft) => expectReferencesToFollow(draft, library)))
  })
})
