import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { aBox, aDraft, aParagraph } from '#tests/builders/a-draft.ts'
import { editorOf, newFolder, openOn, storeDraft } from './briefing-window.ts'
import type { OpenApp } from './open-app.ts'

const draft = aDraft({ blocks: [aParagraph('The first line.'), aParagraph('The second line.')] })
let app: OpenApp

beforeAll(async () => {
  const folder = newFolder()
  storeDraft(folder, draft)
  app = await openOn(folder, draft)
  await tellNothingOfTheCaret(app.page)
})
afterAll(async () => {
  await app.kill()
  app.forget()
})

/** A window so busy that the browser's word of a moved caret never comes in time. */
const tellNothingOfTheCaret = (page: Page): Promise<void> =>
  page.evaluate(() =>
    window.addEventListener(
      'selectionchange',
      (event) => event.isTrusted && event.stopImmediatePropagation(),
      true,
    ),
  )

const lines = () => editorOf(app.page).locator('> p').allInnerTexts()

/** The letters of the line that the caret is in, before it and after it; and whether it is in sight. */
const caretOf = (page: Page) =>
  page.evaluate(() => {
    const { focusNode, focusOffset } = getSelection()!
    const words = focusNode!.textContent!
    const { top, bottom } = focusNode!.parentElement!.getBoundingClientRect()
    return [words.slice(0, focusOffset), words.slice(focusOffset), top >= 0 && bottom <= innerHeight]
  })

beforeEach(async () => {
  await editorOf(app.page).getByText('The first').click()
  await app.page.keyboard.press('Control+Home')
})

it('breaks the line where the caret is seen, however quickly Enter follows', async () => {
  const { keyboard } = app.page
  await keyboard.press('Control+End')
  await keyboard.press('Enter')
  await keyboard.type('The third.')
  expect(await lines()).toEqual(['The first line.', 'The second line.', 'The third.'])
})

it('leaves the caret where it was put while words are looked up in the dictionary', async () => {
  const { keyboard } = app.page
  await keyboard.type('Remitances. ')
  await editorOf(app.page).getByText('The second').click()
  await keyboard.press('End')
  await editorOf(app.page).locator('.misspelt', { hasText: 'Remitances' }).waitFor()
  await keyboard.type(' More.')
  expect((await lines()).slice(0, 2)).toEqual(['Remitances. The first line.', 'The second line. More.'])
})

it('types in the letters chosen, over what is selected, and leaves what the keyboard composes to the browser', async () => {
  const { page } = app
  const { keyboard } = page
  await keyboard.press('Control+End')
  await keyboard.press('Enter')
  await keyboard.press('Control+b')
  await keyboard.type('Bold əğş')
  await keyboard.press('Control+b')
  await keyboard.type(' plain')
  await keyboard.press('Control+Shift+ArrowLeft')
  await keyboard.type('thin 😀')
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 })
  await cdp.send('Input.insertText', { text: '日' })
  const last = editorOf(page).locator('> p').last()
  expect(await last.innerText()).toBe('Bold əğş thin 😀日')
  expect(await last.locator('strong').innerText()).toBe('Bold əğş')
})

it('goes to both ends of a text that is longer than the view, and selects to them', async () => {
  const folder = newFolder()
  const paragraphs = Array.from({ length: 120 }, (_, i) => aParagraph(`The line ${i}.`))
  const long = aDraft({
    blocks: [...paragraphs, aBox([aParagraph('Before the last.'), aParagraph('The last line.')])],
  })
  storeDraft(folder, long)
  const opened = await openOn(folder, long)
  const { page } = opened
  const at = () => caretOf(page)
  await editorOf(page).getByText('The line 1.', { exact: true }).click()
  await page.keyboard.press('Control+End')
  await expect.poll(at).toEqual(['The last line.', '', true])
  await page.keyboard.press('Control+Home')
  await expect.poll(at).toEqual(['', 'The line 0.', true])
  await page.keyboard.press('Control+Shift+End')
  await page.keyboard.type('All new.')
  expect(await editorOf(page).innerText()).toBe('All new.')
  await opened.kill()
  opened.forget()
})
