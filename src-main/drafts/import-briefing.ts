import { randomUUID } from 'node:crypto'
import type { OpenedDraft } from '#contract/api.ts'
import { DRAFT_SCHEMA } from '#domain/draft.ts'
import { err } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { BlobStore } from './blob-store.ts'
import type { DraftStore } from './draft-store.ts'
import { decodeFiledDraft } from './read-draft-file.ts'

/**
 * Stores the briefing of a file as a draft of its own, under a new id whatever the file says, with the pictures that it
 * brings. `name` is the file's, for what errors say. Errors: those of `decodeFiledDraft`, of which `newer-schema` for
 * every briefing of a newer version, since a copy of it could not be worked on; and those of writing.
 */
export async function importBriefing(
  bytes: Uint8Array,
  name: string,
  drafts: DraftStore,
  images: BlobStore,
): Promise<Result<OpenedDraft>> {
  const filed = decodeFiledDraft(bytes, name)
  if (!filed.ok) return filed
  const { draft, schema, readOnly, blobs } = filed.value
  if (readOnly) return err({ code: 'newer-schema', path: name, schema, supported: DRAFT_SCHEMA })
  for (const image of blobs.values()) {
    const added = await images.add(image)
    if (!added.ok) return added
  }
  return drafts.create({ ...draft, id: randomUUID() })
}
