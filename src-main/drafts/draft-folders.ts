import { basename, join } from 'node:path'
import type { FileSystem } from './file-system.ts'
import { backupPath, namesIn } from './side-files.ts'
import { isMissing, readFailure, StorageFailure, writeFailure } from './storage-failure.ts'

/** What is worked on; what was put aside and can still be opened; what was thrown away. */
export type Place = 'drafts' | 'archive' | 'trash'

const PLACES = ['drafts', 'archive', 'trash'] as const

export type DraftFolders = Readonly<Record<Place, string>>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** In small letters alone: a file system may or may not tell large ones apart. */
export const isDraftId = (id: string): boolean => UUID.test(id)

export const draftPath = (folder: string, id: string): string => join(folder, `${id}.json`)

/** `folder` holds the drafts that are worked on. */
export const draftFolders = (folder: string): DraftFolders => ({
  drafts: folder,
  archive: join(folder, 'archive'),
  trash: join(folder, 'trash'),
})

/**
 * Where each draft lies. A draft is in the folder that has its file; where none has, in that which has its backup, so
 * that a move that was cut short between the two is a move.
 */
export async function locateDrafts(
  files: FileSystem,
  folders: DraftFolders,
): Promise<ReadonlyMap<string, Place>> {
  const names = await listAll(files, folders)
  const places = new Map<string, Place>()
  for (const ending of ['.json', backupPath('.json')]) {
    for (const place of PLACES) {
      for (const name of names[place]) {
        const id = name.slice(0, -ending.length)
        if (name.endsWith(ending) && isDraftId(id) && !places.has(id)) places.set(id, place)
      }
    }
  }
  return places
}

/** Moves a draft with its backup, durably. Errors: `draft-unknown` where it is in none of `from`, and those of writing. */
export async function moveDraft(
  files: FileSystem,
  folders: DraftFolders,
  id: string,
  from: readonly Place[],
  to: Place,
): Promise<null> {
  const place = (await locateDrafts(files, folders)).get(id)
  if (place === undefined || !from.includes(place)) {
    throw new StorageFailure({ code: 'draft-unknown', query: id })
  }
  const source = draftPath(folders[place], id)
  const target = draftPath(folders[to], id)
  try {
    await files.makeFolder(folders[to])
    if ((await files.list(folders[to])).includes(basename(target))) {
      throw new StorageFailure({ code: 'file-unwritable', path: target, reason: 'EEXIST' })
    }
    await renameIfThere(files, source, target)
    await renameIfThere(files, backupPath(source), backupPath(target))
    await files.syncFolder(folders[to])
    await files.syncFolder(folders[place])
    return null
  } catch (error) {
    throw writeFailure(error, target)
  }
}

async function listAll(
  files: FileSystem,
  folders: DraftFolders,
): Promise<Readonly<Record<Place, readonly string[]>>> {
  try {
    const [drafts, archive, trash] = await Promise.all(PLACES.map((place) => namesIn(files, folders[place])))
    return { drafts: drafts!, archive: archive!, trash: trash! }
  } catch (error) {
    throw readFailure(error, folders.drafts)
  }
}

async function renameIfThere(files: FileSystem, from: string, to: string): Promise<void> {
  try {
    await files.rename(from, to)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}
