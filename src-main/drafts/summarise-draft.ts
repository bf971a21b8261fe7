import { countDraftWords } from '#domain/count-words.ts'
import type { DraftSummary } from '#domain/draft.ts'
import { draftPath } from './draft-folders.ts'
import type { Place } from './draft-folders.ts'
import type { FileSystem } from './file-system.ts'
import { peekStoredDraft } from './read-stored-draft.ts'
import type { FindVersions } from './read-stored-draft.ts'
import { backupPath } from './side-files.ts'
import { isMissing, systemCode } from './storage-failure.ts'

/**
 * What a list shows of a draft, read from its file each time: there is no index that could disagree. Null if it has
 * gone in the meantime.
 */
export async function summariseDraft(
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
