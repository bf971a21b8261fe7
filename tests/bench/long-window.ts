import { readFileSync, readdirSync, rmSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright-core'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import { aLongDraft } from '#tests/builders/a-long-draft.ts'
import { editorOf, newFolder, storeDraft } from '#tests/e2e/briefing-window.ts'
import { openApp } from '#tests/e2e/open-app.ts'
import { untilPainted } from './keystroke.ts'
import { framesWhile, type Frames } from './frames.ts'
import { amountLine, reportLine } from './measure.ts'
import { keysWhile } from './trace-keys.ts'

/** Milliseconds between two keys of a quick typist. */
const BETWEEN_KEYS = 110
const LETTERS = 'And so the tolls of the river were counted again by the keepers of the bridge. '

/** A paper of sixty pages and 300 citations, opened, written in and scrolled as a person does. */
export async function benchLongWindow(): Promise<readonly string[]> {
  const { draft, library } = aLongDraft()
  const folder = newFolder()
  storeDraft(folder, snapshotDraft(draft, library))
  const app = await openApp(folder)
  try {
    const { page } = app
    const editor = editorOf(page)
    const opened = await opening(page, draft.title)
    await page.getByRole('document', { name: /^Page 1 of \d\d/ }).waitFor({ timeout: 60_000 })
    const pages = await page.getByRole('textbox', { name: /^Page, of/ }).getAttribute('aria-label')

    await editor.locator('> p').nth(120).click()
    await page.keyboard.press('End')
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable')
    const before = await threadTime(cdp)
    await page.keyboard.type(LETTERS, { delay: BETWEEN_KEYS })
    const spent = ((await threadTime(cdp)) - before) / LETTERS.length
    const keys = await keysWhile(cdp, () => page.keyboard.type(LETTERS, { delay: BETWEEN_KEYS }))
    await page.waitForTimeout(3_000)

    const painted: number[] = []
    for (let run = 0; run < 6; run++) {
      const word = `quorum${run}`
      await page.keyboard.type(` ${word}`, { delay: BETWEEN_KEYS })
      painted.push((await untilPainted(page, `${word}x`)).page)
      await page.waitForTimeout(2_500)
    }
    const text = await framesWhile(page, page.locator('.writing'), 180)
    const paper = await framesWhile(page, page.getByRole('group', { name: 'Pages' }), 180)
    await page.waitForTimeout(3_000)
    return [
      reportLine(`Opening it from Home: to its text`, [opened.text], null),
      reportLine(`Opening it from Home: to its first page (${pages ?? ''})`, [opened.page], null),
      reportLine(
        'Keystroke to the letter: work of the key',
        keys.map(({ work }) => work),
        16,
      ),
      reportLine(
        'Keystroke to the letter: processor time of that',
        keys.map(({ processor }) => processor),
        16,
      ),
      reportLine(
        'Keystroke to the letter: to the frame that shows it',
        keys.map(({ shown }) => shown),
        null,
      ),
      amountLine('Processor time of a key, its saves and pages too', spent, 'ms'),
      reportLine('Keystroke to the word painted on its page', painted, null),
      scrollLine('Scrolling the text', text),
      scrollLine('Scrolling the pages', paper),
      amountLine('Memory: JavaScript heap of the window', (await heap(cdp)) / MEGA, 'MB'),
      ...residentLines(app.main.child.pid),
    ]
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const MEGA = 1_048_576

/** Milliseconds from the press on a card, in the page's own clock. */
async function opening(page: Page, title: string): Promise<{ readonly text: number; readonly page: number }> {
  const card = page.getByRole('button', { name: `Open ${title}`, exact: true }).first()
  await card.waitFor()
  await page.waitForTimeout(1_500)
  const taken = await page.evaluateHandle(() => {
    const done = new Promise<{ text: number; page: number }>((resolve) => {
      let [start, text] = [0, 0]
      const look = () => {
        const now = performance.now()
        if (text === 0 && document.querySelector('.ProseMirror > :nth-child(100)') !== null)
          text = now - start
        if (document.querySelector('div[role=document] canvas') !== null) resolve({ text, page: now - start })
        else requestAnimationFrame(look)
      }
      const begin = () => {
        start = performance.now()
        requestAnimationFrame(look)
      }
      addEventListener('click', begin, { once: true, capture: true })
    })
    return { done }
  })
  await card.click()
  return taken.evaluate(({ done }) => done)
}

function scrollLine(what: string, { frames, dropped, longest, longTasks }: Frames): string {
  return `${what.padEnd(52)} ${frames} frames, ${dropped} dropped, longest ${longest.toFixed(0)} ms, ${longTasks} tasks over 50 ms`
}

/** Milliseconds that the window's main thread has had a processor: what else runs on the machine does not count. */
async function threadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN) * 1_000
}

async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  return (await cdp.send('Runtime.getHeapUsage')).usedSize
}

/** What the processes hold in memory; nothing where the system does not say it in /proc. */
function residentLines(main: number | undefined): readonly string[] {
  if (process.platform !== 'linux' || main === undefined) return []
  const of = (pid: number) => readFileSync(`/proc/${pid}/status`, 'utf8')
  const number = (status: string, name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1])
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = of(Number(name))
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
        return [
          { pid: Number(name), parent: number(status, 'PPid'), resident: number(status, 'VmRSS'), command },
        ]
      } catch {
        // It ended meanwhile.
        return []
      }
    })
  const below = (pid: number): typeof processes =>
    processes.filter(({ parent }) => parent === pid).flatMap((process) => [process, ...below(process.pid)])
  const windows = below(main).filter(({ command }) => command.includes('--type=renderer'))
  const largest = Math.max(0, ...windows.map(({ resident }) => resident))
  return [
    amountLine('Memory: resident, process of the window', largest / 1024, 'MB'),
    amountLine('Memory: resident, main process with its threads', number(of(main), 'VmRSS') / 1024, 'MB'),
  ]
}
