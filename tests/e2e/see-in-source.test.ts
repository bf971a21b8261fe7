import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_SNAPSHOTS } from '#domain/draft.ts'
import { aDraft, aParagraph, aQuotationBlock, aTableBlock, aTimelineBlock } from '#tests/builders/a-draft.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { editorOf, newFolder, openOn, storeDraft } from './briefing-window.ts'
import { storeLibrary } from './library-folder.ts'
import type { OpenApp } from './open-app.ts'

const draft = aDraft({
  title: 'Who keeps the bridge',
  blocks: [
    aParagraph('The bridge has its keepers.'),
    aQuotationBlock(),
    aTableBlock(),
    aQuotationBlock({ quotationId: 'lost' }),
    aTimelineBlock({ title: 'The association', eventIds: ['association-founded'] }),
  ],
  snapshots: {
    ...NO_SNAPSHOTS,
    quotations: {
      lost: aQuotation({ id: 'lost', exact: 'Nobody wrote this.', locator: { kind: 'page', page: '99' } }),
    },
  },
})

let app: OpenApp
beforeAll(async () => {
  const folder = newFolder()
  storeDraft(folder, draft)
  await storeLibrary(folder)
  app = await openOn(folder, draft)
  app.page.setDefaultTimeout(30_000)
})
afterAll(async () => {
  await app.kill()
  app.forget()
})

const library = () => app.page.getByRole('main', { name: 'Library' })
const chosen = (name: RegExp) => library().getByRole('option', { name, selected: true })
const inSource = /^See it in its source/

/** From the briefing, which is open, into the library by the row of the evidence that has these words. */
async function followRow(words: RegExp): Promise<void> {
  const { page } = app
  await page.keyboard.press('Control+1')
  await editorOf(page).waitFor()
  await page.getByRole('button', { name: /^Evidence: / }).click()
  const row = page
    .getByRole('dialog', { name: /^Evidence/ })
    .getByRole('listitem')
    .filter({ hasText: words })
  await row.getByRole('button', { name: inSource }).click()
  await library().waitFor()
}

describe('what is verified can be followed to its source', () => {
  it('from the line under a quotation in the text', async () => {
    await editorOf(app.page)
      .locator('.node-quotation')
      .first()
      .getByRole('button', { name: inSource })
      .click()
    await chosen(/The bridge will not be closed/).waitFor()
    await library().getByRole('heading', { name: 'Bridges and Borders', exact: true }).waitFor()
  })

  it('from each row of the evidence: a quotation, the figures of a table, an event with its source’s words', async () => {
    await followRow(/The bridge will not be closed/)
    await chosen(/The bridge will not be closed/).waitFor()
    await followRow(/Tolls of the bridge/)
    await library().getByRole('table', { name: 'Tolls of the bridge' }).waitFor()
    await followRow(/founded their association/)
    await chosen(/founded their association/).waitFor()
    await library().getByRole('list', { name: 'Sources of the event' }).getByText('p. 16').waitFor()
  })

  it('says where nothing is known of the place', async () => {
    await followRow(/Nobody wrote this/)
    await library().getByText('No copy of this work is here; page 99 is not in the digest.').waitFor()
    await library().getByRole('heading', { name: 'Bridges and Borders', exact: true }).waitFor()
  })

  it('from an event of a timeline to what is known of the page', async () => {
    const { page } = app
    await page.keyboard.press('Control+3')
    await page
      .getByRole('option', { name: /founded their association/ })
      .first()
      .click()
    await page.getByRole('list', { name: 'Sources of the event' }).getByRole('button').first().click()
    await chosen(/The keys are ours/).waitFor()
    expect(app.complaints).toEqual([])
  })
})
