import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDraft } from '#tests/builders/a-draft.ts'
import { fileOf, newFolder, openBriefing, status, storeDraft, storedDraft } from './briefing-window.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

const folder = newFolder()
const draft = aDraft()
const settings = () => app.page.getByRole('dialog', { name: 'Briefing settings' })

let app: OpenApp
beforeAll(async () => {
  storeDraft(folder, draft)
  app = await openApp(folder)
})
afterAll(async () => {
  if (app.main.child.exitCode === null) await app.kill()
  app.forget()
})

async function openSettings(): Promise<void> {
  await openBriefing(app.page, draft.title)
  await app.page
    .getByRole('button', { name: /English/ })
    .first()
    .click()
  await settings().waitFor()
}

describe('the settings of a briefing', () => {
  it('print a briefing in the language that the mouse chooses', async () => {
    await openSettings()
    await settings()
      .getByRole('button', { name: /^Language:/ })
      .or(settings().getByRole('combobox', { name: /^Language:/ }))
      .click()
    await app.page.getByRole('option', { name: 'Azerbaijani', exact: true }).waitFor()
    await app.page.getByRole('option', { name: 'English (US)' }).click()
    await settings().getByRole('button', { name: 'Done' }).click()
    await expect.poll(() => storedDraft(fileOf(folder, draft.id)).language, { timeout: 20_000 }).toBe('en-US')
    await status(app.page, /^Saved/)
    const page = app.page.getByRole('document', { name: /^Page 1/ })
    await expect.poll(() => page.textContent(), { timeout: 20_000 }).toContain('November 22, 2026')
  })

  it('keep what is being typed in them when the window is closed', async () => {
    await app.page
      .getByRole('button', { name: /English/ })
      .first()
      .click()
    await settings().getByRole('button', { name: 'Add an author' }).click()
    await app.page.keyboard.type('Ələkbər Quliyev')
    expect(await app.close()).toBe(0)
    expect(storedDraft(fileOf(folder, draft.id)).authors).toEqual(['Leyla Rahimova', 'Ələkbər Quliyev'])
  })
})
