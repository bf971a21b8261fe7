import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { editorOf, goHome, openBriefing, paintedWords } from './briefing-window.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

const SAMPLE_TITLE = 'What falling remittances mean for Azerbaijan’s Russia policy'
const TYPED = 'Zephyrs carried Ələkbər’s quorum northwards.'

const exports = mkdtempSync(join(tmpdir(), 'briefwright-exports-'))
afterAll(() => rmSync(exports, { recursive: true }))

let app: OpenApp | undefined
afterEach(async () => {
  if (app === undefined) return
  if (app.main.child.exitCode === null) await app.kill()
  app.forget()
})

const search = (page: Page) => page.getByRole('combobox', { name: /Search quotations/ })
const option = (page: Page, words: RegExp) => page.getByRole('option', { name: words }).first()

/** Dark pixels of the first page's canvas: what is painted, whatever the text layer says. */
const ink = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('div[role=document] canvas')!
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    let dark = 0
    for (let i = 0; i < data.length; i += 4) if (data[i]! < 128) dark++
    return dark
  })

/** The same, once nothing more is being painted. */
async function settledInk(page: Page): Promise<number> {
  for (let before = -1, now = await ink(page); ; before = now, now = await ink(page)) {
    if (now === before) return now
    await page.waitForTimeout(700)
  }
}

/** Leaves the sample that the first start opens. */
async function newBriefing({ page }: OpenApp): Promise<void> {
  await editorOf(page).waitFor()
  await page.getByRole('button', { name: 'Briefings' }).first().click()
  await page.getByRole('button', { name: 'New briefing' }).first().click()
  await page.getByRole('button', { name: 'Start writing' }).click()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Closing the congress')
}

const saved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor()

const textOf = (pdf: string): string =>
  execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')

describe('the main job', () => {
  it('opens the finished sample at the first start, and Home at the next', async () => {
    app = await openApp()
    await app.page.getByRole('textbox', { name: 'Title', exact: true }).waitFor()
    expect(await app.page.getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toBe(
      SAMPLE_TITLE,
    )
    await expect.poll(() => paintedWords(app!.page), { timeout: 30_000 }).toContain('Key points')
    expect(await app.page.title()).toBe(`${SAMPLE_TITLE} – Briefwright`)
    expect(await app.close()).toBe(0)

    const again = await openApp(app.folder)
    app = again
    await again.page.getByRole('button', { name: `Open ${SAMPLE_TITLE}` }).waitFor()
    expect(await again.page.title()).toBe('Briefwright')
    expect(await again.page.evaluate(() => document.activeElement?.textContent)).toBe('Briefings')
    expect(again.complaints).toEqual([])
  })

  it('says that the sample is one, leads to one’s own, and is told when it becomes that', async () => {
    app = await openApp()
    const { page } = app
    const notice = page.getByRole('region', { name: 'Sample' })
    await notice.getByRole('button', { name: 'Start your own briefing' }).click()
    await page.getByRole('dialog', { name: 'New briefing' }).waitFor()
    await page.keyboard.press('Escape')
    const card = page.getByRole('listitem').filter({ hasText: SAMPLE_TITLE })
    await card.getByText('Sample · Two-page brief').waitFor()
    await openBriefing(page, SAMPLE_TITLE)
    await notice.getByRole('button', { name: /^Keep it as a briefing of mine/ }).click()
    await notice.waitFor({ state: 'detached' })
    await goHome(page)
    await card.getByText('Two-page brief').waitFor()
    expect(await card.innerText()).not.toContain('Sample')
    await page.getByRole('button', { name: 'Chronology 1990–2019' }).click()
    await notice.waitFor()
    expect(app.complaints).toEqual([])
  })

  it('carries a quotation, the table and a timeline from a search into the PDF, and loses nothing to a kill', async () => {
    app = await openApp()
    const { page } = app
    await newBriefing(app)
    await editorOf(page).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(TYPED)
    await expect.poll(() => paintedWords(page), { timeout: 30_000 }).toContain('Zephyrs carried')
    const before = await settledInk(page)

    await search(page).fill('regret surprise')
    await option(page, /a source of great regret/).waitFor()
    await search(page).press('Enter')
    await expect
      .poll(() => paintedWords(page), { timeout: 30_000 })
      .toContain('a source of great regret and surprise')
    expect(await settledInk(page)).toBeGreaterThan(before)

    await search(page).fill('remittances')
    await page.getByRole('tab', { name: /Tables/ }).click()
    await option(page, /Remittances from Russia/).click()
    await page.getByRole('option', { selected: true }).locator('.insert').click()
    await expect.poll(() => paintedWords(page), { timeout: 30_000 }).toContain('1,232')

    await page.getByRole('tab', { name: /Timeline/ }).click()
    await search(page).fill('congress')
    const events = page.getByRole('listbox', { name: 'Events' })
    await events.getByRole('option').nth(2).waitFor()
    await events.focus()
    for (const key of [' ', 'ArrowDown', ' ']) await page.keyboard.press(key)
    await page.getByRole('button', { name: 'Insert 2 events' }).click()
    await expect.poll(() => paintedWords(page), { timeout: 30_000 }).toContain('Figure 1')

    const pdf = join(exports, 'closing.pdf')
    const answered = app.chooseFile(pdf)
    await page.getByRole('button', { name: 'Export PDF' }).click()
    await answered
    await page.getByText(/Exported .* to .*closing\.pdf/).waitFor()
    const text = textOf(pdf)
    for (const words of [
      'Closing the congress',
      TYPED,
      'a source of great regret and surprise',
      '482',
      'Figure 1',
      'References',
    ]) {
      expect(text).toContain(words)
    }
    execFileSync('qpdf', ['--check', pdf])

    await saved(page)
    await app.kill()
    const again = await openApp(app.folder)
    app = again
    await again.page.getByRole('button', { name: 'Open Closing the congress' }).click()
    await editorOf(again.page).waitFor()
    const kept = await editorOf(again.page).textContent()
    for (const words of [TYPED, 'a source of great regret and surprise', '1,232'])
      expect(kept).toContain(words)
    expect(again.complaints).toEqual([])
  })

  it('keeps what was typed a moment before the window is closed', async () => {
    app = await openApp()
    await newBriefing(app)
    await editorOf(app.page).click()
    await app.page.keyboard.type('Typed at the last moment.')
    expect(await app.close()).toBe(0)
    const again = await openApp(app.folder)
    app = again
    await again.page.getByRole('button', { name: 'Open Closing the congress' }).click()
    await editorOf(again.page).filter({ hasText: 'Typed at the last moment.' }).waitFor()
  })
})

describe('Home', () => {
  it('renames, duplicates, trashes and restores', async () => {
    app = await openApp()
    const { page } = app
    await newBriefing(app)
    await saved(page)
    await page.getByRole('button', { name: 'Briefings' }).first().click()

    await page.getByRole('button', { name: 'More for Closing the congress' }).click()
    await page.getByRole('menuitem', { name: 'Rename' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('The congress closed')
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
    await page.getByRole('button', { name: 'Open The congress closed' }).waitFor()

    await page.getByRole('button', { name: 'More for The congress closed' }).click()
    await page.getByRole('menuitem', { name: 'Duplicate' }).click()
    await page.getByRole('button', { name: 'Open Copy of The congress closed' }).waitFor()

    await page.getByRole('button', { name: 'More for Copy of The congress closed' }).click()
    await page.getByRole('menuitem', { name: /trash/i }).click()
    await page
      .getByRole('button', { name: 'Open Copy of The congress closed' })
      .waitFor({ state: 'detached' })

    await page.getByRole('navigation', { name: 'Briefings' }).getByRole('button', { name: /Trash/ }).click()
    await page.getByRole('button', { name: 'Restore Copy of The congress closed' }).click()
    await page.getByRole('navigation', { name: 'Briefings' }).getByRole('button', { name: /All/ }).click()
    await page.getByRole('button', { name: 'Open Copy of The congress closed' }).waitFor()
    expect(app.complaints).toEqual([])
  })
})
