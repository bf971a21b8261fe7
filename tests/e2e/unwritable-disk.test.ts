import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aDraft } from '#tests/builders/a-draft.ts'
import { briefing } from '#tests/cli/run-briefing.ts'
import {
  fileOf,
  newFolder,
  openOn,
  refusal,
  savedIn,
  status,
  storeDraft,
  passedOnText,
  write,
} from './briefing-window.ts'
import type { OpenApp } from './open-app.ts'
import { mountSmallDisk } from './small-disk.ts'
import { MAIN, startProcess } from './start-process.ts'

const draft = aDraft()

let folder: string
let app: OpenApp | undefined
beforeEach(() => {
  folder = newFolder()
  app = undefined
})
afterEach(async () => {
  await app?.kill()
  rmSync(folder, { recursive: true, force: true })
})

/** Closes the window, which asks first, and then keeps it open. */
async function closeAndStay(page: Page): Promise<void> {
  const asked = page.context().waitForEvent('page')
  await page.close({ runBeforeUnload: true })
  const question = await asked
  await question.getByText('The last changes could not be saved.').waitFor()
  await question.getByRole('button', { name: 'Keep open' }).click()
}

describe('a disk', () => {
  it('that is full is said, nothing typed is lost, and a copy can be saved elsewhere', async (context) => {
    mkdirSync(join(folder, 'drafts'))
    const disk = mountSmallDisk(join(folder, 'drafts'))
    if (typeof disk === 'string') return context.skip(disk)
    try {
      storeDraft(folder, draft)
      app = await openOn(folder, draft)
      const { page, chooseFile } = app
      const file = fileOf(folder, draft.id)
      const before = readFileSync(file)
      disk.fill()
      await write(page, ' Typed without room.')
      await status(page, /^Not saved: the disk is full\. Your text is kept here\./)
      expect(readFileSync(file)).toEqual(before)
      expect(readdirSync(join(folder, 'drafts')).sort()).toEqual([`${draft.id}.json`, 'filler', 'versions'])

      const copy = join(folder, 'copy.briefing.json')
      const answered = chooseFile(copy)
      await page.getByRole('button', { name: 'Save elsewhere' }).click()
      await answered
      await page.getByText(`A copy is saved in ${copy}`).waitFor()
      const pdf = join(folder, 'copy.pdf')
      expect(await briefing(['build', copy, '--out', pdf])).toMatchObject({ status: 0 })
      const printed = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })
      expect(printed).toContain('The bridge is open. Typed without room.')

      await page.getByRole('button', { name: 'Briefings' }).first().click()
      const dialog = page.getByRole('dialog', { name: 'The last changes are not saved' })
      expect(await dialog.innerText()).toContain(`The disk is full, so ${file} was not written`)
      await dialog.getByRole('button', { name: 'Cancel' }).click()
      await dialog.waitFor({ state: 'detached' })
      if (!app.inElectron) await closeAndStay(page)

      disk.free()
      await write(page, ' And with room.')
      await savedIn(page, file, 'The bridge is open. Typed without room. And with room.')
    } finally {
      await app?.kill()
      disk.unmount()
    }
  })

  it('that may only be read lets nothing start that was never there', async (context) => {
    const disk = mountSmallDisk(folder)
    if (typeof disk === 'string') return context.skip(disk)
    try {
      disk.protect()
      const { ended, stderr } = startProcess(MAIN, { arguments: ['--library', folder] })
      expect(await ended).toBe(3)
      expect(stderr()).toMatch(
        new RegExp(`^The folder for your briefings, ${folder}, cannot be used: .*read-only.*\\.\\n$`),
      )
    } finally {
      disk.unmount()
    }
  })

  it('that may only be read opens briefings, and says why it does not save them', async (context) => {
    const disk = mountSmallDisk(folder)
    if (typeof disk === 'string') return context.skip(disk)
    try {
      storeDraft(folder, draft)
      mkdirSync(join(folder, 'session'))
      disk.protect()
      app = await openOn(folder, draft)
      const { page, chooseFile } = app
      const before = readFileSync(fileOf(folder, draft.id))
      await write(page, ' Typed for nothing?')
      await status(page, /^Not saved: its file cannot be written \(the disk is read-only\)\./)
      const elsewhere = newFolder()
      const answered = chooseFile(join(elsewhere, 'copy.briefing.json'))
      await page.getByRole('button', { name: 'Save elsewhere' }).click()
      await answered
      await page.getByText('A copy is saved in').waitFor()
      expect(passedOnText(join(elsewhere, 'copy.briefing.json'))).toBe(
        'The bridge is open. Typed for nothing?',
      )
      expect(readFileSync(fileOf(folder, draft.id))).toEqual(before)
      rmSync(elsewhere, { recursive: true })

      await page.getByRole('button', { name: 'Briefings' }).first().click()
      await page.getByRole('dialog').getByRole('button', { name: 'Leave without them' }).click()
      await page.getByRole('button', { name: 'New briefing' }).first().click()
      await page.getByRole('button', { name: 'Start writing' }).click()
      expect(await refusal(page, 'The briefing was not opened')).toContain(
        'could not be written (the disk is read-only); what was there is unchanged',
      )
      await page.getByRole('button', { name: `More for ${draft.title}` }).click()
      await page.getByRole('menuitem', { name: /trash/ }).click()
      expect(await refusal(page, 'The briefing was not moved to the trash')).toContain(
        '(the disk is read-only)',
      )
      expect(readFileSync(fileOf(folder, draft.id))).toEqual(before)
    } finally {
      await app?.kill()
      disk.unmount()
    }
  })
})
