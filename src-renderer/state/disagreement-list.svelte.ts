import type { Disagreement } from '#domain/disagreement.ts'
import type { Library } from '#domain/library.ts'
import {
  findDisagreements,
  NO_DISAGREEMENT_FILTER,
  type DisagreementFilter,
} from '../records/find-disagreements.ts'
import { Cursor } from './cursor.svelte.ts'

/** The questions on which the sources differ: what they are narrowed to, and which is read. */
export class DisagreementList {
  filter = $state.raw<DisagreementFilter>(NO_DISAGREEMENT_FILTER)
  readonly shown = $derived.by(() => findDisagreements(this.#library(), this.filter))
  readonly cursor = new Cursor<Disagreement>(() => this.shown)
  readonly #library: () => Library

  constructor(library: () => Library) {
    this.#library = library
  }

  /** Reads one that was asked for from elsewhere, whatever the list was narrowed to. */
  show(id: string): void {
    this.showAll()
    this.cursor.select(id)
  }

  showAll(): void {
    this.filter = NO_DISAGREEMENT_FILTER
  }
}
