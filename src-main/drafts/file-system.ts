import { link, mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemCode } from './storage-failure.ts'

/**
 * All that the store asks of a disk. Every call rejects with the system's error, its `code` as in errno(3).
 * The tests put faults, power cuts and a recorder behind it.
 */
export interface FileSystem {
  /** Makes a file, for its owner alone unless `mode` says otherwise; rejects with EEXIST where one stands. */
  createExclusive(path: string, mode?: number): Promise<NewFile>
  read(path: string): Promise<Uint8Array>
  /** At most so many of its first bytes. */
  readStart(path: string, length: number): Promise<Uint8Array>
  facts(path: string): Promise<FileFacts>
  /** The names in a folder, without order. */
  list(folder: string): Promise<readonly string[]>
  /** A second name for a file; rejects with EEXIST where the name is taken. */
  link(path: string, second: string): Promise<void>
  /** Takes the place of what stands at `to`, in one step. */
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Makes a folder and its parents, durably. */
  makeFolder(folder: string): Promise<void>
  /** Returns when the folder's names are on the disk. */
  syncFolder(folder: string): Promise<void>
}

export interface NewFile {
  write(bytes: Uint8Array): Promise<void>
  /** In bytes. */
  size(): Promise<number>
  /** Returns when the bytes are on the disk. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** `changed` is the last time that the file was written, renamed or linked; `modified`, that it was written. */
export interface FileFacts {
  readonly size: number
  readonly modified: Date
  readonly changed: Date
}

export const nodeFileSystem: FileSystem = {
  async createExclusive(path, mode = 0o600) {
    const handle = await open(path, 'wx', mode)
    return {
      write: (bytes) => handle.writeFile(bytes),
      size: async () => (await handle.stat()).size,
      sync: () => handle.sync(),
      close: () => handle.close(),
    }
  },
  read: (path) => readFile(path),
  async readStart(path, length) {
    const handle = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  },
  async facts(path) {
    const { size, mtime, ctime } = await stat(path)
    return { size, modified: mtime, changed: ctime }
  },
  list: (folder) => readdir(folder),
  link: (path, second) => link(path, second),
  rename: (from, to) => rename(from, to),
  remove: (path) => unlink(path),
  makeFolder,
  syncFolder,
}

/** One at a time: the recursive call of Node says ENOENT where the disk is read-only. */
async function makeFolder(folder: string): Promise<void> {
  const parent = dirname(folder)
  try {
    await mkdir(folder, 0o700)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return
    if (code !== 'ENOENT' || parent === folder) throw error
    await makeFolder(parent)
    await mkdir(folder, 0o700)
  }
  await syncFolder(parent)
}

/** Windows opens no folder for this; there, NTFS keeps its own journal of names. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
