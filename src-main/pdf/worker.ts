import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerData } from './worker-messages.ts'

/** The thread that prints, started by `pdf-service.ts`. Its modules are read when the code of an earlier start is at hand. */
if (parentPort === null) throw new RangeError('pdf/worker.ts runs as a worker thread only')
const { caches } = workerData as WorkerData
// Where the folder takes no files the code is compiled as ever.
if (caches !== null) enableCompileCache(join(caches, 'code'))

const { printJobs } = await import('./print-jobs.ts')
printJobs(parentPort, caches)
