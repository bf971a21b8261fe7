import { countDraftWords } from '#domain/count-words.ts'
import type { DraftSummary } from '#domain/draft.ts'
import { draftPath } from './draft-folders.ts'
import type { Place } from './draft-folders.ts'
import type { FileSystem } from './file-system.ts'
import { peekStoredDraft } from './read-stored-draft.ts'
import type { FindVersions } from './read-stored-draft.ts'
import { backupPath } from './side-files.ts'
import { isMissing, systemCode } from './storage-failure.ts'
import { identityOf } from './summary-index.ts'
import type { IndexEntry } from './summary-index.ts'

/** What a list shows of a draft, and what an index may say of it: null where it has nothing to say. */
export interface Summarised {
  readonly summary: DraftSummary
  readonly entry: IndexEntry | null
}

/**
 * What a list shows of a draft: as `known` has it where that was made from the very file that stands there, else read from
 * the file. Null if it has gone in the meantime.
 */
export async function summariseOrRecall(
  files: FileSystem,
  folder: string,
  id: string,
  place: Place,
  versions: FindVersions,
  known: IndexEntry | null,
  now: number,
): Promise<Summarised | null> {
  const path = draftPath(folder, id)
  const seen = await identify(files, path, now)
  if (seen !== null && seen.identity === known?.identity) {
    const { title, template, words } = known
    const saved = seen.facts.modified.toISOString()
    const trashed = place === 'trash' ? seen.facts.changed.toISOString() : null
    const archived = place === 'archive'
    return {
      summary: { id, title, template, words, saved, trashed, archived, condition: 'sound' },
      entry: known,
    }
  }
  const summary = await summariseDraft(files, folder, id, place, versions)
  if (summary === null) return null
  const { title, template, words, condition } = summary
  return {
    summary,
    entry:
      seen === null || condition !== 'sound' || template === null
        ? null
        : { identity: seen.identity, title, template, words },
  }
}

/** Null where the file cannot be told from others, or not be read: the summary finds out why. */
async function identify(files: FileSystem, path: string, now: number) {
  try {
    const facts = await files.facts(path)
    const identity = await identityOf(files, path, facts, now)
    return identity === null ? null : { identity, facts }
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}

/** The same, read from the file whatever is known. */
async function summariseDraft(
  files: FileSystem,
  folder: string,
  id: string,
  place: Place,
  versions: FindVersions,
): Promise<DraftSummary | null> {
  const path = draftPath(folder, id)
  const archived = place === 'archive'
  const isTrashed = place === 'trash'
  const unread = { id, title: '', template: null, words: 0, archived, condition: 'damaged' } as const
  try {
    const { draft: found, isDamaged } = await peekStoredDraft(files, path, versions)
    if (!found.ok && found.error.code === 'file-missing') return null
    const facts = await files.facts(path).catch((error: unknown) => {
      if (isMissing(error)) return files.facts(backupPath(path))
      throw error
    })
    const trashed = isTrashed ? facts.changed.toISOString() : null
    if (found.ok && found.value.draft.id === id) {
      const { draft, saved, readOnly } = found.value
      const condition = readOnly ? 'newer-schema' : isDamaged ? 'damaged' : 'sound'
      return {
        id,
        title: draft.title,
        template: draft.template,
        words: countDraftWords(draft, draft.snapshots),
        saved,
        trashed,
        archived,
        condition,
      }
    }
    const condition = !found.ok && found.error.code === 'newer-schema' ? 'newer-schema' : 'damaged'
    return { ...unread, saved: facts.modified.toISOString(), trashed, condition }
  } catch (error) {
    if (systemCode(error) === null) throw error
    if (isMissing(error)) return null
    // Not even its time can be read: it stands last in the list.
    return {
      ...unread,
      saved: new Date(0).toISOString(),
      trashed: isTrashed ? new Date(0).toISOString() : null,
    }
  }
}
