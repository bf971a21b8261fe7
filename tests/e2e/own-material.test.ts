import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorOf, write } from './briefing-window.ts'
import { findViolations } from './find-violations.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
  await editorOf(app.page).waitFor()
})
afterAll(async () => {
  await app.kill()
  app.forget()
})

const dialog = (name: string) => app.page.getByRole('dialog', { name })
const current = () => app.page.locator('#source-list').getByRole('option').and(app.page.locator('.current'))

async function add(kind: RegExp): Promise<void> {
  await app.page.getByRole('button', { name: 'Add your own' }).click()
  await app.page.getByRole('menuitem', { name: kind }).click()
}

/** Chooses the source that the first test adds. */
async function chooseSource(form: ReturnType<typeof dialog>): Promise<void> {
  await form.getByLabel(/^Source:/).click()
  await app.page.getByRole('option', { name: /^de Waal 2003/ }).click()
}

describe('material of one’s own', () => {
  it('describes a book by hand, with its citation as it will be printed', async () => {
    await add(/^Reference/)
    const form = dialog('New reference')
    await form.getByRole('button', { name: 'Add the reference' }).click()
    await form.getByText('A work is found by its title').waitFor()
    expect(await findViolations(app.page)).toEqual([])
    await form.getByLabel('Authors, name 1').fill('de Waal, Thomas')
    await form.getByLabel('Title', { exact: true }).fill('Black Garden')
    await form.getByLabel('Year').fill('2003')
    await form.getByLabel('Publisher').fill('New York University Press')
    const preview = form.getByRole('region', { name: 'How it is cited' })
    await expect.poll(() => preview.innerText(), { timeout: 10_000 }).toMatch(/de Waal 2003/)
    await expect.poll(() => preview.innerText()).toMatch(/New York University Press/)
    await form.getByRole('button', { name: 'Add the reference' }).click()
    await form.waitFor({ state: 'detached' })
    await app.page.getByText('de Waal 2003 can be cited now').waitFor()
  })

  it('cites it where the cursor is', async () => {
    await write(app.page, 'As told elsewhere ')
    await add(/^Reference/)
    const form = dialog('New reference')
    await form.getByLabel('Title', { exact: true }).fill('A second book')
    await form.getByRole('button', { name: 'Add the reference' }).click()
    await form.waitFor({ state: 'detached' })
    const told = app.page.locator('[data-sonner-toast]', { hasText: 'A second book' })
    await told.getByRole('button', { name: 'Cite it here' }).click()
    await expect.poll(() => editorOf(app.page).innerText()).toMatch(/As told elsewhere\s+A second book/)
  })

  it('types a quotation from paper, which says that it cannot be checked', async () => {
    await add(/^Quotation/)
    const form = dialog('New quotation')
    await form.getByText('Cannot be checked').waitFor()
    await form.getByLabel(/^The words/).fill('“A war that nobody planned”')
    await form.getByLabel('Page number').fill('12')
    await form.getByLabel('Speaker').fill('Thomas de Waal')
    await chooseSource(form)
    expect(await findViolations(app.page)).toEqual([])
    await form.getByRole('button', { name: 'Add the quotation' }).click()
    await form.waitFor({ state: 'detached' })
    await expect.poll(() => current().innerText()).toContain('A war that nobody planned')
    await app.page.locator('#source-list').press('Enter')
    await expect
      .poll(() => editorOf(app.page).innerText(), { timeout: 20_000 })
      .toContain('A war that nobody planned')
    await expect
      .poll(() => app.page.locator('.node-quotation').allInnerTexts(), { timeout: 20_000 })
      .toContainEqual(expect.stringMatching(/cannot be checked/i))
  })

  it('takes a table pasted from a spreadsheet, with years, units and magnitude', async () => {
    await add(/^Table/)
    const form = dialog('New table')
    await form.getByLabel('What the table shows').fill('Trade with Russia')
    await form.getByLabel('Row 1, column 1, year').evaluate((cell) => {
      const data = new DataTransfer()
      data.setData('text/plain', 'Year\tExports, US$ million\n2014\t1,220.5\n2015\t–\n2016\t1,300')
      cell.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await expect
      .poll(() => form.getByLabel('Name of column 2').inputValue(), { timeout: 20_000 })
      .toBe('Exports')
    expect(await form.getByLabel('Unit of column 2').inputValue()).toBe('US$')
    await form.getByLabel('Row 3, Exports, figure').fill('many')
    await form.getByText('One cell is not what the column holds').waitFor()
    await form.getByLabel('Row 3, Exports, figure').fill('1,300.25')
    await chooseSource(form)
    await form.getByLabel('Page number').fill('30')
    await form.getByLabel('Where the figures come from').fill('State Statistical Committee')
    await expect
      .poll(() => form.getByRole('region', { name: 'As the briefing prints it' }).innerText())
      .toMatch(/1,300\.25/)
    expect(await findViolations(app.page)).toEqual([])
    await form.getByRole('button', { name: 'Add the table' }).click()
    await form.waitFor({ state: 'detached' })
    await expect.poll(() => current().innerText()).toContain('Trade with Russia')
  })

  it('reads a table from a CSV file, and from the sheet of a workbook that is chosen', async () => {
    await add(/^Table/)
    const form = dialog('New table')
    const file = form.getByLabel('CSV or Excel file')
    const heads = () =>
      form
        .getByLabel(/^Name of column/)
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
    const cells = () =>
      form
        .locator('[data-cell]')
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
    const sheet = form.getByLabel(/^Sheet:/)

    await file.setInputFiles({
      name: 'tolls.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Year;Tolls, US$ million\n2014;"1,220.5"\n2015;980\n'),
    })
    await expect.poll(heads).toEqual(['Year', 'Tolls'])
    expect(await cells()).toEqual(['2014', '1,220.5', '2015', '980'])
    expect(await form.getByLabel('Unit of column 2').inputValue()).toBe('US$')
    expect(await sheet.count()).toBe(0)

    await file.setInputFiles({ name: 'tolls.xlsx', mimeType: XLSX, buffer: Buffer.from('PK\x03\x04 cut') })
    await form.getByRole('alert').filter({ hasText: 'tolls.xlsx' }).waitFor()

    const workbook = await writeXlsx({
      sheets: [
        { name: 'Ships', rows: [['Year', 'Ships'], ...[2014, 2015].map((year) => [year, year - 2000])] },
        { name: 'Lorries', rows: [['Year', 'Lorries'], ...[2016, 2017].map((year) => [year, year - 1900])] },
      ],
    })
    await file.setInputFiles({ name: 'traffic.xlsx', mimeType: XLSX, buffer: Buffer.from(workbook) })
    await expect.poll(heads).toEqual(['Year', 'Ships'])
    expect(await form.getByRole('alert').filter({ hasText: 'tolls.xlsx' }).count()).toBe(0)
    await sheet.click()
    await app.page.getByRole('option', { name: 'Lorries' }).click()
    await expect.poll(heads).toEqual(['Year', 'Lorries'])
    expect(await cells()).toEqual(['2016', '116', '2017', '117'])
    expect(await sheet.innerText()).toBe('Lorries')
    expect(await findViolations(app.page)).toEqual([])

    await form.getByLabel('What the table shows').fill('Lorries over the bridge')
    await chooseSource(form)
    await form.getByLabel('Page number').fill('31')
    await form.getByLabel('Where the figures come from').fill('The keepers')
    await form.getByRole('button', { name: 'Add the table' }).click()
    await form.waitFor({ state: 'detached' })
    await expect.poll(() => current().innerText()).toContain('Lorries over the bridge')
  })

  it('dates an event in words and says what was understood', async () => {
    await add(/^Event/)
    const form = dialog('New event')
    await form.getByLabel(/^When/).fill('soon')
    await form.getByRole('button', { name: 'Add the event' }).click()
    await form.getByText('Not a date we can place').waitFor()
    await form.getByLabel(/^When/).fill('the late 2000s')
    await form.getByText('EDTF 2007~/2009~').waitFor()
    await form.getByLabel(/^What happened/).fill('A railway is planned.')
    await chooseSource(form)
    await form.getByLabel('Page number').fill('41')
    expect(await findViolations(app.page)).toEqual([])
    await form.getByRole('button', { name: 'Add the event' }).click()
    await form.waitFor({ state: 'detached' })
    await expect.poll(() => current().innerText()).toContain('A railway is planned.')
  })

  it('takes one’s own away again, and refuses a source that something still comes from', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Correct…' }).click()
    await page.getByRole('menuitem', { name: /^Take your reference de Waal 2003 away/ }).click()
    const ask = dialog('Take your reference away?')
    await ask.getByRole('button', { name: 'Take it away' }).click()
    await ask.getByText(/was not taken away/).waitFor()
    await ask.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Correct…' }).click()
    await page.getByRole('menuitem', { name: 'Take your event away…' }).click()
    await dialog('Take your event away?').getByRole('button', { name: 'Take it away' }).click()
    await page.getByText('Your event is taken away').waitFor()
    expect(await page.getByRole('option', { name: /A railway is planned/ }).count()).toBe(0)
    expect(app.complaints).toEqual([])
  })
})
