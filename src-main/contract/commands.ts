/**
 * All that can be done by name: in the palette, by key, in the application's menu. `keys` is in Electron's notation of
 * accelerators (`CmdOrCtrl+Shift+P`); null has none.
 */
export interface Command {
  readonly id: CommandId
  /** As the palette and the menu say it: a verb first. */
  readonly name: string
  readonly group: 'Briefing' | 'Insert' | 'Text' | 'View' | 'Library' | 'Go'
  readonly keys: string | null
}

/** Filled by whoever builds a command: its id here, its action in `src-renderer/commands/`. */
const TABLE = [{ id: 'palette.open', name: 'Show all commands', group: 'View', keys: 'CmdOrCtrl+K' }] as const

export type CommandId = (typeof TABLE)[number]['id']

export const COMMANDS: readonly Command[] = TABLE
