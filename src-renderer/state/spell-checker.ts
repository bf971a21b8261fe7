import type { Bridge } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import type { Language } from '#domain/draft.ts'

/** The most words that one question may have; the contract's limit is 5,000. */
const BATCH = 2_000

const NO_NAMES: ReadonlySet<string> = new Set()

/** What is known of words, so that each is asked about once; and what the person said of them. One for each briefing. */
export class SpellChecker {
  /** Set when the dictionaries could not be asked. */
  error: AppError | null = null
  readonly #bridge: Bridge
  readonly #language: () => Language
  readonly #names: () => ReadonlySet<string>
  /** By language: is the word in its dictionary? */
  readonly #known = new Map<Language, Map<string, boolean>>()
  readonly #ignored = new Set<string>()
  readonly #listeners = new Set<() => void>()

  /** `names` are right in every language: those of the library's authors and actors. */
  constructor(bridge: Bridge, language: () => Language, names: () => ReadonlySet<string> = () => NO_NAMES) {
    this.#bridge = bridge
    this.#language = language
    this.#names = names
  }

  /** Null where it was never asked about. */
  isRight(word: string): boolean | null {
    if (this.#ignored.has(word) || this.#names().has(word.replace(/[’']s?$/, ''))) return true
    return this.#wordsNow().get(word) ?? null
  }

  /** Asks about those that are not known yet. False when no answer came: then nothing is marked. */
  async learnAbout(words: readonly string[]): Promise<boolean> {
    const language = this.#language()
    const known = this.#wordsNow()
    const asked = [...new Set(words)].filter((word) => this.isRight(word) === null)
    for (let start = 0; start < asked.length; start += BATCH) {
      const batch = asked.slice(start, start + BATCH)
      const answer = await this.#bridge.invoke('spelling.check', { language, words: batch })
      this.error = answer.ok ? null : answer.error
      if (!answer.ok) return false
      const wrong = new Set(answer.value)
      for (const word of batch) known.set(word, !wrong.has(word))
    }
    return true
  }

  async suggest(word: string): Promise<readonly string[]> {
    const answer = await this.#bridge.invoke('spelling.suggest', { language: this.#language(), word })
    return answer.ok ? answer.value : []
  }

  /** The word is right in every briefing from now on. */
  async learn(word: string): Promise<AppError | null> {
    const answer = await this.#bridge.invoke('spelling.learn', { word })
    if (!answer.ok) return answer.error
    this.forgetAnswers()
    return null
  }

  /** The word is right until the briefing is closed. */
  ignore(word: string): void {
    this.#ignored.add(word)
    this.#tell()
  }

  /** What was asked may be answered otherwise now: the list of the person's own words changed, or the language. */
  forgetAnswers(): void {
    this.#known.clear()
    this.#tell()
  }

  /** Tells when words are to be looked at anew. Returns what ends that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  #wordsNow(): Map<string, boolean> {
    const language = this.#language()
    const words = this.#known.get(language) ?? new Map<string, boolean>()
    this.#known.set(language, words)
    return words
  }
}
