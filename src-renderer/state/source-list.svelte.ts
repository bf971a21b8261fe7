import { SvelteSet } from 'svelte/reactivity'
import type { Library } from '#domain/library.ts'
import { compareEvents } from '#domain/timeline.ts'
import { citedFor, twinQuotations } from '#domain/twin-quotations.ts'
import type { EvidenceKind } from '../records/evidence-kind.ts'
import { NO_FILTER, narrows, type EventFilter } from '../records/filter-events.ts'
import { citedHits, shelfGroups, type ShelfItem, type Tab } from '../records/shelf-groups.ts'
import type { SearchState } from './search-state.svelte.ts'

/** As what an item is put into the text: as a block of its own, within the line, or, of a table, as a chart. */
export type InsertForm = 'block' | 'inline' | 'chart'

/** The list of the Sources pane: which tab, what it is narrowed to, which item is current, which events are ticked. */
export class SourceList {
  /** What the timeline is narrowed to. */
  filter = $state.raw<EventFilter>(NO_FILTER)
  /** As what the next item is inserted: the text asked for a chart, say. */
  form = $state<InsertForm>('block')
  /** What the search found; null where nothing was asked. */
  readonly hits = $derived.by(() => {
    const { hits } = this.search
    return hits === null ? null : citedHits(hits, this.library)
  })
  readonly groups = $derived.by(() => shelfGroups(this.#tab, this.library, this.hits, this.filter))
  readonly items = $derived(this.groups.flatMap((group) => group.items))
  /** The current item; the first one until the person moves. */
  readonly current = $derived(this.items.find((item) => item.id === this.#currentId) ?? this.items[0])
  readonly search: SearchState
  readonly #library: () => Library
  #tab = $state<Tab>('quotations')
  #currentId = $state<string | null>(null)
  readonly #ticked = new SvelteSet<string>()
  #taking = false

  constructor(library: () => Library, search: SearchState, first: Tab = 'quotations') {
    this.#tab = first
    this.#library = library
    this.search = search
  }

  get library(): Library {
    return this.#library()
  }

  get tab(): Tab {
    return this.#tab
  }

  set tab(tab: Tab) {
    this.#tab = tab
    this.form = 'block'
    this.#currentId = null
  }

  /** The form that the next item is not inserted in: of a quotation within the line, of a table as a chart, or the reverse. */
  get otherForm(): InsertForm {
    if (this.form !== 'block') return 'block'
    return this.#tab === 'quotations' ? 'inline' : this.#tab === 'tables' ? 'chart' : 'block'
  }

  /** Is less shown than there is? */
  get narrowed(): boolean {
    return this.search.hits !== null || (this.#tab === 'timeline' && narrows(this.filter))
  }

  /**
   * What is ticked, which is so no longer, or else what is current, once the list is that of the words that were typed.
   * Asked for again before that, nothing: it comes once.
   */
  async take(): Promise<readonly ShelfItem[]> {
    if (this.#taking) return []
    this.#taking = true
    await this.search.settled()
    this.#taking = false
    const ticked = this.#tab === 'timeline' ? this.#tickedItems() : []
    if (ticked.length > 0) this.untickAll()
    else if (this.current !== undefined) return [this.current]
    return ticked
  }

  #tickedItems(): readonly ShelfItem[] {
    return this.library.events
      .filter((event) => this.#ticked.has(event.id))
      .map((event) => ({ kind: 'event', id: event.id, event }))
  }

  /** Ids of the ticked events, in the order of their dates, whatever the search shows of them. */
  get ticked(): readonly string[] {
    return this.library.events
      .filter((event) => this.#ticked.has(event.id))
      .sort(compareEvents)
      .map((event) => event.id)
  }

  isTicked(id: string): boolean {
    return this.#ticked.has(id)
  }

  select(item: ShelfItem): void {
    this.#currentId = item.id
  }

  /** Shows a record that is in the library, whatever was searched for: it is current then. */
  show(tab: Tab, id: string): void {
    this.showAll()
    this.tab = tab
    this.#currentId = tab === 'quotations' ? citedFor(id, twinQuotations(this.library)) : id
  }

  /** All records of a kind, to choose one that the text asked for. */
  choose(kind: EvidenceKind): void {
    this.showAll()
    this.tab = TAB_OF[kind]
    this.form = kind === 'chart' ? 'chart' : 'block'
  }

  /** Clears the search and the filter. */
  showAll(): void {
    this.search.words = ''
    this.filter = NO_FILTER
  }

  /** Moves by so many items and stops at the ends. */
  move(by: number): void {
    const at = this.items.findIndex((item) => item.id === this.current?.id)
    const next = this.items[Math.max(0, Math.min(this.items.length - 1, at + by))]
    if (next !== undefined) this.select(next)
  }

  /** Of the events that are shown, how many are turning points; 0 where nothing else is shown. */
  get turningPoints(): number {
    if (this.#tab !== 'timeline' || this.filter.importance === 1) return 0
    return this.items.filter((item) => item.kind === 'event' && item.event.importance === 1).length
  }

  showTurningPoints(): void {
    this.filter = { ...this.filter, importance: 1 }
  }

  tick(id: string): void {
    if (!this.#ticked.delete(id)) this.#ticked.add(id)
  }

  /** Of several events each can be ticked. */
  tickCurrent(): void {
    if (this.#tab === 'timeline' && this.current !== undefined) this.tick(this.current.id)
  }

  tickAll(): void {
    for (const item of this.items) this.#ticked.add(item.id)
  }

  untickAll(): void {
    this.#ticked.clear()
  }
}

const TAB_OF: Readonly<Record<EvidenceKind, Tab>> = {
  quotation: 'quotations',
  table: 'tables',
  chart: 'tables',
  timeline: 'timeline',
  disagreement: 'disagreements',
}
