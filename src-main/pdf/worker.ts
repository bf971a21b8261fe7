import { parentPort } from 'node:worker_threads'
import { CancelledError, renderPdf } from './render-pdf.ts'
import type { Watch } from './render-pdf.ts'
import { warmUp } from './warm-up.ts'
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts'

/** The thread that prints. Started by `pdf-service.ts`; one document at a time, in the order in which they come. */
const port = parentPort
if (port === null) throw new RangeError('pdf/worker.ts runs as a worker thread only')

/** Milliseconds between two messages on how far a document is. */
const TELL_EVERY = 40

const tell = (answer: WorkerAnswer, moved: readonly ArrayBuffer[] = []): void =>
  port.postMessage(answer, moved)

let queue: Promise<void> = warmUp()

port.on('message', ({ job, document, images, files, cancelled }: WorkerRequest) => {
  queue = queue.then(async () => {
    const result = await renderPdf(document, images, watchFor(job, new Int32Array(cancelled)), files)
    // The bytes move to the other thread instead of being copied.
    tell({ job, kind: 'result', result }, result.ok ? [result.value.pdf.buffer as ArrayBuffer] : [])
  })
})

function watchFor(job: number, cancelled: Int32Array): Watch {
  let told = { page: 0, at: performance.now() }
  return (page, pages) => {
    if (Atomics.load(cancelled, 0) === 1) throw new CancelledError()
    const at = performance.now()
    if (page === told.page || at - told.at < TELL_EVERY) return
    told = { page, at }
    tell({ job, kind: 'page', page, pages })
  }
}
