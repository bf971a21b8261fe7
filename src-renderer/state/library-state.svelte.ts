import type { Bridge } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import type { Library } from '#domain/library.ts'

/** The library as it is now: to be read anew after the person wrote or removed a record of their own. */
export class LibraryState {
  current = $state.raw<Library>() as Library
  readonly #bridge: Bridge

  constructor(bridge: Bridge, library: Library) {
    this.#bridge = bridge
    this.current = library
  }

  /** Null when it was read; else it stays as it was. */
  async reload(): Promise<AppError | null> {
    const answer = await this.#bridge.invoke('library.read', undefined)
    if (!answer.ok) return answer.error
    this.current = answer.value
    return null
  }
}
