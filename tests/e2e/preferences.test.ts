import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorOf, openBriefing } from './briefing-window.ts'
import { findViolations } from './find-violations.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
  await editorOf(app.page).waitFor()
})
afterAll(async () => {
  await app.kill()
  app.forget()
})

const dialog = () => app.page.getByRole('dialog', { name: 'Preferences' })
const looks = () => app.page.evaluate(() => [...document.documentElement.classList].sort())

async function openPreferences(): Promise<void> {
  await app.page.keyboard.press('Control+,')
  await dialog().waitFor()
}

describe('preferences', () => {
  it('change colours and contrast at once', async () => {
    await openPreferences()
    await dialog().getByRole('radio', { name: 'Dark' }).check({ force: true })
    await dialog().getByRole('radio', { name: 'High' }).check({ force: true })
    await expect.poll(looks).toEqual(['dark', 'high-contrast'])
    expect(await findViolations(app.page)).toEqual([])
    await dialog().getByRole('button', { name: 'Done' }).click()
    expect(await findViolations(app.page)).toEqual([])
  })

  it('are in force before anything is drawn after the next start', async () => {
    const { folder } = app
    await app.kill()
    app = await openApp(folder)
    await app.page.getByRole('heading', { name: 'Briefings' }).waitFor()
    expect(await looks()).toEqual(['dark', 'high-contrast'])
    await openPreferences()
    await dialog().getByRole('radio', { name: 'Light' }).check({ force: true })
    expect(await findViolations(app.page)).toEqual([])
    await dialog().getByRole('radio', { name: 'As the system' }).last().check({ force: true })
    await expect.poll(looks).toEqual([])
    await dialog().getByRole('button', { name: 'Done' }).click()
  })

  it('leave movement to the system: where it wants less, nothing takes time', async () => {
    const { page } = app
    const times = () =>
      page.evaluate(() => {
        const { transitionDuration } = getComputedStyle(document.querySelector('.button')!)
        const of = getComputedStyle(document.documentElement)
        return [of.getPropertyValue('--swift'), of.getPropertyValue('--calm'), transitionDuration]
      })
    expect(await times()).toEqual(['120ms', '200ms', '0.12s'])
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await times()).toEqual(['0ms', '0ms', '0s'])
    await page.emulateMedia({ reducedMotion: null })
  })

  it('make everything twice as large, and every function stays in the window', async () => {
    const { page } = app
    await openBriefing(page, 'What falling remittances mean for Azerbaijan’s Russia policy')
    await editorOf(page).waitFor()
    await page.setViewportSize({ width: 640, height: 400 })
    await page.getByRole('group', { name: 'Panes' }).waitFor()
    const outside = await page.evaluate(() => {
      const away = (element: Element) => element.closest('.away, .unseen, [aria-hidden="true"]') !== null
      return [...document.querySelectorAll('.top button, .status button, [aria-label="Panes"] button')]
        .filter((button) => !away(button) && button.checkVisibility())
        .filter((button) => {
          const { left, right, top, bottom } = button.getBoundingClientRect()
          return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight
        })
        .map((button) => button.textContent || button.getAttribute('aria-label'))
    })
    expect(outside).toEqual([])
    for (const [pane, seen] of [
      ['Sources', page.getByRole('tab', { name: 'Quotations' })],
      ['Page', page.getByRole('document', { name: /^Page 1/ })],
      ['Text', page.getByRole('textbox', { name: 'Title', exact: true })],
    ] as const) {
      await page.getByRole('button', { name: pane, exact: true }).click()
      await expect
        .poll(() => seen.evaluate((element) => getComputedStyle(element.closest('.pane')!).opacity))
        .toBe('1')
    }
    await openPreferences()
    await dialog().getByRole('button', { name: 'Done' }).click()
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(app.complaints).toEqual([])
  })
})
