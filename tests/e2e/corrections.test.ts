import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorOf, openBriefing } from './briefing-window.ts'
import { findViolations } from './find-violations.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

const SAMPLE = 'What falling remittances mean for Azerbaijan’s Russia policy'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
  await editorOf(app.page).waitFor()
  // A second briefing with the same table.
  await app.page.evaluate(
    `window.briefwright.invoke('drafts.createSample', { sample: 'falling-remittances' })`,
  )
})
afterAll(async () => {
  await app.kill()
  app.forget()
})

const corrections = () => app.page.getByRole('dialog', { name: /corrected/ })

describe('a corrected record', () => {
  it('lists every briefing that it touches, calculations included', async () => {
    const { page } = app
    await page.getByRole('tab', { name: /^Tables/ }).click()
    await page
      .getByRole('option', { name: /remittances/i })
      .first()
      .click()
    await page.getByRole('button', { name: 'Correct…' }).click()
    await page.getByRole('menuitem', { name: 'Correct this table…' }).click()
    const form = page.getByRole('dialog', { name: 'Correct this table' })
    const cell = form.locator('input[data-cell="3,1"]')
    expect(await cell.inputValue()).toMatch(/1,?232/)
    await cell.fill('1,233')
    await form.getByRole('button', { name: 'Save the correction' }).click()
    await corrections().waitFor()
    const sections = corrections().getByRole('group')
    await expect.poll(() => sections.count()).toBe(2)
    expect(await sections.first().innerText()).toMatch(/1,232[\s\S]*1,233/)
    expect(await findViolations(page)).toEqual([])
  })

  it('is accepted in the open briefing and kept as it is in the other', async () => {
    const { page } = app
    await corrections()
      .getByRole('button', { name: /^Accept the correction/ })
      .first()
      .click()
    await expect.poll(() => corrections().getByRole('group').count()).toBe(1)
    await expect.poll(() => page.locator('.node-dataTable').first().innerText()).toContain('1,233')
    await corrections()
      .getByRole('button', { name: /^Keep / })
      .first()
      .click()
    await page.getByRole('heading', { name: 'No briefing waits for a decision' }).waitFor()
    await page.getByRole('button', { name: 'Close', exact: true }).click()
  })

  it('is not offered again, and is a notice until it is decided', async () => {
    const { page } = app
    await page.getByRole('tab', { name: /^Quotations/ }).click()
    await page.getByRole('tab', { name: /^Tables/ }).click()
    await page
      .getByRole('option', { name: /remittances/i })
      .first()
      .click()
    await page.getByRole('button', { name: 'Correct…' }).click()
    await page.getByRole('menuitem', { name: 'Edit this table…' }).click()
    const form = page.getByRole('dialog', { name: 'Correct this table' })
    await form.locator('input[data-cell="0,1"]').fill('795')
    await form.getByRole('button', { name: 'Save the correction' }).click()
    await corrections().waitFor()
    await corrections().getByRole('button', { name: 'Decide later' }).click()
    await page.getByText('A record in this briefing has been corrected').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Briefings' }).first().click()
    await page.getByText('2 briefings hold records that have been corrected').waitFor()
    await page.getByRole('button', { name: 'Review' }).click()
    await corrections()
      .getByRole('button', { name: /^Accept all/ })
      .click()
    await page.getByRole('heading', { name: 'No briefing waits for a decision' }).waitFor()
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await openBriefing(page, SAMPLE)
    await expect
      .poll(() => page.locator('.node-dataTable').first().innerText(), { timeout: 20_000 })
      .toContain('795')
    expect(app.complaints).toEqual([])
  })
})
