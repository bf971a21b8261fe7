import { chromium } from 'playwright-core'
import { findBrowser } from '#tests/stand-in/find-browser.ts'
import type { Setter } from './setter.ts'

/** A browser that stays open. */
export async function openChromium(): Promise<Setter> {
  const executablePath = findBrowser(process.env['BRIEFWRIGHT_BROWSER'] ?? null)
  if (executablePath === null) throw new Error('No browser was found')
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
  const page = await browser.newPage()
  // Fonts are taken from files only by a page that is one.
  await page.goto(import.meta.url)
  return {
    async set(markup) {
      await page.setContent(markup)
      return page.pdf({ preferCSSPageSize: true, tagged: true })
    },
    close: () => browser.close(),
  }
}
