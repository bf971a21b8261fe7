import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
  await app.page.getByRole('textbox', { name: 'Text of the briefing' }).waitFor()
})
afterAll(async () => {
  await app.close()
  app.forget()
})

/** The rules broken seriously, each with the first element that breaks it. */
async function violations(page: Page): Promise<string[]> {
  // Legacy mode analyses in the page itself: the app opens no second window for it.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`)
}

const painted = (page: Page) => page.getByRole('document', { name: 'Page 1 of' }).locator('canvas').waitFor()

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  beforeAll(() => app.page.emulateMedia({ colorScheme }))

  it('the workspace has no serious violation', async () => {
    const { page } = app
    if ((await page.getByRole('textbox', { name: 'Title', exact: true }).count()) === 0)
      await page.getByRole('button', { name: /^Open What falling/ }).click()
    await painted(page)
    expect(await violations(page)).toEqual([])
  })

  it('its lists of tables and events and a search have none', async () => {
    const { page } = app
    for (const tab of [/Tables/, /Timeline/, /Quotations/]) {
      await page.getByRole('tab', { name: tab }).click()
      expect(await violations(page)).toEqual([])
    }
    const search = page.getByRole('combobox', { name: /Search quotations/ })
    await search.fill('congress')
    await page.getByRole('option').first().waitFor()
    expect(await violations(page)).toEqual([])
    await search.fill('')
  })

  it('the settings of the briefing have none', async () => {
    const { page } = app
    await page
      .getByRole('button', { name: /English \(UK\)/ })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('Home has none', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Briefings' }).first().click()
    await page.getByRole('button', { name: /^Open What falling/ }).waitFor()
    expect(await violations(page)).toEqual([])
  })
})
