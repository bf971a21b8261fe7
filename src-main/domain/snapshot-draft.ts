import type { Draft, Snapshots } from './draft.ts'
import type { Library } from './library.ts'
import { citedInBody } from './walk-body.ts'
import { workListsOf } from './work-lists.ts'

/** A record that the text names and that neither the draft's snapshots nor the library hold. */
export interface Unresolved {
  readonly kind: 'source' | 'quotation' | 'table' | 'event'
  readonly id: string
}

/**
 * The draft with exactly what its text cites as snapshots: one already held is kept as it is, a new one is taken from
 * the library, one no longer cited is dropped. What is found nowhere stays out; `findUnresolved` names it.
 */
export function snapshotDraft(draft: Draft, library: Library): Draft {
  return { ...draft, snapshots: gatherRecords(draft, library).snapshots }
}

/** What the text cites and nobody has, in reading order within its kind: quotations, tables, events, then sources. */
export function findUnresolved(draft: Draft, library: Library): readonly Unresolved[] {
  return gatherRecords(draft, library).unresolved
}

/** Both of them. */
export function gatherRecords(
  draft: Draft,
  library: Library,
): { readonly snapshots: Snapshots; readonly unresolved: readonly Unresolved[] } {
  const unresolved: Unresolved[] = []
  const cited = citedInBody(draft.body)
  const held = draft.snapshots
  const select = <T>(
    kind: Unresolved['kind'],
    ids: readonly string[],
    snapshots: Readonly<Record<string, T>>,
    find: (id: string) => T | undefined,
  ): Record<string, T> => {
    const taken: Record<string, T> = {}
    for (const id of ids) {
      const record = Object.hasOwn(snapshots, id) ? snapshots[id] : find(id)
      if (record === undefined) unresolved.push({ kind, id })
      else taken[id] = record
    }
    return taken
  }

  const quotations = select('quotation', cited.quotationIds, held.quotations, finder(library.quotations))
  const tables = select('table', cited.tableIds, held.tables, finder(library.tables))
  const events = select('event', cited.eventIds, held.events, finder(library.events))
  const sourceIds = new Set([
    ...cited.sourceIds,
    ...workListsOf(draft).further,
    ...Object.values(quotations).map((quotation) => quotation.sourceId),
    ...Object.values(tables).flatMap((table) => table.sourceIds),
    ...Object.values(events).flatMap((event) => event.sources.map((source) => source.sourceId)),
  ])
  const findSource = finder(library.sources)
  const references = select('source', [...sourceIds], held.references, (id) => findSource(id)?.reference)
  // Fields that a newer version keeps among the snapshots stay.
  return { snapshots: { ...held, references, quotations, tables, events }, unresolved }
}

function finder<T extends { readonly id: string }>(records: readonly T[]): (id: string) => T | undefined {
  const byId = new Map(records.map((record) => [record.id, record]))
  return (id) => byId.get(id)
}
