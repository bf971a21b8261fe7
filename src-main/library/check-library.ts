import type { Problem } from '#domain/app-error.ts'
import type { Draft } from '#domain/draft.ts'
import { findUnresolved } from '#domain/snapshot-draft.ts'
import { checkActors } from './check-actors.ts'
import { checkDisagreements } from './check-disagreements.ts'
import { checkEvents } from './check-events.ts'
import { unknown } from './check-problems.ts'
import { checkQuotations } from './check-quotations.ts'
import { checkSources } from './check-sources.ts'
import { checkTables } from './check-tables.ts'
import { toLibrary } from './read-library.ts'
import type { Shelf } from './read-shelf.ts'

/** A bundled draft and its file. */
export interface SampleDraft {
  readonly file: string
  readonly draft: Draft
}

/**
 * What is wrong with records that have the right shape: references that lead nowhere, places that a source has not,
 * quotations too long, dates that cannot be, names that two share, figures that are not what was written, samples that cite
 * what is not there. Empty for a sound library. What the user wrote may be as long as it is, and name actors that the
 * library does not describe.
 */
export function checkLibrary(shelf: Shelf, samples: readonly SampleDraft[]): readonly Problem[] {
  return [
    ...checkSources(shelf),
    ...checkQuotations(shelf),
    ...checkTables(shelf),
    ...checkEvents(shelf),
    ...checkActors(shelf),
    ...checkDisagreements(shelf),
    ...checkSamples(shelf, samples),
  ]
}

function checkSamples(shelf: Shelf, samples: readonly SampleDraft[]): readonly Problem[] {
  const library = toLibrary(shelf)
  return samples.flatMap(({ file, draft }) =>
    findUnresolved(draft, library).map(({ kind, id }) => ({ file, at: 'body', problem: unknown(kind, id) })),
  )
}
