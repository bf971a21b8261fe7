import { createHash } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BlobStore } from '#drafts/blob-store.ts'
import { nodeFileSystem } from '#drafts/file-system.ts'
import { PowerCutDisk } from '#tests/faults/power-cut-disk.ts'
import { aJpeg, aPng } from './an-image.ts'
import { instrument, systemError } from './instrumented-file-system.ts'
import { temporaryFolder } from './temporary-folder.ts'

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('the pictures of a folder', () => {
  it('are kept under their hash, each once, for the next start', async () => {
    const user = await temporaryFolder()
    const store = new BlobStore(user)
    const png = { blob: hash(aPng()), mediaType: 'image/png', width: 2, height: 3 }
    expect(await store.add(aPng())).toEqual({ ok: true, value: png })
    const folder = join(user, 'drafts', 'blobs')
    const first = await stat(join(folder, png.blob))
    expect(await store.add(aPng())).toEqual({ ok: true, value: png })
    expect((await stat(join(folder, png.blob))).ino).toBe(first.ino)
    expect(await store.add(aJpeg())).toMatchObject({
      value: { blob: hash(aJpeg()), mediaType: 'image/jpeg' },
    })
    expect((await readdir(folder)).sort()).toEqual([hash(aJpeg()), png.blob].sort())
    const read = await new BlobStore(user).read(png.blob)
    expect(read.ok && Buffer.from(read.value).equals(aPng())).toBe(true)
  })

  it('are kept without what was hidden behind them', async () => {
    const user = await temporaryFolder()
    const store = new BlobStore(user)
    expect(await store.add(Buffer.concat([aJpeg(), Buffer.from('PK\u0003\u0004')]))).toMatchObject({
      value: { blob: hash(aJpeg()) },
    })
    expect(await readFile(join(user, 'drafts', 'blobs', hash(aJpeg())))).toEqual(aJpeg())
  })

  it('are refused when they are none, and leave nothing', async () => {
    const user = await temporaryFolder()
    expect(await new BlobStore(user).add(Buffer.from('<svg/>'))).toEqual({
      ok: false,
      error: { code: 'image-refused', reason: 'no-image' },
    })
    expect(await readdir(user)).toEqual([])
  })

  it('are not given when they are damaged or gone, and come back when they are added again', async () => {
    const user = await temporaryFolder()
    const store = new BlobStore(user)
    await store.add(aPng())
    const path = join(user, 'drafts', 'blobs', hash(aPng()))
    await writeFile(path, aPng(2, 3, { grey: 7 }))
    expect(await store.read(hash(aPng()))).toMatchObject({ error: { code: 'file-damaged', path } })
    expect(await store.add(aPng())).toMatchObject({ ok: true })
    expect(await store.read(hash(aPng()))).toMatchObject({ ok: true })
    expect(await store.read(hash(aJpeg()))).toMatchObject({ error: { code: 'file-missing' } })
    expect([...(await store.readAll([hash(aPng()), hash(aJpeg()), hash(aPng())])).keys()]).toEqual([
      hash(aPng()),
    ])
    await expect(store.read('../preferences.json')).rejects.toThrow(RangeError)
  })

  it('say why they were not kept, and leave no half of one', async () => {
    const user = await temporaryFolder()
    const full = instrument(nodeFileSystem, (step) => {
      if (step === 'flush') throw systemError('ENOSPC')
      return undefined
    })
    expect(await new BlobStore(user, full).add(aPng())).toEqual({
      ok: false,
      error: { code: 'disk-full', path: join(user, 'drafts', 'blobs', hash(aPng())) },
    })
    expect(await readdir(join(user, 'drafts', 'blobs'))).toEqual([])
  })

  it('are whole after a power cut at any step, and there once they were acknowledged', async () => {
    for (let steps = 0; steps < 40; steps++) {
      for (const chance of [0, 0.3, 0.6, 0.9]) {
        const disk = new PowerCutDisk()
        disk.stepsUntilCut = steps
        const added = await Promise.race([new BlobStore('/user', disk).add(aPng()), disk.off])
        const after = new BlobStore(
          '/user',
          disk.afterPowerCut(() => chance),
        )
        const read = await after.read(hash(aPng()))
        if (added !== undefined) expect(read, `${steps} steps`).toMatchObject({ ok: true })
        else if (!read.ok) expect(['file-missing', 'file-damaged']).toContain(read.error.code)
        expect(await after.add(aPng())).toMatchObject({ ok: true })
        expect(await after.read(hash(aPng()))).toMatchObject({ ok: true })
      }
    }
  })
})
