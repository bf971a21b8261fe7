import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BlockNode, Draft } from '#domain/draft.ts'
import type { Result } from '#domain/result.ts'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import { DraftStore } from '#drafts/draft-store.ts'
import { ExcerptStore } from '#drafts/excerpt-store.ts'
import { aDraft, aParagraph } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aFolder } from '#tests/builders/a-shelf.ts'

const QUOTATION: BlockNode = {
  type: 'quotation',
  attrs: { quotationId: 'rahimova-bridge', form: 'block', lead: 'As she said:', shown: '' },
}
const table = (title: string): BlockNode => ({
  type: 'dataTable',
  attrs: { tableId: 'tolls', title, view: null, id: null },
})
const TIMELINE: BlockNode = {
  type: 'timeline',
  attrs: { eventIds: ['association-founded'], title: '', form: 'list', order: 'by-date', id: null },
}

const IDS = {
  tolls: '5e1f0a52-8f4e-4b57-9a39-0d6f4f0f7a11',
  bridges: '5e1f0a52-8f4e-4b57-9a39-0d6f4f0f7a12',
}

const holding = (which: keyof typeof IDS, ...blocks: readonly BlockNode[]): Draft =>
  snapshotDraft(aDraft({ id: IDS[which], title: which, blocks: [aParagraph('One.'), ...blocks] }), aLibrary())

/** Two stores over one folder, wired as the app wires them; a second passes with each look at the clock. */
async function aPlace(folder?: string) {
  const home = folder ?? (await aFolder())
  let clock = Date.UTC(2026, 10, 22)
  const complaints: string[] = []
  let excerpts: ExcerptStore | null = null
  const drafts = new DraftStore(home, { seen: (draft) => excerpts?.see(draft) })
  excerpts = new ExcerptStore(home, drafts, {
    now: () => (clock += 1000),
    rest: 5,
    complain: ({ code }) => complaints.push(code),
  })
  return { home, drafts, excerpts, complaints }
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const summary = async (excerpts: ExcerptStore) =>
  valueOf(await excerpts.list()).map(
    ({ id, usedIn }) => `${id}: ${usedIn.map(({ title }) => title).join(', ')}`,
  )

describe('ExcerptStore', () => {
  it('keeps what drafts hold with its records, last used first, and where it is used', async () => {
    const { drafts, excerpts } = await aPlace()
    await drafts.create(holding('tolls', QUOTATION))
    await excerpts.settled()
    await drafts.create(holding('bridges', table('Tolls'), QUOTATION))
    await excerpts.settled()
    expect(valueOf(await excerpts.list())).toMatchObject([
      {
        id: 'quotation-rahimova-bridge',
        node: { type: 'quotation', attrs: { lead: '' } },
        snapshots: { quotations: aLibraryRecord('quotations'), references: aReference() },
        tags: [],
        note: '',
        firstUsed: '2026-11-22T00:00:01.000Z',
        lastUsed: '2026-11-22T00:00:02.000Z',
        usedIn: expect.arrayContaining([
          { draftId: IDS.bridges, title: 'bridges' },
          { draftId: IDS.tolls, title: 'tolls' },
        ]),
      },
      { id: 'table-tolls', usedIn: [{ title: 'bridges' }] },
    ])
  })

  it('keeps an excerpt that was taken out of its draft, and that of a draft in the trash', async () => {
    const { drafts, excerpts } = await aPlace()
    await drafts.create(holding('tolls', QUOTATION, TIMELINE))
    await drafts.create(holding('bridges', table('Tolls')))
    await excerpts.settled()
    await drafts.save(holding('tolls', QUOTATION))
    await drafts.trash(IDS.bridges)
    expect((await summary(excerpts)).toSorted()).toEqual([
      'quotation-rahimova-bridge: tolls',
      'table-tolls: ',
      expect.stringMatching(/^timeline-\w+: $/),
    ])
    await drafts.restore(IDS.bridges)
    expect(await summary(excerpts)).toContain('table-tolls: bridges')
  })

  it('writes nothing while a draft is typed in that holds what it held', async () => {
    const { home, drafts, excerpts } = await aPlace()
    await drafts.create(holding('tolls', QUOTATION))
    await excerpts.settled()
    const before = await stat(join(home, 'excerpts.json'))
    for (let i = 0; i < 5; i++) {
      await drafts.save(holding('tolls', QUOTATION, aParagraph(`Typed ${i}.`)))
      await excerpts.settled()
    }
    expect((await stat(join(home, 'excerpts.json'))).ino).toBe(before.ino)
  })

  it('follows a draft that changes an excerpt, which is no new use of it', async () => {
    const { drafts, excerpts } = await aPlace()
    await drafts.create(holding('tolls', table('Tolls')))
    const [before] = valueOf(await excerpts.list())
    await drafts.save(holding('tolls', table('Tolls of the bridge')))
    const [after] = valueOf(await excerpts.list())
    expect(after).toEqual({ ...before, node: table('Tolls of the bridge') })
  })

  it('keeps tags and notes through further use', async () => {
    const { drafts, excerpts } = await aPlace()
    await drafts.create(holding('tolls', QUOTATION))
    expect(await excerpts.annotate('quotation-rahimova-bridge', ['trade', 'trade'], 'For May.')).toEqual({
      ok: true,
      value: null,
    })
    await drafts.create(holding('bridges', QUOTATION))
    expect(valueOf(await excerpts.list())).toMatchObject([{ tags: ['trade'], note: 'For May.' }])
    expect(await excerpts.annotate('quotation-none', [], '')).toMatchObject({
      error: { code: 'excerpt-gone' },
    })
  })

  it('forgets an excerpt when no briefing holds it, and takes it up again when one does', async () => {
    const { drafts, excerpts } = await aPlace()
    await drafts.create(holding('tolls', QUOTATION))
    expect(await excerpts.forget('quotation-rahimova-bridge')).toEqual({
      ok: false,
      error: { code: 'excerpt-used', id: 'quotation-rahimova-bridge', titles: ['tolls'] },
    })
    await drafts.save(holding('tolls'))
    expect(await excerpts.forget('quotation-rahimova-bridge')).toEqual({ ok: true, value: null })
    expect(await summary(excerpts)).toEqual([])
    await drafts.save(holding('tolls', QUOTATION))
    expect(await summary(excerpts)).toEqual(['quotation-rahimova-bridge: tolls'])
  })

  it('is made of all drafts where there is no file yet', async () => {
    const { home, drafts } = await aPlace()
    await drafts.create(holding('tolls', QUOTATION))
    await drafts.create(holding('bridges', table('Tolls')))
    await rm(join(home, 'excerpts.json'), { force: true })
    const { excerpts } = await aPlace(home)
    expect((await summary(excerpts)).toSorted()).toEqual([
      'quotation-rahimova-bridge: tolls',
      'table-tolls: bridges',
    ])
  })

  it('is made anew where its file and its backup are damaged; what was there is kept in quarantine', async () => {
    const { home, drafts, excerpts } = await aPlace()
    await drafts.create(holding('tolls', QUOTATION))
    await excerpts.annotate('quotation-rahimova-bridge', ['trade'], '')
    const path = join(home, 'excerpts.json')
    const whole = await readFile(path, 'utf8')
    for (const file of [path, `${path}.bak`]) await writeFile(file, whole.slice(0, 200))
    const again = await aPlace(home)
    expect(await summary(again.excerpts)).toEqual(['quotation-rahimova-bridge: tolls'])
    expect(again.complaints).toEqual(['file-damaged'])
    expect(await readdir(join(home, 'quarantine'))).toHaveLength(1)
  })

  it('looks through a draft by itself when that has rested', async () => {
    const { home, drafts } = await aPlace()
    await drafts.create(holding('tolls', QUOTATION))
    await expect
      .poll(() => readFile(join(home, 'excerpts.json'), 'utf8').catch(() => ''))
      .toContain('rahimova')
  })
})

const aLibraryRecord = (part: 'quotations') => ({ 'rahimova-bridge': aLibrary()[part][0] })
const aReference = () => ({ 'report-2019': aLibrary().sources[0]!.reference })
