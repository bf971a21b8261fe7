import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { disagreementBox } from '#domain/disagreement-box.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { editorOf, fileOf, newFolder, paintedWords, storedDraft, storeDraft } from './briefing-window.ts'
import { Keyboard } from './by-keyboard.ts'
import { bridgeLibrary, storeLibrary } from './library-folder.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

const draft = aDraft({ title: 'Who keeps the bridge' })
const library = aLibrary(bridgeLibrary)
const box = (id: string) =>
  disagreementBox(
    library.disagreements.find((one) => one.id === id)!,
    library,
  )

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

const boxes = () =>
  storedDraft(fileOf(app.folder, draft.id)).body.content.filter(({ type }) => type === 'box')
const list = () => app.page.getByRole('listbox', { name: 'Questions on which the sources differ' })

describe('the disagreements', () => {
  it('stand side by side, a work a column, and are found by any spelling of an actor', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Disagreements' }).click()
    await list().getByRole('option', { name: 'Who may close the bridge?' }).waitFor()
    await page
      .getByRole('textbox', { name: 'Find by words, people or tags' })
      .fill('association keepers numbers')
    await page.getByRole('heading', { name: 'How many keepers does the bridge have?' }).waitFor()
    const works = page.getByRole('list', { name: 'What each work says' }).getByRole('listitem')
    expect(await works.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')))).toEqual([
      'Rahimova 2019a',
      'Karimli 2021',
    ])
    await page.getByText('A list of the keepers.').waitFor()
    await works.first().getByRole('img', { name: 'Verbatim' }).waitFor()
    await page.getByRole('textbox', { name: 'Find by words, people or tags' }).fill('zzzz')
    await page.getByRole('button', { name: 'Show all questions' }).click()
  })

  it('say that no briefing is open, open one without leaving, and stand in its text and its PDF', async () => {
    const { page } = app
    await page.getByText('No briefing is open to insert into').waitFor()
    await page.getByRole('button', { name: 'Insert as a box' }).click()
    await page.getByText('No briefing is open to insert it into').waitFor()
    await page.getByRole('button', { name: `Open ‘${draft.title}’` }).click()
    await page.getByText(`Inserting into: ${draft.title}`).waitFor()
    await list().getByRole('option', { name: 'Who may close the bridge?' }).click()
    await page.getByRole('button', { name: 'Insert as a box' }).click()
    await page.getByText('Inserted with its reference').waitFor()
    await expect.poll(boxes, { timeout: 20_000 }).toEqual([box('who-closes-the-bridge')])
    await page.getByRole('navigation').getByRole('button', { name: 'Briefings' }).click()
    await editorOf(page).getByText('Only the members together').waitFor()
    await expect
      .poll(() => paintedWords(page), { timeout: 30_000 })
      .toMatch(/Where sources differ.*The ferrymen/)
  })

  it('are inserted by keyboard alone, from their room and from the text', async () => {
    const { page } = app
    const keyboard = new Keyboard(page)
    await editorOf(page).focus()
    await page.keyboard.press('Control+End')
    await keyboard.press('Control+5')
    await keyboard.on(/^listbox Questions/)
    await keyboard.to(/^text Find by words/, 'Shift+Tab')
    await keyboard.type('association keepers numbers')
    await keyboard.press('Enter')
    await expect
      .poll(boxes, { timeout: 20_000 })
      .toEqual([box('who-closes-the-bridge'), box('how-many-keepers')])
    await keyboard.press('Control+1')
    await keyboard.on(/^textbox Text of the briefing/)
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/where sources')
    await page.getByRole('option', { name: /^Where sources differ/ }).waitFor()
    await page.keyboard.press('Enter')
    await keyboard.on(/^combobox Search/)
    await keyboard.press('Enter')
    await expect.poll(() => boxes().length, { timeout: 20_000 }).toBe(3)
    expect(app.complaints).toEqual([])
  })
})
