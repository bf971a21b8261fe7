import { Worker } from 'node:worker_threads'
import type { Document } from '#domain/document.ts'
import { err } from '#domain/result.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import type { Result } from '#domain/result.ts'
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts'

/** The one way to a PDF. What stands behind it, and in which thread, is nobody else's business. */
export interface PdfService {
  /** Prints a document, one at a time in the order asked. `pdf-failed` when the document, or its thread, fails. */
  render(document: Document): Promise<Result<RenderedDocument>>
  /** Ends the thread; what is still asked for fails with `cancelled`. */
  close(): Promise<void>
}

interface Job {
  readonly document: Document
  settle(result: Result<RenderedDocument>): void
}

/** Milliseconds for one document: a hundred pages take a second, and a thread that does not answer answers never. */
const LIMIT = 60_000

const CANCELLED = err({ code: 'cancelled' } as const)

/** Starts a warm thread. `entry` is the worker's module: `pdf/worker.ts`, or its bundle in the built app. */
export function startPdfService(entry: URL, limit = LIMIT): PdfService {
  let worker: Worker | null = start()
  let jobs = 0
  let running: { readonly id: number; readonly job: Job } | null = null
  let waiting: Job[] = []
  let closed = false
  let timer: ReturnType<typeof setTimeout> | undefined

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

  function giveUp(): void {
    const silent = worker
    if (silent === null) return
    drop(silent, `no answer in ${limit / 1000} s`)
    void silent.terminate()
  }

  function finish(result: Result<RenderedDocument>): void {
    clearTimeout(timer)
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
    timer = setTimeout(giveUp, limit)
  }

  return {
    render(document) {
      if (closed) return Promise.resolve(CANCELLED)
      return new Promise((settle) => {
        waiting.push({ document, settle })
        next()
      })
    },
    async close() {
      closed = true
      clearTimeout(timer)
      for (const job of running === null ? waiting : [running.job, ...waiting]) job.settle(CANCELLED)
      running = null
      waiting = []
      await worker?.terminate()
    },
  }
}
