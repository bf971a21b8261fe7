import { rmSync } from 'node:fs'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDraft, aParagraph } from '#tests/builders/a-draft.ts'
import {
  editorOf,
  fileOf,
  newFolder,
  openOn,
  savedIn,
  storeDraft,
  storedText,
  write,
} from './briefing-window.ts'
import type { OpenApp } from './open-app.ts'

const folder = newFolder()
const draft = aDraft({
  blocks: [
    aParagraph('The bridge is open.'),
    ...['One', 'Two', 'Three'].map((word) => aParagraph(`${word} of three that stay.`)),
    aParagraph('Tolls fell by half.'),
  ],
})
const PATIENT = { timeout: 30_000 }
const file = fileOf(folder, draft.id)

let app: OpenApp
beforeAll(async () => {
  storeDraft(folder, draft)
  app = await openOn(folder, draft)
})
afterAll(async () => {
  await app.kill()
  rmSync(folder, { recursive: true, force: true })
})

const history = () => app.page.getByRole('dialog', { name: 'History of the briefing' })

describe('the history of a briefing', () => {
  it('compares a version with the present text, word by word', async () => {
    const { page } = app
    await write(page, ' Then they rose.')
    await savedIn(page, file, 'Then they rose.')
    await page.getByRole('button', { name: 'History' }).click()
    await history().getByText('As it was opened').waitFor()
    await history().getByText('One paragraph changed since', { exact: false }).waitFor()
    expect(await history().locator('ins').allTextContents()).toEqual([' Then they rose.'])
    expect(await history().locator('del').allTextContents()).toEqual([])
    await history()
      .getByRole('button', { name: /unchanged paragraphs/ })
      .click()
    await history().getByText('Two of three that stay.').waitFor()
    await history().getByRole('button', { name: 'Next change' }).click()
    await history().getByText('Change 1 of 1', { exact: false }).waitFor()
  })

  it('lies over what the screen had open, a notice too', async () => {
    const { page } = app
    /** What a person sees and presses at the middle of it. */
    const covered = (what: Locator) =>
      what.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect()
        return (
          document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.dialog, .veil') !== null
        )
      })
    await page.keyboard.press('Escape')
    await history().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Insert', exact: true }).first().click()
    const notice = page.getByText('Inserted with its reference')
    await notice.waitFor()
    await page.keyboard.press('Control+Alt+c')
    const citing = page.getByRole('combobox', { name: 'Work to cite' })
    await citing.waitFor()
    expect([await covered(notice), await covered(citing)]).toEqual([false, false])
    await page.keyboard.press('Control+Shift+h')
    await history().getByText('As it was opened').waitFor()
    expect([await covered(notice), await covered(citing)]).toEqual([true, true])
    await page.keyboard.press('Escape')
    await history().waitFor({ state: 'detached' })
    expect(await covered(citing)).toBe(false)
    await page.keyboard.press('Escape')
    await citing.waitFor({ state: 'detached' })
    // A menu has the keys as long as it is open, and the menus of a dialog lie over it.
    await page.getByRole('button', { name: 'More ways to export' }).click()
    await page.keyboard.press('Control+Shift+h')
    await page.getByRole('menuitem', { name: 'Export with choices…' }).click()
    await page
      .getByRole('dialog')
      .getByLabel(/^Evidence report:/)
      .click()
    expect(await covered(page.getByRole('option', { name: 'On pages at its end' }))).toBe(false)
    await page.getByRole('option', { name: 'None', exact: true }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await page.locator('.node-quotation').waitFor({ state: 'detached' })
  })

  it('restores a version, also while a notice of the text that goes is there, and keeps what it replaced', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Insert', exact: true }).first().click()
    await page.getByText('Inserted with its reference').waitFor()
    await page.keyboard.press('Control+z')
    await page.locator('.node-quotation').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'History' }).click()
    await history().getByText('One paragraph changed since', { exact: false }).waitFor()
    await history().getByRole('button', { name: 'Restore this version' }).click()
    await history().getByText('What it is now is kept as a version.', { exact: false }).waitFor()
    await history().getByRole('button', { name: 'Restore', exact: true }).click()
    await history().waitFor({ state: 'detached' })
    await expect.poll(() => storedText(file), PATIENT).not.toContain('Then they rose.')
    await expect.poll(() => editorOf(page).textContent(), PATIENT).not.toContain('Then they rose.')
    expect(await editorOf(page).textContent()).toContain('Tolls fell by half.')

    await page.getByRole('button', { name: 'History' }).click()
    await history().getByText('Before an older version was restored').click()
    await expect.poll(() => history().locator('del').allTextContents(), PATIENT).toEqual([' Then they rose.'])
    expect(app.complaints).toEqual([])
  })
})
