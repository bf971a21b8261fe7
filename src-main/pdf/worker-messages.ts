import type { AttachedFile } from './attached-file.ts'
import type { Document } from '#domain/document.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import type { Result } from '#domain/result.ts'

/** What the thread is told at its start. */
export interface WorkerData {
  /** The folder for what the next start needs; null to keep nothing. */
  readonly caches: string | null
}

/** What crosses between the service and its thread: plain data, no functions. `job` joins an answer to its request. */
export interface WorkerRequest {
  readonly job: number
  readonly document: Document
  readonly images: ReadonlyMap<string, Uint8Array>
  readonly files: readonly AttachedFile[]
  /** One 32-bit number, seen by both threads: 1 asks the work to end. No message reaches a thread that is laying out. */
  readonly cancelled: SharedArrayBuffer
}

export type WorkerAnswer =
  | { readonly job: number; readonly kind: 'page'; readonly page: number; readonly pages: number | null }
  | { readonly job: number; readonly kind: 'result'; readonly result: Result<RenderedDocument> }
