import { execFile, execFileSync, spawn } from 'node:child_process'
import { mkdir, readdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { PreferencesStore } from '#app/preferences-store.ts'
import type { UndoLog } from '#contract/undo-log-schema.ts'
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts'
import type { Result } from '#domain/result.ts'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import { DraftStore } from '#drafts/draft-store.ts'
import { ExcerptStore } from '#drafts/excerpt-store.ts'
import { UndoLogs } from '#drafts/undo-logs.ts'
import { OwnShelf } from '#library/own-shelf.ts'
import { readLibrary } from '#library/read-library.ts'
import { WordList } from '#spelling/word-list.ts'
import { aDraft, aParagraph, aQuotationBlock } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aShelf } from '#tests/builders/a-shelf.ts'
import { anEvent } from '#tests/builders/an-event.ts'
import { temporaryFolder } from '#tests/drafts/temporary-folder.ts'
import { PowerCutDisk } from './power-cut-disk.ts'

const CHILD = join(import.meta.dirname, 'noting-child.ts')
const KILLS = 40
const LONGEST_LIFE_MS = 60
const { id } = aDraft()

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const { date, ...event } = anEvent()
const ownEvent = (name: string) => ({ ...event, id: name, actors: [], places: [], edtf: date.edtf })

/** A user-data folder with one excerpt in it, and the bundled shelf beside it. */
async function aPlace(folder?: string) {
  const user = folder ?? (await temporaryFolder())
  const bundled = await aShelf(aLibrary())
  const drafts = new DraftStore(user)
  value(await drafts.create(snapshotDraft(aDraft({ blocks: [aQuotationBlock()] }), aLibrary())))
  const stores = () => ({
    words: new WordList(user),
    excerpts: new ExcerptStore(user, drafts),
    shelf: new OwnShelf(bundled, user),
    preferences: new PreferencesStore(user),
  })
  const excerpt = value(await stores().excerpts.list())[0]!.id
  /** All that the files hold now, read by a program that begins anew; nothing of it may need mending. */
  const found = async () => {
    const { words, excerpts, preferences } = stores()
    const read = await preferences.read()
    expect([...read.problems, ...(await words.mend()), ...(await excerpts.mend())]).toEqual([])
    const library = value(await readLibrary([bundled, user]))
    expect(library.problems ?? []).toEqual([])
    return {
      words: value(await words.list()),
      notes: value(await excerpts.list()).map(({ note }) => note),
      events: library.own.map((own) => own.id),
      zoom: read.preferences.zoom,
    }
  }
  return { user, bundled, stores, excerpt, found }
}

const numbersTo = (last: number, name: string) => Array.from({ length: last }, (_, i) => `${name}-${i + 1}`)
const numberIn = (text: string) => Number(text.split('-').at(-1))

describe('words, excerpts, preferences and records of one’s own', () => {
  it(
    `lose nothing that was acknowledged in ${KILLS} kills, and are never torn`,
    { timeout: 600_000 },
    async () => {
      const { user, bundled, found } = await aPlace()
      let last = 0
      for (let kill = 0; kill < KILLS; kill++) {
        const child = spawn(process.execPath, [CHILD, bundled, user, 'k', String(last + 1)])
        const ended = new Promise<NodeJS.Signals | null>((resolve) =>
          child.once('close', (_, signal) => resolve(signal)),
        )
        let said = ''
        child.stdout.setEncoding('utf8')
        const first = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()))
        child.stdout.on('data', (chunk: string) => (said += chunk))
        await Promise.race([first, ended])
        await sleep(Math.random() * LONGEST_LIFE_MS)
        child.kill('SIGKILL')
        expect(await ended).toBe('SIGKILL')
        const acknowledged = Number(said.split('\n').at(-2))
        const { words, notes, events } = await found()
        // Of the number that was begun, each store may have all or nothing.
        expect(words).toEqual(expect.arrayContaining(numbersTo(acknowledged, 'k')))
        expect(events).toEqual(expect.arrayContaining(numbersTo(acknowledged, 'k')))
        expect(Math.max(...[...words, ...events, ...notes].map(numberIn))).toBeLessThanOrEqual(
          acknowledged + 1,
        )
        expect(numberIn(notes[0]!)).toBeGreaterThanOrEqual(acknowledged)
        last = acknowledged
      }
    },
  )

  it('lose nothing between two programs over one folder', { timeout: 300_000 }, async () => {
    const { user, bundled, found } = await aPlace()
    const run = (name: string) =>
      promisify(execFile)(process.execPath, [CHILD, bundled, user, name, '1', '40'])
    await Promise.all([run('a'), run('b')])
    const { words, notes, events } = await found()
    const all = [...numbersTo(40, 'a'), ...numbersTo(40, 'b')].sort()
    expect(words.toSorted()).toEqual(all)
    expect(events.toSorted()).toEqual(all)
    expect(notes[0]).toMatch(/^[ab]-40$/)
  })

  it('say that the disk is full, keep what was there, leave no rest, and go on when there is room', async (context) => {
    const folder = join(await temporaryFolder(), 'disk')
    await mkdir(folder)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'pipe' })
    } catch (error) {
      console.log(`No disk was filled: ${error instanceof Error ? error.message.trim() : String(error)}`)
      return context.skip()
    }
    onTestFinished(() => void execFileSync('umount', [folder]))
    const { user, stores, excerpt, found } = await aPlace(folder)
    const write = (name: string, zoom: number) => {
      const { words, excerpts, shelf, preferences } = stores()
      return Promise.all([
        words.add(name),
        excerpts.annotate(excerpt, ['tag'], name),
        shelf.saveEvent(ownEvent(name)),
        preferences.save({ ...DEFAULT_PREFERENCES, zoom }),
      ])
    }
    ;(await write('before-1', 1)).forEach(value)
    const before = await found()
    let refusals = 0
    for (let free = 0; free <= 24; free += 4) {
      await rm(join(user, 'filler'), { force: true })
      const { bsize, bavail } = await statfs(user)
      await writeFile(join(user, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - free * 1024)))
      const done = await write(`full-${free}`, 1.5)
      for (const result of done) {
        if (result.ok) continue
        refusals++
        expect(result.error.code).toBe('disk-full')
      }
      const now = await found()
      expect(now.words).toEqual(expect.arrayContaining([...before.words]))
      expect(now.events).toEqual(expect.arrayContaining([...before.events]))
      expect(done[0].ok).toBe(now.words.includes(`full-${free}`))
      expect(done[2].ok).toBe(now.events.includes(`full-${free}`))
      if (!done[1].ok) expect(now.notes).not.toContain(`full-${free}`)
      const rests = await readdir(user, { recursive: true })
      expect(rests.filter((name) => /\.(?:tmp|swap)$/.test(name))).toEqual([])
    }
    expect(refusals).toBeGreaterThan(3)
    await rm(join(user, 'filler'))
    ;(await write('after-1', 1.25)).forEach(value)
    expect(await found()).toMatchObject({
      words: expect.arrayContaining(['before-1', 'after-1']),
      events: expect.arrayContaining(['before-1', 'after-1']),
      notes: ['after-1'],
      zoom: 1.25,
    })
  })
})

const cut = fc.record({
  stepsUntilCut: fc.nat(90),
  chances: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 40, maxLength: 40 }),
})

/** Does the work until the power goes; the disk as it is found then, and how much of the work was acknowledged. */
async function untilCut(
  { stepsUntilCut, chances }: { readonly stepsUntilCut: number; readonly chances: readonly number[] },
  work: (disk: PowerCutDisk, n: number) => Promise<unknown>,
) {
  const disk = new PowerCutDisk()
  await work(disk, 0)
  disk.stepsUntilCut = stepsUntilCut
  let acknowledged = 0
  const working = (async () => {
    for (let n = 1; n <= 6; n++) {
      await work(disk, n)
      acknowledged = n
    }
  })()
  await Promise.race([working, disk.off])
  let drawn = 0
  return { after: disk.afterPowerCut(() => chances[drawn++ % chances.length]!), acknowledged }
}

describe('a power cut', () => {
  it('takes no word that was acknowledged, and leaves none half written', async () => {
    const lists = new WeakMap<PowerCutDisk, WordList>()
    await fc.assert(
      fc.asyncProperty(cut, async (at) => {
        const { after, acknowledged } = await untilCut(at, async (disk, n) => {
          const list = lists.get(disk) ?? new WordList('/user', disk)
          lists.set(disk, list)
          value(await list.add(`w-${n}`))
        })
        const found = value(await new WordList('/user', after).list())
          .map(numberIn)
          .sort()
        expect(found.slice(0, acknowledged + 1)).toEqual(
          Array.from({ length: acknowledged + 1 }, (_, i) => i),
        )
        expect(found.length).toBeLessThanOrEqual(acknowledged + 2)
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves the undo log that was acknowledged, or the one that was being written', async () => {
    const body = (n: number) => aDraft({ blocks: [aParagraph(`Text ${n}`)] }).body
    const log = (n: number): UndoLog => ({ base: body(n), actions: [{ kind: 'undo' }] })
    await fc.assert(
      fc.asyncProperty(cut, async (at) => {
        const { after, acknowledged } = await untilCut(at, (disk, n) =>
          new UndoLogs('/user/drafts', disk).keep(id, body(n), log(n)),
        )
        const read = async (n: number) => new UndoLogs('/user/drafts', after).read(id, body(n))
        const [own, next] = [await read(acknowledged), await read(acknowledged + 1)]
        expect([own, next]).toEqual(own === null ? [null, log(acknowledged + 1)] : [log(acknowledged), null])
      }),
      { numRuns: 1000 },
    )
  })
})
