/** The tools of blocks: id, name, and words that people look for it by and that its name has not. */
const TOOLS = [
  ['block.make-chart', 'Make a chart of the table', 'graph diagram draw'],
  [
    'block.calculate',
    'Add a calculation to the table or chart',
    'calculated column year on year change share index per cent growth',
  ],
  ['block.columns-and-rows', 'Choose the columns and rows of the table', 'figures order hide'],
  ['block.chart-figures', 'Choose the figures of the chart', 'columns rows series'],
  ['block.bars', 'Draw the chart in bars', 'form'],
  ['block.grouped', 'Draw the chart in grouped bars', 'form'],
  ['block.line', 'Draw the chart as a line', 'form'],
  ['block.dots', 'Draw the chart in dots', 'form'],
  [
    'block.alternative-text',
    'Describe it for those who do not see it',
    'alternative text alt accessibility chart image',
  ],
  ['block.replace-image', 'Replace the picture', 'image'],
  ['block.choose-events', 'Choose the events of the timeline', 'chronology'],
  ['block.list', 'Show the timeline as a list', 'form chronology'],
  ['block.scale', 'Draw the timeline on a scale', 'form axis'],
  ['block.by-date', 'Put the events in the order of their dates', 'timeline sort chronological'],
  ['block.own-order', 'Put the events in an order of your own', 'timeline sort'],
  ['block.quotation', 'Set the quotation as a block', 'form'],
  ['block.pull-quote', 'Make the quotation a pull quote', 'form large'],
  ['block.in-text', 'Put the quotation into the running text', 'inline sentence form'],
  ['block.lead-in', 'Write words that lead into the quotation', 'introduce before'],
  ['block.shorten', 'Shorten the quotation', 'leave out omit ellipsis words'],
  ['block.remove', 'Remove the block', 'delete take away'],
] as const

/** What can be done with the block in hand: each is a tool of its bar, which says so with `command`. */
export const BLOCK_COMMANDS = TOOLS.map(
  ([id, name, words]) => ({ id, name, group: 'Block', keys: null, words }) as const,
)
