import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDraft, aParagraph } from '#tests/builders/a-draft.ts'
import { editorOf, fileOf, newFolder, openOn, storedDraft, storeDraft } from './briefing-window.ts'
import type { OpenApp } from './open-app.ts'
import { PASTED } from './pasted-html.ts'

const draft = aDraft({ blocks: [aParagraph('The bridge is open.')] })
let folder: string
let app: OpenApp

beforeAll(async () => {
  folder = newFolder()
  storeDraft(folder, draft)
  app = await openOn(folder, draft)
})
afterAll(async () => {
  await app.kill()
  app.forget()
})

/** Pastes over all of the text, as a person would. */
async function paste(page: Page, types: Readonly<Record<string, string>>): Promise<void> {
  await editorOf(page).click()
  await page.keyboard.press('Control+a')
  await editorOf(page).evaluate((element, data) => {
    const clipboardData = new DataTransfer()
    for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, types)
}

const blocks = () => storedDraft(fileOf(folder, draft.id)).body.content

describe('what is pasted', () => {
  it.each(PASTED)('from $name arrives clean', async ({ html, blocks: expected }) => {
    await paste(app.page, { 'text/html': html, 'text/plain': 'plain' })
    await expect.poll(blocks, { timeout: 8_000 }).toEqual(expected)
    expect(await app.page.evaluate(() => 'pwned' in window)).toBe(false)
    expect(app.complaints).toEqual([])
  })

  it('as plain text is a paragraph a line', async () => {
    await paste(app.page, { 'text/plain': 'One\nTwo <b>bold</b>' })
    await expect.poll(blocks, { timeout: 8_000 }).toEqual([aParagraph('One'), aParagraph('Two <b>bold</b>')])
  })
})
