import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DraftSummary } from '#domain/draft.ts'
import type { Result } from '#domain/result.ts'
import { DraftStore } from '#drafts/draft-store.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { temporaryFolder } from './temporary-folder.ts'

const { id } = aDraft()

async function aStore() {
  const user = await temporaryFolder()
  const store = new DraftStore(user)
  await store.create(aDraft())
  return { user, store }
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const titles = (list: Result<readonly DraftSummary[]>) => value(list).map(({ title }) => title)

describe('two stores over one folder', () => {
  it('keeps what loses against another instance as a draft of its own, in one place', async () => {
    const { user, store: ours } = await aStore()
    const theirs = new DraftStore(user)
    value(await theirs.open(id))
    value(await theirs.save(aDraft({ subtitle: 'theirs' })))
    const lost = await ours.save(aDraft({ subtitle: 'ours' }))
    expect(lost).toEqual({
      ok: false,
      error: { code: 'changed-elsewhere', id, how: 'changed', conflictCopy: expect.any(String) },
    })
    const copy = (!lost.ok && lost.error.code === 'changed-elsewhere' && lost.error.conflictCopy) || ''
    expect(await ours.save(aDraft({ subtitle: 'ours, later' }))).toEqual(lost)
    const title = 'Conflict copy of Tolls and trade'
    expect(value(await theirs.open(copy)).draft).toEqual(aDraft({ id: copy, title, subtitle: 'ours, later' }))
    expect(value(await ours.open(id)).draft.subtitle).toBe('theirs')
    value(await ours.save(aDraft({ subtitle: 'ours again' })))
    expect(titles(await theirs.list()).sort()).toEqual([title, 'Tolls and trade'])
  })

  it('takes no side with a glance: what another instance wrote is still not written over', async () => {
    const { user, store: ours } = await aStore()
    const theirs = new DraftStore(user)
    value(await theirs.open(id))
    value(await theirs.save(aDraft({ subtitle: 'theirs' })))
    expect(value(await ours.peek(id)).subtitle).toBe('theirs')
    expect(await ours.save(aDraft({ subtitle: 'ours' }))).toMatchObject({
      error: { code: 'changed-elsewhere' },
    })
    expect(value(await theirs.open(id)).draft.subtitle).toBe('theirs')
    expect(await ours.peek('../secret')).toEqual({
      ok: false,
      error: { code: 'draft-unknown', query: '../secret' },
    })
  })

  it('makes a new conflict copy where another instance has changed that too', async () => {
    const { user, store: ours } = await aStore()
    const theirs = new DraftStore(user)
    value(await theirs.open(id))
    value(await theirs.save(aDraft({ subtitle: 'theirs' })))
    const lost = await ours.save(aDraft({ subtitle: 'ours' }))
    const copy = (!lost.ok && lost.error.code === 'changed-elsewhere' && lost.error.conflictCopy) || ''
    value(await theirs.trash(copy))
    expect(await ours.save(aDraft({ subtitle: 'ours, later' }))).toMatchObject({
      error: { code: 'changed-elsewhere', id },
    })
    expect(titles(await theirs.list())).toHaveLength(3)
  })

  const kept = async (store: DraftStore, how: 'trashed' | 'gone') => {
    const lost = await store.save(aDraft({ subtitle: 'ours' }))
    expect(lost).toEqual({
      ok: false,
      error: { code: 'changed-elsewhere', id, how, conflictCopy: expect.any(String) },
    })
    const copy = (!lost.ok && lost.error.code === 'changed-elsewhere' && lost.error.conflictCopy) || ''
    expect(await store.save(aDraft({ subtitle: 'ours, later' }))).toEqual(lost)
    expect(value(await store.peek(copy))).toEqual(
      aDraft({ id: copy, title: 'Copy of Tolls and trade', subtitle: 'ours, later' }),
    )
    return copy
  }

  it('keeps what is written into a draft that another instance has trashed, and goes on when it is restored', async () => {
    const { user, store: ours } = await aStore()
    value(await new DraftStore(user).trash(id))
    const copy = await kept(ours, 'trashed')
    expect(value(await ours.list())).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ id, trashed: expect.any(String) })]),
    )
    value(await ours.restore(id))
    value(await ours.save(aDraft({ subtitle: 'ours, restored' })))
    value(await ours.trash(copy))
    expect(value(await new DraftStore(user).open(id)).draft.subtitle).toBe('ours, restored')
    expect(value(await ours.list()).filter(({ trashed }) => trashed === null)).toHaveLength(1)
  })

  it('keeps what is written into a draft that this instance has trashed', async () => {
    const { store } = await aStore()
    value(await store.trash(id))
    await kept(store, 'trashed')
  })

  it.each([
    ['its backup too', ['', '.bak']],
    ['not its backup', ['']],
  ])('keeps what is written into a draft whose file is deleted, %s', async (_, endings) => {
    const { user, store } = await aStore()
    value(await store.save(aDraft({ subtitle: 'before' })))
    for (const ending of endings) await rm(join(user, 'drafts', `${id}.json${ending}`))
    await kept(store, 'gone')
  })

  it('goes on in the archive when another instance has put the draft there', async () => {
    const { user, store: ours } = await aStore()
    const theirs = new DraftStore(user)
    value(await theirs.archive(id))
    value(await ours.save(aDraft({ subtitle: 'ours' })))
    value(await ours.save(aDraft({ subtitle: 'ours, later' })))
    expect(value(await theirs.list())).toMatchObject([{ id, archived: true, trashed: null }])
    expect(value(await theirs.open(id)).draft.subtitle).toBe('ours, later')
    value(await theirs.unarchive(id))
    value(await ours.save(aDraft({ subtitle: 'ours, back' })))
    expect(value(await theirs.open(id)).draft.subtitle).toBe('ours, back')
  })

  it('writes over nothing in the archive that another instance has changed there', async () => {
    const { user, store: ours } = await aStore()
    const theirs = new DraftStore(user)
    value(await theirs.archive(id))
    value(await theirs.open(id))
    value(await theirs.save(aDraft({ subtitle: 'theirs' })))
    expect(await ours.save(aDraft({ subtitle: 'ours' }))).toMatchObject({
      error: { code: 'changed-elsewhere', how: 'changed' },
    })
    expect(value(await theirs.open(id)).draft.subtitle).toBe('theirs')
  })
})
