import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import type { DraftSummary } from '#domain/draft.ts'
import type { Result } from '#domain/result.ts'
import { encodeDraftFile } from '#drafts/draft-file.ts'
import { DraftStore } from '#drafts/draft-store.ts'
import { nodeFileSystem } from '#drafts/file-system.ts'
import { aDraft, aParagraph } from '#tests/builders/a-draft.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { instrument, systemError } from './instrumented-file-system.ts'
import { temporaryFolder } from './temporary-folder.ts'

const { id } = aDraft()
const OTHER = '7b1f0a52-8f4e-4b57-9a39-0d6f4f0f7a12'

async function aStore() {
  const user = await temporaryFolder()
  const store = new DraftStore(user)
  await store.create(aDraft())
  return { user, store, folder: join(user, 'drafts') }
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const titles = (list: Result<readonly DraftSummary[]>) => value(list).map(({ title }) => title)

describe('the draft store', () => {
  it('is empty where there is no folder yet', async () => {
    const store = new DraftStore(join(await temporaryFolder(), 'not', 'yet'))
    expect(await store.list()).toEqual({ ok: true, value: [] })
    expect(await store.open(id)).toEqual({ ok: false, error: { code: 'draft-unknown', query: id } })
  })

  it('stores a draft in a file of real bytes, under its id, for the next start', async () => {
    const user = join(await temporaryFolder(), 'new', 'folder')
    const created = value(await new DraftStore(user).create(aDraft()))
    expect(created).toEqual({
      draft: aDraft(),
      saved: expect.any(String),
      readOnly: null,
      recovery: null,
      undo: null,
    })
    expect((await readFile(join(user, 'drafts', `${id}.json`), 'utf8')).split('\n')[1]).toBe(
      JSON.stringify(aDraft()),
    )
    expect(await new DraftStore(user).open(id)).toEqual({ ok: true, value: created })
  })

  it('lists title, words and time, last saved first', async () => {
    const { store } = await aStore()
    const body = {
      type: 'doc',
      content: [
        aParagraph('Four words — and more.'),
        { type: 'quotation', attrs: { quotationId: 'q', form: 'block', lead: '', shown: '' } },
      ],
    }
    const quotation = aQuotation({ selector: { exact: 'two words' } })
    const snapshots = { references: {}, quotations: { q: quotation }, tables: {}, events: {} }
    const other = { ...aDraft(), id: OTHER, title: 'Other', body, snapshots } as ReturnType<typeof aDraft>
    const { saved } = value(await store.create(other))
    expect(value(await store.list())).toEqual([
      {
        id: OTHER,
        title: 'Other',
        template: 'two-page-brief',
        words: 7,
        saved,
        trashed: null,
        archived: false,
        condition: 'sound',
      },
      expect.objectContaining({ id, title: 'Tolls and trade', words: 7, condition: 'sound' }),
    ])
  })

  it('renames without touching the rest', async () => {
    const { user, store } = await aStore()
    await store.save(aDraft({ subtitle: 'New' }))
    value(await store.rename(id, 'Renamed'))
    expect(value(await new DraftStore(user).open(id)).draft).toEqual(
      aDraft({ subtitle: 'New', title: 'Renamed' }),
    )
  })

  it('duplicates under a new id', async () => {
    const { user, store } = await aStore()
    const { draft } = value(await store.duplicate(id))
    expect(draft).toEqual(aDraft({ id: draft.id, title: 'Copy of Tolls and trade' }))
    expect(draft.id).not.toBe(id)
    value(await store.save({ ...draft, subtitle: 'Mine' }))
    expect(value(await new DraftStore(user).open(id)).draft).toEqual(aDraft())
  })

  it('moves to the trash and back, with the backup', async () => {
    const { store, folder } = await aStore()
    await store.save(aDraft({ subtitle: 'Second' }))
    expect(await store.trash(id)).toEqual({ ok: true, value: null })
    expect((await readdir(join(folder, 'trash'))).sort()).toEqual([`${id}.json`, `${id}.json.bak`])
    expect(value(await store.list())).toMatchObject([
      { id, trashed: expect.stringMatching(/Z$/), condition: 'sound' },
    ])
    for (const refused of [store.open(id), store.rename(id, 'x'), store.trash(id)]) {
      expect(await refused).toEqual({ ok: false, error: { code: 'draft-unknown', query: id } })
    }
    expect(await store.restore(id)).toEqual({ ok: true, value: null })
    expect(await store.restore(id)).toEqual({ ok: false, error: { code: 'draft-unknown', query: id } })
    expect(value(await store.open(id)).draft).toEqual(aDraft({ subtitle: 'Second' }))
  })

  it('takes a move to the trash that was cut short for a move', async () => {
    const { user, store, folder } = await aStore()
    await store.save(aDraft({ subtitle: 'Second' }))
    await mkdir(join(folder, 'trash'))
    await rename(join(folder, `${id}.json`), join(folder, 'trash', `${id}.json`))
    const next = new DraftStore(user)
    expect(value(await next.list())).toMatchObject([{ id, trashed: expect.any(String) }])
    expect(await next.open(id)).toMatchObject({ ok: false, error: { code: 'draft-unknown' } })
    value(await next.restore(id))
    expect(value(await next.open(id)).draft.subtitle).toBe('Second')
  })

  it('does not move a draft over another', async () => {
    const { store, folder } = await aStore()
    await mkdir(join(folder, 'trash'))
    await copyFile(join(folder, `${id}.json`), join(folder, 'trash', `${id}.json`))
    expect(await store.trash(id)).toMatchObject({
      ok: false,
      error: { code: 'file-unwritable', reason: 'EEXIST' },
    })
    expect(value(await store.open(id)).draft).toEqual(aDraft())
  })

  it('takes no path for an id, and no other file for a draft', async () => {
    const { store, folder } = await aStore()
    await writeFile(join(folder, 'notes.json'), '{}')
    await writeFile(join(folder, `${OTHER.toUpperCase()}.json`), '{}')
    await writeFile(join(folder, '..', 'secret.json'), encodeDraftFile(aDraft(), 1))
    expect(value(await store.list())).toHaveLength(1)
    for (const query of [
      '../secret',
      '..',
      '',
      'notes',
      `${id}/../${id}`,
      `${id}\0`,
      id.toUpperCase(),
      './' + id,
    ]) {
      for (const refused of [
        store.open(query),
        store.trash(query),
        store.restore(query),
        store.duplicate(query),
      ]) {
        expect(await refused).toEqual({ ok: false, error: { code: 'draft-unknown', query } })
      }
    }
    await expect(store.create(aDraft({ id: '../outside' }))).rejects.toThrow(RangeError)
  })

  it('finds by id or by title, and says which are meant where several are', async () => {
    const { store } = await aStore()
    expect(await store.find(id)).toMatchObject({ ok: true, value: { id } })
    expect(await store.find(' tolls and TRADE ')).toMatchObject({ ok: true, value: { id } })
    expect(await store.find('Tolls')).toEqual({ ok: false, error: { code: 'draft-unknown', query: 'Tolls' } })
    value(await store.create(aDraft({ id: OTHER, title: 'Tolls and Trade' })))
    expect(await store.find('Tolls and trade')).toEqual({
      ok: false,
      error: { code: 'draft-ambiguous', query: 'Tolls and trade', ids: expect.arrayContaining([id, OTHER]) },
    })
    value(await store.trash(OTHER))
    expect(await store.find('Tolls and trade')).toMatchObject({ ok: true, value: { id } })
  })

  it('opens a newer schema to be read only and leaves its bytes alone', async () => {
    const { user, folder } = await aStore()
    const path = join(folder, `${id}.json`)
    const bytes = encodeDraftFile(aDraft(), 9, DRAFT_SCHEMA + 1)
    await writeFile(path, bytes)
    const store = new DraftStore(user)
    expect(value(await store.open(id))).toMatchObject({
      readOnly: { reason: 'newer-schema' },
      recovery: null,
    })
    expect(value(await store.list())).toMatchObject([{ id, condition: 'newer-schema' }])
    const error = { code: 'read-only', id, reason: 'newer-schema' }
    for (const refused of [store.save(aDraft({ title: 'x' })), store.rename(id, 'x'), store.duplicate(id)]) {
      expect(await refused).toEqual({ ok: false, error })
    }
    expect(Buffer.compare(await readFile(path), bytes)).toBe(0)
    expect((await readdir(folder)).sort()).toEqual([`${id}.json`])
  })

  it('keeps unknown fields through open, save and duplicate', async () => {
    const { user, store } = await aStore()
    const draft = { ...aDraft(), colour: 'red', body: { ...aDraft().body, attrs: { x: 1 } } }
    value(await store.save(draft))
    const opened = value(await new DraftStore(user).open(id))
    expect(opened.draft).toEqual(draft)
    expect(opened.readOnly).toEqual({ reason: 'unknown-fields' })
    expect(value(await store.duplicate(id)).draft).toMatchObject({ colour: 'red', body: { attrs: { x: 1 } } })
  })

  it('renames and copies what is in the file, not what was written in vain', async () => {
    const user = await temporaryFolder()
    let full = false
    const files = instrument(nodeFileSystem, (step) => {
      if (full && step === 'write') throw systemError('ENOSPC')
      return undefined
    })
    const store = new DraftStore(user, { files })
    value(await store.create(aDraft({ subtitle: 'saved' })))
    full = true
    expect(await store.save(aDraft({ subtitle: 'given up' }))).toMatchObject({ error: { code: 'disk-full' } })
    full = false
    value(await store.rename(id, 'Renamed'))
    expect(value(await store.open(id)).draft).toEqual(aDraft({ title: 'Renamed', subtitle: 'saved' }))
    expect(value(await store.duplicate(id)).draft.subtitle).toBe('saved')
  })

  it('lets a draft be changed whose unknown fields no editor touches', async () => {
    const { store } = await aStore()
    value(await store.save({ ...aDraft(), colour: 'red' } as ReturnType<typeof aDraft>))
    expect(value(await store.open(id)).readOnly).toBeNull()
  })

  it('flushes: what was asked to be saved before is on the disk after', async () => {
    const { user, store } = await aStore()
    void store.save(aDraft({ title: 'last words' }))
    await store.flush()
    expect(titles(await new DraftStore(user).list())).toEqual(['last words'])
  })

  it('answers many calls at once on one draft that was not open', async () => {
    const { user } = await aStore()
    const store = new DraftStore(user)
    const saves = Array.from({ length: 20 }, (_, i) => store.save(aDraft({ title: `n${i}` })))
    for (const save of saves) value(await save)
    expect(titles(await store.list())).toEqual(['n19'])
  })

  it('does not take an older text back while one is opened, renamed and saved at once', async () => {
    const { user } = await aStore()
    const store = new DraftStore(user)
    const text = (title: string, subtitle: string) => store.save(aDraft({ title, subtitle }))
    const calls = [
      store.open(id),
      text('a', 'first'),
      store.open(id),
      store.rename(id, 'b'),
      text('c', 'second'),
    ]
    calls.push(store.open(id), store.rename(id, 'd'))
    for (const call of calls) value<unknown>(await call)
    value(await store.rename(id, 'e'))
    expect(value(await new DraftStore(user).open(id)).draft).toEqual(
      aDraft({ title: 'e', subtitle: 'second' }),
    )
  })

  it('saves an open draft whose file can no longer be read, keeping what stood there', async () => {
    const { store, folder } = await aStore()
    const path = join(folder, `${id}.json`)
    await writeFile(path, 'scrawl')
    expect(await store.open(id)).toMatchObject({ ok: false, error: { code: 'file-damaged', path } })
    value(await store.save(aDraft({ title: 'still here' })))
    expect(titles(await store.list())).toEqual(['still here'])
    expect(await readdir(join(folder, 'quarantine'))).toHaveLength(1)
  })

  it('says why a folder cannot be read or written', async () => {
    const user = await temporaryFolder()
    const at = (failing: string, code: string) =>
      new DraftStore(user, {
        files: instrument(nodeFileSystem, (step) => {
          if (step === failing) throw systemError(code)
          return undefined
        }),
      })
    const folder = join(user, 'drafts')
    expect(await at('list', 'EACCES').list()).toEqual({
      ok: false,
      error: { code: 'file-unreadable', path: folder, reason: 'EACCES' },
    })
    const path = join(folder, `${id}.json`)
    expect(await at('make folder', 'EROFS').create(aDraft())).toEqual({
      ok: false,
      error: { code: 'file-unwritable', path, reason: 'EROFS' },
    })
    expect(await at('open', 'ENOSPC').create(aDraft())).toEqual({
      ok: false,
      error: { code: 'disk-full', path },
    })
    expect(await new DraftStore(user).create(aDraft())).toMatchObject({ ok: true })
  })

  it('makes its folder and the parents of it, and says where a file is in the way', async () => {
    const user = join(await temporaryFolder(), 'a', 'b')
    expect(await new DraftStore(user).create(aDraft())).toMatchObject({ ok: true })
    const blocked = join(await temporaryFolder(), 'blocked')
    await writeFile(blocked, '')
    expect(await new DraftStore(blocked).create(aDraft())).toMatchObject({ error: { reason: 'ENOTDIR' } })
    await mkdir(`${blocked}-2`)
    await writeFile(join(`${blocked}-2`, 'drafts'), '')
    expect(await new DraftStore(`${blocked}-2`).create(aDraft())).toMatchObject({
      error: { reason: 'EEXIST' },
    })
  })

  it('lets a mistake in the program through', async () => {
    const { user } = await aStore()
    const store = new DraftStore(user, {
      files: instrument(nodeFileSystem, (step) => {
        if (step === 'write') throw new TypeError('a bug')
        return undefined
      }),
    })
    await expect(store.save(aDraft())).rejects.toThrow(TypeError)
  })
})
