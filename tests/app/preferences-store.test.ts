import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PreferencesStore, withDefaults } from '#app/preferences-store.ts'
import { preferencesSchema } from '#contract/preferences-schema.ts'
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts'
import type { Preferences } from '#domain/preferences.ts'
import { nodeFileSystem } from '#drafts/file-system.ts'
import { instrument, systemError } from '#tests/drafts/instrumented-file-system.ts'
import { temporaryFolder } from '#tests/drafts/temporary-folder.ts'

const chosen: Preferences = {
  theme: 'dark',
  contrast: 'high',
  zoom: 1.5,
  spelling: false,
  export: { handling: false, bibtex: true, reveal: true },
}

describe('preferences', () => {
  it('are the defaults where there is no file, and none is made by reading', async () => {
    const folder = await temporaryFolder()
    expect(await new PreferencesStore(folder).read()).toEqual({
      preferences: DEFAULT_PREFERENCES,
      problems: [],
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('are kept over a restart, with what a newer version wrote among them', async () => {
    const folder = await temporaryFolder()
    const newer = { ...chosen, colour: 'teal', export: { ...chosen.export, docx: true } }
    expect(await new PreferencesStore(folder).save(newer)).toEqual({ ok: true, value: null })
    expect(await new PreferencesStore(folder).read()).toEqual({ preferences: newer, problems: [] })
  })

  it('take the default for each field that is missing or wrong, and only for that', () => {
    expect(withDefaults({ theme: 'dark', zoom: 9, export: { reveal: true, bibtex: 'yes' } })).toEqual({
      ...DEFAULT_PREFERENCES,
      theme: 'dark',
      export: { ...DEFAULT_PREFERENCES.export, reveal: true },
    })
    expect(withDefaults({ export: null })).toEqual(DEFAULT_PREFERENCES)
    expect(withDefaults({ export: [] })).toEqual(DEFAULT_PREFERENCES)
  })

  it('have their form whatever the file holds', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            theme: fc.jsonValue(),
            contrast: fc.constantFrom('system', 'normal', 'high', 'low'),
            zoom: fc.oneof(fc.double(), fc.jsonValue()),
            spelling: fc.jsonValue(),
            export: fc.oneof(
              fc.jsonValue(),
              fc.record({ handling: fc.oneof(fc.boolean(), fc.jsonValue()) }, { requiredKeys: [] }),
            ),
            other: fc.jsonValue(),
          },
          { requiredKeys: [] },
        ),
        (stored) => {
          const read = withDefaults(stored)
          expect(preferencesSchema.safeParse(read).success).toBe(true)
          expect(withDefaults(read)).toEqual(read)
        },
      ),
    )
  })

  it('tell of a damaged file, keep it aside, and can be changed all the same', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'preferences.json')
    await writeFile(path, '{"theme":')
    const store = new PreferencesStore(folder)
    const quarantined = expect.stringContaining(join(folder, 'quarantine'))
    expect(await store.read()).toEqual({
      preferences: DEFAULT_PREFERENCES,
      problems: [{ code: 'file-recovered', path, from: 'nothing', quarantined }],
    })
    expect(await new PreferencesStore(folder).read()).toEqual({
      preferences: DEFAULT_PREFERENCES,
      problems: [],
    })
    const [kept] = await readdir(join(folder, 'quarantine'))
    expect(await readFile(join(folder, 'quarantine', kept!), 'utf8')).toBe('{"theme":')
    expect(await store.save(chosen)).toEqual({ ok: true, value: null })
    expect(await new PreferencesStore(folder).read()).toEqual({ preferences: chosen, problems: [] })
  })

  it('say why they were not stored, and stay what they were on the disk', async () => {
    const folder = await temporaryFolder()
    await new PreferencesStore(folder).save(DEFAULT_PREFERENCES)
    const full = instrument(nodeFileSystem, (step) => {
      if (step === 'write') throw systemError('ENOSPC')
      return undefined
    })
    expect(await new PreferencesStore(folder, full).save(chosen)).toEqual({
      ok: false,
      error: { code: 'disk-full', path: join(folder, 'preferences.json') },
    })
    expect((await new PreferencesStore(folder).read()).preferences).toEqual(DEFAULT_PREFERENCES)
  })
})
