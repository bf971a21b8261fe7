import { setTimeout as sleep } from 'node:timers/promises'
import { openSeal } from './sealed-file.ts'
import type { FileFacts, FileSystem } from './file-system.ts'
import { abandon, backupPath, quarantine, removeIfThere, swapPath, writeNewFile } from './side-files.ts'
import { isMissing, systemCode } from './storage-failure.ts'

/** The file is not the one that this process read or wrote last. */
export class ChangedElsewhere extends Error {}

const LINKS_FAIL = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'])
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY'])
/** Of a process that lives, from its link to its backup: one that is slower on a busy machine must not lose its hold. */
const LONGEST_EXCHANGE_MS = 2000

/**
 * Puts the flushed `temporary` in the place of `path` and keeps what stood there as its backup, if `isOurs` says so of
 * its checksum (null: no file, or a damaged one). A damaged file goes to quarantine and leaves the backup alone;
 * `checksumOf` tells one by its bytes, and answers null for a damaged one.
 * Errors: `ChangedElsewhere`, and those of the system.
 *
 * The swap file is the backup in the making and, since only one process can make it, the lock under which two
 * processes compare and exchange. One that stays as it is for long was left by a killed one.
 */
export async function exchangeFile(
  files: FileSystem,
  path: string,
  temporary: string,
  isOurs: (sha256: string | null) => boolean,
  checksumOf: (bytes: Uint8Array) => string | null = sealedChecksum,
): Promise<void> {
  const swap = swapPath(path)
  const current = await holdAsSwap(files, path, swap)
  if (current === null) {
    if (!isOurs(null)) throw new ChangedElsewhere(path)
    await renameWithRetry(files, temporary, path)
    return
  }
  const checksum = checksumOf(current)
  try {
    if (checksum === null) await quarantine(files, path, current)
    else if (!isOurs(checksum)) throw new ChangedElsewhere(path)
    await renameWithRetry(files, temporary, path)
  } catch (error) {
    await abandon(files, swap)
    throw error
  }
  if (checksum !== null) await ifStillHeld(() => renameWithRetry(files, swap, backupPath(path)))
  else await ifStillHeld(() => files.remove(swap))
}

function sealedChecksum(bytes: Uint8Array): string | null {
  const sealed = openSeal(bytes)
  return sealed.ok ? sealed.value.sha256 : null
}

/** The bytes of the file, which is now held under its second name as well; null if there is no file to hold. */
async function holdAsSwap(files: FileSystem, path: string, swap: string): Promise<Uint8Array | null> {
  const isAbandoned = watchSwap(files, swap)
  for (let losses = 0; ;) {
    try {
      await linkOrCopy(files, path, swap)
    } catch (error) {
      // Linux says this also of a file that is being replaced at this moment.
      if (isMissing(error) && !(await factsOf(files, path))) return null
      if (!isMissing(error) && systemCode(error) !== 'EEXIST') throw error
      if (await isAbandoned()) await removeIfThere(files, swap)
      else await sleep(5)
      continue
    }
    try {
      return await files.read(swap)
    } catch (error) {
      // Another process had exchanged its file already, and has now made a backup of ours as its last step.
      if (isMissing(error) && losses++ < 100) continue
      await abandon(files, swap)
      throw error
    }
  }
}

/** Asks again and again whether the swap file was left by a process that is no more: whether it stays the same. */
function watchSwap(files: FileSystem, swap: string): () => Promise<boolean> {
  let changed: number | null = null
  let since = 0
  return async () => {
    const now = (await factsOf(files, swap))?.changed.getTime() ?? null
    if (now === null || now !== changed) {
      changed = now
      since = performance.now()
      return false
    }
    return performance.now() - since > LONGEST_EXCHANGE_MS
  }
}

async function factsOf(files: FileSystem, path: string): Promise<FileFacts | null> {
  try {
    return await files.facts(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** Between the exchange and this, another process may have taken the swap file for one left behind. */
async function ifStillHeld(step: () => Promise<void>): Promise<void> {
  try {
    await step()
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

async function linkOrCopy(files: FileSystem, path: string, second: string): Promise<void> {
  try {
    await files.link(path, second)
  } catch (error) {
    if (!LINKS_FAIL.has(systemCode(error) ?? '')) throw error
    await writeNewFile(files, second, await files.read(path))
  }
}

/** Virus scanners and indexers on Windows hold files open for a moment; more than half a second is a refusal. */
async function renameWithRetry(files: FileSystem, from: string, to: string): Promise<void> {
  for (let pause = 10; ; pause *= 2) {
    try {
      await files.rename(from, to)
      return
    } catch (error) {
      if (pause > 320 || !BUSY.has(systemCode(error) ?? '')) throw error
      await sleep(pause)
    }
  }
}
