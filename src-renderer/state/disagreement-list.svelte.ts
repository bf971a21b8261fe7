import type { Library } from '#domain/library.ts'
import {
  findDisagreements,
  NO_DISAGREEMENT_FILTER,
  type DisagreementFilter,
} from '../components/disagreements/find-disagreements.ts'

/** The questions on which the sources differ: what they are narrowed to, and which is read. */
export class DisagreementList {
  filter = $state.raw<DisagreementFilter>(NO_DISAGREEMENT_FILTER)
  readonly shown = $derived.by(() => findDisagreements(this.#library(), this.filter))
  /** The one that is read; the first until the person moves. */
  readonly current = $derived(this.shown.find(({ id }) => id === this.#currentId) ?? this.shown[0])
  #currentId = $state<string | null>(null)
  readonly #library: () => Library

  constructor(library: () => Library) {
    this.#library = library
  }

  select(id: string): void {
    this.#currentId = id
  }

  /** Moves by so many and stops at the ends. */
  move(by: number): void {
    const at = this.shown.findIndex(({ id }) => id === this.current?.id)
    this.#currentId = this.shown[Math.max(0, Math.min(this.shown.length - 1, at + by))]?.id ?? null
  }

  /** Reads one that was asked for from elsewhere, whatever the list was narrowed to. */
  show(id: string): void {
    this.filter = NO_DISAGREEMENT_FILTER
    this.#currentId = id
  }

  showAll(): void {
    this.filter = NO_DISAGREEMENT_FILTER
  }
}
