import type { Bridge, Response } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import type { DraftSummary, TemplateId } from '#domain/draft.ts'
import type { SampleId } from '#domain/samples.ts'
import { SampleMarks } from './sample-marks.ts'
import { arrange } from './arrange-briefings.ts'
import type { Arrangement } from './arrange-briefings.ts'

export type ShelfView = 'briefings' | 'archive' | 'trash'

/** The briefings on Home: those at work, those put aside, and the trash. */
export class ShelfState {
  /** Null until the first answer. */
  summaries = $state.raw<readonly DraftSummary[] | null>(null)
  error = $state.raw<AppError | null>(null)
  view = $state<ShelfView>('briefings')
  arrangement = $state.raw<Arrangement>({ words: '', order: 'saved' })
  readonly #all = $derived(this.summaries ?? [])
  readonly briefings = $derived(this.#all.filter((one) => one.trashed === null && !one.archived))
  readonly archive = $derived(this.#all.filter((one) => one.trashed === null && one.archived))
  readonly trash = $derived(this.#all.filter((one) => one.trashed !== null))
  /** What the view shows, arranged. */
  readonly shown = $derived(arrange(this[this.view], this.arrangement))
  readonly #bridge: Bridge
  readonly #samples: SampleMarks

  constructor(bridge: Bridge, storage: Storage) {
    this.#bridge = bridge
    this.#samples = new SampleMarks(storage)
  }

  async load(): Promise<void> {
    const answer = await this.#bridge.invoke('drafts.list', undefined)
    if (answer.ok) this.summaries = answer.value
    this.error = answer.ok ? null : answer.error
  }

  /** Those at work that can be opened, read anew, last saved first. */
  async recent(): Promise<readonly DraftSummary[]> {
    await this.load()
    const sound = this.briefings.filter(({ condition }) => condition === 'sound')
    return arrange(sound, { words: '', order: 'saved' })
  }

  /** An empty title is asked for in the briefing itself. */
  create(template: TemplateId, title = ''): Promise<Response<'drafts.create'>> {
    return this.#bridge.invoke('drafts.create', { title, template })
  }

  async createSample(sample: SampleId): Promise<Response<'drafts.createSample'>> {
    const answer = await this.#bridge.invoke('drafts.createSample', { sample })
    if (answer.ok) this.#samples.add(answer.value.draft.id)
    return answer
  }

  isSample(id: string): boolean {
    return this.#samples.has(id)
  }

  async openFile(file: File): Promise<Response<'drafts.openFile'>> {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return this.#bridge.invoke('drafts.openFile', { name: file.name.slice(0, 255), bytes })
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

  putAside(id: string): Promise<AppError | null> {
    return this.#change(this.#bridge.invoke('drafts.archive', { id }))
  }

  takeBack(id: string): Promise<AppError | null> {
    return this.#change(this.#bridge.invoke('drafts.unarchive', { id }))
  }

  moveToTrash(id: string): Promise<AppError | null> {
    return this.#change(this.#bridge.invoke('drafts.trash', { id }))
  }

  restore(id: string): Promise<AppError | null> {
    return this.#change(this.#bridge.invoke('drafts.restore', { id }))
  }

  async #change(
    call: Promise<Response<'drafts.rename' | 'drafts.duplicate' | 'drafts.trash' | 'drafts.archive'>>,
  ): Promise<AppError | null> {
    const answer = await call
    if (!answer.ok) return answer.error
    await this.load()
    return null
  }
}
