import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import { aLongDraft } from '#tests/builders/a-long-draft.ts'
import { editorOf, newFolder, openOn, storeDraft } from './briefing-window.ts'
import type { OpenApp } from './open-app.ts'

const folder = newFolder()
const { draft, library } = aLongDraft()

let app: OpenApp
beforeAll(async () => {
  storeDraft(folder, snapshotDraft(draft, library))
  app = await openOn(folder, draft)
  await app.page.getByRole('document', { name: /^Page 1 of \d\d/ }).waitFor({ timeout: 150_000 })
})
afterAll(async () => {
  await app.kill()
  rmSync(folder, { recursive: true, force: true })
})

const PATIENT = { timeout: 30_000 }
const pane = (page: Page) => page.getByRole('group', { name: 'Pages' })
const drawn = (page: Page) => page.getByRole('document', { name: /^Page \d+ of/ })
const field = (page: Page) => page.getByRole('textbox', { name: /^Page, of \d+/ })
/** Whether only margins of the page, 88 points of an A4 page, are beside the pane. */
const isPrintedWhole = async (page: Page) => {
  const [paper, frame] = [await drawn(page).first().boundingBox(), await pane(page).boundingBox()]
  const margin = (88 * paper!.width) / 595.28
  return paper!.x + margin >= frame!.x && paper!.x + paper!.width - margin <= frame!.x + frame!.width
}
const width = async (page: Page) => (await drawn(page).first().boundingBox())!.width

describe('the page beside a paper of sixty pages', () => {
  it('draws only the pages that are near', async () => {
    const { page } = app
    const pages = Number(/\d+$/.exec((await field(page).getAttribute('aria-label'))!)![0])
    expect(pages).toBeGreaterThan(50)
    expect(await drawn(page).count()).toBeLessThan(8)
  })

  it('follows the cursor to the end of the text and back', async () => {
    const { page } = app
    const number = async () => Number(await field(page).inputValue())
    const marked = () => drawn(page).locator('.here').first()
    const isMarkedInSight = async () => {
      const [mark, frame] = [await marked().boundingBox(PATIENT), await pane(page).boundingBox()]
      return mark!.y + mark!.height > frame!.y && mark!.y < frame!.y + frame!.height
    }
    await editorOf(page).focus()
    await page.keyboard.press('Control+End')
    // Behind the text there are only its works cited.
    await expect.poll(number, PATIENT).toBeGreaterThan(50)
    await expect.poll(isMarkedInSight, PATIENT).toBe(true)
    await page.keyboard.press('Control+Home')
    await expect.poll(number, PATIENT).toBe(1)
    await expect.poll(isMarkedInSight, PATIENT).toBe(true)
  })

  it('is read in the place of the Sources, which come back by a click or with the focus', async () => {
    const { page } = app
    await page.setViewportSize({ width: 1280, height: 800 })
    const sources = page.getByRole('region', { name: 'Sources' })
    const isSeen = () =>
      sources.evaluate((element) => getComputedStyle(element.parentElement!).opacity === '1')
    const textSize = async () => ((await width(page)) / 595.28) * 10.5
    await expect.poll(() => isPrintedWhole(page), PATIENT).toBe(true)
    const fitted = await textSize()
    const text = (await editorOf(page).boundingBox())!.width
    expect(fitted).toBeGreaterThan(10.9)
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await expect.poll(textSize, PATIENT).toBeGreaterThan(fitted * 1.1)
    expect([await isSeen(), (await editorOf(page).boundingBox())!.width]).toEqual([false, text])
    expect(await isPrintedWhole(page)).toBe(true)
    await page.getByRole('button', { name: 'Sources', exact: true }).click()
    await expect.poll(isSeen, PATIENT).toBe(true)
    await expect.poll(textSize, PATIENT).toBeCloseTo(fitted, 1)
    expect(await isPrintedWhole(page)).toBe(true)
    await page.keyboard.press('Control+Alt+p')
    await expect.poll(isSeen, PATIENT).toBe(false)
    await page.keyboard.press('Control+Shift+f')
    await expect.poll(isSeen, PATIENT).toBe(true)
    await editorOf(page).focus()
  })

  it('goes to a page that is named', async () => {
    const { page } = app
    await field(page).fill('40')
    await field(page).press('Enter')
    await page.getByRole('document', { name: /^Page 40 of/ }).waitFor()
    await expect.poll(() => field(page).inputValue(), PATIENT).toBe('40')
    await page.getByRole('button', { name: 'Next page' }).click()
    await expect.poll(() => field(page).inputValue(), PATIENT).toBe('41')
    expect(await drawn(page).count()).toBeLessThan(8)
  })

  it('leads from the page to the text, and marks the place on the page', async () => {
    const { page } = app
    const paper = page.getByRole('document', { name: /^Page 41 of/ })
    const box = (await paper.boundingBox())!
    await paper.click({ position: { x: box.width / 2, y: box.height / 2 } })
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), PATIENT)
      .toBe('Text of the briefing')
    await paper.locator('.here').waitFor()
    const before = await editorOf(page).textContent()
    await page.keyboard.type('Zephyrs ')
    await expect.poll(() => editorOf(page).textContent(), PATIENT).not.toBe(before)
    // What was typed is on the page that was pressed, or its neighbour.
    await expect
      .poll(async () => (await drawn(page).allTextContents()).join(' '), { timeout: 60_000 })
      .toContain('Zephyrs')
    expect(Number(await field(page).inputValue())).toBeGreaterThan(38)
  })

  it('becomes larger and smaller by button, key and wheel, and stays where it is', async () => {
    const { page } = app
    const fitted = await width(page)
    const number = await field(page).inputValue()
    await page.getByRole('button', { name: 'Larger page' }).click()
    await expect.poll(() => width(page), PATIENT).toBeGreaterThan(fitted)
    const larger = await width(page)
    await page.keyboard.press('Control+Alt+=')
    await expect.poll(() => width(page), PATIENT).toBeGreaterThan(larger)
    await pane(page).hover()
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -120)
    await page.keyboard.up('Control')
    await expect
      .poll(() => page.getByRole('button', { name: /^Fit the page/ }).textContent(), PATIENT)
      .not.toContain('Fit')
    await page.getByRole('button', { name: /^Fit the page/ }).click()
    await expect.poll(() => width(page), PATIENT).toBeCloseTo(fitted, 0)
    expect(Math.abs(Number(await field(page).inputValue()) - Number(number))).toBeLessThanOrEqual(1)
    expect(app.complaints).toEqual([])
  })
})
