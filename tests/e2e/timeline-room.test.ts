import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { editorOf, goHome, paintedWords } from './briefing-window.ts'
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

const list = (page: Page) => page.getByRole('listbox', { name: 'Events', exact: true })
const stage = (page: Page) => page.getByRole('listbox', { name: /Events on one scale/ })
const rows = (page: Page) => list(page).getByRole('option')
const detail = (page: Page) => page.getByRole('region', { name: 'The current event' })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const choose = async (page: Page, filter: string, words: string) => {
  await button(page, new RegExp(`^${filter}:`)).click()
  await page.getByRole('combobox', { name: filter }).fill(words)
  await page.keyboard.press('Enter')
}

/** The room, with the sample open behind it. */
async function openRoom(): Promise<OpenApp> {
  app = await openApp()
  await editorOf(app.page).waitFor()
  await app.page.keyboard.press('Control+3')
  await list(app.page).waitFor()
  return app
}

describe('the timeline of all sources', () => {
  it('is narrowed to what one looks for, ticked and inserted into the open briefing, and printed', async () => {
    const { page, complaints } = await openRoom()
    const all = await rows(page).count()
    expect(all).toBeGreaterThan(100)

    await choose(page, 'Actor', 'VAK')
    await expect.poll(() => rows(page).count()).toBeLessThan(20)
    await button(page, /^Actor: All-Russia Azerbaijanis Congress/).waitFor()
    await page.getByLabel('From the year').focus()
    for (let i = 0; i < 11; i++) await page.keyboard.press('ArrowRight')
    await expect.poll(() => rows(page).count()).toBeGreaterThan(1)
    const shown = await rows(page).count()
    await button(page, `Tick all ${shown} shown`).click()
    await page.getByText(`${shown} ticked`).waitFor()
    await button(page, `Insert ${shown} events`).click()
    await page.getByText(`${shown} events inserted with their references`).waitFor()
    await button(page, `Insert ${shown} events again`).waitFor()
    await button(page, 'See it in the text').click()
    const timeline = editorOf(page).locator('.node-timeline').last()
    await expect.poll(() => timeline.getByRole('listitem').count()).toBe(shown)
    const words = await timeline.getByRole('listitem').last().locator(':scope > span').nth(2).innerText()
    const what = words.replace(/\s+/g, ' ').split(' ').slice(0, 3).join(' ')
    await expect.poll(() => paintedWords(page), { timeout: 30_000 }).toContain(what)
    expect(complaints).toEqual([])
  })

  it('is taken out again from the toast, and inserted as a scale', async () => {
    const { page } = await openRoom()
    const before = await page.locator('.node-timeline').count()
    await rows(page).nth(3).click()
    await rows(page)
      .nth(6)
      .click({ modifiers: ['Shift'] })
    await button(page, 'As a scale').click()
    await expect.poll(() => page.locator('.node-timeline').count()).toBe(before + 1)
    await page.getByText('4 events inserted with their references').waitFor()
    await button(page, 'Undo').last().click()
    await expect.poll(() => page.locator('.node-timeline').count()).toBe(before)
  })

  it('is zoomed and moved by the wheel and the buttons, and its marks lead to their events', async () => {
    const { page, complaints } = await openRoom()
    const ticks = () => stage(page).locator('text.tick').allTextContents()
    expect(await ticks()).toContain('1990')
    const box = (await stage(page).boundingBox())!
    await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2)
    for (let i = 0; i < 25; i++) await page.mouse.wheel(0, -120)
    await expect
      .poll(async () => (await ticks()).some((tick) => /^[A-Z][a-z]{2} \d{4}$/.test(tick)))
      .toBe(true)
    const [before] = await ticks()
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2, { steps: 4 })
    await page.mouse.up()
    await expect.poll(async () => (await ticks())[0]).not.toBe(before)
    await button(page, 'Show all years, or those chosen').click()
    await expect.poll(ticks).toContain('1990')

    const mark = stage(page).locator('g.mark.bar').nth(2)
    await mark.click()
    const first = await detail(page).getByRole('heading', { level: 2 }).innerText()
    await expect
      .poll(() => stage(page).getByRole('option').textContent())
      .toContain(first.replace(/\s+/g, ' ').trim())
    expect(complaints).toEqual([])
  })

  it('draws each label apart from all others, at every zoom', async () => {
    const { page } = await openRoom()
    await stage(page).focus()
    for (let zoom = 0; zoom < 12; zoom++) {
      const boxes = await stage(page)
        .locator('text.label')
        .evaluateAll((labels) =>
          labels.map((label) => {
            const { left, right, top, bottom } = label.getBoundingClientRect()
            return { left, right, top, bottom }
          }),
        )
      expect(boxes.length).toBeGreaterThan(0)
      boxes.forEach((a, i) => {
        for (const b of boxes.slice(i + 1)) {
          const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
          expect(apart).toBe(true)
        }
      })
      await page.keyboard.press('+')
    }
  })

  it('says in words that nothing is so narrow, and shows all again', async () => {
    const { page } = await openRoom()
    const all = await rows(page).count()
    await page.getByRole('textbox', { name: 'Search the events' }).fill('zzzz')
    await page.getByText('No event is that narrow.').waitFor()
    expect(await findViolations(page)).toEqual([])
    await button(page, /^Show all \d+ events/).click()
    await expect.poll(() => rows(page).count()).toBe(all)
  })

  it('offers a briefing to insert into when none is open, and a new one', async () => {
    app = await openApp()
    const { page, complaints } = app
    await editorOf(page).waitFor()
    await goHome(page)
    await page.keyboard.press('Control+3')
    await page.getByText('No briefing is open. Choose one when you insert, or start a new one.').waitFor()
    await rows(page).nth(1).click()
    await button(page, /^Insert event/).click()
    await page
      .getByRole('menuitem', { name: /^Into ‘/ })
      .first()
      .waitFor()
    await page.getByRole('menuitem', { name: 'Into a new briefing' }).click()
    await page.getByText('Inserted with its reference').waitFor()
    await page.getByText(/Inserting into: Untitled briefing/).waitFor()
    await button(page, 'See it in the text').click()
    await expect.poll(() => editorOf(page).locator('.node-timeline').count()).toBe(1)
    expect(complaints).toEqual([])
  })

  it('takes an event of one’s own, and shows it', async () => {
    const { page } = await openRoom()
    await button(page, 'Add an event').click()
    const form = page.getByRole('dialog', { name: 'New event' })
    await form.waitFor()
    expect(await page.getByRole('dialog').count()).toBe(1)
    await form.getByRole('button', { name: 'Cancel' }).click()
    await form.waitFor({ state: 'detached' })
  })
})

describe('the timeline by keyboard alone', () => {
  it('reaches every event in the drawing by the arrows, in order of date, and the list goes along', async () => {
    const { page } = await openRoom()
    const keys = new Keyboard(page)
    await keys.to(/^listbox Events on one scale/, 'Shift+Tab')
    const names = await rows(page).locator('.what').allInnerTexts()
    await page.keyboard.press('Home')
    for (const name of names) {
      const option = (await stage(page).getByRole('option').textContent())!
      expect(option).toContain(name)
      expect(await list(page).getAttribute('aria-activedescendant')).not.toBeNull()
      await page.keyboard.press('ArrowRight')
    }
  })

  it('goes there, filters, ticks, inserts and comes back to the text', async () => {
    app = await openApp()
    const { page } = app
    await editorOf(page).waitFor()
    const before = await page.locator('.node-timeline').count()
    const keys = new Keyboard(page)
    await keys.command('Go to the timeline')
    await keys.on(/^listbox Events/)
    await keys.to(/^input|^textbox|^text Search the events|Search the events/, 'Shift+Tab')
    await keys.type('radar')
    await expect.poll(() => rows(page).count()).toBeLessThan(20)
    await keys.press('Enter')
    await keys.on(/^listbox Events/)
    await keys.press('Home', ' ', 'Shift+ArrowDown', 'Enter')
    await page.getByText('2 events inserted with their references').waitFor()
    await expect.poll(() => page.locator('.node-timeline').count()).toBe(before + 1)
    await keys.press('Control+1')
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.ProseMirror')?.closest('[inert]') === null))
      .toBe(true)
  })
})
