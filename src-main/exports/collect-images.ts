import type { Document } from '#domain/document.ts'
import type { Result } from '#domain/result.ts'
import { imagesIn } from '#pdf/images-in.ts'

/** Gives the bytes of a picture by its blob. */
export type ReadImage = (blob: string) => Promise<Result<Uint8Array>>

/** The pictures of a document by blob, and its logo. One that cannot be read is left out: the page says so in its place. */
export async function collectImages(
  document: Document,
  readImage: ReadImage,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const logo = document.brand?.logo?.blob
  const shown = imagesIn(document.blocks).map(({ blob }) => blob)
  return readImages([...new Set(logo === undefined ? shown : [logo, ...shown])], readImage)
}

/** Those of the pictures that can be read. */
export async function readImages(
  blobs: readonly string[],
  readImage: ReadImage,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const read = await Promise.all(blobs.map(async (blob) => [blob, await readImage(blob)] as const))
  return new Map(read.flatMap(([blob, result]) => (result.ok ? [[blob, result.value] as const] : [])))
}
