import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Brand } from '#domain/brand.ts'
import { ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { decodeBrandFile } from '#drafts/brand-file.ts'
import { BrandStore } from '#drafts/brand-store.ts'
import { readFailure, settle } from '#drafts/storage-failure.ts'
import type { ReadImage } from '#exports/collect-images.ts'
import type { Invocation } from './command.ts'
import { libraryFolder } from './find-shelves.ts'

export interface FoundBrand {
  readonly brand: Brand
  /** Knows the logo too. */
  readonly readImage: ReadImage
}

/** The brand of `--brand FILE`, else that of the library folder. Neither is written to. */
export async function findBrand(invocation: Invocation, readImage: ReadImage): Promise<Result<FoundBrand>> {
  const named = invocation.value('brand')
  if (named === undefined) {
    const own = await new BrandStore(libraryFolder(invocation)).read()
    return own.ok ? ok({ brand: own.value, readImage }) : own
  }
  const path = resolve(invocation.around.workingFolder, named)
  const bytes = await settle(async () => {
    try {
      return await readFile(path)
    } catch (error) {
      throw readFailure(error, path)
    }
  })
  if (!bytes.ok) return bytes
  const passed = decodeBrandFile(bytes.value, path)
  if (!passed.ok) return passed
  const { brand, logo } = passed.value
  return ok({
    brand,
    readImage: (blob) =>
      logo !== null && blob === brand.logo?.blob ? Promise.resolve(ok(logo)) : readImage(blob),
  })
}
