import { fromBufferPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'

/** The most that an archive of a spreadsheet may hold. */
export const ARCHIVE_LIMITS = { entries: 2000, bytes: 100 * 1024 * 1024, ratio: 100 } as const

/** Smaller files may be packed tighter: a sheet of zeros is no bomb. */
const RATIO_FROM = 1024 * 1024

/**
 * Whether an archive can be unpacked in memory: names without tricks, each once, no entry encrypted, and the bytes that
 * really come out of it, counted and not believed, within limits. The error is a part of a sentence.
 */
export async function checkArchive(bytes: Uint8Array): Promise<Result<null, string>> {
  const names = new Set<string>()
  let total = 0
  try {
    const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      strictFileNames: true,
      validateEntrySizes: true,
    })
    for await (const entry of archive.eachEntry()) {
      const name = entry.fileName
      if (names.has(name)) return err('its archive holds a name twice')
      names.add(name)
      if (names.size > ARCHIVE_LIMITS.entries) return err('its archive holds too many files')
      if (name.includes('\0') || name.includes('..') || name.startsWith('/'))
        return err('its archive is malformed')
      if (entry.isEncrypted()) return err('it is protected by a password')
      if (isLink(entry)) return err('its archive is malformed')
      const size = await measure(archive, entry, ARCHIVE_LIMITS.bytes - total)
      total += size
      const isBomb = size > RATIO_FROM && size > entry.compressedSize * ARCHIVE_LIMITS.ratio
      if (isBomb || total > ARCHIVE_LIMITS.bytes) return err('it is too large when it is unpacked')
    }
    return ok(null)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return err('its archive is damaged')
  }
}

/** The bytes that come out of an entry; reading ends at `most` and one. */
async function measure(archive: ZipFile, entry: Entry, most: number): Promise<number> {
  const stream = await archive.openReadStreamPromise(entry)
  let size = 0
  for await (const chunk of stream) {
    size += (chunk as Buffer).length
    if (size > most) break
  }
  return size
}

/** A symbolic link, by the Unix mode in the upper half of its attributes. */
const isLink = ({ externalFileAttributes }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000
