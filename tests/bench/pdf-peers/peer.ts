import type { Paper } from './paper.ts'

/** A program with its arguments. */
export interface Command {
  readonly program: string
  readonly rest: readonly string[]
  readonly folder?: string
}

/** A typesetter that our own is measured against, or our own. */
export interface Peer {
  readonly name: string
  /** What its PDFs are, where they are not as ours. */
  readonly remark: string
  readonly extension: string
  /** Why it cannot be measured on this machine; null where it can. */
  readonly missing: string | null
  write(paper: Paper): string
  /** A process that sets one file of markup and ends. */
  once(markup: string, pdf: string): Command
  /**
   * A process that sets one file after another, keeping what it keeps, and prints the milliseconds of each as a JSON list;
   * null where there is no such thing.
   */
  readonly often: ((markups: readonly string[]) => Command) | null
}
