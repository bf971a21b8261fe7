import { createContext } from 'svelte'
import type { Bridge, Response } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import { NO_BRAND, paleColours, type Brand, type BrandLogo } from '#domain/brand.ts'
import type { Draft } from '#domain/draft.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import { err, ok, type Result } from '#domain/result.ts'

/** The brand of all briefings, as the person changes it. A change whose colours can be read is stored and in force at once. */
export class BrandState {
  /** As it is being written; may have a colour that is not taken yet. */
  current = $state.raw<Brand>(NO_BRAND)
  /** As it is printed. */
  stored = $state.raw<Brand>(NO_BRAND)
  error = $state.raw<AppError | null>(null)
  /** Shows what the brand does: the open briefing; null where none is, and the sample stands for it. */
  example = $state.raw<(() => Draft) | null>(null)
  readonly pale = $derived(paleColours(this.current))
  readonly #bridge: Bridge
  /** Changes are stored in their order. */
  #saving: Promise<void> = Promise.resolve()

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  async load(): Promise<void> {
    const answer = await this.#bridge.invoke('brand.read', undefined)
    if (answer.ok) this.current = this.stored = answer.value
    else this.error = answer.error
  }

  change(change: Partial<Brand>): Promise<void> {
    const brand = { ...this.current, ...change }
    this.current = brand
    if (paleColours(brand).length > 0) return this.#saving
    this.#saving = this.#saving.then(async () => {
      const answer = await this.#bridge.invoke('brand.save', { brand })
      this.error = answer.ok ? null : answer.error
      this.stored = brand
    })
    return this.#saving
  }

  /** Back to what is printed: a colour that was not taken is let go of. */
  settle(): void {
    if (this.pale.length > 0) this.current = this.stored
  }

  async setLogo(file: File): Promise<void> {
    const kept = await this.#bridge.invoke('images.add', { bytes: new Uint8Array(await file.arrayBuffer()) })
    if (!kept.ok) {
      this.error = kept.error
      return
    }
    const { blob, mediaType, width, height } = kept.value
    await this.change({ logo: { blob, mediaType, width, height } satisfies BrandLogo })
  }

  async import(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const read = await this.#bridge.invoke('brand.import', { name: file.name, bytes })
    if (read.ok) await this.change(read.value)
    else this.error = read.error
  }

  /** Where it was written; null where the person cancelled. */
  async export(): Promise<Result<string | null>> {
    const answer = await this.#bridge.invoke('brand.export', { brand: this.stored })
    return answer.ok ? ok(answer.value?.path ?? null) : err(answer.error)
  }

  preview(brand: Brand): Promise<Response<'brand.preview'>> {
    return this.#bridge.invoke('brand.preview', { brand, draft: this.example?.() ?? null }) as Promise<
      Result<RenderedDocument>
    >
  }
}

export const [useBrand, provideBrand] = createContext<BrandState>()
