import { parentPort } from 'node:worker_threads'
import { warmUp } from './warm-up.ts'
import { renderPdf } from './render-pdf.ts'
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts'

/** The thread that prints. Started by `pdf-service.ts`; one document at a time, in the order in which they come. */
const port = parentPort
if (port === null) throw new RangeError('pdf/worker.ts runs as a worker thread only')

let queue: Promise<void> = warmUp()

port.on('message', ({ job, document }: WorkerRequest) => {
  queue = queue.then(async () => {
    const result = await renderPdf(document)
    const answer: WorkerAnswer = { job, result }
    // The bytes move to the other thread instead of being copied.
    port.postMessage(answer, result.ok ? [result.value.pdf.buffer as ArrayBuffer] : [])
  })
})
