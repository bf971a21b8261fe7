import { BLOCK_COMMANDS } from './block-commands.ts'

/**
 * All that can be done by name: in the palette, by key, in the application's menu. `keys` is in Electron's notation of
 * accelerators (`CmdOrCtrl+Shift+P`); null has none.
 */
export interface Command {
  readonly id: CommandId
  /** As the palette and the menu say it: a verb first. */
  readonly name: string
  readonly group: 'Briefing' | 'Insert' | 'Text' | 'Block' | 'View' | 'Library' | 'Go'
  readonly keys: string | null
  /** Keys that do the same for those who know them from elsewhere; neither menu nor palette names them. */
  readonly also?: string
  /** Words that people look for it by and that its name has not. */
  readonly words?: string
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
  {
    id: 'shortcuts.open',
    name: 'Show keyboard shortcuts',
    group: 'View',
    keys: 'CmdOrCtrl+/',
    words: 'keys help',
  },
  {
    id: 'preferences.open',
    name: 'Open preferences',
    group: 'View',
    keys: 'CmdOrCtrl+,',
    words: 'options settings',
  },
  {
    id: 'brand.open',
    name: 'Change the brand of your briefings',
    group: 'View',
    keys: null,
    words: 'logo colour organisation',
  },
  {
    id: 'theme.toggle',
    name: 'Switch between light and dark',
    group: 'View',
    keys: null,
    words: 'night appearance colours',
  },
  { id: 'zoom.in', name: 'Zoom in', group: 'View', keys: 'CmdOrCtrl+Plus', words: 'larger bigger' },
  { id: 'zoom.out', name: 'Zoom out', group: 'View', keys: 'CmdOrCtrl+-', words: 'smaller' },
  { id: 'zoom.reset', name: 'Zoom to 100 %', group: 'View', keys: 'CmdOrCtrl+0' },
  {
    id: 'spelling.toggle',
    name: 'Switch spelling marks on or off',
    group: 'Text',
    keys: null,
    words: 'spell check language',
  },
  {
    id: 'reference.new',
    name: 'Add a reference of your own',
    group: 'Library',
    keys: null,
    words: 'new source book article bibliography',
  },
  {
    id: 'quotation.new',
    name: 'Add a quotation typed from paper',
    group: 'Library',
    keys: null,
    words: 'new quote',
  },
  {
    id: 'table.new',
    name: 'Add a table of your own',
    group: 'Library',
    keys: null,
    words: 'new figures import spreadsheet',
  },
  {
    id: 'event.new',
    name: 'Add an event of your own',
    group: 'Library',
    keys: null,
    words: 'new date chronology',
  },
  {
    id: 'corrections.open',
    name: 'Review corrected records',
    group: 'Library',
    keys: null,
    words: 'changed sources',
  },
  {
    id: 'briefing.new',
    name: 'Start a new briefing',
    group: 'Briefing',
    keys: 'CmdOrCtrl+N',
    words: 'create template document',
  },
  {
    id: 'briefing.open-file',
    name: 'Open a briefing from a file',
    group: 'Briefing',
    keys: 'CmdOrCtrl+O',
    words: 'import load',
  },
  { id: 'briefing.new-sample', name: 'Start from the sample brief', group: 'Briefing', keys: null },
  {
    id: 'briefing.new-sample-chronology',
    name: 'Start from the sample chronology',
    group: 'Briefing',
    keys: null,
  },
  {
    id: 'briefing.new-sample-disagreements',
    name: 'Start from the sample of where the sources differ',
    group: 'Briefing',
    keys: null,
  },
  { id: 'briefing.save', name: 'Save now', group: 'Briefing', keys: 'CmdOrCtrl+S', words: 'store' },
  {
    id: 'briefing.save-elsewhere',
    name: 'Save a copy elsewhere',
    group: 'Briefing',
    keys: 'CmdOrCtrl+Shift+S',
    words: 'file as backup share',
  },
  {
    id: 'briefing.settings',
    name: 'Change the settings of the briefing',
    group: 'Briefing',
    keys: null,
    words: 'language citation style author date',
  },
  {
    id: 'briefing.history',
    name: 'Show the history of the briefing',
    group: 'Briefing',
    keys: 'CmdOrCtrl+Shift+H',
    words: 'versions restore earlier',
  },
  {
    id: 'briefing.evidence',
    name: 'Check the evidence',
    group: 'Briefing',
    keys: 'CmdOrCtrl+Shift+E',
    words: 'verify quotations sources',
  },
  {
    id: 'briefing.export',
    name: 'Export PDF',
    group: 'Briefing',
    keys: 'CmdOrCtrl+E',
    words: 'print download',
  },
  {
    id: 'briefing.export-choices',
    name: 'Export with other choices',
    group: 'Briefing',
    keys: null,
    words: 'bibtex ris csl',
  },
  { id: 'briefing.reveal-export', name: 'Show the last export in its folder', group: 'Briefing', keys: null },
  { id: 'go.home', name: 'Go to all briefings', group: 'Go', keys: null },
  { id: 'go.briefings', name: 'Go to the briefings', group: 'Go', keys: 'CmdOrCtrl+1' },
  { id: 'go.library', name: 'Go to the library', group: 'Go', keys: 'CmdOrCtrl+2' },
  { id: 'go.timeline', name: 'Go to the timeline', group: 'Go', keys: 'CmdOrCtrl+3' },
  { id: 'go.data', name: 'Go to the data', group: 'Go', keys: 'CmdOrCtrl+4' },
  { id: 'go.disagreements', name: 'Go to the disagreements', group: 'Go', keys: 'CmdOrCtrl+5' },
  { id: 'page.zoom-in', name: 'Make the page larger', group: 'View', keys: 'CmdOrCtrl+Alt+=' },
  { id: 'page.zoom-out', name: 'Make the page smaller', group: 'View', keys: 'CmdOrCtrl+Alt+-' },
  { id: 'page.fit', name: 'Make the page as wide as its pane', group: 'View', keys: 'CmdOrCtrl+Alt+0' },
  {
    id: 'page.read',
    name: 'Read the page in the place of the sources',
    group: 'View',
    keys: 'CmdOrCtrl+Alt+P',
    words: 'preview',
  },
  { id: 'page.next', name: 'Show the next page', group: 'View', keys: 'Alt+PageDown' },
  { id: 'page.previous', name: 'Show the page before', group: 'View', keys: 'Alt+PageUp' },
  { id: 'page.go-to', name: 'Go to a page', group: 'Go', keys: 'CmdOrCtrl+Alt+G' },
  { id: 'text.undo', name: 'Undo', group: 'Text', keys: 'CmdOrCtrl+Z' },
  { id: 'text.redo', name: 'Redo', group: 'Text', keys: 'CmdOrCtrl+Shift+Z', also: 'CmdOrCtrl+Y' },
  { id: 'text.bold', name: 'Make bold', group: 'Text', keys: 'CmdOrCtrl+B' },
  { id: 'text.italic', name: 'Make italic', group: 'Text', keys: 'CmdOrCtrl+I' },
  { id: 'text.paragraph', name: 'Make body text', group: 'Text', keys: null, words: 'normal' },
  { id: 'text.heading-1', name: 'Make a heading 1', group: 'Text', keys: 'CmdOrCtrl+Alt+1' },
  { id: 'text.heading-2', name: 'Make a heading 2', group: 'Text', keys: 'CmdOrCtrl+Alt+2' },
  { id: 'text.heading-3', name: 'Make a heading 3', group: 'Text', keys: 'CmdOrCtrl+Alt+3' },
  {
    id: 'text.bullet-list',
    name: 'Make a bullet list',
    group: 'Text',
    keys: 'CmdOrCtrl+Shift+8',
    words: 'points',
  },
  { id: 'text.numbered-list', name: 'Make a numbered list', group: 'Text', keys: 'CmdOrCtrl+Shift+7' },
  { id: 'text.move-up', name: 'Move the block up', group: 'Text', keys: 'Alt+Up' },
  { id: 'text.move-down', name: 'Move the block down', group: 'Text', keys: 'Alt+Down' },
  { id: 'text.find', name: 'Find in the text', group: 'Text', keys: 'CmdOrCtrl+F' },
  { id: 'text.replace', name: 'Find and replace in the text', group: 'Text', keys: 'CmdOrCtrl+H' },
  { id: 'text.find-next', name: 'Find the next', group: 'Text', keys: 'F3' },
  { id: 'text.find-previous', name: 'Find the one before', group: 'Text', keys: 'Shift+F3' },
  ...BLOCK_COMMANDS,
  {
    id: 'sources.search',
    name: 'Search the sources',
    group: 'Go',
    keys: 'CmdOrCtrl+Shift+F',
    words: 'find quotations tables events',
  },
  { id: 'library.search', name: 'Search the whole library', group: 'Go', keys: null },
  { id: 'insert.open', name: 'Show all that can be inserted', group: 'Insert', keys: 'CmdOrCtrl+Alt+I' },
  { id: 'insert.key-points', name: 'Insert key points', group: 'Insert', keys: null },
  { id: 'insert.recommendations', name: 'Insert recommendations', group: 'Insert', keys: null },
  { id: 'insert.side-box', name: 'Insert a side box', group: 'Insert', keys: null },
  { id: 'insert.case-box', name: 'Insert a case box', group: 'Insert', keys: null },
  { id: 'insert.quotation', name: 'Insert a quotation', group: 'Insert', keys: null, words: 'quote words' },
  { id: 'insert.table', name: 'Insert a table', group: 'Insert', keys: null, words: 'figures data' },
  {
    id: 'insert.chart',
    name: 'Insert a chart',
    group: 'Insert',
    keys: null,
    words: 'graph diagram bars line',
  },
  {
    id: 'insert.timeline',
    name: 'Insert a timeline',
    group: 'Insert',
    keys: null,
    words: 'chronology events',
  },
  {
    id: 'insert.disagreement',
    name: 'Insert where sources differ',
    group: 'Insert',
    keys: null,
    words: 'box compare',
  },
  {
    id: 'insert.image',
    name: 'Insert an image',
    group: 'Insert',
    keys: null,
    words: 'picture map photograph',
  },
  {
    id: 'insert.citation',
    name: 'Insert a citation',
    group: 'Insert',
    keys: 'CmdOrCtrl+Alt+C',
    words: 'cite reference source page',
  },
  {
    id: 'insert.footnote',
    name: 'Insert a footnote',
    group: 'Insert',
    keys: 'CmdOrCtrl+Alt+F',
    words: 'note',
  },
  {
    id: 'insert.cross-reference',
    name: 'Insert a cross-reference',
    group: 'Insert',
    keys: 'CmdOrCtrl+Alt+X',
    words: 'link see',
  },
  {
    id: 'insert.contents',
    name: 'Insert the contents list',
    group: 'Insert',
    keys: null,
    words: 'table of contents',
  },
] as const satisfies readonly {
  readonly id: string
  readonly name: string
  readonly group: string
  readonly keys: string | null
  readonly also?: string
  readonly words?: string
}[]

export type CommandId = (typeof TABLE)[number]['id']

export const COMMANDS: readonly Command[] = TABLE
