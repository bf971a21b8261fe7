import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorOf, write } from './briefing-window.ts'
import { findViolations } from './find-violations.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
  await editorOf(app.page).waitFor()
  await write(app.page, 'The remitances of the Qarabagli famly. ')
})
afterAll(async () => {
  await app.kill()
  app.forget()
})

const marked = () => app.page.locator('.text .misspelt').allInnerTexts()
const menu = () => app.page.getByRole('menu', { name: /^Spelling of/ })

describe('spelling in the text', () => {
  it('marks words that no dictionary has, and no names of the library', async () => {
    await expect.poll(marked, { timeout: 20_000 }).toEqual(['remitances', 'Qarabagli', 'famly'])
  })

  it('suggests by key and puts the suggestion in', async () => {
    const { page } = app
    await page.locator('.misspelt', { hasText: 'famly' }).click()
    await page.keyboard.press('Alt+Enter')
    await menu().getByRole('menuitem', { name: 'family', exact: true }).waitFor()
    expect(await findViolations(page, '[role="menu"]')).toEqual([])
    await menu().getByRole('menuitem', { name: 'family', exact: true }).click()
    await expect.poll(() => editorOf(page).innerText()).toContain('Qarabagli family.')
    await expect.poll(marked).toEqual(['remitances', 'Qarabagli'])
  })

  it('learns a word by right click, for good, until it is taken out in the preferences', async () => {
    const { page } = app
    await page.locator('.misspelt', { hasText: 'Qarabagli' }).click({ button: 'right' })
    await menu().getByRole('menuitem', { name: 'Add to my words' }).click()
    await expect.poll(marked, { timeout: 20_000 }).toEqual(['remitances'])
    await page.keyboard.press('Control+,')
    const dialog = page.getByRole('dialog', { name: 'Preferences' })
    await dialog.getByRole('button', { name: 'Take ‘Qarabagli’ out' }).click()
    await dialog.getByText('None yet').waitFor()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect.poll(marked, { timeout: 20_000 }).toEqual(['remitances', 'Qarabagli'])
  })

  it('marks and mends words of the title and the subtitle as those of the text', async () => {
    const { page } = app
    const inHead = () => page.locator('.spelt .misspelt').allInnerTexts()
    const title = page.getByRole('textbox', { name: 'Title', exact: true })
    const subtitle = page.getByRole('textbox', { name: 'Subtitle', exact: true })
    const before = await title.inputValue()
    await title.fill('Falling remitances and a famly of Qarabagli')
    await subtitle.fill('What the figurs say')
    // The word that is being typed may still become right.
    await subtitle.press('End')
    await page.keyboard.type(' tru')
    await expect.poll(inHead, { timeout: 20_000 }).toEqual(['remitances', 'famly', 'Qarabagli', 'figurs'])
    await subtitle.blur()
    await expect.poll(inHead).toEqual(['remitances', 'famly', 'Qarabagli', 'figurs', 'tru'])
    // The mark stands under its word.
    await title.scrollIntoViewIfNeeded()
    const mark = await page.locator('.spelt .misspelt', { hasText: 'famly' }).boundingBox()
    if (mark === null) throw new Error('Nothing is marked')
    await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2)
    await page.keyboard.press('Alt+Enter')
    await menu().getByRole('menuitem', { name: 'family', exact: true }).click()
    await expect.poll(() => title.inputValue()).toBe('Falling remitances and a family of Qarabagli')
    // What was put in is taken back as what is typed.
    await page.keyboard.press('Control+z')
    await expect.poll(() => title.inputValue()).toBe('Falling remitances and a famly of Qarabagli')
    await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2, { button: 'right' })
    await menu().getByRole('menuitem', { name: 'family', exact: true }).click()
    await expect.poll(() => title.inputValue()).toBe('Falling remitances and a family of Qarabagli')
    const figures = await page.locator('.spelt .misspelt', { hasText: 'figurs' }).boundingBox()
    if (figures === null) throw new Error('Nothing is marked')
    await page.mouse.click(figures.x + 4, figures.y + 8, { button: 'right' })
    expect(await findViolations(page, '[role="menu"]')).toEqual([])
    await menu().getByRole('menuitem', { name: 'Ignore in this briefing' }).click()
    await expect.poll(inHead).toEqual(['remitances', 'Qarabagli', 'tru'])
    expect(await findViolations(page, 'header:has(.spelt)')).toEqual([])
    await title.fill(before)
    await subtitle.fill('')
    await expect.poll(inHead).toEqual([])
  })

  it('ignores a word, and marks nothing when it is switched off', async () => {
    const { page } = app
    await page.locator('.text .misspelt', { hasText: 'Qarabagli' }).click({ button: 'right' })
    await menu().getByRole('menuitem', { name: 'Ignore in this briefing' }).click()
    await expect.poll(marked).toEqual(['remitances'])
    await page.keyboard.press('Control+k')
    await page.keyboard.type('spelling')
    await page.keyboard.press('Enter')
    await expect.poll(marked).toEqual([])
    expect(app.complaints).toEqual([])
  })
})
