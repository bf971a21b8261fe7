import { blobsOf, encodeBriefingFile } from '#drafts/briefing-file.ts'
import type { Draft } from '#domain/draft.ts'
import type { Library } from '#domain/library.ts'
import { ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import type { AttachedFile } from '#pdf/attached-file.ts'
import { readImages } from './collect-images.ts'
import type { ReadImage } from './collect-images.ts'

/**
 * The draft as a file to go into its own PDF: whole, with a snapshot of all that it cites and the pictures that can be read.
 * `path` is where the PDF is written. Fails with `file-unwritable` where it would be too large to be opened again.
 */
export async function attachCopy(
  draft: Draft,
  library: Library,
  readImage: ReadImage,
  path: string,
): Promise<Result<AttachedFile>> {
  const file = encodeBriefingFile(
    snapshotDraft(draft, library),
    await readImages(blobsOf(draft), readImage),
    path,
  )
  if (!file.ok) return file
  return ok({
    name: 'editable-copy.briefing.json',
    mediaType: 'application/json',
    description: 'The briefing itself, to be opened in Briefwright',
    relationship: 'Source',
    bytes: file.value,
  })
}
