import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { nodeFileSystem } from '#drafts/file-system.ts'
import { JsonStore } from '#drafts/json-store.ts'
import { instrument, systemError } from './instrumented-file-system.ts'
import type { Step } from './instrumented-file-system.ts'
import { temporaryFolder } from './temporary-folder.ts'

const schema = z.looseObject({ words: z.array(z.string()) })
const EMPTY = { words: [] as string[] }
type Words = typeof EMPTY

const adding =
  (word: string) =>
  (value: Words): Words => ({ ...value, words: [...value.words, word] })

async function aStore(files = nodeFileSystem, folder?: string) {
  const path = join(folder ?? (await temporaryFolder()), 'sub/words.json')
  return { path, store: new JsonStore<Words>(path, schema, EMPTY, files) }
}

describe('JsonStore', () => {
  it('makes changes one after the other and keeps fields that it does not know', async () => {
    const { path, store } = await aStore()
    expect(await store.read()).toEqual({ ok: true, value: EMPTY })
    await Promise.all(['a', 'b', 'c'].map((word) => store.update(adding(word))))
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ words: ['a', 'b', 'c'] })
    await writeFile(path, JSON.stringify({ words: ['x'], colour: 'teal' }))
    expect(await store.update(adding('y'))).toEqual({
      ok: true,
      value: { words: ['x', 'y'], colour: 'teal' },
    })
  })

  it('loses nothing of what many stores write over one file', async () => {
    const folder = await temporaryFolder()
    const stores = await Promise.all(Array.from({ length: 4 }, () => aStore(nodeFileSystem, folder)))
    const words = Array.from({ length: 20 }, (_, i) => `w${i}`)
    const done = await Promise.all(words.map((word, i) => stores[i % 4]!.store.update(adding(word))))
    expect(done.every(({ ok }) => ok)).toBe(true)
    const read = await stores[0]!.store.read()
    expect(read.ok && read.value.words.toSorted()).toEqual(words.toSorted())
  })

  it('loses nothing of a store that is held up in the last step of a write', async () => {
    const folder = await temporaryFolder()
    const { path, store: first } = await aStore(nodeFileSystem, folder)
    await first.update(adding('start'))
    const taken = Promise.withResolvers<unknown>()
    const again = Promise.withResolvers<unknown>()
    const held = aStore(
      {
        ...nodeFileSystem,
        // Its new file stands, the backup of the old one does not: here a busy machine leaves it waiting.
        async rename(from, to) {
          if (to.endsWith('.bak')) await Promise.race([taken.promise, sleep(300)])
          return nodeFileSystem.rename(from, to)
        },
      },
      folder,
    )
    const other = aStore(
      {
        ...nodeFileSystem,
        async rename(from, to) {
          if (to === path) {
            taken.resolve(null)
            await Promise.race([again.promise, sleep(300)])
          }
          return nodeFileSystem.rename(from, to)
        },
      },
      folder,
    )
    const [{ store: a }, { store: b }] = await Promise.all([held, other])
    const both = (async () => {
      await a.update(adding('a-1'))
      await a.update(adding('a-2'))
      again.resolve(null)
    })()
    await expect.poll(() => readFile(path, 'utf8')).toContain('a-1')
    await Promise.all([both, b.update(adding('b-1'))])
    const read = await first.read()
    expect(read.ok && read.value.words.toSorted()).toEqual(['a-1', 'a-2', 'b-1', 'start'])
  })

  it('writes nothing where nothing changes', async () => {
    const steps: Step[] = []
    const { store } = await aStore(instrument(nodeFileSystem, (step) => void steps.push(step)))
    await store.update((value) => value)
    expect(steps).not.toContain('open')
  })

  it.each<[Step, string, string]>([
    ['open', 'EACCES', 'file-unwritable'],
    ['write', 'ENOSPC', 'disk-full'],
    ['flush', 'EIO', 'file-unwritable'],
    ['check size', 'EIO', 'file-unwritable'],
    ['rename', 'EROFS', 'file-unwritable'],
  ])('says so where %s fails, and has the earlier state', async (failing, code, said) => {
    const folder = await temporaryFolder()
    const { path, store } = await aStore(nodeFileSystem, folder)
    await store.update(adding('a'))
    const before = await readFile(path, 'utf8')
    const failed = await aStore(
      instrument(nodeFileSystem, (step) => {
        if (step === failing) throw systemError(code)
        return undefined
      }),
      folder,
    )
    expect(await failed.store.update(adding('b'))).toMatchObject({ ok: false, error: { code: said } })
    expect(await readFile(path, 'utf8')).toBe(before)
    expect(await store.update(adding('c'))).toMatchObject({ value: { words: ['a', 'c'] } })
  })

  it('takes the backup of a damaged file, which goes to quarantine, and refuses where both are damaged', async () => {
    const { path, store } = await aStore()
    await store.update(adding('a'))
    await store.update(adding('b'))
    await writeFile(path, '{"words": ["a", ')
    expect(await store.read()).toEqual({ ok: true, value: { words: ['a'] } })
    expect(await store.update(adding('c'))).toMatchObject({ value: { words: ['a', 'c'] } })
    for (const file of [path, `${path}.bak`]) await writeFile(file, '{"words": 5}')
    expect(await store.update(adding('d'))).toMatchObject({ error: { code: 'file-damaged' } })
    expect(await readFile(path, 'utf8')).toBe('{"words": 5}')
    expect(await store.replace(EMPTY)).toEqual({ ok: true, value: EMPTY })
    expect(await readdir(join(path, '../quarantine'))).toHaveLength(2)
  })

  describe('mended at the start', () => {
    it('has nothing to tell of a sound file, nor where there is none, and writes nothing', async () => {
      const { path, store } = await aStore()
      expect(await store.mend()).toEqual([])
      await store.update(adding('a'))
      const before = await readFile(path, 'utf8')
      expect(await store.mend()).toEqual([])
      expect(await readFile(path, 'utf8')).toBe(before)
    })

    it('says once that the backup was taken, and where the damaged file is', async () => {
      const { path, store } = await aStore()
      await store.update(adding('a'))
      await store.update(adding('b'))
      await writeFile(path, '{"words": ["a", ')
      const told = await store.mend()
      const [quarantined] = await readdir(join(path, '../quarantine'))
      const kept = join(path, '../quarantine', quarantined!)
      expect(told).toEqual([{ code: 'file-recovered', path, from: 'backup', quarantined: kept }])
      expect(await readFile(kept, 'utf8')).toBe('{"words": ["a", ')
      expect(await store.mend()).toEqual([])
      expect(await store.read()).toEqual({ ok: true, value: { words: ['a'] } })
      await rm(path)
      expect(await store.mend()).toEqual([
        { code: 'file-recovered', path, from: 'backup', quarantined: null },
      ])
      expect(await store.read()).toEqual({ ok: true, value: { words: ['a'] } })
    })

    it('says that it was begun anew where nothing sound is left', async () => {
      const { path, store } = await aStore()
      await store.update(adding('a'))
      await writeFile(path, 'torn')
      const quarantined = expect.stringContaining(join(path, '../quarantine'))
      expect(await store.mend()).toEqual([{ code: 'file-recovered', path, from: 'nothing', quarantined }])
      expect(await store.mend()).toEqual([])
      expect(await store.read()).toEqual({ ok: true, value: EMPTY })
    })

    it('says also that the disk took nothing, answers the backup, and tells it again', async () => {
      const folder = await temporaryFolder()
      const { path, store } = await aStore(nodeFileSystem, folder)
      for (const word of ['a', 'b']) await store.update(adding(word))
      await writeFile(path, 'torn')
      const readOnly = await aStore(
        instrument(nodeFileSystem, (step) => {
          if (step === 'open' || step === 'make folder') throw systemError('EROFS')
          return undefined
        }),
        folder,
      )
      const told = [
        { code: 'file-recovered', path, from: 'backup', quarantined: null },
        { code: 'file-unwritable', path, reason: 'EROFS' },
      ]
      expect(await readOnly.store.mend()).toEqual(told)
      expect(await readOnly.store.mend()).toEqual(told)
      expect(await readOnly.store.read()).toEqual({ ok: true, value: { words: ['a'] } })
      expect(await readFile(path, 'utf8')).toBe('torn')
    })
  })
})
