import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLongDraft } from '#tests/builders/a-long-draft.ts'
import { anIllustratedDraft } from '#tests/builders/an-illustrated-draft.ts'
import { newFolder, storeDraft } from './briefing-window.ts'
import { findViolations } from './find-violations.ts'
import { storeLibrary } from './library-folder.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'
import { HOME_STATES, ROOM_STATES, TIMELINE_AND_DATA_STATES, workspaceStates } from './picture-states.ts'
import { ROOT } from './start-process.ts'

/** Not in the repository: to be looked at. */
const PICTURES = join(ROOT, '.cache/pictures')
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const
const SCHEMES = ['light', 'dark'] as const
const TITLE = 'Every kind of block in one briefing'

let app: OpenApp
beforeAll(async () => {
  rmSync(PICTURES, { recursive: true, force: true })
  mkdirSync(PICTURES, { recursive: true })
  const folder = newFolder()
  storeDraft(folder, anIllustratedDraft({ title: TITLE }))
  storeDraft(folder, aLongDraft().draft)
  await storeLibrary(folder)
  app = await openApp(folder)
  app.page.setDefaultTimeout(20_000)
  await app.page.getByRole('heading', { name: 'Briefings' }).waitFor()
})
afterAll(async () => {
  await app.kill()
  app.forget()
})

/** The screen as it stands, at every size and in every scheme, and each rule of accessibility that it breaks in any. */
async function look(page: Page, name: string): Promise<readonly string[]> {
  const broken: string[] = []
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const size of SIZES) {
      await page.setViewportSize(size)
      // Hiding the caret would put styles into the text's nodes, and a selected block would be so no more.
      await page.screenshot({
        caret: 'initial',
        path: join(PICTURES, `${name}-${size.width}-${colorScheme}.png`),
      })
    }
    await page.setViewportSize(SIZES[0])
    broken.push(...(await findViolations(page)).map((rule) => `${colorScheme}: ${rule}`))
  }
  return broken
}

/** Nothing that a person could need lies beside the window. */
const overflow = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth)

describe.each([
  ['Home', HOME_STATES],
  ['the rooms', ROOM_STATES],
  ['the workspace', workspaceStates(TITLE)],
  ['the timeline and the data', TIMELINE_AND_DATA_STATES],
] as const)('%s', (_, states) => {
  it.each(states)('$name is accessible, fits, and has its pictures', async (state) => {
    const { page } = app
    await state.reach(page)
    // One state that fails leaves the way to the next ones free.
    const broken = await look(page, state.name)
    const overflows = await overflow(page)
    await state.leave(page)
    expect(broken).toEqual([])
    expect(overflows).toBe(false)
    expect(app.complaints).toEqual([])
  })
})
