import type { Page } from 'playwright-core'
import { dialog, form, menu, press } from './layer.ts'
import type { Layer, Titles } from './layer.ts'

/** A file is carried over the briefings, or away from them. */
async function carryFile(page: Page, type: 'dragenter' | 'dragleave'): Promise<void> {
  const dataTransfer = await page.evaluateHandle(() => {
    const carried = new DataTransfer()
    carried.items.add(new File([''], 'a.briefing'))
    return carried
  })
  await page.getByRole('heading', { name: 'Briefings' }).dispatchEvent(type, { dataTransfer })
}

/** What is asked and said of the briefings on Home. */
export const homeLayers = ({ short }: Titles): readonly Layer[] => [
  [
    'start-notice',
    (page) => page.getByRole('alert').filter({ hasText: 'was damaged' }).waitFor(),
    (page) => press(page, 'button', 'Close this notice'),
  ],
  [
    'file-drop',
    async (page) => {
      await carryFile(page, 'dragenter')
      await page.getByText(/^Drop to/).waitFor()
    },
    (page) => carryFile(page, 'dragleave'),
  ],
  menu('card-menu', `More for ${short}`, 'Rename'),
  [
    'rename',
    async (page) => {
      await press(page, 'button', `More for ${short}`)
      await press(page, 'menuitem', 'Rename')
      await dialog(page, 'Rename the briefing').waitFor()
    },
  ],
  [
    'palette-found',
    async (page) => {
      await press(page, 'button', /^Find a command/)
      await page.keyboard.type('br')
      await page.getByRole('option', { name: /brand/ }).waitFor()
    },
  ],
  [
    'palette-nothing',
    async (page) => {
      await press(page, 'button', /^Find a command/)
      await page.keyboard.type('zzzz')
      await page.getByRole('option').waitFor({ state: 'detached' })
    },
  ],
  form('brand-seen', 'Change the brand of your briefings', 'Brand of your briefings', (asked) =>
    asked
      .getByRole('document', { name: /^Page 1/ })
      .locator('canvas')
      .waitFor(),
  ),
]

const filter = (name: string): Layer => [
  `timeline-${name.toLowerCase()}`,
  async (page) => {
    await press(page, 'button', new RegExp(`^${name}:`))
    await dialog(page, `${name} of the events`).waitFor()
  },
]

export const ROOM_LAYERS: readonly Layer[] = [
  [
    'insert-into',
    async (page) => {
      await page.keyboard.press('Control+3')
      await page.getByRole('listbox', { name: 'Events', exact: true }).waitFor()
      await press(page.getByRole('group', { name: 'Insert into a briefing' }), 'button', /^Insert/)
      await page.getByRole('menuitem', { name: 'Into a new briefing' }).waitFor()
    },
  ],
  ...['Place', 'Kind', 'Source', 'Importance'].map(filter),
]

/** A form that is sent with nothing in it says what is missing. */
const empty = (name: string, words: string, noun: string): Layer =>
  form(name, words, `New ${noun}`, async (asked) => {
    await press(asked, 'button', `Add the ${noun}`)
    await asked.locator('[aria-invalid="true"]').first().waitFor()
  })

/** The forms of one's own material, with what is wrong in them. */
export const FORM_LAYERS: readonly Layer[] = [
  empty('reference-wrong', 'Add a reference of your own', 'reference'),
  empty('quotation-wrong', 'Add a quotation typed from paper', 'quotation'),
  empty('event-wrong', 'Add an event of your own', 'event'),
  form('table-filled', 'Add a table of your own', 'New table', async (asked) => {
    await asked.getByLabel('CSV or Excel file').setInputFiles({
      name: 'tolls.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Year;Tolls, US$ million\n2014;"1,220.5"\n2015;980\n'),
    })
    await asked.getByLabel('Row 2, Tolls, figure').fill('many')
    await asked.getByText('One cell is not what the column holds').waitFor()
  }),
]
