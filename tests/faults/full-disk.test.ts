import { execFileSync } from 'node:child_process'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Draft } from '#domain/draft.ts'
import { DraftStore } from '#drafts/draft-store.ts'
import { encodeDraftFile } from '#drafts/draft-file.ts'
import { writeExport } from '#exports/write-export.ts'
import { aDraft, aParagraph } from '#tests/builders/a-draft.ts'
import { temporaryFolder } from '#tests/drafts/temporary-folder.ts'

const { id } = aDraft()

/** Mounts a disk of its own; null and a printed reason where that is not allowed. */
async function aDisk(options: string): Promise<string | null> {
  const folder = join(await temporaryFolder(), 'disk')
  await mkdir(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'pipe' })
  } catch (error) {
    console.log(`No disk was filled: ${error instanceof Error ? error.message.trim() : String(error)}`)
    return null
  }
  onTestFinished(() => void execFileSync('umount', [folder]))
  return folder
}

const sized = (kilobytes: number): Draft =>
  aDraft({
    title: `${kilobytes}`,
    blocks: Array.from({ length: kilobytes }, () => aParagraph('x'.repeat(1000))),
  })

const titleIn = async (user: string): Promise<string> => {
  const opened = await new DraftStore(user).open(id)
  if (!opened.ok) throw new Error(opened.error.code)
  expect(opened.value.recovery).toBeNull()
  return opened.value.draft.title
}

describe('a real disk', () => {
  it('that fills up keeps the last saved state, leaves no rest, and takes a smaller draft', async (context) => {
    const user = await aDisk('size=256k')
    if (user === null) return context.skip()
    const store = new DraftStore(user)
    expect(await store.create(sized(10))).toMatchObject({ ok: true })
    let refusals = 0
    for (let filler = 0; filler <= 240; filler += 12) {
      await rm(join(user, 'filler'), { force: true })
      await writeFile(join(user, 'filler'), Buffer.alloc(filler * 1024)).catch(() => undefined)
      const before = await titleIn(user)
      const saved = await store.save(sized(60 + (filler % 7)))
      if (saved.ok) continue
      refusals++
      expect(saved).toEqual({
        ok: false,
        error: { code: 'disk-full', path: join(user, 'drafts', `${id}.json`) },
      })
      expect(await titleIn(user)).toBe(before)
      expect((await readdir(join(user, 'drafts'))).filter((name) => name.startsWith('.'))).toEqual([])
    }
    expect(refusals).toBeGreaterThan(3)
    expect(await writeExport(join(user, 'elsewhere.json'), encodeDraftFile(sized(200), 1))).toMatchObject({
      error: { code: 'disk-full' },
    })
    await rm(join(user, 'filler'))
    expect(await store.save(sized(20))).toMatchObject({ ok: true })
    expect(await titleIn(user)).toBe('20')
  })

  it('that has no room for another name keeps the last saved state', async (context) => {
    const user = await aDisk('size=1m,nr_inodes=4')
    if (user === null) return context.skip()
    const store = new DraftStore(user)
    expect(await store.create(sized(1))).toMatchObject({ ok: true })
    await writeFile(join(user, 'last'), '')
    expect(await store.save(sized(2))).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(await titleIn(user)).toBe('1')
  })

  it('that may only be read opens drafts and says why it does not save', async (context) => {
    const user = await aDisk('size=1m')
    if (user === null) return context.skip()
    const store = new DraftStore(user)
    expect(await store.create(sized(1))).toMatchObject({ ok: true })
    execFileSync('mount', ['-o', 'remount,ro', user])
    const path = join(user, 'drafts', `${id}.json`)
    expect(await store.save(sized(2))).toEqual({
      ok: false,
      error: { code: 'file-unwritable', path, reason: 'EROFS' },
    })
    expect(await store.trash(id)).toMatchObject({
      ok: false,
      error: { code: 'file-unwritable', reason: 'EROFS' },
    })
    expect(await titleIn(user)).toBe('1')
    execFileSync('mount', ['-o', 'remount,rw', user])
    expect(await store.save(sized(2))).toMatchObject({ ok: true })
    expect(await titleIn(user)).toBe('2')
  })
})
