import { join } from 'node:path'
import { z } from 'zod'
import { brandSchema } from '#contract/brand-schema.ts'
import type { AppError } from '#domain/app-error.ts'
import { NO_BRAND } from '#domain/brand.ts'
import type { Brand } from '#domain/brand.ts'
import { ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { FileSystem } from './file-system.ts'
import { JsonStore } from './json-store.ts'

const fileSchema = z.looseObject({ version: z.literal(1), brand: brandSchema })

/** `brand.json` of a user-data folder; the logo is a picture of its `BlobStore`. */
export class BrandStore {
  readonly #store: JsonStore<z.infer<typeof fileSchema>>

  constructor(userFolder: string, files?: FileSystem) {
    const empty = { version: 1 as const, brand: NO_BRAND }
    this.#store = new JsonStore(join(userFolder, 'brand.json'), fileSchema, empty, files)
  }

  /** Errors: `file-damaged`, `file-unreadable`. */
  async read(): Promise<Result<Brand>> {
    const read = await this.#store.read()
    return read.ok ? ok(read.value.brand) : read
  }

  /**
   * Always an answer: no brand where the file cannot be read, and then why. A damaged file is kept in quarantine, and its
   * backup or no brand takes its place.
   */
  async mend(): Promise<{ readonly brand: Brand; readonly problems: readonly AppError[] }> {
    const problems = await this.#store.mend()
    const read = await this.read()
    return { brand: read.ok ? read.value : NO_BRAND, problems }
  }

  /** Errors: `disk-full`, `file-unwritable`. */
  async save(brand: Brand): Promise<Result<null>> {
    const saved = await this.#store.replace({ version: 1, brand })
    return saved.ok ? ok(null) : saved
  }

  /** Resolves when nothing is being written. */
  settled(): Promise<void> {
    return this.#store.settled()
  }
}
