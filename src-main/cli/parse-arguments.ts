import { parseArgs } from 'node:util'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { Command, Invocation, Option, Surroundings } from './command.ts'

export const COMMON_OPTIONS: Readonly<Record<string, Option>> = {
  json: { value: null, help: 'answer in JSON: { "version": 1, "items": […] }' },
  library: { value: 'DIR', help: 'the folder with your briefings and sources, in place of the app’s own' },
  help: { value: null, help: 'say this' },
}

/** The words after the command → what they ask for. The error is a sentence. */
export function parseArguments(
  name: string,
  command: Command,
  words: readonly string[],
  around: Surroundings,
): Result<Invocation, string> {
  const options = { ...COMMON_OPTIONS, ...command.options }
  const help = `“briefing ${name} --help” says how it is used`
  const { tokens, values, positionals } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(options).map(([option, { value }]) => [
        option,
        {
          type: value === null ? ('boolean' as const) : ('string' as const),
          ...(option === 'help' && { short: 'h' }),
        },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (option === undefined) return err(`There is no option ${token.rawName} here: ${help}.`)
    if (option.value === null && token.value !== undefined)
      return err(`${token.rawName} takes no value: ${help}.`)
    if (option.value !== null && isMissing(token.value, token.inlineValue)) {
      return err(`${token.rawName} needs a value, ${option.value}: ${help}.`)
    }
  }
  const invocation: Invocation = {
    positionals,
    value: (option) => (typeof values[option] === 'string' ? values[option] : undefined),
    has: (option) => values[option] === true,
    around,
  }
  const { atLeast, atMost } = command.positionals
  if (invocation.has('help') || (positionals.length >= atLeast && positionals.length <= atMost))
    return ok(invocation)
  return err(
    positionals.length < atLeast
      ? `Something is missing in “briefing ${[name, ...words].join(' ')}”: the use is “briefing ${command.usage}”.`
      : `“${positionals[atMost]}” is more than “briefing ${name}” takes: ${help}.`,
  )
}

/** `--from --to 2013`: what follows is another option and no value. */
const isMissing = (value: string | undefined, isInline: boolean | undefined): boolean =>
  value === undefined || value === '' || (isInline !== true && value.startsWith('--'))
