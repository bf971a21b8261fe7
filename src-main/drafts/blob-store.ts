import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { StoredImage } from '#contract/api.ts'
import type { Result } from '#domain/result.ts'
import { nodeFileSystem } from './file-system.ts'
import type { FileSystem } from './file-system.ts'
import { measureImage } from './measure-image.ts'
import { abandon, newTemporaryPath, removeAbandoned, writeNewFile } from './side-files.ts'
import { readFailure, settle, StorageFailure, writeFailure } from './storage-failure.ts'

const NAME = /^[0-9a-f]{64}$/

/**
 * The pictures of a user-data folder: `drafts/blobs/<SHA-256 of the bytes>`, each once whatever shows it. They stay when
 * nothing shows them any more, since an undo, a version or a draft in the trash may bring them back.
 */
export class BlobStore {
  readonly #folder: string
  readonly #files: FileSystem

  constructor(userFolder: string, files: FileSystem = nodeFileSystem) {
    this.#folder = join(userFolder, 'drafts', 'blobs')
    this.#files = files
  }

  /**
   * Keeps a PNG or JPEG, durably, without whatever stands after its end in the file.
   * Errors: `image-refused`, `disk-full`, `file-unwritable`.
   */
  add(bytes: Uint8Array): Promise<Result<StoredImage>> {
    return settle(async () => {
      const measured = measureImage(bytes)
      if (!measured.ok) throw new StorageFailure({ code: 'image-refused', reason: measured.error })
      const { length, ...facts } = measured.value
      const image = bytes.subarray(0, length)
      const blob = hashOf(image)
      if (!(await this.read(blob)).ok) await this.#write(join(this.#folder, blob), image)
      return { blob, ...facts }
    })
  }

  /** Errors: `file-missing`, `file-unreadable`, and `file-damaged` where the bytes are no longer those of the name. */
  read(blob: string): Promise<Result<Uint8Array>> {
    return settle(async () => {
      if (!NAME.test(blob)) throw new RangeError(`Not the name of a blob: ${blob}`)
      const path = join(this.#folder, blob)
      try {
        const bytes = await this.#files.read(path)
        if (hashOf(bytes) === blob) return bytes
      } catch (error) {
        throw readFailure(error, path)
      }
      throw new StorageFailure({ code: 'file-damaged', path, reason: 'checksum differs', quarantined: null })
    })
  }

  /** The bytes of those that are there. */
  async readAll(blobs: Iterable<string>): Promise<ReadonlyMap<string, Uint8Array>> {
    const found = new Map<string, Uint8Array>()
    for (const blob of new Set(blobs)) {
      const read = await this.read(blob)
      if (read.ok) found.set(blob, read.value)
    }
    return found
  }

  /** In the place of a damaged one too. */
  async #write(path: string, bytes: Uint8Array): Promise<void> {
    const temporary = newTemporaryPath(path)
    try {
      await this.#files.makeFolder(this.#folder)
      await writeNewFile(this.#files, temporary, bytes)
      await this.#files.rename(temporary, path)
      await this.#files.syncFolder(this.#folder)
      await removeAbandoned(this.#files, path)
    } catch (error) {
      await abandon(this.#files, temporary)
      throw writeFailure(error, path)
    }
  }
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
