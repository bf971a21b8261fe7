import { join } from 'node:path'
import { z } from 'zod'
import { preferencesSchema } from '#contract/preferences-schema.ts'
import type { AppError } from '#domain/app-error.ts'
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts'
import type { Preferences } from '#domain/preferences.ts'
import { ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { FileSystem } from '#drafts/file-system.ts'
import { JsonStore } from '#drafts/json-store.ts'

/** Any object: what is missing or wrong in it is taken from the defaults, so that no version of ours rejects another's. */
const fileSchema = z.looseObject({})

/** `preferences.json` of a user-data folder. */
export class PreferencesStore {
  readonly #store: JsonStore<z.infer<typeof fileSchema>>

  constructor(userFolder: string, files?: FileSystem) {
    this.#store = new JsonStore(join(userFolder, 'preferences.json'), fileSchema, {}, files)
  }

  /**
   * Always an answer: the defaults where the file cannot be read, and then why. A damaged file is kept in quarantine, and
   * its backup or the defaults take its place.
   */
  async read(): Promise<{ readonly preferences: Preferences; readonly problems: readonly AppError[] }> {
    const problems = await this.#store.mend()
    const read = await this.#store.read()
    return { preferences: read.ok ? withDefaults(read.value) : DEFAULT_PREFERENCES, problems }
  }

  /** Takes the place of a damaged file too. Errors: `disk-full`, `file-unwritable`. */
  async save(preferences: Preferences): Promise<Result<null>> {
    const saved = await this.#store.update(() => ({ ...preferences }))
    if (saved.ok) return ok(null)
    if (saved.error.code !== 'file-damaged') return saved
    const replaced = await this.#store.replace({ ...preferences })
    return replaced.ok ? ok(null) : replaced
  }

  /** Resolves when nothing is being written. */
  settled(): Promise<void> {
    return this.#store.settled()
  }
}

/** What of a stored value can be used, over the defaults; fields that this version does not know stay. */
export function withDefaults(stored: object): Preferences {
  const sound = (value: object, defaults: object, isSound: (candidate: object) => boolean): object =>
    Object.entries(value).reduce((all, [key, field]) => {
      const candidate = { ...all, [key]: field as unknown }
      return isSound(candidate) ? candidate : all
    }, defaults)
  const isExport = (choices: object): boolean =>
    preferencesSchema.safeParse({ ...DEFAULT_PREFERENCES, export: choices }).success
  const choices: unknown = 'export' in stored ? stored.export : undefined
  const exportChoices = isObject(choices)
    ? sound(choices, DEFAULT_PREFERENCES.export, isExport)
    : DEFAULT_PREFERENCES.export
  return sound(
    { ...stored, export: exportChoices },
    DEFAULT_PREFERENCES,
    (candidate) => preferencesSchema.safeParse(candidate).success,
  ) as Preferences
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
