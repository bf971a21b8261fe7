import { onlyThese } from './lacking.ts'

/** Switches that the product appended, in order; they go to Chromium as they are. */
const appended: string[] = []
const values = new Map<string, string>()

for (const argument of process.argv.slice(2)) {
  const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? []
  if (name !== undefined) values.set(name, value ?? '')
}

export const commandLine = onlyThese('app.commandLine', {
  appendSwitch(name: string, value?: string): void {
    values.set(name, value ?? '')
    appended.push(value === undefined ? `--${name}` : `--${name}=${value}`)
  },
  hasSwitch: (name: string): boolean => values.has(name),
  getSwitchValue: (name: string): string => values.get(name) ?? '',
})

/** What the product appended, as arguments for Chromium. */
export const appendedSwitches = (): readonly string[] => appended
