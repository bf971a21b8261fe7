import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDraft } from '#tests/builders/a-draft.ts'
import { editorOf, fileOf, newFolder, paintedWords, storedDraft, storeDraft } from './briefing-window.ts'
import { Keyboard } from './by-keyboard.ts'
import { storeLibrary } from './library-folder.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

const draft = aDraft({ title: 'Who keeps the bridge' })

let app: OpenApp
beforeAll(async () => {
  const folder = newFolder()
  storeDraft(folder, draft)
  await storeLibrary(folder)
  app = await openApp(folder)
  app.page.setDefaultTimeout(20_000)
  await app.page.getByRole('heading', { name: 'Briefings' }).waitFor()
})
afterAll(async () => {
  await app.kill()
  app.forget()
})

const room = () => app.page.getByRole('main', { name: 'Library' })
const shelf = () => room().getByRole('listbox', { name: 'Sources' })
const evidence = () => room().getByRole('complementary', { name: 'Quotations and figures of the section' })
const tab = (name: RegExp) => room().getByRole('tab', { name })
const blocks = () => storedDraft(fileOf(app.folder, draft.id)).body.content.map(({ type }) => type)

describe('the library', () => {
  it('shelves every source with its counts, an edition after its work and not as a witness', async () => {
    const { page } = app
    await page.getByRole('navigation').getByRole('button', { name: 'Library' }).click()
    const report = shelf().getByRole('option', { name: /^Bridges and Borders Leyla/ })
    expect(await report.innerText()).toMatch(/2 quotations · 1 table · 1 event · yours · 1\suncertainty/)
    const edition = shelf().getByRole('option', { name: /web edition/ })
    expect(await edition.innerText()).toMatch(/Same work as Rahimova 2019a, not a second witness/)
    await edition.click()
    await room().getByText('together they are one witness').waitFor()
    await room().getByRole('button', { name: 'Bridges and Borders', exact: true }).click()
    await room().getByRole('region', { name: 'What is uncertain about the reference' }).waitFor()
  })

  it('gives the reference in a style, to be copied', async () => {
    const { page } = app
    await room()
      .getByText(/Rahimova, Leyla. 2019/)
      .waitFor()
    await room()
      .getByLabel(/^Style of the citation/)
      .click()
    await page.getByRole('option', { name: 'APA', exact: true }).click()
    await room()
      .getByText(/Rahimova, L. \(2019/)
      .waitFor()
    await room().getByRole('button', { name: 'Copy citation' }).click()
    await page.getByText('Copied with its reference').waitFor()
  })

  it('leads from a section of the digest to its quotations and figures, and back', async () => {
    const keepers = room().getByRole('article', { name: 'Keepers' })
    await keepers.getByRole('button', { name: '1 quotation · 1 table' }).click()
    await evidence().getByText('The keys are ours').waitFor()
    expect(await evidence().getByRole('option').count()).toBe(2)
    await evidence().getByRole('img', { name: 'Verbatim' }).waitFor()
    await tab(/^Quotations/).click()
    await room()
      .getByRole('option', { name: /The bridge will not be closed/ })
      .click()
    await room().getByRole('button', { name: 'In the digest' }).click()
    await evidence().getByText('The bridge will not be closed').waitFor()
  })

  it('shows the tables whole, the events, the people by every spelling, and what names them', async () => {
    await tab(/^Figures/).click()
    await room().getByRole('table', { name: 'Tolls of the bridge' }).getByText('1,049').waitFor()
    await tab(/^Events/).click()
    await room()
      .getByRole('option', { name: /founded their association/ })
      .waitFor()
    await tab(/^Disagreements/).click()
    await room().getByRole('heading', { name: 'Who may close the bridge?' }).waitFor()
    await tab(/^People/).click()
    await room().getByText('Also written Körpüçülər İttifaqı').waitFor()
    await room().getByRole('listbox', { name: 'What names it' }).getByText('The keys are ours').waitFor()
  })

  it('finds everything, by kind, and goes to the place', async () => {
    const { page } = app
    await room().getByRole('textbox', { name: 'Search the whole library' }).fill('ferrymen claim')
    await room().getByRole('listbox', { name: 'What the search found' }).getByRole('option').first().click()
    await room().getByRole('heading', { name: 'The Ferrymen’s Case' }).waitFor()
    await room().getByRole('article', { name: 'Claims' }).waitFor()
    await room()
      .getByRole('textbox', { name: 'Search the whole library' })
      .fill('founded association keepers')
    await room()
      .getByRole('group', { name: /^Events/ })
      .getByRole('option')
      .first()
      .click()
    await expect.poll(() => tab(/^Events/).getAttribute('aria-selected')).toBe('true')
    await room().getByRole('textbox', { name: 'Search the whole library' }).fill('zzzz')
    await room().getByText('Nothing has those words').waitFor()
    await page.getByRole('button', { name: 'Clear the search' }).click()
  })

  it('inserts into the briefing that it opens without leaving, and says which briefings use it', async () => {
    const { page } = app
    await page.getByRole('button', { name: `Open ‘${draft.title}’` }).click()
    await page.getByText(`Inserting into: ${draft.title}`).waitFor()
    await tab(/^Quotations/).click()
    const actions = room().getByRole('group', { name: 'With what is selected' })
    await actions.getByRole('button', { name: 'Insert', exact: false }).first().click()
    await tab(/^Figures/).click()
    await actions.getByRole('button', { name: 'Insert chart' }).click()
    await expect.poll(blocks, { timeout: 20_000 }).toEqual(['paragraph', 'quotation', 'chart'])
    await tab(/^Where used/).click()
    await room().getByText('1 quotation · 1 table').waitFor()
    await room().getByRole('button', { name: draft.title }).click()
    await expect.poll(() => paintedWords(page), { timeout: 30_000 }).toMatch(/The bridge will not be closed/)
  })

  it('is read and quoted from by keyboard alone', async () => {
    const { page } = app
    const keyboard = new Keyboard(page)
    await editorOf(page).focus()
    await page.keyboard.press('Control+End')
    await keyboard.command('Go to the library')
    await keyboard.on(/^listbox Sources/)
    await keyboard.command('Search the whole library')
    await keyboard.on(/^text Search the whole library/)
    await keyboard.type('nobody asks')
    await room().getByRole('listbox', { name: 'What the search found' }).getByRole('option').first().waitFor()
    await keyboard.press('Enter')
    await keyboard.on(/^listbox Quotations/)
    await keyboard.press('Control+Enter')
    await page.getByText('Inserted with its reference').waitFor()
    await keyboard.on(/^listbox Quotations/)
    await keyboard.press('Enter')
    await keyboard.to(/^button In the digest/)
    await keyboard.press('Enter')
    await keyboard.press('Control+1')
    await keyboard.on(/^textbox Text of the briefing/)
    await expect
      .poll(() => JSON.stringify(storedDraft(fileOf(app.folder, draft.id)).body), { timeout: 20_000 })
      .toMatch(/inlineQuotation.*keys.*"quotationId":"keys"/)
    expect(app.complaints).toEqual([])
  })

  it('corrects a reference of one’s own from the shelf', async () => {
    const { page } = app
    await page.keyboard.press('Control+2')
    await shelf()
      .getByRole('option', { name: /^The Ferrymen/ })
      .click()
    await room().getByRole('button', { name: 'Correct…' }).click()
    await page.getByRole('menuitem', { name: /^Edit the reference/ }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Title', { exact: true }).fill('The Case of the Ferrymen')
    await form.getByRole('button', { name: /^Save|^Correct/ }).click()
    await room().getByRole('heading', { name: 'The Case of the Ferrymen' }).waitFor()
    expect(app.complaints).toEqual([])
  })
})
