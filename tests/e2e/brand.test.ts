import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeBrandFile } from '#drafts/brand-file.ts'
import { aBrand } from '#tests/builders/a-brand.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { aPng } from '#tests/drafts/an-image.ts'
import { newFolder, openBriefing, storeDraft } from './briefing-window.ts'
import { findViolations } from './find-violations.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

const LONG = { timeout: 30_000 }
const folder = newFolder()
const draft = { ...aDraft(), institution: '' }
const stored = () =>
  (JSON.parse(readFileSync(join(folder, 'brand.json'), 'utf8')) as { brand: Record<string, unknown> }).brand

let app: OpenApp
beforeAll(async () => {
  storeDraft(folder, draft)
  app = await openApp(folder)
})
afterAll(async () => {
  if (app.main.child.exitCode === null) await app.kill()
  app.forget()
})

const dialog = () => app.page.getByRole('dialog', { name: 'Brand of your briefings' })
const shown = () => dialog().getByRole('document', { name: /^Page 1/ })
const field = (name: string) => dialog().getByLabel(name, { exact: true })

async function openBrand(): Promise<void> {
  await app.page.keyboard.press('Control+K')
  await app.page.getByRole('combobox', { name: 'Find a command' }).fill('Change the brand')
  await app.page.keyboard.press('Enter')
  await dialog().waitFor()
}

describe('the brand', () => {
  it('is written beside a page of the sample that follows it', async () => {
    await app.page.getByRole('heading', { name: 'Briefings' }).waitFor()
    await openBrand()
    await expect.poll(() => shown().textContent(), LONG).toContain('falling remittances')
    await field('Disclaimer').fill('Nobody is bound by it.')
    await field('Institution in the masthead').fill('Institute for River Studies')
    await expect
      .poll(() => stored(), LONG)
      .toMatchObject({
        institution: 'Institute for River Studies',
        disclaimer: 'Nobody is bound by it.',
      })
    expect(await findViolations(app.page)).toEqual([])
  })

  it('takes no colour in which text cannot be read, and says so', async () => {
    await field('Accent colour').fill('#ffcc00')
    await dialog()
      .getByText(/^This colour is too pale: labels on a tinted ground would have a contrast of 1\.4 to 1/)
      .waitFor()
    await field('Accent colour').fill('#7a1f2b')
    await expect.poll(() => stored()['accent'], LONG).toBe('#7a1f2b')
    expect(
      await dialog()
        .getByText(/^This colour is too pale/)
        .count(),
    ).toBe(0)
    await dialog()
      .getByLabel('Logo file')
      .setInputFiles({ name: 'l.png', mimeType: 'image/png', buffer: aPng(60, 20) })
    await dialog().getByText('60 by 20 pixels').waitFor()
    await dialog().getByRole('button', { name: 'Done' }).click()
  })

  it('dresses the open briefing, and every one after the next start', async () => {
    await openBriefing(app.page, draft.title)
    const page = app.page.getByRole('document', { name: /^Page 1/ })
    await expect.poll(() => page.textContent(), LONG).toContain('Nobody is bound by it.')
    await openBrand()
    await expect.poll(() => shown().textContent(), LONG).toContain(draft.title)
    await field('Rights').fill('All rights reserved.')
    await expect.poll(() => shown().textContent(), LONG).toContain('All rights reserved.')
    await dialog().getByRole('button', { name: 'Done' }).click()
    await expect.poll(() => page.textContent(), LONG).toContain('All rights reserved.')
    await app.kill()
    app = await openApp(folder)
    await openBriefing(app.page, draft.title)
    await expect
      .poll(() => app.page.getByRole('document', { name: /^Page 1/ }).textContent(), LONG)
      .toContain('Institute for River Studies')
  })

  it('is taken from a file, and refused with a reason', async () => {
    await openBrand()
    const take = (name: string, buffer: Buffer) =>
      dialog().getByLabel('Brand file').setInputFiles({ name, mimeType: 'application/json', buffer })
    await take('wrong.json', Buffer.from('{"format":"other"}'))
    await dialog()
      .getByText(/^wrong\.json is not a brand that can be used/)
      .waitFor()
    await take('river.brand.json', Buffer.from(encodeBrandFile(aBrand({ rights: 'From a file.' }), null)))
    await expect.poll(() => stored(), LONG).toEqual(aBrand({ rights: 'From a file.' }))
    // It is said in the dialog, over which no notice may lie.
    const passedOn = join(folder, 'passed-on.brand.json')
    const answered = app.chooseFile(passedOn)
    await dialog().getByRole('button', { name: 'Write to a file' }).click()
    await answered
    await dialog()
      .getByRole('status')
      .filter({ hasText: `The brand was written to ${passedOn}.` })
      .waitFor()
    await dialog().getByRole('button', { name: 'As the templates have it' }).click()
    await expect.poll(() => stored()['rights'], LONG).toBe('')
  })
})
