import type { Surroundings } from './command.ts'
import { COMMANDS } from './commands.ts'
import { commandHelp, generalHelp } from './help.ts'
import { failed, wrongUse } from './outcome.ts'
import type { ExitStatus, Outcome } from './outcome.ts'
import { parseArguments } from './parse-arguments.ts'

/** Runs one command and says on standard error, in one sentence, why it could not. */
export async function runCommandLine(words: readonly string[], around: Surroundings): Promise<ExitStatus> {
  const { terminal } = around
  let outcome: Outcome
  try {
    outcome = await run(words, around)
  } catch (error) {
    outcome = failed({ code: 'unexpected', reason: error instanceof Error ? error.message : String(error) })
  }
  terminal.endProgress()
  if ('sentence' in outcome) terminal.complain(outcome.sentence)
  return outcome.status
}

async function run([name, ...rest]: readonly string[], around: Surroundings): Promise<Outcome> {
  if (name === undefined) return wrongUse('Say what to do: “briefing --help” lists the commands.')
  if (name === '--help' || name === '-h' || name === 'help') {
    around.terminal.print(generalHelp(around.terminal))
    return { status: 0 }
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (entry === undefined)
    return wrongUse(`There is no command “${name}”: “briefing --help” lists the commands.`)
  const command = await entry.load()
  const invocation = parseArguments(name, command, rest, around)
  if (!invocation.ok) return wrongUse(invocation.error)
  if (invocation.value.has('help')) {
    around.terminal.print(commandHelp(command, around.terminal))
    return { status: 0 }
  }
  return command.run(invocation.value)
}
