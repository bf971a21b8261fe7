import { app } from 'electron'

/** The exit statuses that the window and the command line share. */
export const EXIT = { done: 0, no: 1, wrongUse: 2, machineFailed: 3 } as const

/**
 * Says why on standard error, in one sentence, and ends the process with a status. Electron ends it only after the
 * running code has returned, so the caller must stop too.
 */
export function leave(status: number, sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  app.exit(status)
}

/** The sentence of an error, for a place that has no better one. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
