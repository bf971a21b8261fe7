import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { editorOf, paintedWords } from './briefing-window.ts'
import { Keyboard } from './by-keyboard.ts'
import { findViolations } from './find-violations.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

let app: OpenApp | undefined
afterEach(async () => {
  if (app === undefined) return
  if (app.main.child.exitCode === null) await app.kill()
  app.forget()
})

const list = (page: Page) => page.getByRole('listbox', { name: 'All tables' })
const grid = (page: Page) => page.getByRole('grid')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const sheet = (page: Page) => page.getByRole('region', { name: 'The table' })

/** The table that the sample holds too. */
async function chooseRemittances(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Search the tables' }).fill('remittances')
  await list(page)
    .getByRole('option', { name: /^Remittances from Russia to Azerbaijan/ })
    .click()
}

/** The room, with the sample open behind it. */
async function openRoom(): Promise<OpenApp> {
  app = await openApp()
  await editorOf(app.page).waitFor()
  await app.page.keyboard.press('Control+4')
  await list(app.page).waitFor()
  return app
}

describe('the data of all sources', () => {
  it('finds a table, calculates from it, draws it, and puts both into the open briefing and the PDF', async () => {
    const { page, complaints } = await openRoom()
    const before = await page.locator('.node-dataTable').count()
    const all = await list(page).getByRole('option').count()
    await chooseRemittances(page)
    expect(await list(page).getByRole('option').count()).toBeLessThan(all)
    await grid(page).getByRole('gridcell', { name: '1,232', exact: true }).click()
    await sheet(page).getByText('‘1,232 million’ in the source').waitFor()

    await button(page, 'Add a calculated column').click()
    await page.getByRole('menuitem', { name: /^Year on year/ }).click()
    await grid(page)
      .getByRole('columnheader', { name: /^Year on year, %/ })
      .waitFor()
    await grid(page).getByRole('gridcell', { name: '−48.6' }).click()
    await sheet(page)
      .getByText(/2015, Year on year, %: calculated from/)
      .waitFor()
    await page.getByRole('button', { name: 'Line', exact: true }).click()
    await page
      .getByRole('region', { name: 'The chart' })
      .getByRole('img', { name: /531 in 2017/ })
      .waitFor()

    await button(page, 'Insert both').click()
    await page.getByText('Inserted with their references').waitFor()
    // The text is out of sight with all its tools, also those of the block that was inserted and is selected.
    expect(await page.locator('.ProseMirror .tools:visible').count()).toBe(0)
    await button(page, 'See it in the text').click()
    await page.locator('.ProseMirror .tools:visible').first().waitFor()
    await expect.poll(() => page.locator('.node-dataTable').count()).toBe(before + 1)
    const table = page.locator('.node-dataTable').last()
    await table.getByText('−48.6').waitFor()
    await expect.poll(() => paintedWords(page), { timeout: 30_000 }).toContain('−48.6')
    await button(page, 'Undo').last().click()
    await expect.poll(() => page.locator('.node-dataTable').count()).toBe(before)
    expect(complaints).toEqual([])
  })

  it('calculates by each formula, takes each away again, and says where the table is used', async () => {
    const { page } = await openRoom()
    await chooseRemittances(page)
    for (const [name, begins, of2016, said] of [
      ['Change', /^Change/, '−145', /2016, Change, US\$.million: calculated from/],
      ['Year on year', /^Year on year, %/, '−23.1', /2016, Year on year, %: calculated from/],
      ['Share', /^Share, %/, '6.8', /2016, Share, %: calculated from/],
      ['Index (2010 = 100)', /^Index \(2010 = 100\)/, '60.7', /2016, Index \(2010 = 100\): calculated/],
    ] as const) {
      await button(page, 'Add a calculated column').click()
      await page.getByRole('menuitem', { name: begins }).click()
      await grid(page).getByRole('columnheader', { name: begins }).waitFor()
      await grid(page).getByRole('gridcell', { name: of2016, exact: true }).click()
      await sheet(page).getByText(said).waitFor()
      await button(page, `Take ${name} away`).click()
      await expect.poll(() => grid(page).getByRole('columnheader').count()).toBe(2)
    }
    await sheet(page)
      .getByText(/Used in/)
      .waitFor()
  })

  it('says that nothing is found, and shows all again', async () => {
    const { page } = await openRoom()
    await page.getByRole('combobox', { name: 'Search the tables' }).fill('zzzz')
    await page.getByText('No table has those words.').waitFor()
    expect(await findViolations(page)).toEqual([])
    await button(page, /^Show all \d+ tables/).click()
    await expect.poll(() => list(page).getByRole('option').count()).toBeGreaterThan(3)
  })
})

describe('the data by keyboard alone', () => {
  it('goes there, from table to table, through the cells, and inserts', async () => {
    app = await openApp()
    const { page } = app
    await editorOf(page).waitFor()
    const before = await page.locator('.node-dataTable').count()
    const keys = new Keyboard(page)
    await keys.command('Go to the data')
    await keys.on(/^listbox All tables/)
    await keys.press('End', 'Home', 'ArrowDown')
    const name = await list(page).getByRole('option', { selected: true }).locator('.title').innerText()
    await sheet(page).getByRole('heading', { name }).waitFor()
    await keys.to(/^gridcell/)
    await keys.press('ArrowDown', 'ArrowLeft', 'End', 'Control+Home', 'ArrowRight')
    await sheet(page)
      .getByText(/in the source; \S/)
      .waitFor()
    await keys.to(/^listbox All tables/, 'Shift+Tab')
    await keys.press('Enter')
    await page.getByText('Inserted with its reference').waitFor()
    await expect.poll(() => page.locator('.node-dataTable').count()).toBe(before + 1)
  })
})
