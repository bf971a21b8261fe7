import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Draft } from '#domain/draft.ts'
import { encodeDraftFile } from '#drafts/draft-file.ts'
import { DraftStore } from '#drafts/draft-store.ts'
import { readDraftFile } from '#drafts/read-draft-file.ts'
import { aDraft, aParagraph } from '#tests/builders/a-draft.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { temporaryFolder } from '#tests/drafts/temporary-folder.ts'
import { CORRUPTIONS, seededRandom } from './corruptions.ts'

const COUNT = 2000

const { id } = aDraft()
const snapshots = { references: {}, quotations: { q: aQuotation() }, tables: {}, events: {} }
const version = (title: string): Draft =>
  aDraft({
    title,
    snapshots,
    blocks: Array.from({ length: 30 }, (_, i) => aParagraph(`${title}: word ${i} 482`)),
  })

it(
  `recovers or refuses each of ${COUNT} corruptions, and is silent about none`,
  { timeout: 300_000 },
  async () => {
    const user = await temporaryFolder()
    const folder = join(user, 'drafts')
    const path = join(folder, `${id}.json`)
    const whole = Buffer.from(encodeDraftFile(version('newer'), 8))
    const older = Buffer.from(encodeDraftFile(version('older'), 7))
    const kinds = Object.entries(CORRUPTIONS)
    const outcomes = { recovered: 0, refused: 0, unchanged: 0 }
    await mkdir(folder)
    for (let seed = 0; outcomes.recovered + outcomes.refused < COUNT; seed++) {
      const [kind, corrupt] = kinds[seed % kinds.length]!
      const random = seededRandom(seed)
      const damaged = Buffer.from(corrupt(whole, random))
      if (damaged.equals(whole)) {
        outcomes.unchanged++
        continue
      }
      // One time in three the backup is gone, one time in three it is damaged too.
      const backup = [older, null, Buffer.from(corrupt(older, random))][Math.floor(seed / kinds.length) % 3]!
      await writeFile(path, damaged)
      await rm(`${path}.bak`, { force: true })
      if (backup !== null) await writeFile(`${path}.bak`, backup)

      const label = `${kind}, seed ${seed}`
      const store = new DraftStore(user)
      const listed = await store.list()
      expect(listed, label).toMatchObject({ ok: true, value: [{ id, condition: 'damaged' }] })
      const opened = await store.open(id)
      const quarantine = join(folder, 'quarantine')
      const [kept, ...others] = await readdir(quarantine)
      expect(others, label).toEqual([])
      expect(damaged.equals(await readFile(join(quarantine, kept!))), label).toBe(true)
      if (backup?.equals(older) === true) {
        expect(opened, label).toEqual({
          ok: true,
          value: {
            draft: version('older'),
            saved: expect.any(String),
            readOnly: null,
            recovery: { from: 'backup', saved: expect.any(String), quarantined: join(quarantine, kept!) },
            undo: null,
          },
        })
        outcomes.recovered++
      } else {
        expect(opened, label).toMatchObject({
          ok: false,
          error: { code: 'file-damaged', path, quarantined: join(quarantine, kept!) },
        })
        outcomes.refused++
      }
      expect(damaged.equals(await readFile(path)), label).toBe(true)
      // Without its header the body is plain JSON, which is what the command line takes it for.
      if (kind !== 'header lost') expect(await readDraftFile(path), label).toMatchObject({ ok: false })
      await rm(quarantine, { recursive: true })
    }
    console.log(
      `${COUNT} corruptions: ${outcomes.recovered} recovered, ${outcomes.refused} refused, none silent`,
    )
    expect(outcomes.recovered).toBeGreaterThan(COUNT / 4)
    expect(outcomes.refused).toBeGreaterThan(COUNT / 4)
  },
)
