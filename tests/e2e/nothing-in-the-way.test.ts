import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Locator } from 'playwright-core'
import { editorOf, openBriefing, goHome } from './briefing-window.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
  await editorOf(app.page).waitFor()
})
afterAll(async () => {
  await app.kill()
  app.forget()
})

const boxOf = async (one: Locator) => {
  const box = await one.boundingBox()
  if (box === null) throw new Error('It is not on the screen')
  return { ...box, bottom: box.y + box.height, right: box.x + box.width }
}
const sources = () => app.page.getByRole('region', { name: 'Sources' })
const tabs = () => sources().getByRole('tab')
const placesOfTabs = () => tabs().evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().toJSON()))

it('gives what is to be written room for what is said of it', async () => {
  const { page } = app
  await goHome(page)
  await page.getByRole('button', { name: /^Data sheet/ }).click()
  const waiting = editorOf(page).locator('p').first()
  await waiting.waitFor()
  // In the narrow middle of the window it takes two lines, and the heading stands below them.
  const [hint, heading] = [await boxOf(waiting), await boxOf(editorOf(page).locator('h1').first())]
  expect(hint.height).toBeGreaterThanOrEqual(48)
  expect(heading.y).toBeGreaterThanOrEqual(hint.bottom)
})

it('goes on in the paragraph that waits under a heading, and leaves no empty one behind', async () => {
  const { page } = app
  const paragraphs = await editorOf(page).locator('> p').count()
  await editorOf(page).locator('h1').first().click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('It fell by half.')
  await editorOf(page).locator('h1 + p', { hasText: 'It fell by half.' }).waitFor()
  expect(await editorOf(page).locator('> p').count()).toBe(paragraphs)
})

it('keeps the tabs and the button that inserts where they are while something is searched', async () => {
  const inserts = () =>
    boxOf(
      sources()
        .getByRole('button', { name: /^Insert( Enter)?$|^Insert table/ })
        .last(),
    )
  const [before, button] = [await placesOfTabs(), await inserts()]
  await sources().getByRole('combobox').first().fill('remittances')
  await sources().locator('.count.found').first().waitFor()
  await app.page.getByText(/back to the text$/).waitFor()
  expect(await placesOfTabs()).toEqual(before)
  expect((await inserts()).y).toBe(button.y)
})

it('puts the tools of a block above the next heading, and what it says over none of its buttons', async () => {
  const { page } = app
  await tabs().filter({ hasText: 'Tables' }).click()
  await editorOf(page).locator('> p').first().click()
  await sources()
    .getByRole('button', { name: /^Insert table/ })
    .click()
  const toast = page.locator('[data-sonner-toast]').last()
  await toast.getByText('Inserted with its reference').waitFor()
  const said = await boxOf(toast)
  const tools = page.getByRole('toolbar', { name: 'The table' })
  for (const used of [sources(), tools.getByRole('button', { name: 'Add calculation' })]) {
    const place = await boxOf(used)
    const apart =
      said.x >= place.right || said.right <= place.x || said.y >= place.bottom || said.bottom <= place.y
    expect(apart).toBe(true)
  }
  const heading = await boxOf(editorOf(page).locator('.node-dataTable + h1'))
  expect(heading.y - (await boxOf(tools)).bottom).toBeGreaterThanOrEqual(8)
  expect(app.complaints).toEqual([])
})

it('rings the row of a list that has the keys, and not the list', async () => {
  const { page } = app
  await tabs().filter({ hasText: 'Quotations' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const shadow = (one: Locator) => one.evaluate((element) => getComputedStyle(element).boxShadow)
  const list = page.locator('#source-list')
  await expect.poll(() => shadow(list.locator('.list-row.current'))).toContain('inset')
  expect(await shadow(list)).toBe('none')
  await openBriefing(page, 'What falling remittances mean for Azerbaijan’s Russia policy')
  expect(app.complaints).toEqual([])
})
