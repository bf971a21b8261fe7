import { createHash, randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { FileSystem } from './file-system.ts'
import { isMissing, systemCode } from './storage-failure.ts'

/**
 * The files that stand beside a draft file:
 * `<name>.bak` the version before this one; `.<name>.swap` the same while a save is exchanging the two;
 * `.<name>.<process>-<random>.tmp` a version that is being written; `quarantine/` copies of what was found damaged.
 */
export const backupPath = (path: string): string => `${path}.bak`

export const swapPath = (path: string): string => join(dirname(path), `.${basename(path)}.swap`)

export const newTemporaryPath = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`)

/** Paths of the draft file's temporaries, its own and those of other processes. */
export async function temporariesOf(files: FileSystem, path: string): Promise<readonly string[]> {
  const prefix = `.${basename(path)}.`
  return (await namesIn(files, dirname(path)))
    .filter((name) => name.startsWith(prefix) && name.endsWith('.tmp'))
    .map((name) => join(dirname(path), name))
}

/** The names in a folder; none where there is no folder. */
export async function namesIn(files: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    return await files.list(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** Does the process that began this temporary still run? Another may have got its number; that errs on the safe side. */
export function isBeingWritten(temporary: string): boolean {
  const pid = Number(/\.(\d+)-[0-9a-f]+\.tmp$/.exec(temporary)?.[1])
  if (!Number.isSafeInteger(pid) || pid < 1) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) !== 'ESRCH'
  }
}

/**
 * Open, write, check, flush: resolves when the bytes are on the disk under a name that was free. Where it rejects, no
 * file is left.
 */
export async function writeNewFile(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
  mode?: number,
): Promise<void> {
  const file = await files.createExclusive(path, mode)
  try {
    try {
      await file.write(bytes)
      // Some disks take less than they were given and say nothing.
      const size = await file.size()
      if (size !== bytes.length)
        throw Object.assign(new Error(`${size} of ${bytes.length} bytes`), { code: 'EIO' })
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    await abandon(files, path)
    throw error
  }
}

/** Removes a file after a failure, if the disk lets it. What stays is taken for abandoned by a later save or start. */
export async function abandon(files: FileSystem, path: string): Promise<void> {
  try {
    await files.remove(path)
  } catch (error) {
    if (systemCode(error) === null) throw error
  }
}

/** Removes a file that may be gone. */
export async function removeIfThere(files: FileSystem, path: string): Promise<void> {
  try {
    await files.remove(path)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/** Removes what killed processes left half written, as far as the disk lets it. */
export async function removeAbandoned(files: FileSystem, path: string): Promise<void> {
  for (const temporary of await temporariesOf(files, path)) {
    if (!isBeingWritten(temporary)) await abandon(files, temporary)
  }
}

/** Keeps damaged bytes, once however often they are met. Returns the path of the copy. */
export async function quarantine(files: FileSystem, path: string, bytes: Uint8Array): Promise<string> {
  const folder = join(dirname(path), 'quarantine')
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const copy = join(folder, `${basename(path)}.${digest}`)
  await files.makeFolder(folder)
  if ((await files.list(folder)).includes(basename(copy))) return copy
  const temporary = newTemporaryPath(copy)
  await writeNewFile(files, temporary, bytes)
  await files.rename(temporary, copy)
  await files.syncFolder(folder)
  return copy
}

/**
 * The path of the copy. Null on a full or read-only disk: the damaged file stays where it is, and a save that would replace
 * it fails as well.
 */
export async function quarantineIfPossible(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
): Promise<string | null> {
  try {
    return await quarantine(files, path, bytes)
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}
