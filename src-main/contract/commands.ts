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
  { id: 'briefing.new', name: 'Start a new briefing', group: 'Briefing', keys: 'CmdOrCtrl+N' },
  { id: 'briefing.open-file', name: 'Open a briefing from a file', group: 'Briefing', keys: 'CmdOrCtrl+O' },
  { id: 'briefing.new-sample', name: 'Start from the sample', group: 'Briefing', keys: null },
  { id: 'briefing.save', name: 'Save now', group: 'Briefing', keys: 'CmdOrCtrl+S' },
  {
    id: 'briefing.save-elsewhere',
    name: 'Save a copy elsewhere',
    group: 'Briefing',
    keys: 'CmdOrCtrl+Shift+S',
  },
  { id: 'briefing.settings', name: 'Change the settings of the briefing', group: 'Briefing', keys: null },
  {
    id: 'briefing.history',
    name: 'Show the history of the briefing',
    group: 'Briefing',
    keys: 'CmdOrCtrl+Shift+H',
  },
  { id: 'briefing.evidence', name: 'Check the evidence', group: 'Briefing', keys: 'CmdOrCtrl+Shift+E' },
  { id: 'briefing.export', name: 'Export PDF', group: 'Briefing', keys: 'CmdOrCtrl+E' },
  { id: 'briefing.export-choices', name: 'Export with other choices', group: 'Briefing', keys: null },
  { id: 'briefing.reveal-export', name: 'Show the last export in its folder', group: 'Briefing', keys: null },
  { id: 'go.home', name: 'Go to all briefings', group: 'Go', keys: null },
  { id: 'page.zoom-in', name: 'Make the page larger', group: 'View', keys: 'CmdOrCtrl+Alt+=' },
  { id: 'page.zoom-out', name: 'Make the page smaller', group: 'View', keys: 'CmdOrCtrl+Alt+-' },
  { id: 'page.fit', name: 'Make the page as wide as its pane', group: 'View', keys: 'CmdOrCtrl+Alt+0' },
  { id: 'page.next', name: 'Show the next page', group: 'View', keys: 'Alt+PageDown' },
  { id: 'page.previous', name: 'Show the page before', group: 'View', keys: 'Alt+PageUp' },
  { id: 'page.go-to', name: 'Go to a page', group: 'Go', keys: 'CmdOrCtrl+Alt+G' },
] as const satisfies readonly {
  readonly id: string
  readonly name: string
  readonly group: string
  readonly keys: string | null
  readonly also?: string
}[]

export type CommandId = (typeof TABLE)[number]['id']

export const COMMANDS: readonly Command[] = TABLE
