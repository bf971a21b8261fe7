import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import type { Column } from '#domain/table.ts'
import { aChartBlock, aDraft, aParagraph, aTableBlock } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { newFolder, openOn, storeDraft } from './briefing-window.ts'
import type { OpenApp } from './open-app.ts'

const YEARS = Array.from({ length: 16 }, (_, i) => 2000 + i)
const FIGURES = ['12,049.5', '3.25', '482'] as const

const columns: readonly Column[] = [
  { id: 'country', label: 'Country', kind: 'text' },
  ...YEARS.map((year) => ({
    id: `y${year}`,
    label: `Total ${year}`,
    kind: 'quantity' as const,
    unit: 'US$',
    scale: 'million' as const,
  })),
]

const table = aTable({
  columns,
  rows: FIGURES.map((text, i) => [
    { value: `Country ${i + 1}`, asWritten: '' },
    ...YEARS.map(() => ({ value: Number(text.replace(',', '')), asWritten: text })),
  ]),
})

const draft = aDraft({
  title: 'Sixteen years of tolls',
  blocks: [
    aParagraph('Tolls are paid at the eastern gate.'),
    aTableBlock({ title: 'Tolls of sixteen years' }),
    aChartBlock({
      form: 'grouped',
      view: { columns: ['country', 'y2000', 'y2001', 'y2002', 'y2003'], rows: null, derived: [] },
    }),
    aParagraph('The text goes on.'),
  ],
})

const folder = newFolder()
let app: OpenApp
beforeAll(async () => {
  storeDraft(folder, snapshotDraft(draft, { ...aLibrary(), tables: [table] }))
  app = await openOn(folder, draft)
  await app.page.getByRole('document', { name: /^Page 1 of/ }).waitFor({ timeout: 150_000 })
})
afterAll(async () => {
  await app.kill()
  rmSync(folder, { recursive: true, force: true })
})

it('shows a table that is too wide for the page on one that lies on its side, with lines as wide as the others have', async () => {
  const { page, complaints } = app
  const paper = (number: number) => page.getByRole('document', { name: new RegExp(`^Page ${number} of 2`) })
  await page.getByRole('textbox', { name: /^Page, of \d+/ }).fill('2')
  await page.keyboard.press('Enter')
  await expect.poll(() => paper(2).textContent(), { timeout: 60_000 }).toContain('Total 2015')
  const [first, second] = [(await paper(1).boundingBox())!, (await paper(2).boundingBox())!]
  expect(first.height).toBeGreaterThan(first.width)
  // Of A4 between its margins of 50 points.
  const printed = (width: number, points: number) => width * (1 - 100 / points)
  expect(printed(second.width, 841.89)).toBeCloseTo(printed(first.width, 595.28), 0)
  expect(second.width / second.height).toBeCloseTo(first.height / first.width, 1)
  // A press on it leads to the table in the text, which is marked on it.
  await paper(2).click({ position: { x: second.width / 2, y: second.height / 3 } })
  await paper(2).locator('.here').waitFor()
  expect(complaints).toEqual([])
})

it('stands the figures of the text by their decimal marks', async () => {
  const { page } = app
  const cells = page.locator('.node-dataTable tbody td:nth-child(2)')
  await expect.poll(() => cells.allInnerTexts()).toEqual([...FIGURES])
  // The end of what is before the mark, in each row.
  const marks = await cells.evaluateAll((all) =>
    all.map((cell) => {
      const text = cell.firstChild!
      const range = document.createRange()
      range.setStart(text, 0)
      range.setEnd(text, text.textContent!.split('.')[0]!.length)
      return range.getBoundingClientRect().right
    }),
  )
  expect(Math.max(...marks) - Math.min(...marks)).toBeLessThan(1)
  // Each stays whole on its line, however many columns there are.
  const lines = await cells.evaluateAll((all) =>
    all.map((cell) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      return range.getClientRects().length
    }),
  )
  expect(lines).toEqual([1, 1, 1])
})
