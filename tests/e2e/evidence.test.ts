import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import type { Locator, Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { editorOf, goHome, paintedWords, storedDraft } from './briefing-window.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

let app: OpenApp | undefined
afterEach(async () => {
  if (app === undefined) return
  if (app.main.child.exitCode === null) await app.kill()
  app.forget()
})

const search = (page: Page) => page.getByRole('combobox', { name: /Search quotations/ })
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name })
const action = (page: Page, name: string | RegExp) =>
  page.getByRole('group', { name: 'With what is selected' }).getByRole('button', { name })
const block = (page: Page, type: string) => editorOf(page).locator(`.node-${type}`)
const tool = (node: Locator, name: string | RegExp) => node.getByRole('button', { name })

/** A new briefing whose cursor was never put into the text. */
async function newBriefing(): Promise<OpenApp & { readonly page: Page }> {
  app = await openApp()
  const { page } = app
  await editorOf(page).waitFor()
  await goHome(page)
  await page.getByRole('button', { name: 'New briefing' }).first().click()
  await page.getByRole('button', { name: 'Start writing' }).click()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Evidence at work')
  return app
}

/** A picture of one grey. Source: https://www.w3.org/TR/png-3/#5DataRep */
function aPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc32(typed))
    return Buffer.concat([length, typed, check])
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const lines = Buffer.concat(
    Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(width, 160)])),
  )
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([signature, ...chunks])
}

/** The body of the briefing as it is on the disk. */
function stored({ folder }: OpenApp): string {
  const drafts = join(folder, 'drafts')
  const files = readdirSync(drafts).filter((name) => name.endsWith('.json'))
  const all = files.map((name) => storedDraft(join(drafts, name)))
  return JSON.stringify(all.find((draft) => draft.title === 'Evidence at work')?.body ?? null)
}

const isStored = (opened: OpenApp, words: string) =>
  expect.poll(() => stored(opened), { timeout: 20_000 }).toContain(words)

describe('a quotation', () => {
  it('is found, inserted and cited, shortened word by word, and moved into the running text and out', async () => {
    const opened = await newBriefing()
    const { page } = opened
    await search(page).fill('regret surprise')
    await page
      .getByRole('option', { name: /a source of great regret/ })
      .first()
      .waitFor()
    await search(page).press('Enter')
    const quotation = block(page, 'quotation')
    await quotation.getByText('Verbatim', { exact: true }).waitFor()

    await tool(quotation, 'Shorten').click()
    await quotation.getByRole('button', { name: 'great', exact: true }).click()
    await quotation.getByRole('textbox', { name: /Put in before/ }).fill('the ministry’s')
    await quotation.getByRole('button', { name: 'Put in', exact: true }).click()
    await quotation.getByRole('button', { name: 'Done' }).click()
    await quotation.getByText('a source of [the ministry’s] […] regret and surprise').waitFor()
    await quotation.getByText('Verbatim with marked edits', { exact: true }).waitFor()

    await tool(quotation, 'Lead-in').click()
    await quotation.getByRole('textbox', { name: /lead into/ }).fill('Baku called it')
    await tool(quotation, 'Pull quote').click()
    await isStored(opened, '"form":"pull"')
    await tool(quotation, 'In the text').click()
    await quotation.waitFor({ state: 'detached' })
    const inline = block(page, 'inlineQuotation')
    expect(await inline.textContent()).toContain('‘a source of [the ministry’s] […] regret and surprise’')
    expect(await editorOf(page).textContent()).toContain('Baku called it')
    await expect.poll(() => paintedWords(page), { timeout: 30_000 }).toContain('regret and surprise’')

    await inline.getByRole('button').click()
    await page.getByRole('button', { name: 'Make it a block of its own' }).click()
    await block(page, 'quotation').getByText('a source of [the ministry’s] […] regret').waitFor()
    expect(opened.complaints).toEqual([])
  })

  it('goes into the line by key, and out again by the toast', async () => {
    const opened = await newBriefing()
    const { page } = opened
    await search(page).fill('regret surprise')
    await page
      .getByRole('option', { name: /a source of great regret/ })
      .first()
      .waitFor()
    await search(page).press('Control+Enter')
    await block(page, 'inlineQuotation').waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await block(page, 'inlineQuotation').waitFor({ state: 'detached' })
  })

  it('can be dragged from Sources to a place in the text', async () => {
    const opened = await newBriefing()
    const { page } = opened
    await editorOf(page).click()
    await page.keyboard.type('Before.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('After.')
    const after = editorOf(page).getByText('After.')
    await page
      .getByRole('option')
      .first()
      .dragTo(after, { targetPosition: { x: 4, y: 2 } })
    await block(page, 'quotation').waitFor()
    await isStored(opened, '"type":"quotation"')
    expect(opened.complaints).toEqual([])
  })
})

describe('a table', () => {
  it('gets a year-on-year column, fewer rows, and a chart beside it', async () => {
    const opened = await newBriefing()
    const { page } = opened
    await tab(page, /Tables/).click()
    await search(page).fill('remittances')
    await page
      .getByRole('option', { name: /Remittances from Russia/ })
      .first()
      .waitFor()
    await action(page, /Insert table/).click()
    const table = block(page, 'dataTable')
    await tool(table, 'Add calculation').click()
    await page.getByRole('menuitem', { name: /Year on year/ }).click()
    await table.getByRole('columnheader', { name: /Year on year, %/ }).waitFor()
    await table.getByText('−48.6').waitFor()
    await table.getByText(/Year on year: calculated from/).waitFor()

    await tool(table, 'Columns and rows').click()
    const layer = page.getByRole('dialog', { name: 'Columns and rows' })
    await layer.getByRole('checkbox', { name: '2010' }).click()
    await expect.poll(() => table.getByRole('row').count()).toBe(8)
    await page.keyboard.press('Escape')

    await tool(table, 'Make a chart').click()
    const chart = block(page, 'chart')
    await chart.getByRole('img', { name: /fell from .* to 531 in 2017|531 in 2017/ }).waitFor()
    await tool(chart, 'Line').click()
    await isStored(opened, '"form":"line"')
    await tool(chart, 'Dots').click()
    await isStored(opened, '"form":"dots"')
    // One series has nothing to be grouped with.
    expect(await tool(chart, 'Grouped').isDisabled()).toBe(true)
    await tool(chart, 'Add calculation').click()
    await page.getByRole('menuitem', { name: /^Change/ }).click()
    await tool(chart, 'Grouped').click()
    await isStored(opened, '"form":"grouped"')
    await chart.getByRole('img', { name: /Furthest apart in \d{4}: .* against / }).waitFor()
    await expect.poll(() => paintedWords(page), { timeout: 30_000 }).toContain('Figure 1')
    expect(opened.complaints).toEqual([])
  })

  it('is inserted as a chart when a chart was asked for', async () => {
    const opened = await newBriefing()
    const { page } = opened
    await editorOf(page).click()
    await page.keyboard.type('/chart')
    await page.keyboard.press('Enter')
    await page.keyboard.type('remittances')
    await page
      .getByRole('option', { name: /Remittances from Russia/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await block(page, 'chart').getByRole('img').waitFor()
    expect(await block(page, 'dataTable').count()).toBe(0)
    expect(opened.complaints).toEqual([])
  })
})

describe('a timeline', () => {
  it('is made of all events of some years, put in another order, and drawn on a scale', async () => {
    const opened = await newBriefing()
    const { page } = opened
    await tab(page, /Timeline/).click()
    await page.getByRole('textbox', { name: 'From the year' }).fill('2012')
    await page.getByRole('textbox', { name: 'to the year' }).fill('2017')
    const all = action(page, /Insert all \d+ shown/)
    const count = Number(/\d+/.exec(await all.innerText())![0])
    expect(count).toBeGreaterThan(20)
    await all.click()
    const timeline = block(page, 'timeline')
    await expect.poll(() => timeline.getByRole('listitem').count()).toBe(count)

    await tool(timeline, 'Choose events').click()
    const layer = page.getByRole('dialog', { name: 'Events of the timeline' })
    await layer.getByRole('checkbox', { name: /Only the \d+ chosen/ }).click()
    await layer.getByRole('list', { name: 'Events' }).getByRole('checkbox').first().click()
    await expect.poll(() => timeline.getByRole('listitem').count()).toBe(count - 1)
    await page.keyboard.press('Escape')

    await tool(timeline, 'Own order').click()
    const first = await timeline.getByRole('listitem').first().innerText()
    await timeline.getByRole('button', { name: 'Move the event down' }).first().click()
    await expect.poll(() => timeline.getByRole('listitem').nth(1).innerText()).toBe(first)
    await isStored(opened, '"order":"as-chosen"')

    await tool(timeline, 'Scale').click()
    await timeline.getByRole('img').waitFor()
    expect(opened.complaints).toEqual([])
  })
})

describe('a citation', () => {
  it('begins with a search, takes several works and the one that is quoted, and keeps their order', async () => {
    const opened = await newBriefing()
    const { page } = opened
    await editorOf(page).click()
    await page.keyboard.type('Transfers fell')
    await page.keyboard.press('Control+Alt+C')
    await page.getByRole('combobox', { name: 'Work to cite' }).fill('miles 2017')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Page', exact: true }).fill('3')
    await page.getByRole('button', { name: 'It quotes another work…' }).click()
    await page.getByRole('combobox', { name: /whose words/ }).fill('masimoglu')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Another work' }).click()
    await page.getByRole('combobox', { name: 'Work to cite' }).fill('shiriyev')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Cite it earlier' }).last().click()
    await page.getByRole('button', { name: 'Cite', exact: true }).click()
    const chip = block(page, 'citation')
    expect(await chip.textContent()).toMatch(/^Shiriyev 2019[ab]; Masimoglu, n\.d\. in Miles 2017, 3$/)
    await isStored(opened, '"quotedFrom":"masimoglu-undated"')
    expect(opened.complaints).toEqual([])
  })

  it('gets words before it in the form that its chip opens', async () => {
    const opened = await newBriefing()
    const { page } = opened
    await editorOf(page).click()
    await page.keyboard.type('Transfers fell')
    await page.keyboard.press('Control+Alt+C')
    await page.getByRole('combobox', { name: 'Work to cite' }).fill('miles 2017')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Cite', exact: true }).click()
    const chip = block(page, 'citation')
    await chip.getByRole('button', { name: 'Miles 2017' }).click()
    const form = page.getByRole('dialog', { name: 'Citation' })
    await form.getByRole('textbox', { name: 'Words before the citation' }).fill('see also')
    await form.getByRole('button', { name: 'Change' }).click()
    await form.waitFor({ state: 'detached' })
    expect(await chip.textContent()).toBe('see also Miles 2017')
    await isStored(opened, '"prefix":"see also"')
    await expect.poll(() => paintedWords(page), { timeout: 30_000 }).toMatch(/see also[^.]*Miles/i)
    expect(opened.complaints).toEqual([])
  })
})

describe('an image', () => {
  it('is chosen from a file, described, and refused when it is none', async () => {
    const opened = await newBriefing()
    const { page } = opened
    await editorOf(page).click()
    const png = aPng(320, 160)
    const choose = async (name: string, bytes: Uint8Array) => {
      const path = join(opened.folder, name)
      writeFileSync(path, bytes)
      const chooser = page.waitForEvent('filechooser')
      await page.keyboard.press('Control+K')
      await page.keyboard.type('insert an image')
      await page.keyboard.press('Enter')
      await (await chooser).setFiles(path)
    }
    await choose('map.png', png)
    const image = block(page, 'image')
    await image.locator('img').waitFor()
    await image.getByRole('button', { name: 'Describe it' }).click()
    await page.getByRole('textbox', { name: 'Alternative text' }).fill('Two dots')
    await page.keyboard.press('Escape')
    await image.getByRole('textbox', { name: 'Source of the image' }).fill('The keepers')
    await image.getByRole('textbox', { name: 'Title of the image' }).fill('Two gates on the river')
    await isStored(opened, '"alt":"Two dots"')
    await isStored(opened, '"title":"Two gates on the river"')
    await isStored(opened, '"source":"The keepers"')
    await expect
      .poll(() => paintedWords(page), { timeout: 30_000 })
      .toMatch(/Figure 1\W+Two gates on the river.*The keepers/)
    expect(await image.getByText('no alternative text').count()).toBe(0)

    await choose('notes.png', Buffer.from('not a picture'))
    await page.getByRole('dialog', { name: 'The picture notes.png was not inserted' }).waitFor()
    expect(opened.complaints).toEqual([])
  })
})
