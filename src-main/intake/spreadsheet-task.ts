import type { Result } from '#domain/result.ts'
import type { NamedRows } from './tidy-sheets.ts'

/** What the child process that reads a spreadsheet is given, once it has said that it is ready, and what it answers. */
export interface SpreadsheetTask {
  readonly name: string
  readonly bytes: Uint8Array
}

export type SpreadsheetAnswer = Result<readonly NamedRows[], string>

export const READY = 'ready'
