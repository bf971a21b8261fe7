import type { Progress } from '#contract/api.ts'
import type { Document } from '#domain/document.ts'
import { err } from '#domain/result.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import type { Result } from '#domain/result.ts'
import type { AttachedFile } from './attached-file.ts'
import { PdfThread } from './pdf-thread.ts'
import { NO_IMAGES } from './images.ts'
import type { Images } from './images.ts'

/** The one way to a PDF. What stands behind it, and in which thread, is nobody else's business. */
export interface PdfService {
  /**
   * Prints a document, one at a time in the order asked. `pdf-failed` when the document, or its thread, fails;
   * `cancelled` when its signal says so, or when a newer document of the same subject is asked for before it is begun.
   */
  render(document: Document, options?: RenderOptions): Promise<Result<RenderedDocument>>
  /** Ends the thread; what is still asked for fails with `cancelled`. */
  close(): Promise<void>
}

export interface RenderOptions {
  readonly images?: Images
  /** What the PDF is to carry. */
  readonly files?: readonly AttachedFile[]
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** What a preview is of: only the newest of one subject is worth printing. */
  readonly subject?: string
}

interface Job {
  readonly document: Document
  readonly options: RenderOptions
  /** May be called more than once; the first counts. */
  settle(result: Result<RenderedDocument>): void
}

/** Milliseconds without a sign: a page takes some ten, and a thread that does not answer answers never. */
const LIMIT = 60_000

const CANCELLED = err({ code: 'cancelled' } as const)

/**
 * Starts a warm thread. `entry` is the worker's module: `pdf/worker.ts`, or its bundle in the built app. In the folder
 * `caches` it keeps what makes its next start quicker: compiled code, and what typefaces do with letters. Nothing of a document.
 */
export function startPdfService(entry: URL, limit = LIMIT, caches: string | null = null): PdfService {
  const thread = new PdfThread(entry, limit, caches)
  let running: Job | null = null
  let waiting: Job[] = []
  let closed = false

  async function next(): Promise<void> {
    if (running !== null) return
    running = waiting.shift() ?? null
    if (running === null) return
    const { document, options, settle } = running
    const { images = NO_IMAGES, files = [] } = options
    settle(await thread.print(document, { images, files }, options.signal, options.onProgress))
    running = null
    void next()
  }

  function cancelWaiting(isMeant: (job: Job) => boolean): void {
    for (const job of waiting.filter(isMeant)) job.settle(CANCELLED)
    waiting = waiting.filter((job) => !isMeant(job))
  }

  return {
    render(document, options = {}) {
      const { signal, subject } = options
      if (closed || signal?.aborted === true) return Promise.resolve(CANCELLED)
      if (subject !== undefined) cancelWaiting((job) => job.options.subject === subject)
      return new Promise((settle) => {
        const job = { document, options, settle }
        waiting.push(job)
        signal?.addEventListener('abort', () => {
          settle(CANCELLED)
          cancelWaiting((other) => other === job)
        })
        void next()
      })
    },
    async close() {
      closed = true
      cancelWaiting(() => true)
      running?.settle(CANCELLED)
      await thread.close()
    },
  }
}
