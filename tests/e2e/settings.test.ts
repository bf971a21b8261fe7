import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDraft, aHeading, aParagraph } from '#tests/builders/a-draft.ts'
import {
  fileOf,
  newFolder,
  openBriefing,
  paintedWords,
  status,
  storeDraft,
  storedDraft,
} from './briefing-window.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

const folder = newFolder()
const draft = aDraft({ blocks: [aHeading('What was paid'), aParagraph('The bridge is open.')] })
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

  it('show how a style cites while it is chosen, and print in it', async () => {
    await app.page
      .getByRole('button', { name: /English/ })
      .first()
      .click()
    const example = settings().getByRole('region', { name: 'How it is cited' })
    const choose = async (style: string) => {
      await settings()
        .getByRole('button', { name: /^Citation style:/ })
        .or(settings().getByRole('combobox', { name: /^Citation style:/ }))
        .click()
      await app.page.getByRole('option', { name: style, exact: true }).click()
    }
    await choose('IEEE, numbered')
    await expect.poll(() => example.textContent(), { timeout: 20_000 }).toContain('[1]')
    await choose('OSCOLA, notes for law')
    await expect.poll(() => example.textContent(), { timeout: 20_000 }).not.toContain('[1]')
    await settings().getByRole('button', { name: 'Done' }).click()
    await expect
      .poll(() => storedDraft(fileOf(folder, draft.id)).citationStyle, { timeout: 20_000 })
      .toBe('oscola')
  })

  it('print what stands at the end, on the paper that is chosen', async () => {
    await app.page
      .getByRole('button', { name: /English/ })
      .first()
      .click()
    await settings().getByLabel('Acknowledgements', { exact: true }).fill('To the ferryman.')
    await settings()
      .getByRole('button', { name: /^Paper:/ })
      .or(settings().getByRole('combobox', { name: /^Paper:/ }))
      .click()
    await app.page.getByRole('option', { name: 'A4', exact: true }).click()
    await settings().getByRole('button', { name: 'Done' }).click()
    await expect
      .poll(
        () => {
          const { paper, closing } = storedDraft(fileOf(folder, draft.id))
          return [paper, closing?.acknowledgements]
        },
        { timeout: 20_000 },
      )
      .toEqual(['a4', 'To the ferryman.'])
    const page = app.page.getByRole('document', { name: /^Page 1/ })
    await expect.poll(() => page.textContent(), { timeout: 20_000 }).toContain('To the ferryman.')
  })

  it('put the notes after the text where that is chosen', async () => {
    await app.page
      .getByRole('button', { name: /English/ })
      .first()
      .click()
    await settings()
      .getByRole('checkbox', { name: /^Notes after the text/ })
      .click()
    await settings().getByRole('button', { name: 'Done' }).click()
    await expect
      .poll(() => storedDraft(fileOf(folder, draft.id)).notePlacement, { timeout: 20_000 })
      .toBe('end')
  })

  it('list a work for further reading, and take it out again', async () => {
    await app.page
      .getByRole('button', { name: /English/ })
      .first()
      .click()
    await settings().getByText('Lists of works at the end').click()
    const add = settings()
      .getByRole('button', { name: /^Add to further reading/ })
      .or(settings().getByRole('combobox', { name: /^Add to further reading/ }))
    await add.click()
    await app.page
      .getByRole('option', { name: /^Miles 2017/ })
      .last()
      .click()
    const further = () => storedDraft(fileOf(folder, draft.id)).workLists?.further
    await expect.poll(further, { timeout: 20_000 }).toEqual(['miles-2017'])
    const page = app.page.getByRole('document', { name: /^Page \d/ })
    await expect
      .poll(async () => (await page.allTextContents()).join(' '), { timeout: 20_000 })
      .toContain('Further reading')
    await settings().getByRole('button', { name: 'Take Miles 2017 out of further reading' }).click()
    await expect.poll(further, { timeout: 20_000 }).toEqual([])
    await settings().getByRole('button', { name: 'Done' }).click()
  })

  it('print the institution, series, number, date and handling, and number the sections', async () => {
    await app.page
      .getByRole('button', { name: /English/ })
      .first()
      .click()
    const field = (name: string) => settings().getByLabel(name, { exact: true })
    await field('Institution').fill('Academy of Ferries')
    await field('Series').fill('Crossings')
    await field('Number in its series').fill('No. 17')
    await field('Date').fill('2027-03-05')
    await field('Handling marking').fill('For the harbour only')
    await settings()
      .getByRole('checkbox', { name: /^Number the sections/ })
      .click()
    await settings().getByRole('button', { name: 'Done' }).click()
    const stored = () => {
      const { institution, series, number, date, handling, numberedHeadings } = storedDraft(
        fileOf(folder, draft.id),
      )
      return { institution, series, number, date, handling, numberedHeadings }
    }
    await expect.poll(stored, { timeout: 20_000 }).toEqual({
      institution: 'Academy of Ferries',
      series: 'Crossings',
      number: 'No. 17',
      date: '2027-03-05',
      handling: 'For the harbour only',
      numberedHeadings: true,
    })
    await expect.poll(() => paintedWords(app.page), { timeout: 20_000 }).toContain('March 5, 2027')
    const printed = (await paintedWords(app.page)).toLowerCase()
    for (const words of ['academy of ferries', 'crossings', 'no. 17', 'for the harbour only']) {
      expect(printed).toContain(words)
    }
    expect(printed).toMatch(/\b1\s*what was paid/)
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
