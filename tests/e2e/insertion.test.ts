import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDraft, aParagraph, aQuotationBlock } from '#tests/builders/a-draft.ts'
import {
  editorOf,
  fileOf,
  goHome,
  newFolder,
  openBriefing,
  paintedWords,
  status,
  storeDraft,
  storedDraft,
  storedText,
} from './briefing-window.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

const folder = newFolder()
const draft = aDraft({
  title: 'Where it goes',
  blocks: ['One is first.', 'Two is second.', 'Three is last.'].map((words) => aParagraph(words)),
})

/** It has from the web chapter what the paper has too. */
const chapter = aDraft({
  id: '2f1f0a52-8f4e-4b57-9a39-0d6f4f0f7a11',
  title: 'From the chapter',
  blocks: [aQuotationBlock({ quotationId: 'shiriyev-2019-web-phantom-entity' })],
})

let app: OpenApp
beforeAll(async () => {
  storeDraft(folder, draft)
  storeDraft(folder, chapter)
  app = await openApp(folder)
  await app.page.setViewportSize({ width: 1280, height: 800 })
  await openBriefing(app.page, draft.title)
  await editorOf(app.page).waitFor()
})
afterAll(async () => {
  await app.kill()
  app.forget()
})

const sources = (page: Page) => page.getByRole('region', { name: 'Sources' })
const tab = (page: Page, name: RegExp) => sources(page).getByRole('tab', { name })
const goes = (page: Page, words: string) => sources(page).getByText(`Goes ${words}`).waitFor()
const isFocused = (element: Element) => element === document.activeElement
const takeBack = async (page: Page, node: string) => {
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await page.locator(`.node-${node}`).waitFor({ state: 'detached' })
}

describe('what is inserted from Sources', () => {
  it('goes where the cursor last was, which is said, also when the briefing is opened again', async () => {
    const { page } = app
    await goes(page, 'at the end of the text')
    await editorOf(page).getByText('One is first.').click()
    await goes(page, 'after ‘One is first.’')
    await status(page, /^Saved/)
    await goHome(page)
    await openBriefing(page, draft.title)
    await goes(page, 'after ‘One is first.’')
    await tab(page, /^Tables/).click()
    await page.keyboard.press('Enter')
    await page.locator('.node-dataTable').waitFor()
    await expect
      .poll(() => editorOf(page).locator('> *').first().innerText(), { timeout: 20_000 })
      .toContain('One is first.')
    expect(await page.locator('.node-dataTable + p').innerText()).toBe('Two is second.')
    await expect
      .poll(() => storedText(fileOf(folder, draft.id)), { timeout: 20_000 })
      .toMatch(/^One.*\n.*\nTwo/)
    // Between what is printed under it and the next paragraph there is the room of its tools, and no more.
    const ends = async (selector: string, edge: 'top' | 'bottom') =>
      page.locator(selector).evaluate((element, side) => element.getBoundingClientRect()[side], edge)
    const band = (await ends('.node-dataTable + p', 'top')) - (await ends('.node-dataTable .under', 'bottom'))
    expect(band).toBeLessThanOrEqual(36)
    expect(await page.locator('.node-dataTable .under').innerText()).toMatch(/^Source: .*, in .*\.\n/)
    await takeBack(page, 'dataTable')
  })

  it('shows its tools at once, whoever has the keys, and wherever the pointer is', async () => {
    const { page } = app
    const list = page.locator('#source-list')
    const insert = (words: RegExp) =>
      sources(page).getByRole('group', { name: 'With what is selected' }).getByRole('button', { name: words })
    for (const [name, noun, node, words, key] of [
      [/^Tables/, 'table', 'dataTable', /^Insert table/, 'Enter'],
      [/^Tables/, 'chart', 'chart', /^Insert chart/, 'Control+Enter'],
      [/^Timeline/, 'timeline', 'timeline', /^Insert/, 'Enter'],
    ] as const) {
      const tools = page.getByRole('toolbar', { name: `The ${noun}` })
      await tab(page, name).click()
      await list.focus()
      await page.keyboard.press(key)
      await tools.waitFor()
      expect(await list.evaluate((element) => element === document.activeElement)).toBe(true)
      // In a narrow window too each has its place.
      expect(await tools.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
      await takeBack(page, node)
      await editorOf(page).getByText('Two is second.').click()
      await insert(words).first().click()
      await tools.waitFor()
      expect(await tools.locator('xpath=ancestor::*[contains(@class, "selected")]').count()).toBeGreaterThan(
        0,
      )
      await takeBack(page, node)
    }
  })

  it('is taken by Enter where Enter is named, and nowhere else', async () => {
    const { page } = app
    const list = page.locator('#source-list')
    const named = async () => {
      const keys = await sources(page).locator('.keyed kbd').all()
      return new Set(await Promise.all(keys.map((key) => key.isVisible())))
    }
    const selected = () => sources(page).getByRole('tab', { selected: true }).innerText()
    const focused = (what: Locator) => expect.poll(() => what.evaluate(isFocused)).toBe(true)
    await tab(page, /^Disagreements/).click()
    await focused(list)
    expect(await named()).toEqual(new Set([true]))
    await editorOf(page).getByText('Two is second.').click()
    expect(await named()).toEqual(new Set([false]))
    // By the keyboard alone: along the tabs, into the list, and out of it by what it inserts.
    await page.getByRole('combobox', { name: /Search quotations/ }).focus()
    expect(await named()).toEqual(new Set([true]))
    await page.keyboard.press('Tab')
    await focused(tab(page, /^Disagreements/))
    expect(await named()).toEqual(new Set([false]))
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await focused(tab(page, /^Tables/))
    expect(await selected()).toMatch(/^Tables/)
    await page.keyboard.press('ArrowDown')
    await focused(list)
    await page.keyboard.press('Shift+Tab')
    await focused(tab(page, /^Tables/))
    await page.keyboard.press('Enter')
    await focused(list)
    expect(await named()).toEqual(new Set([true]))
    await page.keyboard.press('Enter')
    await page.locator('.node-dataTable').waitFor()
    await takeBack(page, 'dataTable')
    await tab(page, /^Excerpts/).click()
    await page.locator('#excerpt-list').waitFor()
    await tab(page, /^Excerpts/).click()
    await focused(page.locator('#excerpt-list'))
    expect(await named()).toEqual(new Set([true]))
  })

  it('is offered once where two editions of a work have it, under the name of either', async () => {
    const { page } = app
    await tab(page, /^Quotations/).click()
    const search = page.getByRole('combobox', { name: /Search quotations/ })
    const rows = sources(page).getByRole('option', { name: /its members met only twice/ })
    for (const words of [
      'met only twice',
      'unregistered closer by default',
      'unregistered azerbaijani diaspora in russia',
    ]) {
      await search.fill(words)
      await expect.poll(() => rows.count(), { timeout: 20_000 }).toBe(1)
      expect(await rows.innerText()).toMatch(/p\.\s22\s+· also in the web chapter, .*para\.\s6/)
    }
    await page.keyboard.press('Enter')
    await page.locator('.node-quotation').waitFor()
    await rows.getByText('used here').waitFor()
    await takeBack(page, 'quotation')
    // A briefing that has it from the other edition uses it too.
    await goHome(page)
    await openBriefing(page, chapter.title)
    await search.fill('met only twice')
    await rows.getByText('used here').waitFor()
    await goHome(page)
    await openBriefing(page, draft.title)
    await editorOf(page).waitFor()
  })

  it('is found in tabs that stay in one line at every width', async () => {
    const { page } = app
    const search = page.getByRole('combobox', { name: /Search quotations/ })
    const tops = () =>
      sources(page)
        .getByRole('tab')
        .evaluateAll((tabs) => new Set(tabs.map((tab) => tab.getBoundingClientRect().top)).size)
    const heightOf = async () => (await sources(page).getByRole('tablist').boundingBox())?.height
    await tab(page, /^Quotations/).click()
    const before = await heightOf()
    await search.fill('russia')
    await sources(page)
      .getByRole('tab', { name: /Disagreements\s*\d/ })
      .waitFor()
    expect([await tops(), await heightOf()]).toEqual([1, before])
    await search.fill('')
  })

  it('is offered where the tab that is open has none, and its counts go with its search', async () => {
    const { page } = app
    await tab(page, /^Timeline/).click()
    await page.getByRole('combobox', { name: /Search quotations/ }).fill('cash')
    await page.getByRole('button', { name: /^Quotations: \d+$/ }).click()
    await sources(page)
      .getByRole('tab', { name: /^Quotations/, selected: true })
      .waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Quotations')
    await tab(page, /^Excerpts/).click()
    expect(await sources(page).getByRole('tablist').locator('.found').count()).toBe(0)
    await tab(page, /^Quotations/).click()
    await page.getByRole('combobox', { name: /Search quotations/ }).fill('')
  })

  it('is a chronology of the chief events of some years in few steps', async () => {
    const { page } = app
    await tab(page, /^Timeline/).click()
    await page.getByLabel('From the year').fill('2012')
    await page.getByLabel('to the year').fill('2017')
    const all = page.getByRole('button', { name: /^Insert all \d+ shown/ })
    const count = async () => Number(/\d+/.exec(await all.innerText())?.[0])
    await all.waitFor()
    const overlapping = await count()
    await all.click()
    // Its tools are in sight, though it goes on for pages below what is.
    const bottom = async () => {
      const box = await page.getByRole('toolbar', { name: 'The timeline' }).boundingBox()
      return box === null ? Infinity : box.y + box.height
    }
    await expect.poll(bottom).toBeLessThanOrEqual(800 - 32)
    await takeBack(page, 'timeline')
    await page.getByText('Only what begins in these years').click()
    await expect.poll(count).toBeLessThan(overlapping)
    await page.getByLabel(/^Importance:/).click()
    await page.getByRole('option', { name: 'Notable and turning points' }).click()
    const notable = await count()
    expect(notable).toBeLessThan(overlapping / 1.5)
    await page.getByRole('button', { name: /^Show only the \d+ turning points/ }).click()
    await expect.poll(count).toBeLessThan(notable / 2)
    const chief = await count()
    await all.click()
    await page.getByText(`${chief} events inserted with their references`).waitFor()
    await expect
      .poll(() => JSON.stringify(storedDraft(fileOf(folder, draft.id)).body), { timeout: 20_000 })
      .toContain('"type":"timeline"')
    await status(page, /^Saved/)
    await tab(page, /^Excerpts/).click()
    await goes(page, 'after the timeline')
    await page
      .getByRole('option', { name: new RegExp(`Events, 20\\d\\d–20\\d\\d ${chief} events, 20`) })
      .waitFor()
    // What it is says its caption, which can be written over; and nobody inserts it twice unawares.
    const caption = page.locator('.node-timeline').getByRole('textbox').first()
    expect(await caption.inputValue()).toMatch(/^Events, 20\d\d–20\d\d$/)
    await tab(page, /^Timeline/).click()
    await page.getByText(`All ${chief} are in this briefing`).waitFor()
    await page.getByRole('button', { name: 'Insert again', exact: true }).waitFor()
    expect(await all.count()).toBe(0)
    // What the page prints of it is in the text: where each event is told, as a list and as a scale, and what a bar means.
    const timeline = page.locator('.node-timeline')
    expect(await timeline.locator('li').first().innerText()).toMatch(/ \d{4}, (?:p\.|para\.)\s\d+/)
    await timeline.getByText('Say what').or(timeline.getByRole('textbox')).first().click()
    await page.getByRole('toolbar', { name: 'The timeline' }).getByRole('button', { name: 'Scale' }).click()
    await expect
      .poll(() => timeline.locator('.under').innerText())
      .toMatch(/^[^:]+: \D+ \d{4}, (?:p\.|para\.)\s\d+/)
    await timeline.getByText('day or month known').waitFor()
    await expect.poll(() => paintedWords(page), { timeout: 30_000 }).toContain('day or month known')
    expect(app.complaints).toEqual([])
  })
})
