import { readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DraftSummary } from '#domain/draft.ts'
import { encodeDraftFile } from '#drafts/draft-file.ts'
import { DraftStore } from '#drafts/draft-store.ts'
import { nodeFileSystem } from '#drafts/file-system.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { instrument } from './instrumented-file-system.ts'
import { temporaryFolder } from './temporary-folder.ts'

const ids = Array.from({ length: 3 }, (_, i) => `5e1f0a52-8f4e-4b57-9a39-0d6f4f0f7a1${i}`)
const LATER = 60_000

/** A folder with three drafts; each `list` is that of a program which begins anew, a minute later. */
async function aFolder() {
  const user = await temporaryFolder()
  const first = new DraftStore(user)
  for (const id of ids) await first.create(aDraft({ id, title: `Title ${id.at(-1)}` }))
  const complaints: string[] = []
  const list = async (over: { later?: number; keepIndex?: boolean } = {}) => {
    const { later = LATER, ...options } = over
    const read: string[] = []
    const store = new DraftStore(user, {
      files: instrument(nodeFileSystem, (step, path) => {
        // The first bytes are read of each file, and all of those that are not known.
        if (step === 'read' && /-[^/]*\.json$/.test(path)) read.push(path.slice(-6, -5))
        return undefined
      }),
      now: () => Date.now() + later,
      complain: ({ code }) => complaints.push(code),
      ...options,
    })
    const listed = await store.list()
    await store.flush()
    if (!listed.ok) throw new Error(listed.error.code)
    const whole = ids.filter((id) => read.filter((n) => n === id.at(-1)).length > 1)
    return { summaries: listed.value, whole: whole.map((id) => Number(id.at(-1))) }
  }
  const path = (n: number) => join(user, 'drafts', `${ids[n]}.json`)
  return { user, list, path, index: join(user, 'draft-index.json'), complaints }
}

const titles = (summaries: readonly DraftSummary[]) => summaries.map(({ title }) => title).sort()

describe('the index of drafts', () => {
  it('spares a later list the reading of what has not changed, and says the same', async () => {
    const { list, complaints } = await aFolder()
    const first = await list()
    expect(first.whole).toEqual([0, 1, 2])
    expect(await list()).toEqual({ summaries: first.summaries, whole: [] })
    expect(complaints).toEqual([])
  })

  it('is not believed of a draft that was saved, moved or damaged meanwhile', async () => {
    const { user, list, path } = await aFolder()
    await list()
    const store = new DraftStore(user)
    await store.save(aDraft({ id: ids[0]!, title: 'Title X' }))
    await store.trash(ids[1]!)
    const bytes = await readFile(path(2))
    bytes[bytes.length - 3]! ^= 1
    await writeFile(path(2), bytes)
    const { summaries, whole } = await list()
    expect(whole).toEqual([0, 1, 2])
    expect(
      Object.fromEntries(
        summaries.map(({ id, title, trashed, condition }) => [
          id.at(-1),
          { title, trashed: trashed !== null, condition },
        ]),
      ),
    ).toEqual({
      0: { title: 'Title X', trashed: false, condition: 'sound' },
      1: { title: 'Title 1', trashed: true, condition: 'sound' },
      2: { title: '', trashed: false, condition: 'damaged' },
    })
    expect((await list()).whole).toEqual([2])
  })

  it('is not believed of another text of the same length and time', async () => {
    const { list, path } = await aFolder()
    await list()
    const { atime, mtime } = await stat(path(0))
    await writeFile(path(0), encodeDraftFile(aDraft({ id: ids[0]!, title: 'Title Z' }), 1))
    await utimes(path(0), atime, mtime)
    expect(titles((await list()).summaries)).toEqual(['Title 1', 'Title 2', 'Title Z'])
  })

  it('takes down nothing of a file that was written a moment ago', async () => {
    const { list } = await aFolder()
    await list({ later: 0 })
    expect((await list()).whole).toEqual([0, 1, 2])
  })

  it.each([
    ['empty', () => ''],
    ['cut short', (whole: Buffer) => whole.subarray(0, whole.length - 9)],
    ['changed by hand', (whole: Buffer) => whole.toString().replace('Title 0', 'Title 9')],
    ['of another kind', () => encodeDraftFile(aDraft(), 1)],
  ])('is made anew where it is %s', async (_, damage) => {
    const { list, index } = await aFolder()
    const { summaries } = await list()
    await writeFile(index, damage(await readFile(index)))
    expect(await list()).toEqual({ summaries, whole: [0, 1, 2] })
    expect((await list()).whole).toEqual([])
  })

  it('is not kept where nothing may be written', async () => {
    const { list } = await aFolder()
    await list({ keepIndex: false })
    expect((await list({ keepIndex: false })).whole).toEqual([0, 1, 2])
  })
})
