import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeDraftFile } from '#drafts/draft-file.ts'
import { aDraft, aParagraph } from '#tests/builders/a-draft.ts'
import { editorOf, goHome, newFolder, openBriefing, storeDraft } from './briefing-window.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

const folder = newFolder()
const TITLES = ['Tolls', 'Ferries', 'Bridges', 'Locks', 'Weirs', 'Ports', 'Tolls and trade']

let app: OpenApp
beforeAll(async () => {
  for (const title of TITLES) storeDraft(folder, aDraft({ id: randomUUID(), title }))
  app = await openApp(folder)
  await app.page.getByRole('heading', { name: 'Briefings' }).waitFor()
})
afterAll(async () => {
  await app.kill()
  rmSync(folder, { recursive: true, force: true })
})

const card = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `Open ${title}`, exact: true }) })

const view = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Briefings' }).getByRole('button', { name })

async function choose(page: Page, title: string, item: RegExp): Promise<void> {
  await page.getByRole('button', { name: `More for ${title}`, exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

describe('Home', () => {
  it('begins a briefing from the template and with the title that were chosen', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'New briefing' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'New briefing' })
    expect(await dialog.getByRole('radio').count()).toBe(6)
    await dialog.getByLabel(/^Title/).fill('When it happened')
    await dialog.getByRole('radio', { name: /Chronology/ }).check({ force: true })
    await page.keyboard.press('Enter')
    await editorOf(page).waitFor()
    expect(await page.getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toBe(
      'When it happened',
    )
    await page.getByRole('button', { name: /^Chronology/ }).waitFor()
    await goHome(page)
    await card(page, 'When it happened').getByText('Chronology').waitFor()
    // Wherever the card is clicked.
    const corner = (await card(page, 'When it happened').getByRole('heading').boundingBox())!
    await page.mouse.click(corner.x + 20, corner.y + 10)
    await editorOf(page).waitFor()
    await goHome(page)
  })

  it('says of each briefing where its evidence stands', async () => {
    const { page } = app
    await card(page, 'When it happened').getByText('No quotation, table or event to verify').waitFor()
    await page.getByRole('button', { name: 'Falling remittances' }).click()
    await editorOf(page).waitFor()
    await goHome(page)
    await card(page, 'What falling remittances mean for Azerbaijan’s Russia policy')
      .getByText(/^\d+ quotations? verified · \d+ figures as in the source · \d+ events cited$/)
      .waitFor()
  })

  it('narrows many briefings to a title, and orders them', async () => {
    const { page } = app
    const titles = () => page.getByRole('heading', { level: 2 }).allTextContents()
    await page.getByRole('searchbox', { name: 'Filter by title' }).fill('toll')
    await expect
      .poll(titles, { timeout: 20_000 })
      .toEqual(['Tolls and trade', 'Tolls', 'New from a template'])
    await page
      .getByRole('button', { name: /^Order/ })
      .or(page.getByRole('combobox', { name: /^Order/ }))
      .click()
    await page.getByRole('option', { name: 'By title' }).click()
    await expect
      .poll(titles, { timeout: 20_000 })
      .toEqual(['Tolls', 'Tolls and trade', 'New from a template'])
    await page.getByRole('searchbox', { name: 'Filter by title' }).fill('nothing')
    await page.getByText('No title here has “nothing” in it.').waitFor()
    await page.getByRole('button', { name: 'Show all' }).click()
    await card(page, 'Weirs').waitFor()
  })

  it('puts a briefing aside and takes it back', async () => {
    const { page } = app
    await choose(page, 'Ferries', /archive/)
    await card(page, 'Ferries').waitFor({ state: 'detached' })
    await view(page, /Archive/).click()
    await card(page, 'Ferries').waitFor()
    await choose(page, 'Ferries', /Move back/)
    await page.getByText(/Nothing is in the archive/).waitFor()
    await view(page, /All/).click()
    await card(page, 'Ferries').waitFor()
  })

  it('takes a briefing out of the trash by Undo', async () => {
    const { page } = app
    await choose(page, 'Locks', /trash/)
    await card(page, 'Locks').waitFor({ state: 'detached' })
    // By key: the toast may still be on its way in.
    await page
      .getByRole('listitem')
      .filter({ hasText: '‘Locks’ is in the trash' })
      .getByRole('button', { name: 'Undo' })
      .press('Enter')
    await card(page, 'Locks').waitFor()
  })

  it('opens a file that is chosen and one that is dropped, each as a briefing of its own', async () => {
    const { page } = app
    const file = join(folder, 'elsewhere.briefing.json')
    const body = aDraft({ title: 'From elsewhere', blocks: [aParagraph('Carried on a stick.')] })
    writeFileSync(file, encodeDraftFile(body, 1))
    await page.getByLabel('File of a briefing').setInputFiles(file)
    await editorOf(page).filter({ hasText: 'Carried on a stick.' }).waitFor()
    await goHome(page)

    const text = encodeDraftFile({ ...body, title: 'Dropped here' }, 1)
    const dropped = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], 'dropped.briefing.json', { type: 'application/json' }))
      return transfer
    }, Buffer.from(text).toString('utf8'))
    await page.getByRole('main').dispatchEvent('dragenter', { dataTransfer: dropped })
    await page.getByText('Drop to open the briefing').waitFor()
    await page.getByRole('main').dispatchEvent('drop', { dataTransfer: dropped })
    await editorOf(page).filter({ hasText: 'Carried on a stick.' }).waitFor()
    expect(await page.title()).toContain('Dropped here')
    await goHome(page)
    await openBriefing(page, 'From elsewhere')
    await editorOf(page).filter({ hasText: 'Carried on a stick.' }).waitFor()
    expect(app.complaints).toEqual([])
  })
})
