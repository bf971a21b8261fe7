import { SvelteMap } from 'svelte/reactivity'
import type { ChartForm } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import { namesInText } from '#domain/names-in-text.ts'
import type { DataTable } from '#domain/table.ts'
import type { DerivedColumn, TableView } from '#domain/table-view.ts'
import { defaultView } from '#domain/view-table.ts'
import { chartViewOf, isDrawable, isQuantity } from '../records/chart-view.ts'
import { addDerived, removeDerived } from '../records/edit-view.ts'
import { wordsKey, wordsTest } from '../records/hold-words.ts'
import { shelfGroups } from '../records/shelf-groups.ts'

/** The tables of the whole library, and how each is shown and drawn here until it is inserted. */
export class DataRoom {
  readonly #library: () => Library
  readonly #views = new SvelteMap<string, TableView>()
  readonly #charts = new SvelteMap<string, { readonly form: ChartForm; readonly view: TableView }>()
  #currentId = $state<string | null>(null)
  #words = $state('')

  /** All under their sources, with what a search looks in: an actor that a table names by every spelling. */
  readonly #all = $derived.by(() => {
    const namesIn = namesInText(this.library.actors)
    return shelfGroups('tables', this.library, null).map(({ id, title, items }) => ({
      id,
      title,
      tables: items.flatMap((item) => {
        if (item.kind !== 'table') return []
        const text = `${title} · ${wordsOf(item.table)}`
        return [{ table: item.table, key: wordsKey([text, ...namesIn(text)].join(' · ')) }]
      }),
    }))
  })
  /** Those that have every word of the search. */
  readonly groups = $derived.by(() => {
    const holds = wordsTest(this.words)
    return this.#all
      .map(({ id, title, tables }) => ({
        id,
        title,
        tables: tables.filter(({ key }) => holds(key)).map(({ table }) => table),
      }))
      .filter(({ tables }) => tables.length > 0)
  })
  readonly tables = $derived.by(() => this.groups.flatMap(({ tables }) => tables))
  /** The current table; the first of the list until the person moves, and where the search hides it. */
  readonly current = $derived.by(() => this.tables.find(({ id }) => id === this.#currentId) ?? this.tables[0])

  constructor(library: () => Library) {
    this.#library = library
  }

  get library(): Library {
    return this.#library()
  }

  get words(): string {
    return this.#words
  }

  /** The table that a search found stays current when the search is taken away. */
  set words(words: string) {
    const { current } = this
    this.#words = words
    if (words === '' && current !== undefined) this.#currentId = current.id
  }

  select(id: string): void {
    this.#currentId = id
  }

  /** A table that was asked for, whatever is searched. False where the library has none of that id. */
  show(id: string): boolean {
    if (!this.library.tables.some((table) => table.id === id)) return false
    this.words = ''
    this.#currentId = id
    return true
  }

  move(by: number): void {
    const at = this.tables.findIndex((table) => table === this.current)
    const next = this.tables[Math.max(0, Math.min(this.tables.length - 1, at + by))]
    if (next !== undefined) this.select(next.id)
  }

  viewOf(table: DataTable): TableView {
    return this.#views.get(table.id) ?? defaultView(table)
  }

  addDerived(table: DataTable, column: DerivedColumn): void {
    this.#views.set(table.id, addDerived(this.viewOf(table), column))
  }

  removeDerived(table: DataTable, id: string): void {
    const view = removeDerived(this.viewOf(table), id)
    if (view !== null) this.#views.set(table.id, view)
  }

  /** As the person draws it, with what is calculated now; null for a table that cannot be drawn. */
  chartOf(table: DataTable): { readonly form: ChartForm; readonly view: TableView } | null {
    if (this.whyNoChart(table) !== null) return null
    const { derived } = this.viewOf(table)
    const first = chartViewOf(table, null)
    if (first === null) return null
    const { form, view } = this.#charts.get(table.id) ?? { form: 'bars', view: first }
    const known = [...table.columns, ...derived].map(({ id }) => id)
    const columns = view.columns.filter((id) => known.includes(id))
    return { form, view: { ...view, derived, columns: columns.length > 1 ? columns : first.columns } }
  }

  draw(table: DataTable, change: { readonly form?: ChartForm; readonly view?: TableView }): void {
    const chart = this.chartOf(table)
    if (chart !== null) this.#charts.set(table.id, { ...chart, ...change })
  }

  /** In words; null where it can be drawn. */
  whyNoChart(table: DataTable): string | null {
    if (isDrawable(table)) return null
    return table.columns.some(isQuantity)
      ? 'Its figures have different units, so that they have no axis in common.'
      : 'It has no figures that could be drawn.'
  }
}

/** All by which a table can be found. */
const wordsOf = ({ title, columns, rows, sourceLine, tags }: DataTable): string =>
  [
    title,
    ...columns.flatMap(({ label, unit }) => [label, unit ?? '']),
    ...rows.map(([first]) => String(first?.value ?? '')),
    sourceLine,
    ...tags,
  ].join(' · ')
