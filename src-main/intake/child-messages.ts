/** What a child says when it can be given its task. */
export const READY = 'ready'

/** What a child is given: a file of unknown origin. */
export interface FileTask {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a child says when its reader had a fault, instead of a result. */
export interface ReaderFault {
  readonly fault: string
}
