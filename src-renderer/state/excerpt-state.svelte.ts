import { createContext } from 'svelte'
import type { Bridge } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import { NO_SNAPSHOTS, type CitationStyle, type Language, type Snapshots } from '#domain/draft.ts'
import type { Excerpt, ExcerptFormat } from '#domain/excerpt.ts'
import type { Result } from '#domain/result.ts'
import { filterExcerpts, type ExcerptKind } from '../records/describe-excerpt.ts'
import { mergeSnapshots } from './merge-snapshots.ts'

/** All that was ever used, and the records that it needs, whatever became of the library since. One for the window. */
export class ExcerptState {
  /** Last used first; null until the first answer. */
  all = $state.raw<readonly Excerpt[] | null>(null)
  error = $state.raw<AppError | null>(null)
  /** What the list is narrowed to. */
  search = $state('')
  kind = $state<ExcerptKind>('all')
  tag = $state('')
  currentId = $state<string | null>(null)
  readonly shown = $derived(filterExcerpts(this.all ?? [], this.search, this.kind, this.tag))
  /** The current one; the first until the person moves. */
  readonly current = $derived(this.shown.find(({ id }) => id === this.currentId) ?? this.shown[0])
  readonly tags = $derived(tagsIn(this.all ?? []))
  readonly #bridge: Bridge
  #held: Snapshots = NO_SNAPSHOTS

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  async load(): Promise<void> {
    const answer = await this.#bridge.invoke('excerpts.list', undefined)
    this.error = answer.ok ? null : answer.error
    if (!answer.ok) return
    this.all = answer.value
    // The last used is the newest state of a record, so it is the one that stays.
    for (const { snapshots } of answer.value) this.remember(snapshots)
  }

  /** Records that a pasted block may name when the library no longer has them. */
  get held(): Snapshots {
    return this.#held
  }

  /** Of two states of one record the one that is held stays. */
  remember(snapshots: Snapshots): void {
    this.#held = mergeSnapshots(this.#held, snapshots)
  }

  get narrowed(): boolean {
    return this.search !== '' || this.kind !== 'all' || this.tag !== ''
  }

  showAll(): void {
    ;[this.search, this.kind, this.tag] = ['', 'all', '']
  }

  /** Moves by so many and stops at the ends. */
  move(by: number): void {
    const at = this.shown.findIndex(({ id }) => id === this.current?.id)
    this.currentId = this.shown[Math.max(0, Math.min(this.shown.length - 1, at + by))]?.id ?? null
  }

  async annotate(id: string, tags: readonly string[], note: string): Promise<AppError | null> {
    const answer = await this.#bridge.invoke('excerpts.annotate', { id, tags: [...tags], note })
    if (!answer.ok) return answer.error
    this.all = this.all?.map((excerpt) => (excerpt.id === id ? { ...excerpt, tags, note } : excerpt)) ?? null
    return null
  }

  async forget(id: string): Promise<AppError | null> {
    const answer = await this.#bridge.invoke('excerpts.forget', { id })
    if (!answer.ok) return answer.error
    this.all = this.all?.filter((excerpt) => excerpt.id !== id) ?? null
    return null
  }

  format(
    { node, snapshots }: Excerpt,
    as: ExcerptFormat,
    style: CitationStyle,
    language: Language,
  ): Promise<Result<string>> {
    return this.#bridge.invoke('excerpts.format', {
      node,
      snapshots: { ...snapshots },
      as,
      style,
      language,
    })
  }
}

const tagsIn = (excerpts: readonly Excerpt[]): readonly string[] =>
  [...new Set(excerpts.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b))

export const [useExcerpts, provideExcerpts] = createContext<ExcerptState>()
