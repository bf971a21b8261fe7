import { realpath, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Result } from '#domain/result.ts'
import { nodeFileSystem } from '#drafts/file-system.ts'
import type { FileSystem } from '#drafts/file-system.ts'
import { abandon, newTemporaryPath, removeIfThere, writeNewFile } from '#drafts/side-files.ts'
import { isMissing, settle, writeFailure } from '#drafts/storage-failure.ts'

/** An export is meant for others: as readable as the person's own settings have it. */
const SHARED = 0o666

export interface ExportedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Writes an export to the place that the person chose, over what stands there: a temporary file beside it, flushed, then
 * renamed, so that there is the old file or the new one and never half of one. A link is followed and stays a link; what
 * is no file (a folder, a device) is refused. Errors: 'disk-full', 'file-unwritable'.
 */
export const writeExport = (path: string, bytes: Uint8Array): Promise<Result<null>> =>
  writeExports([{ path, bytes }])

/**
 * The same for files that belong together, the last of which may be large: all are on the disk before the first takes its
 * place, and where one cannot take its own those before it get back what they were. All of them are written, or none.
 */
export function writeExports(
  exports: readonly ExportedFile[],
  files: FileSystem = nodeFileSystem,
): Promise<Result<null>> {
  return settle(async () => {
    const ready: { readonly path: string; readonly target: string; readonly temporary: string }[] = []
    const undo: (() => Promise<void>)[] = []
    let { path } = exports[0]!
    try {
      for (const { path: asked, bytes } of exports) {
        path = asked
        const target = await targetOf(path)
        // Not after the target's own name, which may be as long as the disk takes.
        const temporary = newTemporaryPath(join(dirname(target), 'export'))
        await writeNewFile(files, temporary, bytes, SHARED)
        ready.push({ path, target, temporary })
      }
      for (const [i, { path: asked, target, temporary }] of ready.entries()) {
        path = asked
        const before = i < ready.length - 1 ? await readIfThere(files, target) : null
        await files.rename(temporary, target)
        undo.push(() => putBack(files, target, before))
      }
      for (const { target } of ready) await files.syncFolder(dirname(target))
      return null
    } catch (error) {
      for (const { temporary } of ready) await abandon(files, temporary)
      if (undo.length < ready.length) for (const step of undo.toReversed()) await step()
      throw writeFailure(error, path)
    }
  })
}

async function readIfThere(files: FileSystem, path: string): Promise<Uint8Array | null> {
  try {
    return await files.read(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function putBack(files: FileSystem, target: string, before: Uint8Array | null): Promise<void> {
  try {
    if (before === null) return await removeIfThere(files, target)
    const temporary = newTemporaryPath(join(dirname(target), 'export'))
    await writeNewFile(files, temporary, before, SHARED)
    await files.rename(temporary, target)
  } catch (error) {
    throw writeFailure(error, target)
  }
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
