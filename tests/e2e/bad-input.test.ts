import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import type { BlockNode } from '#domain/draft.ts'
import { encodeDraftFile } from '#drafts/draft-file.ts'
import { aDraft, aParagraph } from '#tests/builders/a-draft.ts'
import { aSource } from '#tests/builders/a-source.ts'
import {
  editorOf,
  fileOf,
  goHome,
  newFolder,
  openBriefing,
  paintedWords,
  refusal,
  savedIn,
  status,
  storeDraft,
  write,
} from './briefing-window.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

const idOf = (n: number): string => `5e1f0a52-8f4e-4b57-9a39-${String(n).padStart(12, '0')}`

const cutOff = (bytes: Buffer): Uint8Array => bytes.subarray(0, bytes.length - 60)

function flipOneBit(bytes: Buffer): Uint8Array {
  const at = bytes.length - 100
  bytes[at] = bytes[at]! ^ 1
  return bytes
}

const alert = (page: Page, words: string) => page.getByRole('alert').filter({ hasText: words })

describe('a briefing whose file is not sound', () => {
  const folder = newFolder()
  const cut = aDraft({ id: idOf(1), title: 'Cut off', blocks: [aParagraph('The last version.')] })
  const flipped = aDraft({ id: idOf(2), title: 'One bit off', blocks: [aParagraph('The last version.')] })
  const lost = aDraft({ id: idOf(3), title: 'Lost' })
  const strange = aDraft({ id: idOf(4), blocks: [{ type: 'poll' } as unknown as BlockNode] })
  const newer = { ...aDraft({ id: idOf(5), title: 'From the future' }), mood: 'sunny' }
  const citing = aDraft({
    id: idOf(7),
    title: 'Citing what is gone',
    blocks: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'As somebody wrote' },
          {
            type: 'citation',
            attrs: { items: [{ sourceId: 'lost-report-1999', locator: null, prefix: '', quotedFrom: null }] },
          },
        ],
      },
    ],
  })
  let app: OpenApp
  const written = new Map<string, Buffer>()

  beforeAll(async () => {
    for (const draft of [cut, flipped]) {
      written.set(draft.id, storeDraft(folder, draft, draft === cut ? cutOff : flipOneBit))
      const before = encodeDraftFile({ ...draft, body: aDraft().body }, 1)
      writeFileSync(`${fileOf(folder, draft.id)}.bak`, before)
    }
    written.set(lost.id, storeDraft(folder, lost, cutOff))
    written.set(strange.id, storeDraft(folder, strange))
    // Home shows the latest first.
    utimesSync(fileOf(folder, strange.id), new Date('2026-01-01'), new Date('2026-01-01'))
    written.set(newer.id, storeDraft(folder, newer, undefined, DRAFT_SCHEMA + 1))
    const unreadable = { ...strange, id: idOf(6) }
    written.set(unreadable.id, storeDraft(folder, unreadable, undefined, DRAFT_SCHEMA + 1))
    written.set(citing.id, storeDraft(folder, citing))
    app = await openApp(folder)
  })
  afterAll(async () => {
    await app.kill()
    app.forget()
  })

  const bytesOf = (id: string): Uint8Array => readFileSync(fileOf(folder, id))

  it.each([
    ['is cut off', cut],
    ['has one bit flipped', flipped],
  ])(
    'that %s opens in its last sound state, which it says, and is kept as it was found',
    async (_, draft) => {
      const { page } = app
      const damaged = written.get(draft.id)!
      const backup = readFileSync(`${fileOf(folder, draft.id)}.bak`)
      await openBriefing(page, draft.title)
      const notice = await alert(page, 'The stored file was damaged').innerText()
      expect(notice).toMatch(/What you see is the state saved last before that: \d\d:\d\d\./)
      const kept = /The damaged file is kept in (.+)\.$/.exec(notice.trim())?.[1]
      expect(readFileSync(kept!)).toEqual(damaged)
      expect(bytesOf(draft.id)).toEqual(damaged)
      expect((await editorOf(page).innerText()).trim()).toBe('The bridge is open.')

      await write(page, ' And tolls are due.')
      await savedIn(page, fileOf(folder, draft.id), 'The bridge is open. And tolls are due.')
      expect(readFileSync(kept!)).toEqual(damaged)
      expect(readFileSync(`${fileOf(folder, draft.id)}.bak`)).toEqual(backup)
      await goHome(page)
    },
  )

  it('of which nothing is left that can be read is listed as damaged, and opening it says why', async () => {
    const { page } = app
    const card = page.getByRole('listitem').filter({ hasText: 'Damaged briefing' }).first()
    expect(await card.innerText()).toContain('Its file is damaged; nothing in it can be read here')
    await openBriefing(page, 'Damaged briefing')
    const sentence = await refusal(page, 'The briefing was not opened')
    const [, file, kept] =
      /^(.+) is damaged \(.+ bytes where .+ were written\); it was kept as (.+): use an earlier copy of it\.$/.exec(
        sentence,
      )!
    expect(file).toBe(fileOf(folder, lost.id))
    expect(readFileSync(kept!)).toEqual(written.get(lost.id)!)
    expect(bytesOf(lost.id)).toEqual(written.get(lost.id)!)
  })

  it('of a shape that no version writes is refused with the place of the fault', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Open Damaged briefing' }).last().click()
    expect(await refusal(page, 'The briefing was not opened')).toMatch(
      new RegExp(
        `^${fileOf(folder, strange.id)} is not a briefing that can be read \\(at body\\.content\\.0.*\\) and was left as it is: correct it or use an earlier copy\\.$`,
      ),
    )
    expect(bytesOf(strange.id)).toEqual(written.get(strange.id)!)
  })

  it('of a newer version is read and printed, and neither edited nor renamed', async () => {
    const { page } = app
    await openBriefing(page, newer.title)
    await alert(page, 'It can be read and exported, not changed.').waitFor()
    await status(page, /^Read only$/)
    await expect.poll(() => paintedWords(page), { timeout: 20_000 }).toContain('The bridge is open.')
    await editorOf(page).click()
    await page.keyboard.type('Typed in vain')
    await page.getByRole('textbox', { name: 'Title', exact: true }).click()
    await page.keyboard.type('Typed in vain')
    expect(await page.getByText('Typed in vain').count()).toBe(0)
    expect(await page.getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toBe(newer.title)
    const pdf = join(folder, 'future.pdf')
    const answered = app.chooseFile(pdf)
    await page.getByRole('button', { name: 'Export PDF' }).click()
    await answered
    await page.getByText(/Exported one page to .*future\.pdf/).waitFor()
    expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain('The bridge is open.')
    await goHome(page)

    await page.getByRole('button', { name: `More for ${newer.title}` }).click()
    await page.getByRole('menuitem', { name: 'Rename' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('From the past')
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
    expect(await refusal(page, 'The briefing was not renamed')).toContain(
      'can be read and printed here but not written (it was written by a newer version of Briefwright)',
    )
    expect(bytesOf(newer.id)).toEqual(written.get(newer.id)!)
    expect(readdirSync(join(folder, 'drafts'))).not.toContain(`${newer.id}.json.bak`)
  })

  it('of a newer version that has what this one does not know is left to that version', async () => {
    const { page } = app
    await openBriefing(page, 'Untitled briefing')
    expect(await refusal(page, 'The briefing was not opened')).toBe(
      `${fileOf(folder, idOf(6))} was written by a newer version of Briefwright (schema ${DRAFT_SCHEMA + 1}; this one knows ${DRAFT_SCHEMA}) and was left as it is: open it with that version.`,
    )
    expect(bytesOf(idOf(6))).toEqual(written.get(idOf(6))!)
  })

  it('that cites a source which nobody has says so beside the page, and can be edited and mended', async () => {
    const { page } = app
    const file = fileOf(folder, citing.id)
    await openBriefing(page, citing.title)
    const problem = alert(page, 'The page could not be made anew')
    expect(await problem.innerText()).toContain(
      'The briefing cites the source “lost-report-1999”, which neither it nor the library holds: add that source to the library or take the citation out.',
    )
    expect(bytesOf(citing.id)).toEqual(written.get(citing.id)!)
    await write(page, ' and others doubt')
    await savedIn(page, file, 'As somebody wrote and others doubt')
    expect(readFileSync(file, 'utf8')).toContain('lost-report-1999')

    await page.keyboard.press('Control+A')
    await page.keyboard.type('Nothing is cited here.')
    await expect.poll(() => paintedWords(page), { timeout: 20_000 }).toContain('Nothing is cited here.')
    expect(await problem.count()).toBe(0)
    await savedIn(page, file, 'Nothing is cited here.')
    expect(app.complaints).toEqual([])
    await goHome(page)
  })
})

it('a broken file of the own library is named, the rest works, and it counts again once it is mended', async () => {
  const folder = newFolder()
  const draft = aDraft()
  storeDraft(folder, draft)
  mkdirSync(join(folder, 'sources'))
  const broken = join(folder, 'sources', 'report-2019.json')
  const whole = JSON.stringify(aSource())
  writeFileSync(broken, whole.slice(0, -20))
  const app = await openApp(folder)
  const { page } = app
  const sentence = await page.getByRole('alert').innerText()
  expect(sentence).toContain(
    `Some records of your own cannot be used and were left out (${broken}: not JSON: `,
  )
  expect(sentence).toContain('everything else works: correct that file')
  await page.getByText('5 sources in the library').waitFor()
  await openBriefing(page, draft.title)
  await write(page, ' All the same.')
  await savedIn(page, fileOf(folder, draft.id), 'The bridge is open. All the same.')
  expect(readFileSync(broken, 'utf8')).toBe(whole.slice(0, -20))
  await app.kill()

  writeFileSync(broken, whole)
  const again = await openApp(folder)
  await again.page.getByText('6 sources in the library').waitFor()
  expect(await again.page.getByRole('alert').count()).toBe(0)
  await again.kill()
  again.forget()
})
