import { citeWorks } from '#domain/cite-works.ts'
import { NO_SNAPSHOTS, type Snapshots } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import { formatLocator, type Locator } from '#domain/locator.ts'
import type { Quotation } from '#domain/quotation.ts'
import { shortReferences, type Reference } from '#domain/reference.ts'
import { firstEditions, workOf, type Extent } from '#domain/source.ts'
import type { DataTable } from '#domain/table.ts'
import type { TimelineEvent } from '#domain/timeline.ts'
import { citedFor, twinQuotations, type Twins } from '#domain/twin-quotations.ts'
import { editionName } from '../records/describe-source.ts'

/** Any record by its id: as the briefing keeps it, else as the library has it, else as another briefing held it, else undefined. */
export class Records {
  readonly #library: () => Library
  readonly #snapshots: () => Snapshots
  readonly #held: () => Snapshots
  #indexed: LibraryIndex | null = null
  #named: Names | null = null

  constructor(
    library: () => Library,
    snapshots: () => Snapshots,
    held: () => Snapshots = () => NO_SNAPSHOTS,
  ) {
    this.#library = library
    this.#snapshots = snapshots
    this.#held = held
  }

  get library(): Library {
    return this.#library()
  }

  quotation(id: string): Quotation | undefined {
    return this.#snapshots().quotations[id] ?? this.#index().quotations.get(id) ?? this.#held().quotations[id]
  }

  /** The quotations of other editions of its work that have the same words. */
  twinsOf(id: string): readonly Quotation[] {
    return (this.#index().twins.get(id) ?? []).filter((twin) => twin.id !== id)
  }

  /** "also in the web chapter, para. 2"; of one that is not cited where another is, that too. Empty where it stands once. */
  alsoIn(id: string): string {
    const { twins } = this.#index()
    const places = this.twinsOf(id).map(({ sourceId, locator }) => {
      const reference = this.reference(sourceId)
      const name = reference === undefined ? sourceId : editionName(reference, locator.kind === 'page')
      return `${name}, ${formatLocator(locator)}`
    })
    if (places.length === 0) return ''
    return `also in ${places.join('; in ')}${citedFor(id, twins) === id ? '' : ': cite that'}`
  }

  table(id: string): DataTable | undefined {
    return this.#snapshots().tables[id] ?? this.#index().tables.get(id) ?? this.#held().tables[id]
  }

  event(id: string): TimelineEvent | undefined {
    return this.#snapshots().events[id] ?? this.#index().events.get(id) ?? this.#held().events[id]
  }

  /** Whether the briefing has the event in a timeline. */
  usesEvent(id: string): boolean {
    return Object.hasOwn(this.#snapshots().events, id)
  }

  reference(sourceId: string): Reference | undefined {
    return (
      this.#snapshots().references[sourceId] ??
      this.#index().references.get(sourceId) ??
      this.#held().references[sourceId]
    )
  }

  /**
   * "Shiriyev 2019", with a letter where two works would read the same: among those that the briefing cites, as it prints
   * them, and for another among all. The id of a work that nobody has.
   */
  shortReference(sourceId: string): string {
    return this.#names().get(sourceId) ?? sourceId
  }

  /** Is it a page that the copy does not print, and that was worked out? */
  isWorkedOut({ sourceId, locator }: { readonly sourceId: string; readonly locator: Locator }): boolean {
    const extent = this.#index().extents.get(sourceId)
    return locator.kind === 'page' && extent?.kind === 'pages' && extent.workedOut === true
  }

  /** Each work with its place, "Shiriyev 2019, p. 12; Miles 2017, para. 3": editions of one work are one. */
  cite(witnesses: readonly { readonly sourceId: string; readonly locator: Locator }[]): string {
    return citeWorks(witnesses, this.works)
      .map(({ sourceId, locator }) =>
        [this.shortReference(sourceId), ...(locator === null ? [] : [formatLocator(locator)])].join(', '),
      )
      .join('; ')
  }

  /** Each work by the edition that is named first. */
  nameWorks(sourceIds: readonly string[]): string {
    return firstEditions(sourceIds, this.works)
      .map((id) => this.shortReference(id))
      .join('; ')
  }

  /** The work that each source is an edition of. */
  get works(): ReadonlyMap<string, string> {
    return this.#index().works
  }

  /** Of all works at once, since a letter depends on the others. */
  #names(): ReadonlyMap<string, string> {
    const { references } = this.#index()
    const [cited, held] = [this.#snapshots(), this.#held().references]
    const known = this.#named
    if (known?.references !== references || known.cited !== cited || known.held !== held) {
      const all = { ...held, ...Object.fromEntries(references), ...cited.references }
      const names = new Map([...namesOf(all), ...namesOf(printedOf(cited, this.works))])
      this.#named = { references, cited, held, names }
    }
    return this.#named!.names
  }

  #index(): LibraryIndex {
    const library = this.#library()
    if (this.#indexed?.library !== library) this.#indexed = indexOf(library)
    return this.#indexed
  }
}

interface Names {
  readonly references: ReadonlyMap<string, Reference>
  readonly cited: Snapshots
  readonly held: Snapshots['references']
  readonly names: ReadonlyMap<string, string>
}

interface LibraryIndex {
  readonly library: Library
  readonly quotations: ReadonlyMap<string, Quotation>
  readonly tables: ReadonlyMap<string, DataTable>
  readonly events: ReadonlyMap<string, TimelineEvent>
  readonly references: ReadonlyMap<string, Reference>
  readonly works: ReadonlyMap<string, string>
  readonly extents: ReadonlyMap<string, Extent | undefined>
  readonly twins: Twins
}

/** Without the other editions of a work that tables and events come with and that nothing is quoted from: one stands for all. */
function printedOf(
  { references, quotations }: Snapshots,
  works: ReadonlyMap<string, string>,
): Snapshots['references'] {
  const quoted = new Set(Object.values(quotations).map(({ sourceId }) => sourceId))
  return Object.fromEntries(
    Object.entries(references).filter(([id]) => {
      const work = works.get(id) ?? id
      return work === id || !Object.hasOwn(references, work) || quoted.has(id)
    }),
  )
}

const namesOf = (references: Snapshots['references']): ReadonlyMap<string, string> =>
  shortReferences(Object.entries(references).map(([id, reference]) => ({ ...reference, id })))

function indexOf(library: Library): LibraryIndex {
  const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
    new Map(records.map((record) => [record.id, record]))
  return {
    library,
    quotations: byId(library.quotations),
    tables: byId(library.tables),
    events: byId(library.events),
    references: new Map(library.sources.map((source) => [source.id, source.reference])),
    extents: new Map(library.sources.map(({ id, extent }) => [id, extent])),
    twins: twinQuotations(library),
    works: new Map(library.sources.map((source) => [source.id, workOf(source)])),
  }
}
