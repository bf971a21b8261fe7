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
  /** Keys that do the same for those who know them from elsewhere; neither menu nor palette names them. */
  readonly also?: string
}

/** Filled by whoever builds a command: its id here, its action offered with `offerCommand` in the window. */
const TABLE = [
  {
    id: 'palette.open',
    name: 'Show all commands',
    group: 'View',
    keys: 'CmdOrCtrl+K',
    also: 'CmdOrCtrl+Shift+P',
  },
  { id: 'shortcuts.open', name: 'Show keyboard shortcuts', group: 'View', keys: 'CmdOrCtrl+/' },
  { id: 'preferences.open', name: 'Open preferences', group: 'View', keys: 'CmdOrCtrl+,' },
  { id: 'theme.toggle', name: 'Switch between light and dark', group: 'View', keys: null },
  { id: 'zoom.in', name: 'Zoom in', group: 'View', keys: 'CmdOrCtrl+Plus' },
  { id: 'zoom.out', name: 'Zoom out', group: 'View', keys: 'CmdOrCtrl+-' },
  { id: 'zoom.reset', name: 'Zoom to 100 %', group: 'View', keys: 'CmdOrCtrl+0' },
  { id: 'spelling.toggle', name: 'Switch spelling marks on or off', group: 'Text', keys: null },
  { id: 'reference.new', name: 'Add a reference of your own', group: 'Library', keys: null },
  { id: 'quotation.new', name: 'Add a quotation typed from paper', group: 'Library', keys: null },
  { id: 'table.new', name: 'Add a table of your own', group: 'Library', keys: null },
  { id: 'event.new', name: 'Add an event of your own', group: 'Library', keys: null },
  { id: 'corrections.open', name: 'Review corrected records', group: 'Library', keys: null },
] as const satisfies readonly {
  readonly id: string
  readonly name: string
  readonly group: string
  readonly keys: string | null
  readonly also?: string
}[]

export type CommandId = (typeof TABLE)[number]['id']

export const COMMANDS: readonly Command[] = TABLE
