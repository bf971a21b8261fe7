import type { Locator, Page } from 'playwright-core'
import { openApp } from '#tests/e2e/open-app.ts'
import { reportLine } from './measure.ts'

const RUNS = 24
const WARM_UPS = 4
const GOAL = 50
const WORDS = ['russia', '', 'radar', '', 'congress', '']
const CHOICES = ['Actor', 'Place', 'Kind', 'Source', 'Importance']

/** From a filter of the timeline, with all events of the library, to the end of the frame that shows its effect. */
export async function benchRooms(): Promise<readonly string[]> {
  const app = await openApp()
  try {
    const { page } = app
    await page.getByRole('textbox', { name: 'Text of the briefing' }).waitFor()
    await page.keyboard.press('Control+3')
    const list = page.getByRole('listbox', { name: 'Events', exact: true })
    await list.waitFor()
    const events = await list.getByRole('option').count()
    const field = page.getByRole('textbox', { name: 'Search the events' })
    const box = page.getByRole('checkbox', { name: 'Only where sources differ' })
    const line = async (name: string, filter: (run: number) => Promise<number>) => {
      const taken: number[] = []
      for (let run = 0; run < RUNS + WARM_UPS; run++) taken.push(await filter(run))
      const where = `${events} events, ${app.inElectron ? 'Electron' : 'Chromium'}`
      return reportLine(`${name} (${where})`, taken.slice(WARM_UPS), GOAL)
    }
    const from = page.getByRole('slider', { name: 'From the year' })
    const [first, last] = await from.evaluate((slider) =>
      slider instanceof HTMLInputElement ? [Number(slider.min), Number(slider.max)] : [0, 0],
    )
    const lines = [
      await line('The timeline narrowed by a word', (run) =>
        untilRepainted(field, WORDS[run % WORDS.length]!),
      ),
      await line('The timeline narrowed to conflicts', () => untilRepainted(box, null)),
      await line('The timeline narrowed by dates', (run) =>
        untilRepainted(from, String(run % 2 === 0 ? Math.round((first! + last!) / 2) + (run % 5) : first)),
      ),
    ]
    for (const name of CHOICES) {
      lines.push(
        await line(`The timeline narrowed by ${name.toLowerCase()}`, (run) => untilChosen(page, name, run)),
      )
    }
    return lines
  } finally {
    await app.close()
    app.forget()
  }
}

/** Opens the list of a filter and takes one of its first values, in every second run the one that takes the filter away. */
async function untilChosen(page: Page, name: string, run: number): Promise<number> {
  await page.getByRole('button', { name: new RegExp(`^${name}:`) }).click()
  const list = page.getByRole('listbox', { name, exact: true })
  const narrowing = (await list.getByRole('option').count()) - 1
  const option = list.getByRole('option').nth(run % 2 === 0 ? 1 + ((run / 2) % Math.min(narrowing, 5)) : 0)
  const taken = await untilRepainted(option, null)
  await list.waitFor({ state: 'detached' })
  return taken
}

/** Types the words into a field or moves a slider there, or clicks what has no words. Milliseconds, taken in the page itself. */
const untilRepainted = (filter: Locator, words: string | null): Promise<number> =>
  filter.evaluate(async (element, typed) => {
    const rows = () => document.querySelectorAll('[role=listbox] .row:not([hidden])').length
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const before = rows()
    const start = performance.now()
    if (typed === null && element instanceof HTMLElement) element.click()
    else {
      if (typed === null || !(element instanceof HTMLInputElement)) throw new Error('This filter is no field')
      element.value = typed
      element.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }
    const taken = await new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        // A message comes after the frame was laid out and painted.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now() - start)
        port2.postMessage(null)
      })
    })
    if (rows() === before) throw new Error('Nothing changed')
    return taken
  }, words)
