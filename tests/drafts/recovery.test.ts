import { readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeDraftFile } from '#drafts/draft-file.ts'
import { DraftStore } from '#drafts/draft-store.ts'
import { nodeFileSystem } from '#drafts/file-system.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { instrument, systemError } from './instrumented-file-system.ts'
import { temporaryFolder } from './temporary-folder.ts'

const { id } = aDraft()

/** A store of one draft that was saved as "one", then as "two", as a program finds it that starts anew. */
async function aStore() {
  const user = await temporaryFolder()
  const store = new DraftStore(user)
  await store.create(aDraft({ title: 'one' }))
  await store.save(aDraft({ title: 'two' }))
  const folder = join(user, 'drafts')
  const path = join(folder, `${id}.json`)
  return { user, folder, path, backup: `${path}.bak`, store: new DraftStore(user) }
}

const whole = (title: string, rev: number) => encodeDraftFile(aDraft({ title }), rev)

describe('recovery', () => {
  it('takes the backup of a damaged file, keeps the damaged one, and says so', async () => {
    const { folder, path, store } = await aStore()
    await truncate(path, 200)
    const damaged = await readFile(path)
    const opened = await store.open(id)
    const quarantined = join(folder, 'quarantine', (await readdir(join(folder, 'quarantine')))[0]!)
    expect(opened).toMatchObject({
      ok: true,
      value: { draft: { title: 'one' }, readOnly: null, recovery: { from: 'backup', quarantined } },
    })
    expect(await readFile(quarantined)).toEqual(damaged)
    expect(await readFile(path)).toEqual(damaged)
  })

  it('says it again until the draft is saved, with one copy of the damaged file', async () => {
    const { user, folder, path, store } = await aStore()
    await writeFile(path, Buffer.alloc(500))
    expect(await new DraftStore(user).open(id)).toMatchObject({ value: { recovery: { from: 'backup' } } })
    expect(await store.open(id)).toMatchObject({ value: { recovery: { from: 'backup' } } })
    expect(await store.save(aDraft({ title: 'three' }))).toMatchObject({ ok: true })
    expect(await store.open(id)).toMatchObject({ value: { draft: { title: 'three' }, recovery: null } })
    expect(await readdir(join(folder, 'quarantine'))).toHaveLength(1)
  })

  it.each([
    ['empty', (path: string) => truncate(path, 0)],
    ['gone', (path: string) => rm(path)],
  ])('takes the backup of a file that is %s', async (_, spoil) => {
    const { path, store } = await aStore()
    await spoil(path)
    expect(await store.list()).toMatchObject({ value: [{ id, title: 'one', condition: 'damaged' }] })
    expect(await store.open(id)).toMatchObject({ ok: true, value: { draft: { title: 'one' } } })
    expect(await store.save(aDraft({ title: 'three' }))).toMatchObject({ ok: true })
    expect(await store.open(id)).toMatchObject({ value: { draft: { title: 'three' }, recovery: null } })
  })

  it('takes the highest revision, whatever the clock said', async () => {
    const { folder, path, backup, store } = await aStore()
    const temporary = join(folder, `.${id}.json.4194305-00ff00ff.tmp`)
    await writeFile(temporary, whole('unfinished', 3))
    await utimes(temporary, 0, 0)
    await utimes(backup, 4e9, 4e9)
    await truncate(path, 10)
    expect(await store.open(id)).toMatchObject({
      value: {
        draft: { title: 'unfinished' },
        recovery: { from: 'temporary', saved: '1970-01-01T00:00:00.000Z' },
      },
    })
  })

  it('does not take a temporary file that is damaged itself', async () => {
    const { folder, path, store } = await aStore()
    await writeFile(join(folder, `.${id}.json.4194305-00ff00ff.tmp`), whole('unfinished', 3).subarray(0, 400))
    await truncate(path, 10)
    expect(await store.open(id)).toMatchObject({
      value: { draft: { title: 'one' }, recovery: { from: 'backup' } },
    })
  })

  it('ignores what stands beside a sound file', async () => {
    const { folder, store } = await aStore()
    await writeFile(join(folder, `.${id}.json.4194305-00ff00ff.tmp`), whole('unfinished', 99))
    expect(await store.open(id)).toMatchObject({ value: { draft: { title: 'two' }, recovery: null } })
  })

  it('refuses where nothing valid is left, and keeps every byte', async () => {
    const { path, backup, store } = await aStore()
    await writeFile(path, 'x')
    await writeFile(backup, 'y')
    const opened = await store.open(id)
    expect(opened).toEqual({
      ok: false,
      error: {
        code: 'file-damaged',
        path,
        reason: 'no header',
        quarantined: expect.stringContaining('quarantine'),
      },
    })
    expect(await store.list()).toMatchObject({
      value: [{ id, title: '', template: null, words: 0, condition: 'damaged' }],
    })
    expect(await store.save(aDraft({ title: 'three' }))).toMatchObject({
      ok: false,
      error: { code: 'file-damaged' },
    })
    expect([await readFile(path, 'utf8'), await readFile(backup, 'utf8')]).toEqual(['x', 'y'])
  })

  it('reads on where quarantine cannot be written, and then does not write over the damaged file', async () => {
    const { user, path } = await aStore()
    await writeFile(path, 'damaged')
    const store = new DraftStore(user, {
      files: instrument(nodeFileSystem, (step, at) => {
        if (step === 'make folder' && at.endsWith('quarantine')) throw systemError('EROFS')
        return undefined
      }),
    })
    expect(await store.open(id)).toMatchObject({ value: { recovery: { from: 'backup', quarantined: null } } })
    expect(await store.save(aDraft())).toMatchObject({
      ok: false,
      error: { code: 'file-unwritable', reason: 'EROFS' },
    })
    expect(await readFile(path, 'utf8')).toBe('damaged')
  })

  it('does not take for damage what the disk refuses to read', async () => {
    const { user, folder, path } = await aStore()
    const store = new DraftStore(user, {
      files: instrument(nodeFileSystem, (step, at) => {
        if (step === 'read' && at === path) throw systemError('EIO')
        return undefined
      }),
    })
    expect(await store.open(id)).toEqual({
      ok: false,
      error: { code: 'file-unreadable', path, reason: 'EIO' },
    })
    expect(await store.list()).toMatchObject({ value: [{ id, condition: 'damaged' }] })
    expect(await store.save(aDraft())).toMatchObject({ ok: false, error: { code: 'file-unreadable' } })
    expect(await readdir(folder)).not.toContain('quarantine')
  })

  it('refuses a whole file that holds no draft, without going back to an older state', async () => {
    const { path, store } = await aStore()
    await writeFile(path, encodeDraftFile({ ...aDraft(), title: 7 } as never, 3))
    expect(await store.open(id)).toMatchObject({
      ok: false,
      error: { code: 'draft-invalid', problems: [{ file: path, at: 'title' }] },
    })
  })

  it('refuses a file that holds another draft than its name says', async () => {
    const { path, store } = await aStore()
    const other = '7b1f0a52-8f4e-4b57-9a39-0d6f4f0f7a12'
    await writeFile(path, encodeDraftFile(aDraft({ id: other }), 3))
    expect(await store.open(id)).toMatchObject({
      ok: false,
      error: { code: 'draft-invalid', problems: [{ at: 'id' }] },
    })
    expect(await store.save(aDraft())).toMatchObject({ ok: false, error: { code: 'draft-invalid' } })
    expect(await store.list()).toMatchObject({ value: [{ id, condition: 'damaged' }] })
  })
})
