import type { Snapshots } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import type { Quotation } from '#domain/quotation.ts'
import { shortReference, type Reference } from '#domain/reference.ts'
import type { DataTable } from '#domain/table.ts'
import type { TimelineEvent } from '#domain/timeline.ts'

/** Any record by its id: as the briefing keeps it, else as the library has it, else undefined. */
export class Records {
  readonly library: Library
  readonly #snapshots: () => Snapshots
  readonly #quotations: ReadonlyMap<string, Quotation>
  readonly #tables: ReadonlyMap<string, DataTable>
  readonly #events: ReadonlyMap<string, TimelineEvent>
  readonly #references: ReadonlyMap<string, Reference>

  constructor(library: Library, snapshots: () => Snapshots) {
    this.library = library
    this.#snapshots = snapshots
    this.#quotations = new Map(library.quotations.map((quotation) => [quotation.id, quotation]))
    this.#tables = new Map(library.tables.map((table) => [table.id, table]))
    this.#events = new Map(library.events.map((event) => [event.id, event]))
    this.#references = new Map(library.sources.map((source) => [source.id, source.reference]))
  }

  quotation(id: string): Quotation | undefined {
    return this.#snapshots().quotations[id] ?? this.#quotations.get(id)
  }

  table(id: string): DataTable | undefined {
    return this.#snapshots().tables[id] ?? this.#tables.get(id)
  }

  event(id: string): TimelineEvent | undefined {
    return this.#snapshots().events[id] ?? this.#events.get(id)
  }

  reference(sourceId: string): Reference | undefined {
    return this.#snapshots().references[sourceId] ?? this.#references.get(sourceId)
  }

  /** "Shiriyev 2019"; the id of a work that nobody has. */
  shortReference(sourceId: string): string {
    const reference = this.reference(sourceId)
    return reference === undefined ? sourceId : shortReference(reference)
  }
}
