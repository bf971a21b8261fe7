import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorOf, goHome, openBriefing, write } from './briefing-window.ts'
import { findViolations } from './find-violations.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
  await editorOf(app.page).waitFor()
  await app.page.evaluate(
    `window.briefwright.invoke('drafts.create', { title: 'The second', template: 'two-page-brief' })`,
  )
  await goHome(app.page)
  await openBriefing(app.page, 'The second')
  await editorOf(app.page).waitFor()
})
afterAll(async () => {
  await app.kill()
  app.forget()
})

const list = () => app.page.getByRole('listbox', { name: /^Excerpts/ })
const detail = () => app.page.getByRole('region', { name: 'The selected excerpt' })
const search = () => app.page.getByRole('combobox', { name: 'Search the excerpts' })

describe('excerpts', () => {
  it('hold what another briefing used, found by words and kind', async () => {
    const { page } = app
    await page.getByRole('tab', { name: 'Excerpts' }).click()
    await list().getByRole('option').first().waitFor()
    const all = await list().getByRole('option').count()
    expect(all).toBeGreaterThan(3)
    expect(await findViolations(page, '.sources')).toEqual([])
    await search().fill('informal channels')
    await expect.poll(() => list().getByRole('option').count()).toBe(1)
    await search().fill('no such words')
    await page.getByText('No excerpt is like that').waitFor()
    await page.getByRole('button', { name: 'Show everything used' }).click()
    await expect.poll(() => list().getByRole('option').count()).toBe(all)
  })

  it('have tags and notes that are kept', async () => {
    const { page } = app
    await search().fill('informal channels')
    await detail().getByLabel(/^Tags/).fill('flows, informal')
    await detail().getByLabel('Note').fill('Compare with the central bank.')
    await search().click()
    await page.getByRole('tab', { name: 'Tables' }).click()
    await page.getByRole('tab', { name: 'Excerpts' }).click()
    await search().fill('compare central bank')
    await expect
      .poll(() => detail().getByLabel(/^Tags/).inputValue(), { timeout: 10_000 })
      .toBe('flows, informal')
  })

  it('are inserted by Enter, with their records', async () => {
    const { page } = app
    await search().press('Enter')
    await expect.poll(() => editorOf(page).innerText()).toContain('informal channels')
    await page.getByText('Inserted with its reference').waitFor()
  })

  it('are inserted by a drag to their place in the text', async () => {
    const { page } = app
    await write(page, 'How the money comes')
    await page.keyboard.press('Enter')
    await page.keyboard.type('After it.')
    const quotations = page.locator('.node-quotation')
    const before = await quotations.count()
    await search().fill('informal channels')
    await expect.poll(() => list().getByRole('option').count()).toBe(1)
    await list()
      .getByRole('option')
      .dragTo(editorOf(page).getByText('After it.'), { targetPosition: { x: 4, y: 2 } })
    await expect.poll(() => quotations.count()).toBe(before + 1)
    // Above what it was dropped on, and with the record that it is checked against.
    const order = await editorOf(page)
      .locator('> *')
      .evaluateAll((blocks) => blocks.map((block) => block.textContent))
    const after = order.indexOf('After it.')
    expect(order[after - 1]).toContain('informal channels')
    await expect.poll(() => quotations.getByText('Verbatim', { exact: true }).count()).toBe(before + 1)
  })

  it('are copied as a formatted citation, as Markdown, as BibTeX, and for another briefing', async () => {
    const { page } = app
    const copyAs = async (name: string) => {
      await detail().getByRole('button', { name: 'Copy' }).click()
      await page.getByRole('menuitem', { name }).click()
      await page
        .getByText(/^Copied/)
        .first()
        .waitFor()
    }
    await search().fill('informal channels')
    const note = detail().getByLabel('Note')
    for (const [name, words] of [
      ['Formatted citation', /Shiriyev/],
      ['Markdown', /^> .*informal channels[\s\S]*Shiriyev/],
      ['BibTeX', /@\w+\{/],
    ] as const) {
      await copyAs(name)
      await note.fill('')
      await note.press('Control+v')
      await expect.poll(() => note.inputValue()).toMatch(words)
    }
    await copyAs('For another briefing')
    const quotations = page.locator('.node-quotation')
    const before = await quotations.count()
    await editorOf(page).getByText('After it.').click()
    await page.keyboard.press('End')
    await page.keyboard.press('Control+v')
    await expect.poll(() => quotations.count()).toBe(before + 1)
  })

  it('lead to the briefing that uses them', async () => {
    const { page } = app
    await detail()
      .getByRole('button', { name: /^What falling remittances/ })
      .click()
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Title', exact: true }).inputValue())
      .toMatch(/^What falling remittances/)
    expect(app.complaints).toEqual([])
  })
})
