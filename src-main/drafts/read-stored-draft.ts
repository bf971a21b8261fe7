import type { Recovery } from '#contract/api.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { damaged, decodeDraftFile } from './draft-file.ts'
import type { DecodedDraft } from './draft-file.ts'
import type { FileSystem } from './file-system.ts'
import { backupPath, quarantineIfPossible, swapPath, temporariesOf } from './side-files.ts'
import { isMissing } from './storage-failure.ts'

export interface StoredDraft extends DecodedDraft {
  /** ISO 8601 in UTC. */
  readonly saved: string
  /** Set when the file was damaged or gone and this is an older state of it. */
  readonly recovery: Recovery | null
}

/** Paths of the versions that were kept of a draft; asked for only where its file is damaged. */
export type FindVersions = () => Promise<readonly string[]>

/**
 * Reads a draft's file or, where that is damaged or gone, the newest whole state beside it or in its history; the damaged
 * bytes are copied to quarantine first. Rejects with the system's error where the disk cannot be read.
 * Errors: `file-missing`, `file-damaged`, `draft-invalid`, `newer-schema`. Never a default, never an empty draft.
 */
export async function readStoredDraft(
  files: FileSystem,
  path: string,
  versions: FindVersions,
): Promise<Result<StoredDraft>> {
  const found = await peekStoredDraft(files, path, versions)
  if (found.bytes === null || !found.isDamaged) return found.draft
  const quarantined = await quarantineIfPossible(files, path, found.bytes)
  if (found.draft.ok) {
    const { recovery } = found.draft.value
    return ok({ ...found.draft.value, recovery: recovery && { ...recovery, quarantined } })
  }
  return found.draft.error.code === 'file-damaged' ? err({ ...found.draft.error, quarantined }) : found.draft
}

/** The same, touching nothing: for lists. `bytes` is the file itself, null where it is gone. */
export async function peekStoredDraft(
  files: FileSystem,
  path: string,
  versions: FindVersions,
): Promise<{
  readonly draft: Result<StoredDraft>
  readonly isDamaged: boolean
  readonly bytes: Uint8Array | null
}> {
  const bytes = await readIfThere(files, path)
  const decoded = bytes && decodeDraftFile(bytes, path)
  if (decoded?.ok === true) {
    const saved = await savedAt(files, path)
    return { draft: ok({ ...decoded.value, saved, recovery: null }), isDamaged: false, bytes }
  }
  if (decoded && decoded.error.code !== 'file-damaged') return { draft: decoded, isDamaged: false, bytes }
  const other = await newestOther(files, path, await versions())
  if (other === 'none')
    return { draft: decoded ?? err({ code: 'file-missing', path }), isDamaged: true, bytes }
  if (other === 'damaged') {
    return { draft: decoded ?? err(damaged(path, 'gone, and its backup damaged')), isDamaged: true, bytes }
  }
  return { draft: ok(other), isDamaged: true, bytes }
}

/** By revision: the times of files follow a clock that may have been set back. */
async function newestOther(
  files: FileSystem,
  path: string,
  versions: readonly string[],
): Promise<StoredDraft | 'none' | 'damaged'> {
  const candidates: readonly { readonly path: string; readonly from: Recovery['from'] }[] = [
    { path: backupPath(path), from: 'backup' },
    { path: swapPath(path), from: 'backup' },
    ...(await temporariesOf(files, path)).map((temporary) => ({
      path: temporary,
      from: 'temporary' as const,
    })),
    ...versions.map((version) => ({ path: version, from: 'version' as const })),
  ]
  let newest: StoredDraft | 'none' | 'damaged' = 'none'
  for (const candidate of candidates) {
    const bytes = await readIfThere(files, candidate.path)
    if (bytes === null) continue
    const decoded = decodeDraftFile(bytes, candidate.path)
    if (!decoded.ok) {
      if (newest === 'none') newest = 'damaged'
    } else if (typeof newest === 'string' || decoded.value.rev > newest.rev) {
      const saved = await savedAt(files, candidate.path)
      newest = { ...decoded.value, saved, recovery: { from: candidate.from, saved, quarantined: null } }
    }
  }
  return newest
}

async function readIfThere(files: FileSystem, path: string): Promise<Uint8Array | null> {
  try {
    return await files.read(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

const savedAt = async (files: FileSystem, path: string): Promise<string> =>
  (await files.facts(path)).modified.toISOString()
