import { link, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import type { AppError } from '#domain/app-error.ts'
import { decodeDraftFile, encodeDraftFile } from '#drafts/draft-file.ts'
import { DurableFile } from '#drafts/durable-file.ts'
import { ChangedElsewhere } from '#drafts/exchange-file.ts'
import { nodeFileSystem } from '#drafts/file-system.ts'
import { StorageFailure } from '#drafts/storage-failure.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { instrument, systemError } from './instrumented-file-system.ts'
import type { Step, Watch } from './instrumented-file-system.ts'
import { temporaryFolder } from './temporary-folder.ts'

const titled = (title: string) => aDraft({ title })

/** A file with two saved versions, "one" and "two", read through a disk that `watch` sees. */
async function aFile(watch: Watch = () => undefined) {
  const folder = await temporaryFolder()
  const path = join(folder, 'a.json')
  const first = new DurableFile(path, aDraft().id, nodeFileSystem)
  await first.write(titled('one'))
  await first.write(titled('two'))
  const file = new DurableFile(path, aDraft().id, instrument(nodeFileSystem, watch))
  await file.read()
  return { folder, path, file }
}

async function titleAt(path: string): Promise<string> {
  const decoded = decodeDraftFile(await readFile(path), path)
  return decoded.ok ? `${decoded.value.draft.title} (${decoded.value.rev})` : decoded.error.code
}

const failure = (work: Promise<unknown>): Promise<AppError | unknown> =>
  work.then(
    () => 'no failure',
    (error: unknown) => (error instanceof StorageFailure ? error.error : error),
  )

describe('a durable file', () => {
  it('keeps the version before as its backup, and nothing else', async () => {
    const { folder, path, file } = await aFile()
    await file.write(titled('three'))
    expect(await titleAt(path)).toBe('three (3)')
    expect(await titleAt(`${path}.bak`)).toBe('two (2)')
    expect((await readdir(folder)).sort()).toEqual(['a.json', 'a.json.bak'])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('acknowledges each of many saves when it or a later one is durable, and writes no more than it must', async () => {
    let writes = 0
    const { path, file } = await aFile((step) => void (step === 'write' && writes++))
    const seen: string[] = []
    const saves = Array.from({ length: 50 }, (_, i) =>
      file.write(titled(`n${i}`)).then(async () => seen.push(await titleAt(path))),
    )
    await Promise.all(saves)
    expect(seen).toHaveLength(50)
    expect(new Set(seen)).toEqual(new Set(['n49 (3)']))
    expect(writes).toBe(1)
  })

  it('writes what comes during a save after it, the latest only', async () => {
    const { path, file } = await aFile()
    const acknowledged: string[] = []
    const save = (title: string) => file.write(titled(title)).then(() => acknowledged.push(title))
    const first = save('three')
    await new Promise((resolve) => setImmediate(resolve))
    await Promise.all([first, save('four'), save('five')])
    expect(acknowledged).toEqual(['three', 'four', 'five'])
    expect(await titleAt(path)).toBe('five (4)')
    expect(await titleAt(`${path}.bak`)).toBe('three (3)')
  })

  it('is settled when the last save is', async () => {
    const { path, file } = await aFile()
    void file.write(titled('three'))
    await file.settled()
    expect(await titleAt(path)).toBe('three (3)')
  })

  const steps: readonly Step[] = ['open', 'write', 'check size', 'flush', 'close', 'link', 'read', 'rename']
  const codes = [
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EIO', 'file-unwritable'],
    ['EROFS', 'file-unwritable'],
  ] as const

  it.each(steps.flatMap((step) => codes.map(([code, means]) => [step, code, means] as const)))(
    'keeps the version before and says so if %s fails with %s',
    async (failing, code, means) => {
      let isFailing = false
      const { folder, path, file } = await aFile((step) => {
        if (isFailing && step === failing) throw systemError(code)
        return undefined
      })
      isFailing = true
      const reason = means === 'disk-full' ? {} : { reason: code }
      expect(await failure(file.write(titled('lost')))).toEqual({ code: means, path, ...reason })
      expect(await titleAt(path)).toBe('two (2)')
      expect(await titleAt(`${path}.bak`)).toBe('one (1)')
      expect((await readdir(folder)).sort()).toEqual(['a.json', 'a.json.bak'])
      isFailing = false
      await file.write(titled('three'))
      expect(await titleAt(path)).toMatch(/^three/)
      expect(await titleAt(`${path}.bak`)).toBe('two (2)')
    },
  )

  it.each([
    ['rename', 2],
    ['flush folder', 1],
    ['facts', 1],
  ] as const)(
    'does not acknowledge if %s %i fails after the exchange, and can save again',
    async (failing, nth) => {
      let left = Infinity
      const { path, file } = await aFile((step) => {
        if (step === failing && --left === 0) throw systemError('EIO')
        return undefined
      })
      left = nth
      expect(await failure(file.write(titled('maybe')))).toEqual({
        code: 'file-unwritable',
        path,
        reason: 'EIO',
      })
      expect(await titleAt(path)).toBe('maybe (3)')
      await file.write(titled('sure'))
      expect(await titleAt(path)).toBe('sure (4)')
    },
  )

  it('notices a disk that takes less than it was given', async () => {
    const { path } = await aFile()
    const short = {
      ...nodeFileSystem,
      createExclusive: async (name: string) => {
        const created = await nodeFileSystem.createExclusive(name)
        return { ...created, write: (bytes: Uint8Array) => created.write(bytes.subarray(0, 100)) }
      },
    }
    const file = new DurableFile(path, aDraft().id, short)
    await file.read()
    expect(await failure(file.write(titled('short')))).toEqual({
      code: 'file-unwritable',
      path,
      reason: 'EIO',
    })
    expect(await titleAt(path)).toBe('two (2)')
  })

  it('waits for a file that another program holds for a moment', async () => {
    let refusals = 3
    const { path, file } = await aFile((step) => {
      if (step === 'rename' && refusals-- > 0) throw systemError('EBUSY')
      return undefined
    })
    await file.write(titled('three'))
    expect(await titleAt(path)).toBe('three (3)')
  })

  it('copies its backup where the disk has no links', async () => {
    const { folder, path, file } = await aFile((step) => {
      if (step === 'link') throw systemError('EPERM')
      return undefined
    })
    await file.write(titled('three'))
    expect([await titleAt(path), await titleAt(`${path}.bak`)]).toEqual(['three (3)', 'two (2)'])
    expect(await readdir(folder)).toHaveLength(2)
  })

  it('does not write over a file that another process has changed, removed or made', async () => {
    const { path, file } = await aFile()
    const other = new DurableFile(path, aDraft().id, nodeFileSystem)
    await other.read()
    await other.write(titled('theirs'))
    expect(await failure(file.write(titled('ours')))).toBeInstanceOf(ChangedElsewhere)
    expect(await titleAt(path)).toBe('theirs (3)')
    expect(
      await failure(new DurableFile(path, aDraft().id, nodeFileSystem).write(titled('new'))),
    ).toBeInstanceOf(ChangedElsewhere)
    await nodeFileSystem.remove(path)
    expect(await failure(other.write(titled('ours')))).toBeInstanceOf(ChangedElsewhere)
  })

  it('goes on after a process that was killed between link and rename', async () => {
    const { folder, path, file } = await aFile()
    await link(path, join(folder, '.a.json.swap'))
    await writeFile(join(folder, '.a.json.4194305-00ff00ff.tmp'), encodeDraftFile(titled('unfinished'), 3))
    await file.write(titled('three'))
    expect([await titleAt(path), await titleAt(`${path}.bak`)]).toEqual(['three (3)', 'two (2)'])
    expect((await readdir(folder)).sort()).toEqual(['a.json', 'a.json.bak'])
  })

  it('goes on though a process that lives seems never to end its save', async () => {
    const { folder, path, file } = await aFile()
    await link(path, join(folder, '.a.json.swap'))
    await writeFile(join(folder, `.a.json.${process.pid}-00ff00ff.tmp`), 'in the making')
    const start = performance.now()
    await file.write(titled('three'))
    expect(performance.now() - start).toBeGreaterThan(1500)
    expect([await titleAt(path), await titleAt(`${path}.bak`)]).toEqual(['three (3)', 'two (2)'])
  })

  it('does not take a file for gone that another process replaces at this moment', async () => {
    let refusals = 1
    const { path, file } = await aFile((step) => {
      if (step === 'link' && refusals-- > 0) throw systemError('ENOENT')
      return undefined
    })
    await file.write(titled('three'))
    expect([await titleAt(path), await titleAt(`${path}.bak`)]).toEqual(['three (3)', 'two (2)'])
  })

  it('leaves alone what a living process writes', async () => {
    const { folder, file } = await aFile()
    const living = `.a.json.${process.pid}-00ff00ff.tmp`
    await writeFile(join(folder, living), 'in the making')
    await file.write(titled('three'))
    expect(await readdir(folder)).toContain(living)
  })

  it('quarantines damage that came after it was read, before it writes over it', async () => {
    const { folder, path, file } = await aFile()
    await writeFile(path, 'by hand')
    await file.write(titled('three'))
    expect([await titleAt(path), await titleAt(`${path}.bak`)]).toEqual(['three (3)', 'one (1)'])
    const [kept] = await readdir(join(folder, 'quarantine'))
    expect(await readFile(join(folder, 'quarantine', kept!), 'utf8')).toBe('by hand')
  })

  it('never writes over what a newer version wrote', async () => {
    const { path } = await aFile()
    const bytes = encodeDraftFile(titled('newer'), 3, DRAFT_SCHEMA + 1)
    await writeFile(path, bytes)
    const file = new DurableFile(path, aDraft().id, nodeFileSystem)
    expect(await file.read()).toEqual(titled('newer'))
    const { id } = aDraft()
    expect(await failure(file.write(titled('ours')))).toEqual({
      code: 'read-only',
      id,
      reason: 'newer-schema',
    })
    expect(Buffer.compare(await readFile(path), bytes)).toBe(0)
  })

  it('refuses to write what it could not read back', async () => {
    const { path, file } = await aFile()
    expect(await failure(file.write(aDraft({ language: 'xx' as never })))).toMatchObject({
      code: 'draft-invalid',
    })
    expect(await titleAt(path)).toBe('two (2)')
    expect(() => file.write(null)).toThrow(RangeError)
  })

  it('says that it cannot read rather than that there is nothing', async () => {
    const { path, file } = await aFile()
    const unreadable = new DurableFile(
      path,
      aDraft().id,
      instrument(nodeFileSystem, (step) => {
        if (step === 'read') throw systemError('EACCES')
        return undefined
      }),
    )
    expect(await failure(unreadable.read())).toEqual({ code: 'file-unreadable', path, reason: 'EACCES' })
    expect(await file.read()).toEqual(titled('two'))
  })
})
