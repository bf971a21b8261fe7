import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DraftStore } from '#drafts/draft-store.ts'
import { aDraft, aParagraph } from '#tests/builders/a-draft.ts'
import {
  editorOf,
  fileOf,
  goHome,
  newFolder,
  openBriefing,
  openOn,
  savedIn,
  status,
  storeDraft,
  storedText,
  write,
} from './briefing-window.ts'
import type { OpenApp } from './open-app.ts'
import { MAIN, startProcess } from './start-process.ts'

const draft = aDraft()

let folder: string
let app: OpenApp | undefined
beforeEach(() => {
  folder = newFolder()
  app = undefined
})
afterEach(async () => {
  await app?.kill()
  rmSync(folder, { recursive: true, force: true })
})

describe('another program', () => {
  it('that is this one, started again, leaves the first and its briefing as they are', async () => {
    storeDraft(folder, draft)
    app = await openOn(folder, draft)
    const { page, main } = app
    await write(page, ' Before.')
    await savedIn(page, fileOf(folder, draft.id), 'The bridge is open. Before.')
    const before = readFileSync(fileOf(folder, draft.id))
    const second = startProcess(MAIN, { arguments: ['--library', folder] })
    expect(await second.ended).toBe(2)
    expect(second.stderr()).toBe(
      `Briefwright is already open on ${folder}: its window was brought to the front, and this start ends here.\n`,
    )
    expect(readFileSync(fileOf(folder, draft.id))).toEqual(before)
    await write(page, ' After.')
    await savedIn(page, fileOf(folder, draft.id), 'The bridge is open. Before. After.')
    expect(main.child.exitCode).toBeNull()
  })

  it('that writes the open briefing is not written over: what is typed goes to a conflict copy', async () => {
    storeDraft(folder, draft)
    app = await openOn(folder, draft)
    const { page } = app
    await write(page, ' Ours.')
    await savedIn(page, fileOf(folder, draft.id), 'The bridge is open. Ours.')
    const theirs = new DraftStore(folder)
    const opened = await theirs.open(draft.id)
    if (!opened.ok) throw new Error(opened.error.code)
    const body = aDraft({ blocks: [aParagraph('The bridge is shut. Theirs.')] }).body
    expect(await theirs.save({ ...opened.value.draft, body })).toMatchObject({ ok: true })
    const bytes = readFileSync(fileOf(folder, draft.id))

    await write(page, ' Typed on.')
    await status(page, /^Changed in another window: your text is saved as a briefing of its own/)
    const copies = (): readonly string[] =>
      readdirSync(join(folder, 'drafts')).filter(
        (name) => /^[0-9a-f-]{36}\.json$/.test(name) && name !== `${draft.id}.json`,
      )
    expect(copies()).toHaveLength(1)
    const copy = join(folder, 'drafts', copies()[0]!)
    expect(storedText(copy)).toBe('The bridge is open. Ours. Typed on.')
    await write(page, ' And on.')
    await expect.poll(() => storedText(copy)).toBe('The bridge is open. Ours. Typed on. And on.')
    await write(page, ' To the end.')
    // Nothing is unsaved, so nothing is asked.
    await goHome(page)
    expect(storedText(copy)).toBe('The bridge is open. Ours. Typed on. And on. To the end.')
    expect(copies()).toHaveLength(1)
    expect(readFileSync(fileOf(folder, draft.id))).toEqual(bytes)
    await openBriefing(page, `Conflict copy of ${draft.title}`)
    await editorOf(page).filter({ hasText: 'And on. To the end.' }).waitFor()
    await openBriefing(page, draft.title)
    await editorOf(page).filter({ hasText: 'The bridge is shut. Theirs.' }).waitFor()
  })

  it('that moves the open briefing to the trash is told of: it is restored with all that was typed', async () => {
    storeDraft(folder, draft)
    app = await openOn(folder, draft)
    const { page } = app
    await write(page, ' Before.')
    await savedIn(page, fileOf(folder, draft.id), 'Before.')
    const theirs = new DraftStore(folder)
    expect(await theirs.trash(draft.id)).toMatchObject({ ok: true })
    await write(page, ' After.')
    await status(page, /^This briefing was moved to the trash: your text is saved as a briefing of its own/)
    const listed = async () => {
      const list = await theirs.list()
      if (!list.ok) throw new Error(list.error.code)
      return list.value.map(({ title, trashed }) => `${title}${trashed === null ? '' : ' (trash)'}`).sort()
    }
    expect(await listed()).toEqual([`Copy of ${draft.title}`, `${draft.title} (trash)`])
    await page.getByRole('button', { name: 'Restore it' }).click()
    await savedIn(page, fileOf(folder, draft.id), 'The bridge is open. Before. After.')
    await expect.poll(listed).toEqual([`Copy of ${draft.title} (trash)`, draft.title].sort())
    await write(page, ' And on.')
    await savedIn(page, fileOf(folder, draft.id), 'The bridge is open. Before. After. And on.')
  })

  it('that archives the open briefing stops nobody, and one that deletes it is told of', async () => {
    storeDraft(folder, draft)
    app = await openOn(folder, draft)
    const { page } = app
    expect(await new DraftStore(folder).archive(draft.id)).toMatchObject({ ok: true })
    const archived = join(folder, 'drafts/archive', `${draft.id}.json`)
    await write(page, ' Archived.')
    await savedIn(page, archived, 'The bridge is open. Archived.')
    for (const name of [archived, `${archived}.bak`]) rmSync(name)
    await write(page, ' Deleted.')
    await status(page, /^The file of this briefing was deleted: your text is saved as a briefing of its own/)
    await page.getByRole('button', { name: 'Go on in the copy' }).click()
    await editorOf(page).filter({ hasText: 'The bridge is open. Archived. Deleted.' }).waitFor()
    await status(page, /^Saved/)
  })
})
