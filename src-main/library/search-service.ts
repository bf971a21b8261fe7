import { Worker } from 'node:worker_threads'
import type { AppError } from '#domain/app-error.ts'
import type { Library } from '#domain/library.ts'
import { err } from '#domain/result.ts'
import type { SearchAnswer, SearchRequest } from './search-worker.ts'

interface Ask {
  readonly words: string
  readonly limit: number
  readonly settle: (answer: SearchAnswer) => void
}

/**
 * Search off the main thread, for search as you type: one query runs, one waits, and a newer one takes the place of the
 * one that waits, which is answered 'cancelled'. A worker that fails answers 'search-unavailable'; the next query
 * starts another.
 */
export class SearchService {
  readonly #entry: URL
  #library: Library
  #worker: Worker | null = null
  #running: Ask | null = null
  #waiting: Ask | null = null

  /** `entry` is `search-worker.ts` or what it was built to. */
  constructor(entry: URL, library: Library) {
    this.#entry = entry
    this.#library = library
  }

  query(words: string, limit: number): Promise<SearchAnswer> {
    return new Promise((settle) => {
      this.#waiting?.settle(err({ code: 'cancelled' }))
      this.#waiting = { words, limit, settle }
      this.#runNext()
    })
  }

  /** Later queries search this library. */
  setLibrary(library: Library): void {
    this.#library = library
    if (this.#worker !== null) send(this.#worker, { kind: 'library', library })
  }

  /** Starts the worker before the first query, so that it need not wait for the index. */
  warm(): void {
    this.#worker ??= this.#start()
  }

  /** Queries that are not answered yet are answered 'cancelled'. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#fail({ code: 'cancelled' })
    await worker?.terminate()
  }

  #runNext(): void {
    if (this.#running !== null || this.#waiting === null) return
    this.#running = this.#waiting
    this.#waiting = null
    const { words, limit } = this.#running
    this.warm()
    send(this.#worker!, { kind: 'query', words, limit })
  }

  #start(): Worker {
    const worker = new Worker(this.#entry)
    worker.on('message', (answer: SearchAnswer) => {
      this.#running?.settle(answer)
      this.#running = null
      this.#runNext()
    })
    const fail = (reason: string) => {
      if (this.#worker === worker) this.#fail({ code: 'search-unavailable', reason })
    }
    worker.on('error', (error) => fail(error instanceof Error ? error.message : String(error)))
    worker.on('exit', (status) => fail(`the search worker ended with status ${status}`))
    send(worker, { kind: 'library', library: this.#library })
    return worker
  }

  #fail(error: AppError): void {
    this.#worker = null
    for (const ask of [this.#running, this.#waiting]) ask?.settle(err(error))
    this.#running = null
    this.#waiting = null
  }
}

const send = (worker: Worker, request: SearchRequest): void => worker.postMessage(request)
