import type { Bridge } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import type { SearchHit } from '#domain/search.ts'

const SEARCH_AFTER = 30
const LIMIT = 200

/** Search as you type: null hits mean that nothing was asked. An answer to an older question is dropped. */
export class SearchState {
  hits = $state.raw<readonly SearchHit[] | null>(null)
  error = $state.raw<AppError | null>(null)
  #words = $state('')
  readonly #bridge: Bridge
  /** Who waits for the answer to the latest words; null when it is there. */
  #waiting: (() => void)[] | null = null
  #question = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  get words(): string {
    return this.#words
  }

  set words(words: string) {
    this.#words = words
    const question = ++this.#question
    clearTimeout(this.#timer)
    if (words.trim() === '') {
      this.hits = null
      this.error = null
      this.#settle()
    } else {
      this.#waiting ??= []
      this.#timer = setTimeout(() => void this.#ask(words.trim().slice(0, 400), question), SEARCH_AFTER)
    }
  }

  async #ask(words: string, question: number): Promise<void> {
    const answer = await this.#bridge.invoke('search.query', { words, limit: LIMIT })
    if (question !== this.#question) return
    this.hits = answer.ok ? answer.value : []
    this.error = answer.ok ? null : answer.error
    this.#settle()
  }

  /** When the hits are those of the latest words: what is chosen before that would be chosen from another list. */
  settled(): Promise<void> {
    const waiting = this.#waiting
    return waiting === null ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))
  }

  #settle(): void {
    const waiting = this.#waiting ?? []
    this.#waiting = null
    for (const resolve of waiting) resolve()
  }
}
