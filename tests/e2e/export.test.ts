import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Draft } from '#domain/draft.ts'
import type { Quotation } from '#domain/quotation.ts'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import { aDraft, aQuotationBlock } from '#tests/builders/a-draft.ts'
import { aLongDraft } from '#tests/builders/a-long-draft.ts'
import { editorOf, goHome, newFolder, openBriefing, openOn, refusal, storeDraft } from './briefing-window.ts'
import type { OpenApp } from './open-app.ts'

const HANDLING = 'Internal, not for circulation'
const folder = newFolder()
const exports = mkdtempSync(join(tmpdir(), 'briefwright-exports-'))
const draft = aDraft({ title: 'Marked', handling: HANDLING })
const { draft: paper, library } = aLongDraft({ sections: 100, paragraphs: 30, sources: 40 })
const long: Draft = { ...snapshotDraft(paper, library), id: randomUUID(), title: 'Forty rivers' }

let app: OpenApp
beforeAll(async () => {
  for (const one of [draft, long]) storeDraft(folder, one)
  app = await openOn(folder, draft)
})
afterAll(async () => {
  await app.kill()
  for (const one of [folder, exports]) rmSync(one, { recursive: true, force: true })
})

const textOf = (pdf: string): string => execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })

async function exportTo(page: Page, name: string, begin: () => Promise<void>): Promise<string> {
  const path = join(exports, name)
  const answered = app.chooseFile(path)
  await begin()
  await answered
  await page.getByText(`Exported one page to ${path}`, { exact: false }).waitFor()
  return path
}

describe('exporting', () => {
  it('prints the handling marking, and leaves it out by choice', async () => {
    const { page } = app
    const marked = await exportTo(page, 'marked.pdf', () =>
      page.getByRole('button', { name: 'Export PDF' }).click(),
    )
    expect(textOf(marked)).toContain(HANDLING)
    const unmarked = await exportTo(page, 'unmarked.pdf', async () => {
      await page.getByRole('button', { name: 'More ways to export' }).click()
      await page.getByRole('menuitem', { name: /choices/ }).click()
      const dialog = page.getByRole('dialog', { name: 'Export PDF' })
      await dialog.getByText(/handling marking/).click()
      await dialog.getByRole('button', { name: 'Export', exact: true }).click()
    })
    expect(textOf(unmarked)).not.toContain(HANDLING)
  })

  it('says while the system asks where to save that it waits for that, and until then begins no other', async () => {
    const { page, inElectron } = app
    // The system's own dialog has no buttons that a test could press.
    if (inElectron) return
    const asked = page.context().waitForEvent('page')
    await page.getByRole('button', { name: 'Export PDF' }).click()
    const dialog = await asked
    await page.getByRole('button', { name: 'Choosing where to save…' }).waitFor()
    await page.getByRole('button', { name: 'More ways to export' }).click()
    const choices = page.getByRole('menuitem', { name: 'Export with choices… Choosing where to save…' })
    expect(await choices.getAttribute('aria-disabled')).toBe('true')
    await page.keyboard.press('Escape')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Export PDF' }).waitFor()
    await page.getByRole('button', { name: 'More ways to export' }).click()
    const free = page.getByRole('menuitem', { name: 'Export with choices…', exact: true })
    expect(await free.getAttribute('aria-disabled')).not.toBe('true')
    await page.keyboard.press('Escape')
  })

  it('remembers the choices', async () => {
    const { page } = app
    const again = await exportTo(page, 'again.pdf', () =>
      page.getByRole('button', { name: 'Export PDF' }).click(),
    )
    expect(textOf(again)).not.toContain(HANDLING)
  })

  it('shows the file in its folder when asked', async () => {
    const { page, main, inElectron } = app
    if (inElectron) return
    await page.getByRole('button', { name: 'Show in folder' }).first().click()
    await expect
      .poll(() => main.stdout(), { timeout: 20_000 })
      .toContain(`Shown in its folder: ${join(exports, 'again.pdf')}`)
  })

  it('says that a briefing has no title, and takes one where it says so', async () => {
    const { page } = app
    const title = page.getByRole('textbox', { name: 'Title', exact: true })
    await title.fill('')
    await page.getByRole('button', { name: 'Export PDF' }).click()
    const dialog = page.getByRole('dialog', { name: 'The briefing has no title yet' })
    await dialog.getByText('Without one the page begins without one too.').waitFor()
    // Nothing is in the way of one without.
    const without = await exportTo(page, 'without.pdf', () =>
      dialog.getByRole('button', { name: 'Export', exact: true }).click(),
    )
    expect(textOf(without)).not.toContain(draft.title)
    await page.getByRole('button', { name: 'Export PDF' }).click()
    const named = await exportTo(page, 'named.pdf', async () => {
      await expect
        .poll(() => dialog.getByLabel('Title').evaluate((field) => field === document.activeElement))
        .toBe(true)
      await page.keyboard.type(draft.title)
      await dialog.getByText('It is the title of the briefing now.').waitFor()
      await page.keyboard.press('Enter')
    })
    expect(textOf(named)).toContain(draft.title)
    await dialog.waitFor({ state: 'detached' })
    expect(await title.inputValue()).toBe(draft.title)
  })

  it('puts the briefing itself into one file where that is asked for, and opens it again from Home', async () => {
    const { page } = app
    const copy = await exportTo(page, 'Marked (editable copy).pdf', async () => {
      await page.getByRole('button', { name: 'More ways to export' }).click()
      await page.getByRole('menuitem', { name: /choices/ }).click()
      const dialog = page.getByRole('dialog', { name: 'Export PDF' })
      await dialog.getByText(/An editable copy/).click()
      await dialog.getByText(/Whoever gets the file/).waitFor()
      await dialog.getByRole('button', { name: 'Export', exact: true }).click()
    })
    const plain = await exportTo(page, 'plain.pdf', () =>
      page.getByRole('button', { name: 'Export PDF' }).click(),
    )
    await goHome(page)
    const cards = page.getByRole('button', { name: `Open ${draft.title}`, exact: true })
    await expect.poll(() => cards.count(), { timeout: 20_000 }).toBe(1)
    await page.getByLabel('File of a briefing').setInputFiles(plain)
    expect(await refusal(page, 'The briefing was not opened')).toContain('without an editable copy')
    await page.getByLabel('File of a briefing').setInputFiles(copy)
    await editorOf(page).waitFor()
    await goHome(page)
    await expect.poll(() => cards.count(), { timeout: 20_000 }).toBe(2)
    // The copy, which was opened last, is a briefing like any other: it is exported once more.
    await openBriefing(page, draft.title)
    await editorOf(page).waitFor()
    const again = await exportTo(page, 'copy exported again.pdf', () =>
      page.getByRole('button', { name: 'Export PDF' }).click(),
    )
    expect(textOf(again)).toBe(textOf(plain))
  })

  it('says what is not as in its source before anything is written, and writes references beside', async () => {
    const { page } = app
    const wrong = await wrongDraft(page)
    await openBriefing(page, wrong.title)
    await editorOf(page).waitFor()
    await page.getByRole('button', { name: 'Export PDF' }).click()
    const dialog = page.getByRole('dialog', { name: 'One piece of evidence is not as in its source' })
    await dialog.getByRole('button', { name: 'Correct it' }).click()
    const evidence = page.getByRole('dialog', { name: /^Evidence: 1 quotation altered/ })
    await evidence.getByRole('button', { name: /^Go to/ }).click()
    await evidence.waitFor({ state: 'detached' })

    const path = await exportTo(page, 'wrong.pdf', async () => {
      await page.getByRole('button', { name: 'Export PDF' }).click()
      await dialog.getByText(/BibTeX/).click()
      await dialog
        .getByRole('button', { name: /^Evidence report:/ })
        .or(dialog.getByRole('combobox', { name: /^Evidence report:/ }))
        .click()
      await page.getByRole('option', { name: 'On pages at its end', exact: true }).click()
      await dialog.getByText('It names first what is not as in its source.').waitFor()
      await dialog.getByRole('button', { name: 'Export as it is' }).click()
    })
    expect(existsSync(path)).toBe(true)
    expect(textOf(path)).toMatch(/Evidence report[\s\S]*Not as in their sources[\s\S]*Altered\./)
    expect(readFileSync(path.replace('.pdf', '.bib'), 'utf8')).toContain('@')
    expect(app.complaints).toEqual([])
  })
})

describe('a long export', () => {
  it('says how far it is, and is cancelled without a trace', async () => {
    const { page } = app
    await openBriefing(page, long.title)
    // Sought where it stands: a search by role asks each of the text's many thousand elements whether it is seen.
    const top = page.locator('header.top')
    await page
      .locator('section.desk')
      .getByRole('document', { name: /^Page 1 of \d{3}/ })
      .waitFor({ timeout: 150_000 })
    // What the page was made of is known, and the export would be done at once: another briefing is printed meanwhile.
    await page.evaluate(`window.briefwright.invoke('document.render', ${JSON.stringify({ draft })})`)
    const empty = mkdtempSync(join(exports, 'cancelled-'))
    const answered = app.chooseFile(join(empty, 'long.pdf'))
    await top.getByRole('button', { name: 'Export PDF' }).click()
    await answered
    await top.getByText(/^(Laying out page \d+|Drawing page \d+ of \d+)$/).waitFor()
    await top.getByRole('button', { name: 'Cancel', exact: true }).click()
    await page.getByText('The export was cancelled; nothing was written').waitFor()
    await top.getByRole('button', { name: 'Export PDF' }).waitFor()
    expect(readdirSync(empty)).toEqual([])
    expect(app.complaints).toEqual([])
  })
})

/** A briefing with a bundled quotation that has one word changed. */
async function wrongDraft(page: Page): Promise<Draft> {
  const seeds = new URL('../../seeds/excerpts/shiriyev-2019.json', import.meta.url)
  const { quotations } = JSON.parse(readFileSync(seeds, 'utf8')) as { quotations: readonly Quotation[] }
  const [bundled] = quotations
  const { exact } = bundled!.selector
  const altered = { ...bundled!, selector: { exact: exact.replace(/^\S+/, 'Never') } }
  const stored = aDraft({
    id: '7d1f0a52-8f4e-4b57-9a39-0d6f4f0f7a11',
    title: 'Altered',
    blocks: [aQuotationBlock({ quotationId: altered.id })],
    snapshots: { references: {}, quotations: { [altered.id]: altered }, tables: {}, events: {} },
  })
  storeDraft(folder, stored)
  await page.getByRole('button', { name: 'Briefings' }).first().click()
  return stored
}
