import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorOf } from './briefing-window.ts'
import { findViolations } from './find-violations.ts'
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

const palette = () => app.page.getByRole('dialog', { name: 'Commands' })
const options = () => palette().getByRole('option')

describe('the palette of commands', () => {
  it('opens by key, finds by a few letters and runs by Enter', async () => {
    const { page } = app
    await page.keyboard.press('Control+k')
    await palette().waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.type('keyb')
    await expect
      .poll(() => options().allInnerTexts())
      .toEqual([expect.stringContaining('Show keyboard shortcuts')])
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await sheet.waitFor()
    expect(await findViolations(page)).toEqual([])
    expect(await palette().count()).toBe(0)
  })

  it('is not opened over a dialog, whose keys are its own', async () => {
    const { page } = app
    await page.keyboard.press('Control+k')
    expect(await palette().count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('opens by its button and has what was used last at the top', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^Find a command/ }).click()
    await palette().waitFor()
    expect(await options().first().innerText()).toContain('Show keyboard shortcuts')
  })

  it('goes through its rows by arrow and gives the focus back where it was', async () => {
    const { page } = app
    const current = () => palette().getByRole('option', { selected: true }).innerText()
    const first = await current()
    await page.keyboard.press('ArrowDown')
    expect(await current()).not.toBe(first)
    await page.keyboard.press('ArrowUp')
    expect(await current()).toBe(first)
    await page.keyboard.press('Escape')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('Find a command')
  })

  it('finds the key of a Russian layout too', async () => {
    const { page } = app
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'л',
          code: 'KeyK',
          ctrlKey: true,
          bubbles: true,
          cancelable: true,
        }),
      ),
    )
    await palette().waitFor()
    await page.keyboard.type('zzzz')
    await page.getByText('No command that can be used now has those words').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(app.complaints).toEqual([])
  })

  it('has the tools of a table while that is selected, by other words too, and never for a block that has none', async () => {
    const { page } = app
    const find = async (words: string) => {
      await page.keyboard.press('Control+k')
      await palette().waitFor()
      await page.keyboard.type(words)
    }
    const leave = async () => {
      await page.keyboard.press('Escape')
      await palette().waitFor({ state: 'detached' })
    }
    await editorOf(page).getByRole('paragraph').first().click()
    await find('calcul')
    await page.getByText('No command that can be used now has those words').waitFor()
    await leave()
    const table = page.locator('.node-dataTable').first()
    await table.scrollIntoViewIfNeeded()
    await table.click({ position: { x: 40, y: 12 } })
    await table.locator('.block.selected').waitFor()
    await find('pull quote')
    await page.getByText('No command that can be used now has those words').waitFor()
    await leave()
    await find('growth')
    await expect.poll(() => options().allInnerTexts()).toEqual([expect.stringContaining('Add a calculation')])
    await page.keyboard.press('Enter')
    await page.getByRole('menu', { name: 'Add a calculated column' }).waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    expect(app.complaints).toEqual([])
  })

  it('runs what is chosen in the application’s menu as well', async () => {
    const { page } = app
    await app.chooseInMenu('shortcuts.open')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await app.chooseInMenu('briefing.new')
    await page.getByRole('dialog', { name: 'New briefing' }).waitFor()
    expect(app.complaints).toEqual([])
  })
})
