import { Worker } from 'node:worker_threads'
import type { Document } from '#domain/document.ts'
import { err } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { RenderedPdf } from './render-pdf.ts'
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts'

/** The one way to a PDF. What stands behind it, and in which thread, is nobody else's business. */
export interface PdfService {
  /**
   * Prints a document. With `latestWins` it takes the place of an earlier such request that has not begun, which then
   * fails with `cancelled`, as does one whose `signal` is aborted. `pdf-failed` when the document, or its thread, fails.
   */
  render(document: Document, options?: RenderOptions): Promise<Result<RenderedPdf>>
  /** Ends the thread; what is still asked for fails with `cancelled`. */
  close(): Promise<void>
}

interface RenderOptions {
  readonly signal?: AbortSignal | undefined
  /** For a preview that follows what is typed: only the newest state is worth printing. */
  readonly latestWins?: boolean | undefined
}

interface Job {
  readonly document: Document
  readonly latestWins: boolean
  settle(result: Result<RenderedPdf>): void
}

const CANCELLED = err({ code: 'cancelled' } as const)

/** Starts a warm thread. `entry` is the worker's module: `pdf/worker.ts`, or its bundle in the built app. */
export function startPdfService(entry: URL): PdfService {
  let worker: Worker | null = start()
  let jobs = 0
  let running: { readonly id: number; readonly job: Job } | null = null
  let waiting: Job[] = []
  let closed = false

  function start(): Worker {
    const started = new Worker(entry)
    started.unref()
    started.on('message', ({ job, result }: WorkerAnswer) => {
      if (running?.id === job) finish(result)
    })
    started.on('error', (error: Error) => drop(started, error.message))
    started.on('exit', (code) => drop(started, `the thread ended with ${code}`))
    return started
  }

  /** Only the document that a thread was printing when it broke is lost; the next one is printed by a new thread. */
  function drop(broken: Worker, reason: string): void {
    if (closed || worker !== broken) return
    worker = null
    if (running !== null) finish(err({ code: 'pdf-failed', reason }))
  }

  function finish(result: Result<RenderedPdf>): void {
    running?.job.settle(result)
    running = null
    next()
  }

  function next(): void {
    const job = running === null ? waiting.shift() : undefined
    if (job === undefined) {
      if (running === null) worker?.unref()
      return
    }
    running = { id: ++jobs, job }
    worker ??= start()
    worker.ref()
    worker.postMessage({ job: running.id, document: job.document } satisfies WorkerRequest)
  }

  function cancel(isCancelled: (job: Job) => boolean): void {
    for (const job of waiting.filter(isCancelled)) job.settle(CANCELLED)
    waiting = waiting.filter((job) => !isCancelled(job))
  }

  return {
    render(document, { signal, latestWins = false } = {}) {
      if (closed || signal?.aborted === true) return Promise.resolve(CANCELLED)
      return new Promise((resolve) => {
        const abort = () => {
          job.settle(CANCELLED)
          cancel((other) => other === job)
        }
        const job: Job = {
          document,
          latestWins,
          settle(result) {
            signal?.removeEventListener('abort', abort)
            resolve(result)
          },
        }
        signal?.addEventListener('abort', abort, { once: true })
        if (latestWins) cancel((other) => other.latestWins)
        waiting.push(job)
        next()
      })
    },
    async close() {
      closed = true
      cancel(() => true)
      running?.job.settle(CANCELLED)
      running = null
      await worker?.terminate()
    },
  }
}
