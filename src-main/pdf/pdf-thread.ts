import { Worker } from 'node:worker_threads'
import type { Progress } from '#contract/api.ts'
import type { Document } from '#domain/document.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import { err } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { AttachedFile } from './attached-file.ts'
import type { Images } from './images.ts'
import type { WorkerAnswer, WorkerData, WorkerRequest } from './worker-messages.ts'

/**
 * Megabytes for objects that were just made. Measured on sixty pages printed ten times over: the process takes 310 MB with
 * this, 514 MB without, and prints as fast.
 */
const YOUNG = 8

/** Milliseconds in which a thread that is asked to end its work does so, or is ended itself. */
const GRACE = 500

/** What goes into a PDF besides its document. */
export interface PrintedWith {
  readonly images: Images
  readonly files: readonly AttachedFile[]
}

interface Printing {
  readonly id: number
  settle(result: Result<RenderedDocument>): void
  tell(progress: Progress): void
}

/**
 * A thread that prints one document at a time, and another in its place when it breaks or hangs: only the document that
 * it was printing is lost.
 */
export class PdfThread {
  readonly #entry: URL
  readonly #limit: number
  readonly #caches: string | null
  #worker: Worker | null
  #jobs = 0
  #printing: Printing | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #closed = false

  /**
   * @param limit milliseconds after which a thread without a sign is given up
   * @param caches the folder for what the next start needs; null to keep nothing
   */
  constructor(entry: URL, limit: number, caches: string | null) {
    this.#entry = entry
    this.#limit = limit
    this.#caches = caches
    this.#worker = this.#start()
  }

  /** Settles when the thread is free again; not to be called before that. */
  async print(
    document: Document,
    { images, files }: PrintedWith,
    signal: AbortSignal | undefined,
    onProgress: ((progress: Progress) => void) | undefined,
  ): Promise<Result<RenderedDocument>> {
    const id = ++this.#jobs
    const cancelled = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
    const cancel = (): void => {
      Atomics.store(new Int32Array(cancelled), 0, 1)
      this.#await(GRACE)
    }
    const result = new Promise<Result<RenderedDocument>>((settle) => {
      this.#printing = { id, settle, tell: (progress) => onProgress?.(progress) }
    })
    this.#worker ??= this.#start()
    this.#worker.ref()
    this.#worker.postMessage({ job: id, document, images, files, cancelled } satisfies WorkerRequest)
    this.#await(this.#limit)
    signal?.addEventListener('abort', cancel)
    try {
      return await result
    } finally {
      signal?.removeEventListener('abort', cancel)
      clearTimeout(this.#timer)
      this.#worker?.unref()
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    this.#finish(err({ code: 'cancelled' }))
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const started = new Worker(this.#entry, {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
      workerData: { caches: this.#caches } satisfies WorkerData,
    })
    started.unref()
    started.on('message', (answer: WorkerAnswer) => this.#hear(answer))
    started.on('error', (error: Error) => this.#drop(started, error.message))
    started.on('exit', (code) => this.#drop(started, `the thread ended with ${code}`))
    return started
  }

  #hear(answer: WorkerAnswer): void {
    if (this.#printing?.id !== answer.job) return
    if (answer.kind === 'result') this.#finish(answer.result)
    else {
      this.#await(this.#limit)
      this.#printing.tell({ stage: 'laying-out', page: answer.page, pages: answer.pages })
    }
  }

  #finish(result: Result<RenderedDocument>): void {
    const printing = this.#printing
    this.#printing = null
    printing?.settle(result)
  }

  #drop(broken: Worker, reason: string): void {
    if (this.#closed || this.#worker !== broken) return
    this.#worker = null
    this.#finish(err({ code: 'pdf-failed', reason }))
  }

  #await(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      const silent = this.#worker
      if (silent === null) return
      this.#drop(silent, `no answer in ${milliseconds / 1000} s`)
      void silent.terminate()
    }, milliseconds)
  }
}
