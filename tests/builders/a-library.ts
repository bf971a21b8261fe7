import type { Actor, Library } from '#domain/library.ts'
import { aDisagreement } from './a-disagreement.ts'
import { aQuotation } from './a-quotation.ts'
import { aSource } from './a-source.ts'
import { aTable } from './a-table.ts'
import { anEvent } from './an-event.ts'

/** One record of each kind, each from `report-2019`; every reference between them resolves. */
export function aLibrary(over: Partial<Library> = {}): Library {
  return {
    sources: [aSource()],
    quotations: [aQuotation()],
    tables: [aTable()],
    events: [anEvent()],
    actors: [anActor(), BAKU],
    disagreements: [aDisagreement()],
    own: [],
    ...over,
  }
}

/** The place of `anEvent()`. */
export const BAKU: Actor = {
  id: 'baku',
  name: 'Baku',
  kind: 'place',
  otherNames: ['Bakı'],
  description: 'The capital of Azerbaijan.',
}

/** The association of `anEvent()`, with one other name. */
export function anActor(over: Partial<Actor> = {}): Actor {
  return {
    id: 'bridge-keepers',
    name: 'Association of Bridge Keepers',
    kind: 'organisation',
    otherNames: ['Körpüçülər İttifaqı'],
    description: 'The association of those who keep the bridge.',
    ...over,
  }
}
