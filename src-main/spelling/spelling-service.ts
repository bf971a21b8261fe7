import { Worker } from 'node:worker_threads'
import type { Language } from '#domain/draft.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { hasDictionary, isCheckable } from './dictionaries.ts'
import type { SpellingAnswer, SpellingQuestion } from './spelling-worker.ts'
import type { WordList } from './word-list.ts'

/** So many words are remembered of each language: more than a long paper has. */
const MOST_REMEMBERED = 50_000

/**
 * Spelling by Hunspell in a thread of its own, which is started by the first question. What the dictionaries do not have
 * and the person's own list does is right. A thread that fails answers 'spelling-unavailable'; the next question starts
 * another.
 */
export class SpellingService {
  readonly #entry: URL
  readonly words: WordList
  #worker: Worker | null = null
  /** Those who wait, in the order in which they asked: the worker answers in it. */
  #waiting: ((answer: SpellingAnswer) => void)[] = []
  readonly #known = new Map<Language, Map<string, boolean>>()

  /** `entry` is `spelling-worker.ts` or what it was built to. */
  constructor(entry: URL, words: WordList) {
    this.#entry = entry
    this.words = words
  }

  /** Those of the words that neither the language's dictionary nor the person's list has, each once; none without a dictionary. */
  async check(language: Language, words: readonly string[]): Promise<Result<readonly string[]>> {
    const checkable = [...new Set(words)].filter((word) => isCheckable(word, language))
    if (checkable.length === 0) return ok([])
    const known = this.#knownOf(language)
    const unknown = checkable.filter((word) => !known.has(word))
    const wrong = new Set(checkable.filter((word) => known.get(word) === false))
    if (unknown.length > 0) {
      const answer = await this.#ask({ kind: 'check', language, words: unknown })
      if (!answer.ok) return err({ code: 'spelling-unavailable', reason: answer.reason })
      for (const word of answer.words) wrong.add(word)
      if (known.size + unknown.length > MOST_REMEMBERED) known.clear()
      for (const word of unknown) known.set(word, !wrong.has(word))
    }
    return this.words.without(checkable.filter((word) => wrong.has(word)))
  }

  /** At most six words that could be meant, the likeliest first. */
  async suggest(language: Language, word: string): Promise<Result<readonly string[]>> {
    if (!hasDictionary(language)) return ok([])
    const answer = await this.#ask({ kind: 'suggest', language, word })
    return answer.ok ? ok(answer.words) : err({ code: 'spelling-unavailable', reason: answer.reason })
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#fail('it was closed')
    await Promise.all([this.words.settled(), worker?.terminate()])
  }

  #ask(question: SpellingQuestion): Promise<SpellingAnswer> {
    return new Promise((settle) => {
      this.#waiting.push(settle)
      this.#worker ??= this.#start()
      this.#worker.postMessage(question)
    })
  }

  #start(): Worker {
    const worker = new Worker(this.#entry)
    worker.on('message', (answer: SpellingAnswer) => this.#waiting.shift()?.(answer))
    const fail = (reason: string): void => {
      if (this.#worker === worker) this.#fail(reason)
    }
    worker.on('error', (error) => fail(error instanceof Error ? error.message : String(error)))
    worker.on('exit', (status) => fail(`the spelling worker ended with status ${status}`))
    // A question that nobody waits for keeps no program running.
    worker.unref()
    return worker
  }

  #fail(reason: string): void {
    this.#worker = null
    const waiting = this.#waiting
    this.#waiting = []
    for (const settle of waiting) settle({ ok: false, reason })
  }

  #knownOf(language: Language): Map<string, boolean> {
    const known = this.#known.get(language) ?? new Map<string, boolean>()
    this.#known.set(language, known)
    return known
  }
}
