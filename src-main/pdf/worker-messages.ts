import type { Document } from '#domain/document.ts'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import type { Result } from '#domain/result.ts'

/** What crosses between the service and its thread: plain data, no functions. `job` joins an answer to its request. */
export interface WorkerRequest {
  readonly job: number
  readonly document: Document
}

export interface WorkerAnswer {
  readonly job: number
  readonly result: Result<RenderedDocument>
}
