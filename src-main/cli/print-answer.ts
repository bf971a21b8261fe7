import type { Invocation } from './command.ts'
import type { Terminal } from './terminal.ts'

/**
 * Prints what was asked for: with `--json` one object and nothing else, else the lines for people. The form of the JSON
 * is stable: other programs rely on it.
 */
export function printAnswer(
  invocation: Invocation,
  items: readonly object[],
  lines: (terminal: Terminal) => readonly string[],
): void {
  const { terminal } = invocation.around
  if (invocation.has('json')) terminal.print(JSON.stringify({ version: 1, items }, null, 2))
  else terminal.print(lines(terminal).join('\n'))
}
