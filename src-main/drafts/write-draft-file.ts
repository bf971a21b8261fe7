import { dirname } from 'node:path'
import type { Draft } from '#domain/draft.ts'
import type { Result } from '#domain/result.ts'
import { encodeDraftFile } from './draft-file.ts'
import { nodeFileSystem } from './file-system.ts'
import type { FileSystem } from './file-system.ts'
import { abandon, newTemporaryPath, writeNewFile } from './side-files.ts'
import { settle, writeFailure } from './storage-failure.ts'

/**
 * Writes a draft to a file outside the store, durably, over what stands there: the person chose the place. The file is
 * one that `readDraftFile` reads. Errors: `disk-full`, `file-unwritable`.
 */
export function writeDraftFile(
  path: string,
  draft: Draft,
  files: FileSystem = nodeFileSystem,
): Promise<Result<null>> {
  return settle(async () => {
    const temporary = newTemporaryPath(path)
    try {
      await writeNewFile(files, temporary, encodeDraftFile(draft, 1))
      await files.rename(temporary, path)
      await files.syncFolder(dirname(path))
      return null
    } catch (error) {
      await abandon(files, temporary)
      throw writeFailure(error, path)
    }
  })
}
