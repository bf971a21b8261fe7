import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { editorOf, goHome, openBriefing, status, write } from './briefing-window.ts'
import { dialog, form, menu, press, shut } from './layer.ts'
import type { Layer, Titles } from './layer.ts'
import { command } from './picture-states.ts'

const search = (page: Page) => page.getByRole('combobox', { name: /Search quotations/ })

async function select(page: Page, node: string): Promise<Locator> {
  const drawn = page.locator(`.node-${node}`).first()
  await drawn.scrollIntoViewIfNeeded()
  await drawn.click({ position: { x: 40, y: 12 } })
  return drawn
}

/** By a button of a block's toolbar. */
const tool = (name: string, node: string, button: string, opened: string): Layer => [
  name,
  async (page) => {
    await press(await select(page, node), 'button', button)
    await dialog(page, opened).waitFor()
  },
]

export const textLayers = ({ whole, damaged, later }: Titles): readonly Layer[] => [
  [
    'damaged-briefing',
    async (page) => {
      await goHome(page)
      await openBriefing(page, damaged)
      await page.getByRole('alert').filter({ hasText: 'The stored file was damaged' }).waitFor()
    },
    goHome,
  ],
  [
    'read-only-briefing',
    async (page) => {
      await openBriefing(page, later)
      await page.getByText('This briefing can only be read').first().waitFor()
    },
    goHome,
  ],
  [
    'handle-menu',
    async (page) => {
      await openBriefing(page, whole)
      await editorOf(page).getByRole('paragraph').nth(3).hover()
      await press(page, 'button', 'Move or remove the block')
      await page.getByRole('menuitem', { name: 'Move up' }).waitFor()
    },
  ],
  [
    'insert-menu',
    async (page) => {
      await page.keyboard.press('Control+Alt+i')
      await dialog(page, 'Insert').waitFor()
    },
  ],
  [
    'replace',
    async (page) => {
      await page.keyboard.press('Control+h')
      await page.keyboard.type('Russia')
      await page.getByRole('textbox', { name: /^Replace/ }).waitFor()
    },
    (page) => page.keyboard.press('Escape'),
  ],
  tool('timeline-events', 'timeline', 'Choose events', 'Events of the timeline'),
  tool('chart-figures', 'chart', 'Figures', 'Figures of the chart'),
  tool('alternative-text', 'chart', 'Alt text', 'Alternative text'),
  [
    'lead-in',
    async (page) => {
      const block = await select(page, 'quotation')
      await press(block, 'button', 'Lead-in')
      await block.getByRole('textbox', { name: 'Words that lead into the quotation' }).waitFor()
    },
    (page) => press(page.locator('.node-quotation').first(), 'button', 'Lead-in'),
  ],
  [
    'shorten',
    async (page) => {
      const block = await select(page, 'quotation')
      await press(block, 'button', 'Shorten')
      await block.getByRole('group', { name: 'Words of the quotation' }).waitFor()
    },
    (page) => press(page.locator('.node-quotation').first(), 'button', 'Done'),
  ],
  form('choice-list', 'Change the settings of the briefing', 'Briefing settings', async (asked) => {
    await asked.getByLabel(/^Citation style:/).click()
    await asked.page().getByRole('option', { name: 'OSCOLA, notes for law' }).waitFor()
  }),
  form('settings-end', 'Change the settings of the briefing', 'Briefing settings', async (asked) => {
    await asked.getByText('Lists of works at the end').click()
    await asked.getByText('Further reading, listed without being cited').scrollIntoViewIfNeeded()
  }),
  menu('export-menu', 'More ways to export', /choices/),
  menu('own-menu', 'Add your own…', /^Reference/),
  menu('correct-menu', 'Correct…', /^Correct its reference/),
  [
    'failure',
    async (page) => {
      const chooser = page.waitForEvent('filechooser')
      await command(page, 'Insert an image')
      const notes = { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') }
      await (await chooser).setFiles(notes)
      await dialog(page, 'The picture notes.png was not inserted').waitFor()
    },
  ],
]

export const evidenceLayers = ({ short }: Titles): readonly Layer[] => [
  [
    'inline-quotation',
    async (page) => {
      await goHome(page)
      await openBriefing(page, short)
      await page.locator('.node-inlineQuotation').first().getByRole('button').click()
      await dialog(page, 'Quotation in the text').waitFor()
    },
  ],
  [
    'citation-chip',
    async (page) => {
      await page.locator('.node-citation').first().getByRole('button').click()
      await dialog(page, 'Citation').waitFor()
    },
  ],
  [
    'spelling',
    async (page) => {
      await page.locator('.misspelt', { hasText: 'bridgge' }).click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'bridge', exact: true }).waitFor()
    },
  ],
  [
    'export-wrong',
    async (page) => {
      await press(page, 'button', 'Export PDF')
      await dialog(page, /not as in (its|their) sources?$/).waitFor()
    },
  ],
  form('evidence-wrong', 'Check the evidence', /^Evidence: 1/, (asked) => asked.waitFor()),
  [
    'timeline-narrowed',
    async (page) => {
      await press(page, 'tab', 'Timeline')
      await page.getByLabel('From the year').fill('2012')
      await page.getByLabel('to the year').fill('2017')
      await page.getByRole('button', { name: /^Show only the \d+ turning points/ }).waitFor()
    },
    (page) => press(page, 'button', 'Show all'),
  ],
  [
    'inserted',
    async (page) => {
      await press(page, 'tab', 'Tables')
      await press(page, 'option', /^Remittances from Russia/)
      await page.keyboard.press('Enter')
      await page.getByText('Inserted with its reference').waitFor()
      await page.getByRole('toolbar', { name: 'The table' }).waitFor()
    },
    (page) => status(page, /^Saved/),
  ],
  [
    'excerpt-copy',
    async (page) => {
      await press(page, 'tab', 'Excerpts')
      await page.getByRole('region', { name: 'The selected excerpt' }).waitFor()
      await press(page, 'button', /^Copy/)
      await page.getByRole('menuitem', { name: 'BibTeX' }).waitFor()
    },
  ],
  [
    'remove',
    async (page) => {
      await press(page, 'tab', 'Quotations')
      await search(page).fill('bridge')
      await press(page, 'option', /bridge/)
      await press(page, 'button', 'Correct…')
      await press(page, 'menuitem', /^Take your quotation away/)
      await dialog(page, 'Take your quotation away?').waitFor()
    },
  ],
  [
    'corrections',
    async (page) => {
      await goHome(page)
      await openBriefing(page, short)
      await press(page, 'tab', 'Tables')
      await press(page, 'option', /^Remittances from Russia/)
      await press(page, 'button', 'Correct…')
      await press(page, 'menuitem', 'Correct this table…')
      const asked = dialog(page, 'Correct this table')
      await asked.locator('input[data-cell="3,1"]').fill('1,233')
      await press(asked, 'button', 'Save the correction')
      await dialog(page, /been corrected/)
        .getByRole('group')
        .first()
        .waitFor()
    },
    (page) => press(dialog(page, /been corrected/), 'button', 'Decide later'),
  ],
  [
    'history-restore',
    async (page) => {
      await write(page, ' Written since.')
      await status(page, /^Saved/)
      await command(page, 'Show the history of the briefing')
      const asked = dialog(page, 'History of the briefing')
      await asked.getByText('changed since', { exact: false }).waitFor()
      await press(asked, 'button', 'Restore this version')
      await asked.getByText('What it is now is kept as a version.', { exact: false }).waitFor()
    },
  ],
]

/** The folder of the briefings is gone under the window, and comes back when the last is left. */
export function unsavedLayers(folder: string): readonly Layer[] {
  const [drafts, away] = [join(folder, 'drafts'), join(folder, 'away')]
  return [
    [
      'not-saved',
      async (page) => {
        renameSync(drafts, away)
        writeFileSync(drafts, '')
        await write(page, ' Typed without a folder.')
        await status(page, /^Not saved/)
      },
      async () => {},
    ],
    [
      'unsaved',
      async (page) => {
        await press(page, 'button', 'Briefings')
        await dialog(page, 'The last changes are not saved').waitFor()
      },
      async (page) => {
        await shut(page)
        rmSync(drafts)
        renameSync(away, drafts)
        await write(page, ' And with it.')
        await status(page, /^Saved/)
      },
    ],
  ]
}
