import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Result } from '#domain/result.ts'
import { newTemporaryPath } from '#drafts/side-files.ts'
import { isMissing, settle, writeFailure } from '#drafts/storage-failure.ts'

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
  const temporary = newTemporaryPath(target)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(target))
}

/** The new name is on the disk too. Windows opens no folder for this; there, NTFS keeps its own journal of names. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
