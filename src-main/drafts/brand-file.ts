import { brandFileSchema } from '#contract/brand-schema.ts'
import type { Brand, BrandLogo } from '#domain/brand.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { hashOf } from './blob-store.ts'
import { measureImage } from './measure-image.ts'
import { MAX_FOREIGN_DEPTH, parseJson } from './parse-json.ts'

/** A brand as it is passed on, and the bytes of its logo. */
export interface PassedBrand {
  readonly brand: Brand
  readonly logo: Uint8Array | null
}

/** JSON that a person can read and change, the logo in it as base64. */
export function encodeBrandFile({ logo: _, ...brand }: Brand, logo: Uint8Array | null): Uint8Array {
  const file = {
    format: 'briefwright-brand',
    version: 1,
    brand,
    logo: logo === null ? null : Buffer.from(logo).toString('base64'),
  }
  return Buffer.from(`${JSON.stringify(file, null, 2)}\n`, 'utf8')
}

/** Errors: `brand-invalid`, which says what is wrong with it and where, and `image-refused` of its logo. */
export function decodeBrandFile(bytes: Uint8Array, path: string): Result<PassedBrand> {
  const json = parseJson(bytes, MAX_FOREIGN_DEPTH)
  if (!json.ok) return refuse(path, [{ path: [], message: json.error }])
  const file = brandFileSchema.safeParse(json.value)
  if (!file.success) return refuse(path, file.error.issues)
  const { brand, logo } = file.data
  if (logo === null) return ok({ brand: { ...brand, logo: null }, logo: null })
  const image = Buffer.from(logo, 'base64')
  const measured = measureLogo(image)
  return measured.ok
    ? ok({ brand: { ...brand, logo: measured.value.facts }, logo: measured.value.bytes })
    : measured
}

function measureLogo(image: Uint8Array): Result<{ readonly facts: BrandLogo; readonly bytes: Uint8Array }> {
  const measured = measureImage(image)
  if (!measured.ok) return err({ code: 'image-refused', reason: measured.error })
  const { length, ...facts } = measured.value
  const bytes = image.subarray(0, length)
  return ok({ facts: { blob: hashOf(bytes), ...facts }, bytes })
}

function refuse(
  path: string,
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Result<never> {
  const problems = issues.map(({ path: at, message }) => ({
    file: path,
    at: at.map(String).join('.'),
    problem: message,
  }))
  return err({ code: 'brand-invalid', path, problems })
}
