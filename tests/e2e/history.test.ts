import { rmSync } from 'node:fs'
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

  it('restores a version, and keeps what it replaced', async () => {
    const { page } = app
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
