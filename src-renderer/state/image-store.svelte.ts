import { SvelteMap } from 'svelte/reactivity'
import type { Bridge, StoredImage } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import type { Result } from '#domain/result.ts'

export type ShownImage =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly url: string }
  | { readonly kind: 'failed'; readonly error: AppError }

const LOADING: ShownImage = { kind: 'loading' }

/** The pictures of the open briefing, by the hash of their bytes: each is read once and shown from a `blob:` address. */
export class ImageStore {
  readonly #bridge: Bridge
  readonly #images = new SvelteMap<string, ShownImage>()

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  /** What there is to show of it now; the first question reads it. */
  get(blob: string, mediaType: string): ShownImage {
    const known = this.#images.get(blob)
    if (known === undefined) void this.#read(blob, mediaType)
    return known ?? LOADING
  }

  /** Keeps a picture: refused when it is none, or too large. */
  async add(file: File): Promise<Result<StoredImage>> {
    return this.#bridge.invoke('images.add', { bytes: new Uint8Array(await file.arrayBuffer()) })
  }

  /** Reads again what could not be read. */
  retry(blob: string): void {
    this.#images.delete(blob)
  }

  close(): void {
    for (const image of this.#images.values()) if (image.kind === 'shown') URL.revokeObjectURL(image.url)
    this.#images.clear()
  }

  async #read(blob: string, mediaType: string): Promise<void> {
    // After the drawing that asked: a drawing must not change what it reads.
    await Promise.resolve()
    if (this.#images.has(blob)) return
    this.#images.set(blob, LOADING)
    const answer = await this.#bridge.invoke('images.read', { blob })
    this.#images.set(
      blob,
      answer.ok
        ? {
            kind: 'shown',
            url: URL.createObjectURL(new Blob([new Uint8Array(answer.value)], { type: mediaType })),
          }
        : { kind: 'failed', error: answer.error },
    )
  }
}
