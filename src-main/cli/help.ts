import type { Command, Option } from './command.ts'
import { COMMANDS } from './commands.ts'
import { layOut, wrap } from './lay-out.ts'
import { COMMON_OPTIONS } from './parse-arguments.ts'
import type { Terminal } from './terminal.ts'

export function generalHelp(terminal: Terminal): string {
  const commands = Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary])
  return [
    'briefing COMMAND [OPTIONS]',
    '',
    wrap(
      'Sourced briefings without a window: the library of quotations, tables and events, and PDFs made from it.',
      terminal.width,
    ),
    '',
    ...indented(commands, terminal),
    '',
    ...indented(optionRows(COMMON_OPTIONS), terminal),
    '',
    wrap(EXIT_STATUS, terminal.width),
    '',
  ].join('\n')
}

export function commandHelp(command: Command, terminal: Terminal): string {
  return [
    `briefing ${command.usage}`,
    '',
    wrap(command.about, terminal.width),
    '',
    ...indented(optionRows({ ...command.options, ...COMMON_OPTIONS }), terminal),
    '',
    wrap(EXIT_STATUS, terminal.width),
    '',
  ].join('\n')
}

const EXIT_STATUS =
  'The exit status is 0 when it is done, 1 when the answer is no, 2 for wrong use or input that cannot be read, and 3 when the machine failed.'

const optionRows = (options: Readonly<Record<string, Option>>): readonly (readonly string[])[] =>
  Object.entries(options).map(([name, { value, help }]) => [
    `--${name}${value === null ? '' : ` ${value}`}`,
    help,
  ])

const indented = (rows: readonly (readonly string[])[], terminal: Terminal): readonly string[] =>
  layOut(rows, { width: terminal.width - 2, flexible: 1 }).map((line) => `  ${line}`)
