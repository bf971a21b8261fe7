import { SvelteSet } from 'svelte/reactivity'
import type { Library } from '#domain/library.ts'
import { compareEvents } from '#domain/timeline.ts'
import { shelfGroups, type ShelfItem, type Tab } from '../components/sources/shelf-groups.ts'
import type { SearchState } from './search-state.svelte.ts'

/** The list of the Sources pane: which tab, which item is current, which events are ticked. */
export class SourceList {
  readonly groups = $derived.by(() => shelfGroups(this.#tab, this.library, this.search.hits))
  readonly items = $derived(this.groups.flatMap((group) => group.items))
  /** The current item; the first one until the person moves. */
  readonly current = $derived(this.items.find((item) => item.id === this.#currentId) ?? this.items[0])
  readonly search: SearchState
  readonly #library: () => Library
  #tab = $state<Tab>('quotations')
  #currentId = $state<string | null>(null)
  readonly #ticked = new SvelteSet<string>()

  constructor(library: () => Library, search: SearchState) {
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
    this.#currentId = null
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

  /** Moves by so many items and stops at the ends. */
  move(by: number): void {
    const at = this.items.findIndex((item) => item.id === this.current?.id)
    const next = this.items[Math.max(0, Math.min(this.items.length - 1, at + by))]
    if (next !== undefined) this.select(next)
  }

  tick(id: string): void {
    if (!this.#ticked.delete(id)) this.#ticked.add(id)
  }

  untickAll(): void {
    this.#ticked.clear()
  }
}
