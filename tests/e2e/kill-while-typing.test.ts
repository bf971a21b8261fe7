import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { aDraft } from '#tests/builders/a-draft.ts'
import { editorOf, fileOf, newFolder, openOn, storeDraft, storedText, write } from './briefing-window.ts'

const ROUNDS = 10
const draft = aDraft()

/** From now on the page remembers the text as it was whenever the window said last that it is saved. */
async function watchAcknowledged(page: Page): Promise<void> {
  await page.evaluate(() => {
    const save = document.querySelector<HTMLElement>('[data-save]')!
    const text = document.querySelector('[role=textbox][aria-label="Text of the briefing"]')!
    const note = (): void => {
      if (save.dataset['save'] === 'saved') document.body.dataset['acknowledged'] = text.textContent
    }
    note()
    new MutationObserver(note).observe(save, { attributeFilter: ['data-save'] })
  })
}

const acknowledged = (page: Page): Promise<string> =>
  page.evaluate(() => document.body.dataset['acknowledged']!)

/** As a person does: quick keys, and a shorter or longer pause before each word. */
async function typeOn(page: Page, words: readonly string[]): Promise<void> {
  for (const word of words) {
    await write(page, word, 30)
    await page.waitForTimeout(Math.random() * 700)
  }
}

it('main killed at any moment of steady typing loses nothing that was shown as saved, and tears nothing', async () => {
  const folder = newFolder()
  const file = fileOf(folder, draft.id)
  storeDraft(folder, draft)
  let kept = 'The bridge is open.'
  let sawSave = 0
  for (let round = 1; round <= ROUNDS; round++) {
    const app = await openOn(folder, draft)
    const { page } = app
    expect(await editorOf(page).textContent()).toBe(kept)
    expect(await page.getByRole('alert').count()).toBe(0)

    await watchAcknowledged(page)
    const words = Array.from({ length: 200 }, (_, n) => ` r${round}w${n}`)
    const moment = 500 + Math.random() * 4000
    const typing = typeOn(page, words).catch((error: unknown) => error)
    await page.waitForTimeout(moment)
    const saved = await acknowledged(page)
    await app.kill()
    expect(await typing, 'the typing was cut off').toBeInstanceOf(Error)

    const found = storedText(file)
    const when = `round ${round}, killed after ${Math.round(moment)} ms`
    expect(found.startsWith(saved), `${when}: “${saved}” is kept in “${found}”`).toBe(true)
    expect((kept + words.join('')).startsWith(found), `${when}: “${found}” is what was typed`).toBe(true)
    if (saved !== kept) sawSave++
    kept = found
    if (round === ROUNDS) app.forget()
  }
  expect(sawSave, 'rounds in which something typed was acknowledged').toBeGreaterThan(2)
})
