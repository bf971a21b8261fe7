import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeFileSystem } from '#drafts/file-system.ts'
import type { FileSystem } from '#drafts/file-system.ts'
import { writeExports } from '#exports/write-export.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefwright-writes-'))
})
afterEach(() => rm(folder, { recursive: true }))

const both = () =>
  ['X.bib', 'X.pdf'].map((name) => ({ path: join(folder, name), bytes: Buffer.from(`new ${name}`) }))

const files = async (): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder))
        .toSorted()
        .map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
    ),
  )

const refusal = (code: string): Error => Object.assign(new Error(code), { code })

/** As where another program has the file open. */
const renamesNo = (ending: string): FileSystem => ({
  ...nodeFileSystem,
  rename: (from, to) =>
    to.endsWith(ending) ? Promise.reject(refusal('EBUSY')) : nodeFileSystem.rename(from, to),
})

/** The disk is full at the second file. */
function full(): FileSystem {
  let made = 0
  return {
    ...nodeFileSystem,
    createExclusive: async (path, mode) => {
      const file = await nodeFileSystem.createExclusive(path, mode)
      return ++made === 2 ? { ...file, write: () => Promise.reject(refusal('ENOSPC')) } : file
    },
  }
}

describe('writeExports', () => {
  it('writes every file, over what stood there, and leaves nothing besides', async () => {
    await writeFile(join(folder, 'X.pdf'), 'old')
    expect(await writeExports(both())).toEqual({ ok: true, value: null })
    expect(await files()).toEqual({ 'X.bib': 'new X.bib', 'X.pdf': 'new X.pdf' })
  })

  it.each([
    ['the first is open elsewhere', renamesNo('.bib'), 'file-unwritable', 'X.bib'],
    ['the last is open elsewhere', renamesNo('.pdf'), 'file-unwritable', 'X.pdf'],
    ['the disk is full', full(), 'disk-full', 'X.pdf'],
  ])('leaves all as it was where %s', async (_, system, code, name) => {
    const wrong = { ok: false, error: { code, path: join(folder, name) } }
    expect(await writeExports(both(), system)).toMatchObject(wrong)
    expect(await files()).toEqual({})
    const old = { 'X.bib': 'old references', 'X.pdf': 'old' }
    for (const [held, text] of Object.entries(old)) await writeFile(join(folder, held), text)
    expect(await writeExports(both(), renamesNo(name.slice(1)))).toMatchObject({ ok: false })
    expect(await files()).toEqual(old)
  })
})
