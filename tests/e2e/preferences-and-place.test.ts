import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import type { Bridge } from '#contract/api.ts'
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts'
import { editorOf } from './briefing-window.ts'
import { openApp } from './open-app.ts'

const looks = (page: Page) =>
  page.evaluate(() => ({
    width: innerWidth,
    ratio: devicePixelRatio,
  }))

const choose = (page: Page, zoom: number) =>
  page.evaluate(
    (preferences) =>
      (globalThis as unknown as { briefwright: Bridge }).briefwright.invoke('preferences.save', {
        preferences,
      }),
    { ...DEFAULT_PREFERENCES, zoom },
  )

it('opens as large as the person likes it, and where the window was', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-library-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const bounds = { x: 30, y: 40, width: 1200, height: 750 }
  writeFileSync(join(folder, 'preferences.json'), JSON.stringify({ zoom: 1.5 }))
  writeFileSync(join(folder, 'window.json'), JSON.stringify({ bounds, maximized: false, fullScreen: false }))

  const first = await openApp(folder)
  await expect.poll(() => looks(first.page)).toEqual({ width: 800, ratio: 1.5 })
  expect(await choose(first.page, 0.8)).toEqual({ ok: true, value: null })
  await expect.poll(async () => (await looks(first.page)).width).toBe(1500)
  expect(await first.close()).toBe(0)
  expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toMatchObject({ bounds })

  const second = await openApp(folder)
  await expect.poll(async () => (await looks(second.page)).width).toBe(1500)
  const reached = await second.page.evaluate(() => {
    const places: number[] = []
    addEventListener('click', ({ clientX, clientY }) => places.push(clientX, clientY), true)
    return Object.assign(globalThis, { places }).places.length
  })
  expect(reached).toBe(0)
  await second.page.mouse.click(700, 40)
  expect(await second.page.evaluate(() => (globalThis as unknown as { places: number[] }).places)).toEqual([
    700, 40,
  ])
  expect([second.complaints, second.main.stderr()]).toEqual([[], ''])
  await second.close()
})

it('grows and shrinks by the choice in Preferences and by the keys', { timeout: 120_000 }, async () => {
  const app = await openApp()
  onTestFinished(() => app.forget())
  const { page } = app
  await editorOf(page).waitFor()
  const full = (await looks(page)).width
  const wide = () => expect.poll(async () => (await looks(page)).width, { timeout: 20_000 })

  await page.keyboard.press('Control+,')
  const dialog = page.getByRole('dialog', { name: 'Preferences' })
  await dialog
    .getByRole('combobox', { name: /^Size of everything/ })
    .or(dialog.getByRole('button', { name: /^Size of everything/ }))
    .click()
  await page.getByRole('option', { name: '200 %' }).click()
  await wide().toBe(full / 2)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await dialog.waitFor({ state: 'detached' })

  await page.keyboard.press('Control+0')
  await wide().toBe(full)
  await page.keyboard.press('Control++')
  await wide().toBe(Math.round(full / 1.1))
  await page.keyboard.press('Control+-')
  await page.keyboard.press('Control+-')
  await wide().toBe(Math.round(full / 0.9))
  expect([app.complaints, app.main.stderr()]).toEqual([[], ''])
  await app.close()
})
