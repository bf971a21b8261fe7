import type { Actor, Library } from '#domain/library.ts'
import { formatLocator, type Locator } from '#domain/locator.ts'
import { sectionsAt } from '#domain/digest-places.ts'
import type { Quotation } from '#domain/quotation.ts'
import type { SearchHit } from '#domain/search.ts'
import type { Source } from '#domain/source.ts'
import { inOrder } from '../records/describe-source.ts'
import { dossierOf, type Dossier, type NamedActor } from '../records/dossier.ts'
import { knownAt } from '../records/known-at.ts'
import { disagreementItem, type ShelfItem } from '../records/shelf-groups.ts'
import { Cursor } from './cursor.svelte.ts'
import type { Asked } from './screens.svelte.ts'

export const DOSSIER_TABS = [
  'digest',
  'quotations',
  'figures',
  'events',
  'disagreements',
  'actors',
  'used',
] as const
/** What a jump from elsewhere may ask for. */
const ASKABLE = ['source', 'quotation', 'table', 'event', 'actor', 'disagreement'] as const

export type DossierTab = (typeof DOSSIER_TABS)[number]

/** Where the person is in the library: which source, which part of its dossier, which record there. */
export class LibraryRoom {
  tab = $state<DossierTab>('digest')
  /** Index of the digest's section that is in view. */
  section = $state(0)
  /** The section that is to be brought into view; another object each time. */
  asked = $state.raw<{ readonly section: number } | null>(null)
  /** The place of the open source that was asked for and that the library knows nothing of. */
  unknown = $state.raw<Locator | null>(null)
  readonly shelf: Cursor<Source>
  readonly dossier = $derived.by((): Dossier | null => {
    const source = this.shelf.current
    return source === undefined ? null : dossierOf(source, this.#library())
  })
  readonly quotations = new Cursor<ShelfItem>(() => (this.dossier?.quotations ?? []).map(quotationItem))
  readonly tables = new Cursor<ShelfItem>(() =>
    (this.dossier?.tables ?? []).map((table) => ({ kind: 'table', id: table.id, table })),
  )
  readonly events = new Cursor<ShelfItem>(() =>
    (this.dossier?.events ?? []).map((event) => ({ kind: 'event', id: event.id, event })),
  )
  readonly disagreements = new Cursor(() =>
    (this.dossier?.disagreements ?? []).map((one) => disagreementItem(one, this.#library())),
  )
  readonly actors = new Cursor<NamedActor & { readonly id: string }>(() =>
    (this.dossier?.actors ?? []).map((named) => ({ ...named, id: named.actor.id })),
  )
  readonly #library: () => Library

  constructor(library: () => Library) {
    this.#library = library
    this.shelf = new Cursor(() => inOrder(library().sources))
  }

  /** The record that is current in the open part. */
  get current(): ShelfItem | undefined {
    switch (this.tab) {
      case 'quotations':
        return this.quotations.current
      case 'figures':
        return this.tables.current
      case 'events':
        return this.events.current
      case 'disagreements':
        return this.disagreements.current
      case 'digest':
      case 'actors':
      case 'used':
        return undefined
    }
  }

  /** Another source, from the beginning of the part that is open. */
  openSource(id: string): void {
    if (this.shelf.current?.id === id) return
    this.shelf.select(id)
    this.goToSection(0)
  }

  /** The digest, at a section. */
  goToSection(section: number): void {
    this.unknown = null
    this.section = section
    this.asked = { section }
  }

  /** From a record to its place in the digest; false where the digest has no such place. */
  showInDigest(item: ShelfItem): boolean {
    const section = this.sectionOf(item)
    if (section === undefined) return false
    this.tab = 'digest'
    this.goToSection(section)
    return true
  }

  /** Where the digest of the open source comes to speak of it. */
  sectionOf(item: ShelfItem): number | undefined {
    const { source } = this.dossier ?? {}
    if (source === undefined) return undefined
    switch (item.kind) {
      case 'quotation':
        return sectionsAt(item.quotation.locator, source.digest)[0]
      case 'table':
        return sectionsAt(item.table.locator, source.digest)[0]
      case 'event': {
        const given = item.event.sources.find(({ sourceId }) => sourceId === source.id)
        return given === undefined ? undefined : sectionsAt(given.locator, source.digest)[0]
      }
      case 'disagreement': {
        const held = item.disagreement.positions.find(({ sourceId }) => sourceId === source.id)
        return held === undefined ? undefined : sectionsAt(held.locator, source.digest)[0]
      }
    }
  }

  /** To a record that was found or asked for; false where the library has no such record. */
  show({ kind, id, locator = '' }: Pick<SearchHit, 'kind' | 'id'> & { locator?: string }): boolean {
    const library = this.#library()
    const at = placeOf(kind, id, library, this.shelf.current?.id)
    if (at === undefined) return false
    this.openSource(at)
    switch (kind) {
      case 'source': {
        this.tab = 'digest'
        const digest = this.dossier?.source.digest ?? []
        this.goToSection(
          Math.max(
            0,
            digest.findIndex((section) => formatLocator(section.locator) === locator),
          ),
        )
        break
      }
      case 'quotation':
        this.#open('quotations', this.quotations, id)
        break
      case 'table':
        this.#open('figures', this.tables, id)
        break
      case 'event':
        this.#open('events', this.events, id)
        break
      case 'disagreement':
        this.#open('disagreements', this.disagreements, id)
        break
      case 'actor':
        this.#open('actors', this.actors, id)
        break
    }
    return true
  }

  showAsked({ id, place }: Asked): void {
    if (place === null || !this.showPlace(id, place)) ASKABLE.some((kind) => this.show({ kind, id }))
  }

  /**
   * What is known of a place in a source: a record of it, else the section of the digest, else the top of the dossier and
   * that nothing is known. False where the library has no such source.
   */
  showPlace(sourceId: string, place: Locator): boolean {
    if (!this.show({ kind: 'source', id: sourceId })) return false
    const { dossier } = this
    if (dossier === null) return false
    const known = knownAt(place, dossier)
    const section = sectionsAt(place, dossier.source.digest)[0]
    if (known !== null) this.show(known)
    else if (section !== undefined) this.goToSection(section)
    else this.unknown = place
    return true
  }

  #open(tab: DossierTab, cursor: Pick<Cursor<never>, 'select'>, id: string): void {
    this.unknown = null
    this.tab = tab
    cursor.select(id)
  }
}

export const quotationItem = (quotation: Quotation): ShelfItem => ({
  kind: 'quotation',
  id: quotation.id,
  quotation,
})

/** The source in whose dossier a record stands; of several the one that is open, else the first. */
function placeOf(
  kind: SearchHit['kind'],
  id: string,
  library: Library,
  open: string | undefined,
): string | undefined {
  const among = (ids: readonly string[]) => (open !== undefined && ids.includes(open) ? open : ids[0])
  const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
    records.find((record) => record.id === id)
  switch (kind) {
    case 'source':
      return byId(library.sources)?.id
    case 'quotation':
      return byId(library.quotations)?.sourceId
    case 'table':
      return among(byId(library.tables)?.sourceIds ?? [])
    case 'event':
      return among(byId(library.events)?.sources.map(({ sourceId }) => sourceId) ?? [])
    case 'disagreement':
      return among(byId(library.disagreements)?.positions.map(({ sourceId }) => sourceId) ?? [])
    case 'actor': {
      const actor = byId<Actor>(library.actors)
      return actor === undefined ? undefined : among(sourcesNaming(actor, library))
    }
  }
}

const sourcesNaming = (actor: Actor, library: Library): readonly string[] =>
  inOrder(library.sources)
    .filter((source) => dossierOf(source, { ...library, actors: [actor] }).actors.length > 0)
    .map(({ id }) => id)
