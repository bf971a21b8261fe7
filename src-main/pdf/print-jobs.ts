import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { NO_CLAIMS } from './claims.ts'
import { garbageCollector, ownHeap } from './collect-garbage.ts'
import { keepShapesIn, saveShapes } from './engine/fonts.ts'
import { PrintMemory } from './engine/print-memory.ts'
import { CancelledError, renderPdf } from './render-pdf.ts'
import type { Watch } from './render-pdf.ts'
import { warmUp } from './warm-up.ts'
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts'

/** Milliseconds between two messages on how far a document is. */
const TELL_EVERY = 40

/** What is learned is written when there are so many answers of typefaces: not with every edit. */
const ENOUGH = 100

/** Prints one document at a time, in the order in which they come. `caches` is the folder for what the next start needs. */
export function printJobs(port: MessagePort, caches: string | null): void {
  if (caches !== null) keepShapesIn(join(caches, 'shapes'))
  const tell = (answer: WorkerAnswer, moved: readonly ArrayBuffer[] = []): void =>
    port.postMessage(answer, moved)

  const memory = new PrintMemory()
  const collectGarbage = garbageCollector(ownHeap())
  let queue = warmUp().then(() => {
    saveShapes()
    flushCompileCache()
  })

  port.on('message', ({ job, document, images, files, cancelled }: WorkerRequest) => {
    queue = queue.then(async () => {
      const watch = watchFor(new Int32Array(cancelled), (page, pages) =>
        tell({ job, kind: 'page', page, pages }),
      )
      const result = await renderPdf(document, images, watch, files, NO_CLAIMS, memory)
      // The bytes move to the other thread instead of being copied.
      tell({ job, kind: 'result', result }, result.ok ? [result.value.pdf.buffer as ArrayBuffer] : [])
      saveShapes(ENOUGH)
      collectGarbage()
    })
  })
}

/** Tells now and then; in any case when it is known how many pages there are, and when the last is come to. */
function watchFor(cancelled: Int32Array, tell: Watch): Watch {
  let told: { page: number; pages: number | null; at: number } = {
    page: 0,
    pages: null,
    at: performance.now(),
  }
  return (page, pages) => {
    if (Atomics.load(cancelled, 0) === 1) throw new CancelledError()
    const at = performance.now()
    const isTurn = pages !== null && (told.pages === null || page === pages)
    if (!isTurn && (page === told.page || at - told.at < TELL_EVERY)) return
    told = { page, pages, at }
    tell(page, pages)
  }
}
