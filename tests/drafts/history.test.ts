import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countDraftWords } from '#domain/count-words.ts'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import type { Draft } from '#domain/draft.ts'
import type { Result } from '#domain/result.ts'
import { encodeDraftFile } from '#drafts/draft-file.ts'
import { DraftStore, VERSION_EVERY } from '#drafts/draft-store.ts'
import { nodeFileSystem } from '#drafts/file-system.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { instrument, systemError } from './instrumented-file-system.ts'
import type { Watch } from './instrumented-file-system.ts'
import { temporaryFolder } from './temporary-folder.ts'

const { id } = aDraft()
const titled = (title: string): Draft => aDraft({ title })

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** A store with a clock of its own over one draft, "one", as a program finds it that starts anew. */
async function aStore(watch: Watch = () => undefined) {
  const user = await temporaryFolder()
  value(await new DraftStore(user).create(titled('one')))
  const clock = { time: Date.UTC(2026, 10, 22, 12) }
  const complaints: string[] = []
  const store = new DraftStore(user, {
    files: instrument(nodeFileSystem, watch),
    now: () => clock.time,
    complain: ({ code }) => complaints.push(code),
  })
  const path = join(user, 'drafts', `${id}.json`)
  return { user, store, clock, complaints, path, versions: join(user, 'drafts', 'versions', id) }
}

const kept = async (store: DraftStore) => {
  await store.flush()
  return value(await store.versions(id)).map(({ reason, title }) => `${reason}: ${title}`)
}

describe('the history of a draft', () => {
  it('begins with the state that was opened, once, as the file had it', async () => {
    const { store, path, versions } = await aStore()
    value(await store.open(id))
    value(await store.open(id))
    expect(value(await store.versions(id))).toEqual([
      {
        version: expect.stringMatching(/^\d{8}T\d{9}Z-20261122T120000000Z-opened$/),
        saved: expect.stringMatching(/Z$/),
        reason: 'opened',
        title: 'one',
        words: countDraftWords(titled('one'), titled('one').snapshots),
      },
    ])
    const [name] = await readdir(versions)
    expect(await readFile(join(versions, name!))).toEqual(await readFile(path))
  })

  it('goes on every five minutes of work, and only then', async () => {
    const { store, clock } = await aStore()
    value(await store.open(id))
    for (const title of ['two', 'three', 'four', 'five']) {
      clock.time += VERSION_EVERY / 2
      value(await store.save(titled(title)))
    }
    expect(await kept(store)).toEqual(['working: five', 'working: three', 'opened: one'])
    clock.time += 10 * VERSION_EVERY
    value(await store.open(id))
    expect(await kept(store)).toEqual(['working: five', 'working: three', 'opened: one'])
  })

  it('goes on when the clock was set back', async () => {
    const { store, clock } = await aStore()
    value(await store.open(id))
    clock.time -= 24 * 3_600_000
    value(await store.save(titled('two')))
    expect(await kept(store)).toEqual(['opened: one', 'working: two'])
  })

  it('is thinned as it grows', async () => {
    const { store, clock } = await aStore()
    value(await store.open(id))
    for (let i = 1; i <= 36; i++) {
      clock.time += VERSION_EVERY
      value(await store.save(titled(`at ${i * 5} minutes`)))
      await store.flush()
    }
    // Three hours: twelve of the last, the last of 12 and 13 o’clock, and the present one.
    expect(await kept(store)).toEqual([
      ...Array.from({ length: 12 }, (_, i) => `working: at ${(36 - i) * 5} minutes`),
      'working: at 115 minutes',
      'working: at 55 minutes',
    ])
  })

  it('gives back any version, keeping the present state as one', async () => {
    const { store, clock } = await aStore()
    value(await store.open(id))
    clock.time += VERSION_EVERY
    value(await store.save({ ...titled('two'), mood: 'grave' } as Draft))
    value(await store.save(titled('three')))
    await store.flush()
    const [working] = value(await store.versions(id))
    const two = { ...titled('two'), mood: 'grave' }
    expect(value(await store.version(id, working!.version))).toEqual(two)
    clock.time += 1
    const restored = value(await store.restoreVersion(id, working!.version))
    expect(restored).toMatchObject({ draft: two, readOnly: null, recovery: null, undo: null })
    expect(value(await store.open(id)).draft).toEqual(two)
    expect(await kept(store)).toEqual(['opened: two', 'before-restore: three', 'working: two', 'opened: one'])
    value(await store.save(titled('four')))
    expect(value(await store.open(id)).draft.title).toBe('four')
  })

  it('restores nothing where the present state cannot be kept', async () => {
    let full = false
    const { store, path, versions } = await aStore((step, at) => {
      if (full && step === 'write' && at.startsWith(versions)) throw systemError('ENOSPC')
      return undefined
    })
    value(await store.open(id))
    value(await store.save(titled('two')))
    const [opened] = value(await store.versions(id))
    const before = await readFile(path)
    full = true
    expect(await store.restoreVersion(id, opened!.version)).toMatchObject({ error: { code: 'disk-full' } })
    expect(await readFile(path)).toEqual(before)
  })

  it('is no obstacle to opening and saving where it cannot be written', async () => {
    const { store, clock, complaints, versions } = await aStore((step, at) => {
      if (step === 'make folder' && at === versions) throw systemError('EROFS')
      return undefined
    })
    expect(value(await store.open(id)).draft.title).toBe('one')
    clock.time += VERSION_EVERY
    expect(await store.save(titled('two'))).toMatchObject({ ok: true })
    expect(await kept(store)).toEqual([])
    expect(complaints).toEqual(['file-unwritable', 'file-unwritable'])
  })

  it('leaves out a version that is damaged, and knows no other name', async () => {
    const { store, versions } = await aStore()
    value(await store.open(id))
    const [name] = await readdir(versions)
    const version = name!.replace('.json', '')
    await truncate(join(versions, name!), 300)
    await writeFile(join(versions, 'notes.json'), 'mine')
    expect(await kept(store)).toEqual([])
    expect(await store.version(id, version)).toMatchObject({ error: { code: 'file-damaged' } })
    expect(await store.restoreVersion(id, version)).toMatchObject({ error: { code: 'file-damaged' } })
    for (const strange of ['notes', '../../secret', version.replace('opened', 'working')]) {
      expect(await store.version(id, strange)).toEqual({
        ok: false,
        error: { code: 'version-unknown', id, version: strange },
      })
    }
    expect(value(await store.open(id)).draft.title).toBe('one')
  })

  it('is not hidden by one version that the disk does not give', async () => {
    const { store, versions } = await aStore()
    value(await store.open(id))
    await mkdir(join(versions, '20200102T000000000Z-20200102T000000000Z-working.json'))
    expect(await kept(store)).toEqual(['opened: one'])
  })

  it('gives no version of another draft', async () => {
    const { store, versions } = await aStore()
    value(await store.open(id))
    const [name] = await readdir(versions)
    const other = aDraft({ id: '7b1f0a52-8f4e-4b57-9a39-0d6f4f0f7a12' })
    await writeFile(join(versions, name!), encodeDraftFile(other, 1))
    const version = name!.replace('.json', '')
    expect(await store.version(id, version)).toMatchObject({ error: { code: 'version-unknown' } })
  })

  it('stands in for a damaged draft whose backup is older or gone', async () => {
    const { user, store, path } = await aStore()
    value(await store.open(id))
    value(await store.save(titled('two')))
    value(await store.open(id))
    await truncate(path, 100)
    await rm(`${path}.bak`)
    const next = new DraftStore(user)
    expect(value(await next.list())).toMatchObject([{ id, title: 'two', condition: 'damaged' }])
    expect(value(await next.open(id))).toMatchObject({
      draft: titled('two'),
      recovery: { from: 'version', quarantined: expect.stringContaining('quarantine') },
    })
    expect(await next.save(titled('three'))).toMatchObject({ ok: true })
    expect(value(await next.open(id))).toMatchObject({ draft: titled('three'), recovery: null })
  })

  it('keeps a draft of an older schema as it was before the first save in the present one', async () => {
    const { user, store, clock, path, versions } = await aStore()
    const {
      number: _,
      handling: _handling,
      numberedHeadings: _numbered,
      declined: _declined,
      ...old
    } = titled('old')
    await writeFile(path, encodeDraftFile(old as Draft, 4, 1))
    const bytes = await readFile(path)
    expect(value(await store.open(id))).toMatchObject({ draft: titled('old'), readOnly: null })
    expect(await kept(store)).toEqual(['opened: old'])
    clock.time += 1
    value(await store.save(titled('new')))
    value(await store.save(titled('newer')))
    expect(await kept(store)).toEqual(['before-migration: old', 'opened: old'])
    const name = (await readdir(versions)).find((each) => each.includes('before-migration'))
    expect(await readFile(join(versions, name!))).toEqual(bytes)
    expect((await readFile(path, 'utf8')).split('\n')[0]).toContain(`"schema":${DRAFT_SCHEMA}`)
    expect(value(await new DraftStore(user).open(id)).draft.title).toBe('newer')
  })

  it('keeps a draft before its records are corrected', async () => {
    const { store } = await aStore()
    expect(
      await store.revise(id, 'before-correction', (draft) => ({ ...draft, subtitle: 'corrected' })),
    ).toMatchObject({ ok: true })
    expect(value(await store.open(id)).draft).toEqual(aDraft({ title: 'one', subtitle: 'corrected' }))
    expect(await kept(store)).toEqual(['opened: one', 'before-correction: one'])
  })

  it('stays with a draft in the archive and in the trash, and comes back with it', async () => {
    const { store } = await aStore()
    value(await store.open(id))
    value(await store.archive(id))
    expect(await kept(store)).toEqual(['opened: one'])
    value(await store.trash(id))
    expect(await store.versions(id)).toMatchObject({ error: { code: 'draft-unknown' } })
    value(await store.restore(id))
    expect(await kept(store)).toEqual(['opened: one'])
    expect(await store.versions('../x')).toMatchObject({ error: { code: 'draft-unknown' } })
  })
})
