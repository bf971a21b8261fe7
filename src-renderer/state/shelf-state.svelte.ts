import type { Bridge, Response } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import type { DraftSummary, TemplateId } from '#domain/draft.ts'

/** The briefings on Home: last saved first, the trash apart. */
export class ShelfState {
  /** Null until the first answer. */
  summaries = $state.raw<readonly DraftSummary[] | null>(null)
  error = $state.raw<AppError | null>(null)
  readonly #sorted = $derived([...(this.summaries ?? [])].sort((a, b) => b.saved.localeCompare(a.saved)))
  readonly briefings = $derived(this.#sorted.filter((summary) => summary.trashed === null))
  readonly trash = $derived(this.#sorted.filter((summary) => summary.trashed !== null))
  readonly #bridge: Bridge

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  async load(): Promise<void> {
    const answer = await this.#bridge.invoke('drafts.list', undefined)
    if (answer.ok) this.summaries = answer.value
    this.error = answer.ok ? null : answer.error
  }

  create(template: TemplateId, title = ''): Promise<Response<'drafts.create'>> {
    return this.#bridge.invoke('drafts.create', { title, template })
  }

  createSample(): Promise<Response<'drafts.createSample'>> {
    return this.#bridge.invoke('drafts.createSample', undefined)
  }

  open(id: string): Promise<Response<'drafts.open'>> {
    return this.#bridge.invoke('drafts.open', { id })
  }

  rename(id: string, title: string): Promise<AppError | null> {
    return this.#change(this.#bridge.invoke('drafts.rename', { id, title }))
  }

  duplicate(id: string): Promise<AppError | null> {
    return this.#change(this.#bridge.invoke('drafts.duplicate', { id }))
  }

  moveToTrash(id: string): Promise<AppError | null> {
    return this.#change(this.#bridge.invoke('drafts.trash', { id }))
  }

  restore(id: string): Promise<AppError | null> {
    return this.#change(this.#bridge.invoke('drafts.restore', { id }))
  }

  async #change(
    call: Promise<Response<'drafts.rename' | 'drafts.duplicate' | 'drafts.trash'>>,
  ): Promise<AppError | null> {
    const answer = await call
    if (!answer.ok) return answer.error
    await this.load()
    return null
  }
}
