import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLongDraft } from '#tests/builders/a-long-draft.ts'
import { anIllustratedDraft } from '#tests/builders/an-illustrated-draft.ts'
import { newFolder, storeDraft } from './briefing-window.ts'
import { storeLibrary } from './library-folder.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'
import { HOME_STATES, ROOM_STATES, TIMELINE_AND_DATA_STATES, workspaceStates } from './picture-states.ts'
import { ROOT } from './start-process.ts'
import { overflows, takePictures } from './take-pictures.ts'

/** Not in the repository: to be looked at. */
const PICTURES = join(ROOT, '.cache/pictures')
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
    const broken = await takePictures(page, PICTURES, state.name)
    const beside = await overflows(page)
    await state.leave(page)
    expect(broken).toEqual([])
    expect(beside).toBe(false)
    expect(app.complaints).toEqual([])
  })
})
