import { openApp } from '#tests/e2e/open-app.ts'
import { untilPainted } from './keystroke.ts'
import { reportLine } from './measure.ts'

const RUNS = 15

/** From the last key of a word, another each time, to the word in the editor and to the word painted on the page. */
export async function benchWindow(): Promise<readonly string[]> {
  const app = await openApp()
  try {
    const { page } = app
    const editor = page.getByRole('textbox', { name: 'Text of the briefing' })
    await editor.waitFor()
    await page
      .getByRole('document', { name: 'Page 1 of' })
      .getByText('Key points')
      .waitFor({ state: 'attached' })
    await editor.getByText('Since the 1990s').click()
    await page.keyboard.press('End')
    const letters: number[] = []
    const pages: number[] = []
    for (let run = 0; run < RUNS + 2; run++) {
      const word = `quorum${run}`
      await page.keyboard.type(` ${word}`)
      const taken = await untilPainted(page, `${word}x`)
      if (run >= 2) {
        letters.push(taken.letter)
        pages.push(taken.page)
      }
      await page.waitForTimeout(300)
    }
    const where = app.inElectron ? 'Electron' : 'Chromium'
    return [
      reportLine(`Keystroke to the letter in the editor (${where})`, letters, null),
      reportLine(`Keystroke to the word painted on the page (${where})`, pages, 700),
    ]
  } finally {
    await app.close()
    app.forget()
  }
}
