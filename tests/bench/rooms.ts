import type { Locator } from 'playwright-core'
import { openApp } from '#tests/e2e/open-app.ts'
import { reportLine } from './measure.ts'

const RUNS = 24
const WARM_UPS = 4
const GOAL = 50
const WORDS = ['russia', '', 'radar', '', 'congress', '']

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
    return [
      await line('The timeline narrowed by a word', (run) =>
        untilRepainted(field, WORDS[run % WORDS.length]!),
      ),
      await line('The timeline narrowed to conflicts', () => untilRepainted(box, null)),
    ]
  } finally {
    await app.close()
    app.forget()
  }
}

/** Types the words into a field, or clicks a box. Milliseconds, taken in the page itself. */
const untilRepainted = (filter: Locator, words: string | null): Promise<number> =>
  filter.evaluate(async (element, typed) => {
    if (!(element instanceof HTMLInputElement)) throw new Error('This filter is no field')
    const rows = () => document.querySelectorAll('[role=listbox] .row:not([hidden])').length
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const before = rows()
    const start = performance.now()
    if (typed === null) element.click()
    else {
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
