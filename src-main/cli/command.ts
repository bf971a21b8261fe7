import type { Outcome } from './outcome.ts'
import type { Terminal } from './terminal.ts'

/** What the outside brings: passed in, so that a command decides nothing by itself. */
export interface Surroundings {
  readonly terminal: Terminal
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly workingFolder: string
  readonly now: Date
}

/** An option beyond `--json`, `--library DIR` and `--help`, which every command has. */
export interface Option {
  /** Name of the value in the help; null for a switch. */
  readonly value: string | null
  readonly help: string
}

export interface Command {
  /** What follows "briefing": `build FILE --out X.pdf`. */
  readonly usage: string
  /** Some sentences: what it does, what it answers. */
  readonly about: string
  readonly options: Readonly<Record<string, Option>>
  /** How many words may stand after the command. */
  readonly positionals: { readonly atLeast: number; readonly atMost: number }
  run(invocation: Invocation): Promise<Outcome>
}

export interface Invocation {
  readonly positionals: readonly string[]
  /** The value of an option; undefined where it was not given. */
  value(option: string): string | undefined
  /** Was this switch given? */
  has(option: string): boolean
  readonly around: Surroundings
}
