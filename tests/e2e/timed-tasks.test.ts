import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { editorOf, goHome, paintedWords } from './briefing-window.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

let app: OpenApp | undefined
afterEach(async () => {
  if (app === undefined) return
  if (app.main.child.exitCode === null) await app.kill()
  app.forget()
})

/** The way a person takes through a task: every step by what the screen says, and what the person waited for the app. */
class Walk {
  #actions = 0
  #waited = 0
  readonly page: Page
  readonly #task: string

  constructor(page: Page, task: string) {
    this.page = page
    this.#task = task
  }

  /** One click or stretch of typing, as long as the app takes to let it happen. */
  async do(act: (page: Page) => Promise<void>): Promise<void> {
    this.#actions++
    await this.#wait(act(this.page))
  }

  click(role: 'button' | 'menuitem' | 'tab', name: string | RegExp): Promise<void> {
    return this.do((page) =>
      page
        .getByRole(role, { name, exact: typeof name === 'string' })
        .first()
        .click(),
    )
  }

  type(words: string): Promise<void> {
    return this.do((page) => page.keyboard.type(words))
  }

  /** Until what is typed next is written into the text. */
  keysGoToText(): Promise<void> {
    const text = editorOf(this.page)
    const focused = () => text.evaluate((element) => element === document.activeElement)
    return this.#wait(expect.poll(focused, { timeout: 30_000 }).toBe(true))
  }

  /** Until the drawn pages hold these words, in this order. */
  shown(...parts: string[]): Promise<void> {
    return this.#wait(
      expect
        .poll(async () => inOrder(await paintedWords(this.page), parts), { timeout: 30_000 })
        .toEqual(parts),
    )
  }

  async #wait(until: Promise<void>): Promise<void> {
    const began = performance.now()
    await until
    this.#waited += performance.now() - began
  }

  /** One line for the report of the run. */
  end(): void {
    console.info(
      `${this.#task}: ${this.#actions} actions, ${Math.round(this.#waited)} ms of waiting for the app`,
    )
  }
}

/** Those of the parts that stand in the text, each after the one before it. */
function inOrder(text: string, parts: readonly string[]): string[] {
  let from = 0
  return parts.filter((part) => {
    const at = text.indexOf(part, from)
    if (at >= 0) from = at + part.length
    return at >= 0
  })
}

/** The app at Home, as it stands before each task. */
async function atHome(task: string): Promise<Walk> {
  app = await openApp()
  await editorOf(app.page).waitFor()
  await goHome(app.page)
  return new Walk(app.page, task)
}

async function newBriefing(walk: Walk, title: string, template?: string): Promise<void> {
  await walk.click('button', 'New briefing')
  await walk.type(title)
  if (template !== undefined) {
    await walk.do((page) => page.getByRole('dialog').getByText(template, { exact: true }).click())
  }
  await walk.click('button', 'Start writing')
  await walk.keysGoToText()
}

const evidenceSaid = (page: Page, words: RegExp): Promise<void> =>
  page.getByRole('button', { name: words }).waitFor()

describe('what a new user is asked to do', () => {
  it('puts a cited quotation into a sentence', async () => {
    const walk = await atHome('A cited quotation')
    await newBriefing(walk, 'Closing ARAC')
    await walk.type('The ministry called the closure ')
    await walk.do((page) => page.getByRole('option', { name: /a source of great regret/ }).click())
    await walk.click('button', /^In the text/)
    await walk.keysGoToText()
    await walk.type('.')
    await walk.shown(
      'The ministry called the closure ‘a source of great regret and surprise’ (Political editor 2017, para. 4).',
      'References',
      'Relations between Azerbaijan and Russia Hit an Uncharacteristically Low Point',
    )
    await evidenceSaid(walk.page, /^Evidence: 1 quotation verified$/)
    walk.end()
    expect(app!.complaints).toEqual([])
  })

  it('gives the remittances with their change on the year before, and a chart of them', async () => {
    const walk = await atHome('A table and its chart')
    await newBriefing(walk, 'Remittances')
    await walk.click('tab', 'Tables')
    await walk.do((page) => page.getByRole('option', { name: /^Remittances from Russia/ }).click())
    await walk.click('button', /^Insert table/)
    const tools = (noun: string) => walk.page.getByRole('toolbar', { name: `The ${noun}` })
    await walk.do(() => tools('table').getByRole('button', { name: 'Add calculation' }).click())
    await walk.click('menuitem', /^Year on year, %/)
    await walk.do(() => tools('table').getByRole('button', { name: 'Make a chart' }).click())
    await tools('chart').waitFor()
    await walk.shown(
      'Table 1 Remittances from Russia to Azerbaijan, 2010–2017',
      'Year on year, %',
      '2015 627 −48.6',
      'Source: Central Bank of the Russian Federation',
      'Year on year: calculated from Total',
      'Figure 1 Remittances from Russia to Azerbaijan, 2010–2017',
      'References',
      'Shiriyev',
    )
    await evidenceSaid(walk.page, /^Evidence: 8 figures as in the source, 7 calculated$/)
    walk.end()
    expect(app!.complaints).toEqual([])
  })

  it('makes a chronology of the years 2012 to 2017', async () => {
    const walk = await atHome('A chronology')
    await newBriefing(walk, 'Baku and Moscow', 'Chronology')
    await walk.shown('What happened when', 'What the dates show')
    // Sources open on what a chronology is made of.
    await walk.do((page) => page.getByLabel('From the year').click())
    await walk.type('2012')
    await walk.do((page) => page.getByLabel('to the year').click())
    await walk.type('2017')
    await walk.click('button', /^Insert all \d+ shown/)
    // Only the pages in sight are drawn.
    await walk.shown('26 December 2012', 'January 2013')
    const begins = await paintedWords(walk.page)
    expect(begins).toMatch(/but stays on as its honorary chairman\.\s*Shiriyev 2019/)
    await walk.page.getByRole('group', { name: 'Pages' }).press('End')
    await walk.shown('References')
    expect(begins + (await paintedWords(walk.page))).not.toMatch(/\b(2018|2010) [A-Z]/)
    walk.end()
    // Events name sums: it is said that they are held against the library, and by whom each is told.
    await walk.click('button', /^Evidence: \d+ events cited$/)
    const evidence = walk.page.getByRole('dialog', { name: /^Evidence: \d+ events cited$/ })
    await evidence.getByText('As in the library').waitFor()
    await evidence.getByText(/^Show the \d+ events$/).click()
    await evidence.getByText(/^26 December 2012: .*\(Shiriyev 2019, p\. \d+; page worked out\)$/).waitFor()
    await evidence.getByRole('button', { name: /^Go to/ }).click()
    await evidence.waitFor({ state: 'detached' })
    await goHome(walk.page)
    await walk.page
      .getByText(/^\d+ events cited$/)
      .first()
      .waitFor()
    expect(app!.complaints).toEqual([])
  })

  it('has its way back said for a while, and not for ever where the pointer rests', async () => {
    const walk = await atHome('The notice')
    await newBriefing(walk, 'A notice')
    await walk.click('button', /^Insert$/)
    const notice = walk.page.getByText('Inserted with its reference')
    await notice.waitFor()
    await notice.waitFor({ state: 'detached', timeout: 15_000 })
  })
})
