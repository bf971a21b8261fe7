import type { Page } from 'playwright-core'
import { editorOf, goHome, openBriefing } from './briefing-window.ts'

/** A screen, layer or state that a person can come to, by what they see; `leave` goes back to where it was reached from. */
export interface PictureState {
  readonly name: string
  reach(page: Page): Promise<void>
  leave(page: Page): Promise<void>
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
const stay = async () => {}

/** Runs a command by its name, as the palette has it. */
export async function command(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Find a command/ }).click()
  await page.keyboard.type(name)
  await page.getByRole('option', { name }).first().click()
}

const dialogs = (commands: Readonly<Record<string, string>>): readonly PictureState[] =>
  Object.entries(commands).map(([name, words]) => ({
    name,
    async reach(page) {
      await command(page, words)
      await page.getByRole('dialog').first().waitFor()
    },
    leave: close,
  }))

const tab = (name: string): PictureState => ({
  name: `sources-${name.toLowerCase()}`,
  async reach(page) {
    await page.getByRole('tab', { name }).click()
    await page.getByRole('tab', { name, selected: true }).waitFor()
  },
  leave: stay,
})

const block = (name: string, node: string): PictureState => ({
  name,
  async reach(page) {
    const drawn = page.locator(`.node-${node}`).first()
    await drawn.scrollIntoViewIfNeeded()
    await drawn.click({ position: { x: 40, y: 12 } })
  },
  leave: stay,
})

const layerOf = (name: string, noun: string, button: string): PictureState => ({
  name,
  async reach(page) {
    await page
      .getByRole('toolbar', { name: `The ${noun}` })
      .getByRole('button', { name: button })
      .click()
  },
  leave: close,
})

const typed = (name: string, keys: string, words: string): PictureState => ({
  name,
  async reach(page) {
    await editorOf(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    if (keys !== '') await page.keyboard.press(keys)
    await page.keyboard.type(words)
  },
  async leave(page) {
    await page.keyboard.press('Escape')
    await editorOf(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Shift+Home')
    await page.keyboard.press('Backspace')
  },
})

export const HOME_STATES: readonly PictureState[] = [
  { name: 'home', reach: goHome, leave: stay },
  {
    name: 'home-archive',
    reach: (page) => page.getByRole('button', { name: /^Archive/ }).click(),
    leave: goHome,
  },
  {
    name: 'home-trash',
    reach: (page) => page.getByRole('button', { name: /^Trash/ }).click(),
    leave: goHome,
  },
  {
    name: 'palette',
    reach: (page) => page.getByRole('button', { name: /^Find a command/ }).click(),
    leave: close,
  },
  ...dialogs({
    'new-briefing': 'Start a new briefing',
    shortcuts: 'Show keyboard shortcuts',
    preferences: 'Open preferences',
    brand: 'Change the brand of your briefings',
    'corrections-none': 'Review corrected records',
  }),
]

/** The rooms beside the briefings, with what can be open in them. */
const room = (
  name: string,
  keys: string,
  list: string,
  more?: (page: Page) => Promise<void>,
): PictureState => ({
  name,
  async reach(page) {
    await page.keyboard.press(keys)
    await page.getByRole('listbox', { name: list, exact: true }).waitFor()
    await more?.(page)
  },
  leave: stay,
})

export const TIMELINE_AND_DATA_STATES: readonly PictureState[] = [
  room('timeline', 'Control+3', 'Events'),
  room('timeline-zoomed', 'Control+3', 'Events', async (page) => {
    await page.keyboard.press('End')
    for (let i = 0; i < 18; i++) await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    for (let i = 0; i < 6; i++) await page.keyboard.press('+')
  }),
  {
    name: 'timeline-actor',
    async reach(page) {
      await page.getByRole('button', { name: /^Actor:/ }).click()
      await page.getByRole('dialog', { name: 'Actor of the events' }).waitFor()
    },
    leave: close,
  },
  {
    name: 'timeline-nothing',
    reach: (page) => page.getByRole('textbox', { name: 'Search the events' }).fill('zzzz'),
    leave: (page) => page.getByRole('textbox', { name: 'Search the events' }).fill(''),
  },
  room('data', 'Control+4', 'All tables', async (page) => {
    await page.getByRole('option', { name: /^Remittances from Russia to Azerbaijan/ }).click()
    await page.getByRole('button', { name: 'Add a calculated column' }).click()
    await page.getByRole('menuitem', { name: /^Year on year/ }).click()
    await page.getByRole('gridcell', { name: '−48.6' }).click()
  }),
  {
    name: 'data-nothing',
    reach: (page) => page.getByRole('combobox', { name: 'Search the tables' }).fill('zzzz'),
    leave: (page) => page.getByRole('combobox', { name: 'Search the tables' }).fill(''),
  },
]

export const workspaceStates = (title: string): readonly PictureState[] => [
  {
    name: 'workspace',
    async reach(page) {
      await openBriefing(page, title)
      await page
        .getByRole('document', { name: /^Page 1/ })
        .locator('canvas')
        .waitFor()
    },
    leave: stay,
  },
  tab('Tables'),
  tab('Timeline'),
  tab('Disagreements'),
  tab('Excerpts'),
  tab('Quotations'),
  {
    name: 'search',
    async reach(page) {
      await page.getByRole('combobox', { name: /Search quotations/ }).fill('congress')
      await page.getByRole('option').first().waitFor()
    },
    leave: (page) => page.getByRole('combobox', { name: /Search quotations/ }).fill(''),
  },
  {
    name: 'search-nothing',
    reach: (page) => page.getByRole('combobox', { name: /Search quotations/ }).fill('zzzz'),
    leave: (page) => page.getByRole('combobox', { name: /Search quotations/ }).fill(''),
  },
  block('quotation', 'quotation'),
  block('table', 'dataTable'),
  layerOf('table-columns', 'table', 'Columns and rows'),
  layerOf('table-calculation', 'table', 'Add calculation'),
  block('chart', 'chart'),
  block('timeline', 'timeline'),
  typed('slash-menu', '', '/'),
  typed('find', 'Control+f', 'Russia'),
  typed('citation', 'Control+Alt+c', 'Shir'),
  typed('footnote', 'Control+Alt+f', 'A note'),
  typed('cross-reference', 'Control+Alt+x', ''),
  ...dialogs({
    settings: 'Change the settings of the briefing',
    history: 'Show the history of the briefing',
    evidence: 'Check the evidence',
    'export-choices': 'Export with other choices',
    'reference-new': 'Add a reference of your own',
    'quotation-new': 'Add a quotation typed from paper',
    'table-new': 'Add a table of your own',
    'event-new': 'Add an event of your own',
  }),
]

const dossier = (name: string, part: RegExp): PictureState => ({
  name: `library-${name}`,
  async reach(page) {
    const tab = page.getByRole('tab', { name: part })
    await tab.click()
    await page.getByRole('tab', { name: part, selected: true }).waitFor()
  },
  leave: stay,
})

const searched = (name: string, words: string): PictureState => ({
  name,
  async reach(page) {
    await page.getByRole('textbox', { name: 'Search the whole library' }).fill(words)
    await page
      .getByText(/^(?:Found|Nothing has those words)/)
      .first()
      .waitFor()
  },
  leave: (page) => page.getByRole('textbox', { name: 'Search the whole library' }).fill(''),
})

export const ROOM_STATES: readonly PictureState[] = [
  {
    name: 'library',
    async reach(page) {
      await page.getByRole('navigation').getByRole('button', { name: 'Library' }).click()
      await page
        .getByRole('option', { name: /Closer by Default/ })
        .first()
        .click()
      await page.getByRole('complementary').getByRole('img', { name: 'Verbatim' }).first().waitFor()
    },
    leave: stay,
  },
  searched('library-search', 'congress'),
  searched('library-search-nothing', 'zzzz'),
  dossier('quotations', /^Quotations/),
  dossier('figures', /^Figures/),
  dossier('events', /^Events/),
  dossier('disagreements', /^Disagreements/),
  dossier('actors', /^People/),
  dossier('used', /^Where used/),
  {
    name: 'disagreements',
    async reach(page) {
      await page.getByRole('navigation').getByRole('button', { name: 'Disagreements' }).click()
      await page.getByRole('listbox', { name: /^Questions/ }).waitFor()
    },
    leave: stay,
  },
  {
    name: 'disagreements-none-fits',
    reach: (page) => page.getByRole('textbox', { name: /^Find by words/ }).fill('zzzz'),
    leave: (page) => page.getByRole('textbox', { name: /^Find by words/ }).fill(''),
  },
]
