import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aDraft, aParagraph } from '#tests/builders/a-draft.ts'
import type { BlockNode, Draft } from '#domain/draft.ts'
import { editorOf, fileOf, newFolder, openOn, status, storedDraft, storeDraft } from './briefing-window.ts'
import type { OpenApp } from './open-app.ts'

const draft = aDraft({ blocks: [aParagraph('The bridge is open.')] })
let folder: string
let app: OpenApp

beforeEach(async () => {
  folder = newFolder()
  storeDraft(folder, draft)
  app = await openOn(folder, draft)
})
afterEach(async () => {
  if (app.main.child.exitCode === null) await app.kill()
  app.forget()
})

const stored = (): Draft => storedDraft(fileOf(folder, draft.id))

/** The blocks as they are on the disk once the window says that they are. */
async function saved(page: Page): Promise<readonly BlockNode[]> {
  await page.waitForTimeout(500)
  await status(page, /^Saved/)
  return stored().body.content
}

async function toEnd(page: Page): Promise<void> {
  await editorOf(page).click()
  await page.keyboard.press('Control+End')
}

async function slash(page: Page, letters: string): Promise<void> {
  await page.keyboard.type(`/${letters}`)
  await page.getByRole('listbox', { name: 'Insert' }).waitFor()
  await page.keyboard.press('Enter')
}

it('inserts from a slash: a box from a list, a footnote, a reference to the box that follows it', async () => {
  const { page } = app
  await toEnd(page)
  await page.keyboard.press('Enter')
  await slash(page, 'bullet')
  await page.keyboard.type('A point')
  await page.keyboard.press('Enter')
  await slash(page, 'case')
  await page.keyboard.type('An example.')
  await page.keyboard.press('Control+Alt+f')
  await page.getByRole('textbox', { name: 'Footnote' }).waitFor()
  await page.keyboard.type('A ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('note')
  await page.keyboard.press('Escape')
  await page.keyboard.type(' See')
  await page.keyboard.press('Control+Alt+x')
  await page.getByRole('option', { name: /Box/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.cross-reference').textContent()).toBe('Box\u00a01')
  await page.getByRole('textbox', { name: 'Title of the box' }).fill('The toll')

  const content = await saved(page)
  const box = content.find((block) => block.type === 'box')
  expect(content.map(({ type }) => type)).toEqual(['paragraph', 'bulletList', 'box'])
  const id = box?.attrs.id
  expect(id).toMatch(/^a-/)
  expect(box).toEqual({
    type: 'box',
    attrs: { form: 'case', title: 'The toll', id },
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'An example.' },
          {
            type: 'footnote',
            content: [
              { type: 'text', text: 'A ' },
              { type: 'text', text: 'note', marks: [{ type: 'bold' }] },
            ],
          },
          { type: 'text', text: ' See ' },
          { type: 'crossReference', attrs: { target: id } },
        ],
      },
    ],
  })
  expect(app.complaints).toEqual([])
})

it('leaves a slash within a sentence alone, and closes the menu with Escape', async () => {
  const { page } = app
  await toEnd(page)
  await page.keyboard.type(' and/or 1/2 /ta')
  await page.getByRole('listbox', { name: 'Insert' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.type('x')
  expect(await page.getByRole('listbox', { name: 'Insert' }).count()).toBe(0)
  expect(await editorOf(page).textContent()).toBe('The bridge is open. and/or 1/2 /tax')
})

it('opens its menu for a slash typed on a block that is selected, and puts what is chosen after it', async () => {
  const { page } = app
  await toEnd(page)
  await page.keyboard.press('Enter')
  await slash(page, 'contents')
  await page.locator('.contents.selected').waitFor()
  await slash(page, 'bullet')
  await page.keyboard.type('A point')
  expect((await saved(page)).map(({ type }) => type)).toEqual(['paragraph', 'contents', 'bulletList'])
})

it('undoes and redoes after the app was killed what was done before', async () => {
  const { page } = app
  await toEnd(page)
  await page.keyboard.insertText(' One.')
  await page.waitForTimeout(700)
  await page.keyboard.insertText(' Two.')
  await page.waitForTimeout(700)
  await page.keyboard.insertText(' Three.')
  await page.keyboard.press('Control+z')
  expect(await editorOf(page).textContent()).toBe('The bridge is open. One. Two.')
  await saved(page)
  await app.kill()

  app = await openOn(folder, draft)
  const text = () => editorOf(app.page).textContent()
  expect(await text()).toBe('The bridge is open. One. Two.')
  await toEnd(app.page)
  await app.page.keyboard.press('Control+Shift+z')
  expect(await text()).toBe('The bridge is open. One. Two. Three.')
  for (let i = 0; i < 3; i++) await app.page.keyboard.press('Control+z')
  expect(await text()).toBe('The bridge is open.')
  await app.page.getByRole('button', { name: 'Redo' }).click()
  expect(await text()).toBe('The bridge is open. One.')
  expect(app.complaints).toEqual([])
})

it('finds in the text and replaces all at once, undone at once', async () => {
  const { page } = app
  await toEnd(page)
  await page.keyboard.type(' A bridge, the Bridge.')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('bridge')
  await page.getByRole('status').filter({ hasText: '3 places' }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: 'of 3' }).waitFor()
  await page.getByRole('button', { name: 'Match case' }).click()
  await page.getByRole('status').filter({ hasText: '2 places' }).waitFor()
  await page.getByRole('textbox', { name: 'Replace with' }).fill('ferry')
  await page.getByRole('button', { name: 'Replace all' }).click()
  expect(await editorOf(page).textContent()).toBe('The ferry is open. A ferry, the Bridge.')
  await page.keyboard.press('Escape')
  await page.getByRole('search', { name: 'Find in the text' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  expect(await editorOf(page).textContent()).toBe('The bridge is open. A bridge, the Bridge.')
  expect(app.complaints).toEqual([])
})

it('moves a block by its handle and by keys', async () => {
  const { page } = app
  await toEnd(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Second.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Third.')
  await page.keyboard.press('Alt+ArrowUp')
  const lines = () => editorOf(page).locator('> p').allTextContents()
  await expect.poll(lines).toEqual(['The bridge is open.', 'Third.', 'Second.'])

  await editorOf(page).getByText('Second.').hover()
  const handle = page.getByRole('button', { name: 'Move or remove the block' })
  await handle.waitFor()
  // Its upper edge: the block is dropped above it.
  await handle.dragTo(editorOf(page).getByText('The bridge is open.'), { targetPosition: { x: 30, y: 2 } })
  await expect.poll(lines).toEqual(['Second.', 'The bridge is open.', 'Third.'])

  await editorOf(page).getByText('Third.').hover()
  await handle.click()
  await page.getByRole('menuitem', { name: 'Move up' }).click()
  await expect.poll(lines).toEqual(['Second.', 'Third.', 'The bridge is open.'])
})

it('has one stop of Tab in the toolbar, and its arrows go round', async () => {
  const { page } = app
  const stops = () => page.locator('[role=toolbar][aria-label=Text] button[tabindex="0"]').count()
  expect(await stops()).toBe(1)
  await page.getByRole('button', { name: 'Bold' }).focus()
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Italic')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
    /^Kind of block/,
  )
  expect(await stops()).toBe(1)
})

it('counts the words and pages against what the template is meant for, as they are typed', async () => {
  const { page } = app
  const budget = (size: string) => page.getByTitle(`The template is meant for ${size}`, { exact: true })
  const says = (size: string) =>
    expect.poll(async () => (await budget(size).innerText()).trim(), { timeout: 30_000 })
  await says('700 words').toBe('7 of 700 words')
  await toEnd(page)
  await page.keyboard.insertText(' word'.repeat(692))
  await says('700 words').toBe('699 of 700 words')
  await page.keyboard.type(' one')
  await says('700 words').toBe('700 of 700 words')
  await page.keyboard.type(' two three')
  await says('700 words').toBe('702 of 700 words, 2 too many')
  await says('2 pages').toMatch(/^[12] of 2 pages$/)
})

it('undoes what was done last, in the title as in the text, and shows it', async () => {
  const { page } = app
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  const before = await title.inputValue()
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(await undo.isDisabled()).toBe(true)
  await title.click()
  await page.keyboard.press('End')
  await page.keyboard.type(' again')
  await undo.click()
  await expect.poll(() => title.inputValue()).toBe(before)
  expect(await focused()).toBe('Title')
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => title.inputValue()).toBe(`${before} again`)

  await toEnd(page)
  for (let i = 0; i < 40; i++) await page.keyboard.press('Enter')
  await page.waitForTimeout(700)
  await page.keyboard.type('The last line')
  await title.click()
  await page.keyboard.press('End')
  await page.keyboard.type(', and again')
  await page.keyboard.press('Control+z')
  await expect.poll(() => title.inputValue()).toBe(`${before} again`)
  expect(await editorOf(page).textContent()).toContain('The last line')
  await page.keyboard.press('Control+z')
  await expect.poll(() => editorOf(page).textContent()).toBe('The bridge is open.')
  expect(await focused()).toBe('Text of the briefing')
  const last = editorOf(page).locator('p').last()
  await expect
    .poll(() => last.evaluate((line) => line.getBoundingClientRect().bottom <= innerHeight))
    .toBe(true)

  await saved(page)
  await app.kill()
  app = await openOn(folder, { ...draft, title: `${before} again` })
  await app.page.getByRole('button', { name: 'Redo', exact: true }).click()
  await expect.poll(() => editorOf(app.page).textContent()).toContain('The last line')
  await app.page.getByRole('button', { name: 'Redo', exact: true }).click()
  await expect
    .poll(() => app.page.getByRole('textbox', { name: 'Title', exact: true }).inputValue())
    .toBe(`${before} again, and again`)
  expect(app.complaints).toEqual([])
})
