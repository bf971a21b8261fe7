import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anIllustratedDraft } from '#tests/builders/an-illustrated-draft.ts'
import { newFolder, storeDraft } from './briefing-window.ts'
import { findUnreachable } from './find-unreachable.ts'
import { storeLibrary } from './library-folder.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'
import { HOME_STATES, ROOM_STATES, TIMELINE_AND_DATA_STATES } from './picture-states.ts'
import { ROOT } from './start-process.ts'
import { overflows, takePictures } from './take-pictures.ts'

/** Not in the repository: to be looked at. */
const PICTURES = join(ROOT, '.cache/pictures-of-small-rooms')
/** What is left of 1280 × 800 at 200 %. */
const SIZE = { width: 640, height: 400 }

let app: OpenApp
beforeAll(async () => {
  rmSync(PICTURES, { recursive: true, force: true })
  mkdirSync(PICTURES, { recursive: true })
  const folder = newFolder()
  storeDraft(folder, anIllustratedDraft())
  await storeLibrary(folder)
  app = await openApp(folder)
  app.page.setDefaultTimeout(20_000)
  await app.page.getByRole('heading', { name: 'Briefings' }).waitFor()
  await app.page.setViewportSize(SIZE)
})
afterAll(async () => {
  await app.kill()
  app.forget()
})

it.each([...HOME_STATES, ...ROOM_STATES, ...TIMELINE_AND_DATA_STATES])(
  '$name keeps every function in a window that is twice as large',
  async (state) => {
    const { page } = app
    await state.reach(page)
    const broken = await takePictures(page, PICTURES, state.name, { sizes: [SIZE] })
    const beside = await overflows(page)
    const unreachable = await findUnreachable(page)
    await state.leave(page)
    expect(unreachable).toEqual([])
    expect(broken).toEqual([])
    expect(beside).toBe(false)
    expect(app.complaints).toEqual([])
  },
)
