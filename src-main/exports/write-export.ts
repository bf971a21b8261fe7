import { realpath, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Result } from '#domain/result.ts'
import { nodeFileSystem } from '#drafts/file-system.ts'
import { abandon, newTemporaryPath, writeNewFile } from '#drafts/side-files.ts'
import { isMissing, settle, writeFailure } from '#drafts/storage-failure.ts'

/** An export is meant for others: as readable as the person's own settings have it. */
const SHARED = 0o666

/**
 * Writes an export to the place that the person chose, over what stands there: a temporary file beside it, flushed, then
 * renamed, so that there is the old file or the new one and never half of one. A link is followed and stays a link; what
 * is no file (a folder, a device) is refused. Errors: 'disk-full', 'file-unwritable'.
 */
export function writeExport(path: string, bytes: Uint8Array): Promise<Result<null>> {
  return settle(async () => {
    try {
      await replaceFile(await targetOf(path), bytes)
      return null
    } catch (error) {
      throw writeFailure(error, path)
    }
  })
}

async function targetOf(path: string): Promise<string> {
  try {
    const target = await realpath(path)
    if (!(await stat(target)).isFile())
      throw Object.assign(new Error(`${path} is not a file`), { code: 'EISDIR' })
    return target
  } catch (error) {
    if (isMissing(error)) return path
    throw error
  }
}

async function replaceFile(target: string, bytes: Uint8Array): Promise<void> {
  // Not after the target's own name, which may be as long as the disk takes.
  const temporary = newTemporaryPath(join(dirname(target), 'export'))
  await writeNewFile(nodeFileSystem, temporary, bytes, SHARED)
  try {
    await rename(temporary, target)
  } catch (error) {
    await abandon(nodeFileSystem, temporary)
    throw error
  }
  await nodeFileSystem.syncFolder(dirname(target))
}
