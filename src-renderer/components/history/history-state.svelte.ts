import type { Bridge } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import type { Draft } from '#domain/draft.ts'
import type { DraftVersion } from '#domain/history.ts'

/** The kept versions of one briefing, and the one that is looked at. The answer to the latest question wins. */
export class HistoryState {
  /** Newest first; null until they are listed. */
  versions = $state.raw<readonly DraftVersion[] | null>(null)
  selected = $state.raw<DraftVersion | null>(null)
  /** The text of the selected version; null until it is read. */
  draft = $state.raw<Draft | null>(null)
  error = $state.raw<AppError | null>(null)
  readonly #bridge: Bridge
  readonly #id: string
  /** By version. */
  #read: Readonly<Record<string, Draft>> = {}

  constructor(bridge: Bridge, id: string) {
    this.#bridge = bridge
    this.#id = id
  }

  async load(): Promise<void> {
    const answer = await this.#bridge.invoke('history.list', { id: this.#id })
    this.error = answer.ok ? null : answer.error
    if (!answer.ok) return
    this.versions = answer.value
    const before = this.versions.find(({ version }) => version === this.selected?.version)
    const first = before ?? this.versions[0]
    if (first !== undefined) await this.select(first)
  }

  async select(version: DraftVersion): Promise<void> {
    this.selected = version
    this.draft = this.#read[version.version] ?? null
    if (this.draft !== null) return
    const answer = await this.#bridge.invoke('history.read', { id: this.#id, version: version.version })
    if (answer.ok) this.#read = { ...this.#read, [version.version]: answer.value }
    if (this.selected !== version) return
    this.draft = answer.ok ? answer.value : null
    this.error = answer.ok ? null : answer.error
  }
}
