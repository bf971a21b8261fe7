import type { Brand } from '#domain/brand.ts'
import { ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { BlobStore } from './blob-store.ts'
import { decodeBrandFile } from './brand-file.ts'

/** The brand of a file that was passed on, its logo kept among the pictures. Errors: those of the file and of the store. */
export async function importBrand(
  bytes: Uint8Array,
  name: string,
  images: Pick<BlobStore, 'add'>,
): Promise<Result<Brand>> {
  const passed = decodeBrandFile(bytes, name)
  if (!passed.ok) return passed
  const { brand, logo } = passed.value
  const kept = logo === null ? ok(null) : await images.add(logo)
  return kept.ok ? ok(brand) : kept
}
