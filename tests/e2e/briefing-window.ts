import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import type { Draft } from '#domain/draft.ts'
import { decodeBriefingFile } from '#drafts/briefing-file.ts'
import { decodeDraftFile, encodeDraftFile } from '#drafts/draft-file.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

/** An empty user-data folder, which the caller removes. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'briefwright-library-'))

/** Where a draft of a user-data folder lies. */
export const fileOf = (folder: string, id: string): string => join(folder, 'drafts', `${id}.json`)

/** Puts a briefing into a user-data folder, as bytes that the caller may spoil. @returns the bytes written */
export function storeDraft(
  folder: string,
  draft: Draft,
  spoil: (bytes: Buffer) => Uint8Array = (bytes) => bytes,
  schema: number = DRAFT_SCHEMA,
): Buffer {
  mkdirSync(join(folder, 'drafts'), { recursive: true })
  const bytes = Buffer.from(spoil(Buffer.from(encodeDraftFile(draft, 2, schema))))
  writeFileSync(fileOf(folder, draft.id), bytes)
  return bytes
}

/** The draft in a file, which must be whole. */
export function storedDraft(file: string): Draft {
  const decoded = decodeDraftFile(readFileSync(file), file)
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error))
  return decoded.value.draft
}

/** The words of a stored draft's text, one line a block. */
export const storedText = (file: string): string => textOf(storedDraft(file))

/** The words of a briefing in a file that was saved elsewhere, one line a block. */
export function passedOnText(file: string): string {
  const decoded = decodeBriefingFile(readFileSync(file), file)
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error))
  return textOf(decoded.value.draft)
}

const textOf = ({ body }: Draft): string =>
  body.content
    .map(
      (block) =>
        JSON.stringify(block)
          .match(/(?<="text":")[^"]*/g)
          ?.join('') ?? '',
    )
    .join('\n')

export const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Text of the briefing' })

/** Opens a briefing from Home, wherever the window is now. */
export async function openBriefing(page: Page, title: string): Promise<void> {
  const card = page.getByRole('button', { name: `Open ${title}`, exact: true }).first()
  if ((await card.count()) === 0) await goHome(page)
  await card.click()
}

export async function goHome(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Briefings' }).first().click()
  await page.getByRole('heading', { name: 'Briefings' }).waitFor()
}

/** Types at the end of the text, with so many milliseconds between keys. */
export async function write(page: Page, words: string, delay = 0): Promise<void> {
  // Focused and not clicked: the middle of the text may be the button of a block.
  await editorOf(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words, { delay })
}

/** Waits until the file holds the words and the window says that they are saved. */
export async function savedIn(page: Page, file: string, words: string): Promise<void> {
  await expect.poll(() => storedText(file), { timeout: 20_000 }).toContain(words)
  await status(page, /^Saved/)
}

/** Waits for what the status bar says. */
export const status = (page: Page, words: RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).waitFor({ timeout: 20_000 })

/** The sentence of the dialog that says what could not be done, which is then closed. */
export async function refusal(page: Page, title: string): Promise<string> {
  const dialog = page.getByRole('dialog', { name: title })
  const sentence = await dialog.locator('p').innerText()
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  return sentence
}

/** The words of the drawn pages, white space folded. */
export async function paintedWords(page: Page): Promise<string> {
  const texts = await page.getByRole('document', { name: /^Page \d/ }).allTextContents()
  return texts.join(' ').replace(/\s+/g, ' ')
}

/** Opens the app on a folder, and one of the briefings in it. */
export async function openOn(folder: string, { title }: Draft): Promise<OpenApp> {
  const app = await openApp(folder)
  await openBriefing(app.page, title)
  await editorOf(app.page).waitFor()
  return app
}
