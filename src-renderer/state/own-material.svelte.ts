import { createContext } from 'svelte'
import type { Bridge, Response } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import type { Library, RecordKey, RecordKind } from '#domain/library.ts'
import type { Quotation } from '#domain/quotation.ts'
import type { Source } from '#domain/source.ts'
import type { DataTable } from '#domain/table.ts'
import type { TimelineEvent } from '#domain/timeline.ts'
import type { LibraryState } from './library-state.svelte.ts'

/** A form for a record of one's own: a new one where `record` is null, else a correction of it. */
export type OwnForm =
  | { readonly kind: 'source'; readonly record: Source | null }
  | { readonly kind: 'quotation'; readonly record: Quotation | null }
  | { readonly kind: 'table'; readonly record: DataTable | null }
  | { readonly kind: 'event'; readonly record: TimelineEvent | null }

type SaveMethod =
  'library.saveReference' | 'library.saveQuotation' | 'library.saveTable' | 'library.saveEvent'

/** What the person writes into the library: which form is open, what is theirs, and the way to the disk. */
export class OwnMaterial {
  form = $state.raw<OwnForm | null>(null)
  /** What is about to be taken away, until the person said so. */
  removing = $state.raw<RecordKey | null>(null)
  readonly bridge: Bridge
  readonly #library: () => LibraryState | null

  constructor(bridge: Bridge, library: () => LibraryState | null) {
    this.bridge = bridge
    this.#library = library
  }

  get library(): Library | null {
    return this.#library()?.current ?? null
  }

  create(kind: RecordKind): void {
    this.form = { kind, record: null }
  }

  /** Opens the form of a record of the library; one of nobody's own becomes the person's when it is saved. */
  edit({ kind, id }: RecordKey): void {
    const record = find(this.library, kind, id)
    if (record !== undefined) this.form = { kind, record } as OwnForm
  }

  isOwn({ kind, id }: RecordKey): boolean {
    return this.library?.own.some((own) => own.kind === kind && own.id === id) ?? false
  }

  /** Writes a record and reads the library anew, so that it is seen everywhere. */
  async save<M extends SaveMethod>(call: Promise<Response<M>>): Promise<Response<M>> {
    const answer = await call
    if (answer.ok) await this.#library()?.reload()
    return answer
  }

  async remove(key: RecordKey): Promise<AppError | null> {
    const answer = await this.bridge.invoke('library.remove', key)
    if (!answer.ok) return answer.error
    return (await this.#library()?.reload()) ?? null
  }
}

function find(library: Library | null, kind: RecordKind, id: string) {
  if (library === null) return undefined
  const records: readonly { readonly id: string }[] = {
    source: library.sources,
    quotation: library.quotations,
    table: library.tables,
    event: library.events,
  }[kind]
  return records.find((record) => record.id === id)
}

export const [useOwnMaterial, provideOwnMaterial] = createContext<OwnMaterial>()
