import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { editorOf, paintedWords, status } from './briefing-window.ts'
import { Keyboard } from './by-keyboard.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

const exports = mkdtempSync(join(tmpdir(), 'briefwright-exports-'))
let app: OpenApp
afterAll(async () => {
  if (app.main.child.exitCode === null) await app.kill()
  app.forget()
  rmSync(exports, { recursive: true })
})

const TEXT = /^textbox Text of the briefing/
const node = (type: string) => editorOf(app.page).locator(`.node-${type}`)

it('makes a whole briefing and exports it by keyboard alone', async () => {
  app = await openApp()
  const { page } = app
  const keys = new Keyboard(page)
  await editorOf(page).waitFor()

  // A new briefing from a template.
  await page.keyboard.press('Control+n')
  await keys.on(/^text Title/)
  await keys.type('What the keys alone can do')
  await keys.to(/^radio/)
  // The templates stand in two columns: Down goes to the row below.
  await keys.on(/^radio Two-page brief/)
  await keys.press('ArrowDown')
  await keys.on(/^radio One-page memo/)
  await keys.press('ArrowRight')
  await keys.on(/^radio Research paper/)
  await keys.press('ArrowUp', 'ArrowLeft')
  await keys.on(/^radio Two-page brief/)
  await keys.press('Enter')
  await keys.on(TEXT)

  // A heading and text.
  await keys.press('Control+End')
  await keys.type('/heading 1')
  await keys.press('Enter')
  await keys.type('How it began')
  await keys.press('Enter')
  await keys.type('It began with a congress.')
  await editorOf(page).getByRole('heading', { name: 'How it began' }).waitFor()

  // A quotation from the Sources, shortened.
  await keys.press('Control+Shift+f')
  await keys.on(/^combobox Search quotations/)
  await keys.type('regret surprise')
  await page
    .getByRole('option', { name: /a source of great regret/, selected: true })
    .first()
    .waitFor()
  await keys.press('Enter')
  await node('quotation').getByText('Verbatim', { exact: true }).waitFor()
  // The way back is said where the keys are, and no longer than they are there.
  const wayBack = () => page.locator('.way-back').innerText()
  expect(await wayBack()).toMatch(/^Esc\stwice: back to the text$/)
  await keys.press('Escape')
  await expect.poll(wayBack).toBe('Esc: back to the text')
  await keys.press('Escape')
  await keys.on(TEXT)
  expect(await page.locator('.way-back').isVisible()).toBe(false)
  await keys.press('Tab')
  await keys.to(/^button Shorten/, 'ArrowRight')
  await keys.press('Enter')
  await keys.on(/^button a$/)
  await keys.press('ArrowRight', 'ArrowRight', 'ArrowRight')
  await keys.on(/^button great/)
  await keys.press('Enter')
  await keys.to(/^button Done/)
  await keys.press('Enter')
  await keys.on(TEXT)
  await node('quotation').getByText('a source of […] regret and surprise').waitFor()

  // A table with a calculated column, and a chart of it.
  await keys.press('Enter')
  await keys.type('The figures follow.')
  await editorOf(page).locator('.node-quotation + p', { hasText: 'The figures follow.' }).waitFor()
  await keys.press('Enter')
  await keys.type('/table')
  await keys.press('Enter')
  await keys.on(/^combobox Search quotations/)
  await keys.type('remittances million')
  await page
    .getByRole('option', { name: /Remittances from Russia/, selected: true })
    .first()
    .waitFor()
  await keys.press('Enter')
  await node('dataTable').waitFor()
  await keys.press('Escape', 'Escape')
  await keys.on(TEXT)
  await keys.press('Tab')
  await keys.on(/^button Add calculation/)
  await keys.press('Enter')
  await keys.on(/^menuitem Change/)
  await keys.press('ArrowDown')
  await keys.on(/^menuitem Year on year/)
  await keys.press('End')
  await keys.on(/^menuitem Index/)
  await keys.press('Home', 'ArrowDown', 'Enter')
  await node('dataTable').getByText('−48.6').waitFor()
  await keys.on(/^button Add calculation/)
  // Taken back and done again, the keys stay where they are.
  await keys.press('Control+z')
  await expect.poll(() => node('dataTable').textContent()).not.toContain('−48.6')
  await keys.on(/^button Add calculation/)
  await keys.press('Control+Shift+z')
  await node('dataTable').getByText('−48.6').waitFor()
  await keys.press('ArrowRight')
  await keys.on(/^button Columns and rows/)
  await keys.press('End')
  await keys.on(/^button Remove the table/)
  await keys.press('ArrowLeft')
  await keys.on(/^button Make a chart/)
  await keys.press('Escape')
  await keys.on(TEXT)
  // By their names the tools of the table are found too.
  await keys.command('year on year')
  await keys.on(/^menuitem Change/)
  await keys.press('Escape')
  await keys.on(TEXT)
  await keys.command('chart of the table')
  await node('chart').getByRole('img').waitFor()
  await keys.on(TEXT)

  // A timeline of chosen events.
  await keys.type('What happened when.')
  await keys.press('Enter')
  await keys.type('/timeline')
  await keys.press('Enter')
  await keys.on(/^combobox Search quotations/)
  await keys.type('congress')
  await page.getByRole('listbox', { name: 'Events' }).getByRole('option').nth(2).waitFor()
  await keys.to(/^listbox Events/)
  await keys.press(' ', 'ArrowDown', ' ', 'Enter')
  await expect.poll(() => node('timeline').getByRole('listitem').count()).toBe(2)
  await keys.press('Escape')
  await keys.on(TEXT)

  // A citation of two works.
  await keys.type('As two have written ')
  await keys.press('Control+Alt+c')
  await keys.on(/^combobox Work to cite/)
  await keys.type('Shiriyev')
  await keys.press('Enter')
  await keys.on(/^text Page/)
  await keys.type('19')
  await keys.to(/^button Another work/)
  await keys.press('Enter')
  await keys.on(/^combobox Work to cite/)
  await keys.type('Miles')
  await keys.press('Enter')
  await keys.on(/^text/)
  await keys.to(/^button Cite$/)
  await keys.press('Enter')
  await keys.on(TEXT)
  await expect
    .poll(() => node('citation').allTextContents())
    .toEqual([expect.stringMatching(/^Shiriyev.*, 19; .*Miles/) as string])
  // It can be changed where it stands.
  await keys.press('ArrowLeft', 'Enter')
  await keys.to(/^text Page|^text Paragraph/)
  await keys.press('Escape')
  await keys.on(TEXT)
  await keys.press('ArrowRight')

  // A footnote.
  await keys.press('Control+Alt+f')
  await keys.on(/^textbox (?!Text of)/)
  await page.getByRole('heading', { name: 'Footnote 1' }).waitFor()
  const asked = page.locator('.note-text').evaluate((note) => getComputedStyle(note, '::before').content)
  expect(await asked).toBe('"Write the note."')
  await keys.type('Counted twice.')
  await keys.press('Escape')
  await keys.on(TEXT)
  await keys.type(' See ')

  // Back and forth again.
  await keys.type(' Needless.')
  await expect.poll(() => editorOf(page).textContent()).toContain('Needless.')
  await keys.press('Control+z')
  await expect.poll(() => editorOf(page).textContent()).not.toContain('Needless.')
  await keys.press('Control+Shift+z')
  await expect.poll(() => editorOf(page).textContent()).toContain('Needless.')
  await keys.press('Control+z')

  // Find and replace.
  await keys.press('Control+h')
  await keys.on(/^text Find/)
  await keys.type('congress.')
  await keys.to(/^text Replace with/)
  await keys.type('meeting of all.')
  await keys.to(/^button Replace all/)
  await keys.press('Enter')
  await keys.press('Escape')
  await keys.on(TEXT)
  expect(await editorOf(page).textContent()).toContain('It began with a meeting of all.')

  // Settings: language and style.
  await keys.command('settings of the briefing')
  await keys.to(/^combobox Language/)
  await keys.press('Enter', 'ArrowDown', 'Enter')
  await keys.on(/^combobox Language: (?!English \(UK)/)
  await keys.to(/^combobox Citation style/)
  await keys.press('Enter', 'ArrowDown', 'Enter')
  await keys.on(/^combobox Citation style/)
  await keys.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await keys.on(TEXT)

  // The PDF, with its references beside it.
  await expect.poll(() => paintedWords(page), { timeout: 30_000 }).toContain('regret and surprise')
  await keys.command('Export with other choices')
  await keys.to(/BibTeX/)
  await keys.press(' ')
  await keys.to(/^button Export$/)
  const pdf = join(exports, 'keys.pdf')
  const answered = app.chooseFile(pdf)
  await keys.press('Enter')
  await answered
  await page.getByText(/Exported .* to .*keys\.pdf/).waitFor()
  await keys.press('Shift')
  expect(existsSync(join(exports, 'keys.bib'))).toBe(true)
  const text = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  for (const words of [
    'What the keys alone can do',
    'a source of […] regret',
    '48.6',
    'meeting of all',
    'Miles',
  ])
    expect(text).toContain(words)

  // And back to all briefings.
  await status(page, /^Saved/)
  await keys.command('all briefings')
  await page.getByRole('button', { name: 'Open What the keys alone can do' }).waitFor()
  await keys.on(/Briefings/)
  await keys.to(/^button Open What the keys alone can do/)
  await keys.press('Enter')
  await editorOf(page).waitFor()
  expect(app.complaints).toEqual([])
}, 180_000)
