import type { Snapshots } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import type { Source } from '#domain/source.ts'

/** Both together; of two states of one record that of `first` stays. */
export function mergeSnapshots(first: Snapshots, second: Snapshots): Snapshots {
  return {
    ...first,
    references: { ...second.references, ...first.references },
    quotations: { ...second.quotations, ...first.quotations },
    tables: { ...second.tables, ...first.tables },
    events: { ...second.events, ...first.events },
  }
}

/** The library, and after its own records those that it no longer has and somebody held: to be looked up by id alone. */
export function withHeld(library: Library, held: Snapshots): Library {
  const added = <T extends { readonly id: string }>(
    records: readonly T[],
    more: Readonly<Record<string, T>>,
  ) => {
    const ids = new Set(records.map(({ id }) => id))
    return [...records, ...Object.values(more).filter(({ id }) => !ids.has(id))]
  }
  const sources: Readonly<Record<string, Source>> = Object.fromEntries(
    Object.entries(held.references).map(([id, reference]) => [id, sourceOf(id, reference)]),
  )
  return {
    ...library,
    sources: added(library.sources, sources),
    quotations: added(library.quotations, held.quotations),
    tables: added(library.tables, held.tables),
    events: added(library.events, held.events),
  }
}

const sourceOf = (id: string, reference: Source['reference']): Source => ({
  id,
  reference,
  rights: '',
  wordCount: 0,
  language: reference.language ?? 'und',
  uncertainties: [],
  editionOf: null,
  digest: [],
})
