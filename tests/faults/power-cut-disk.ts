import { basename, dirname } from 'node:path'
import type { FileFacts, FileSystem, NewFile } from '#drafts/file-system.ts'
import { systemError } from '#tests/drafts/instrumented-file-system.ts'

/** A number from 0 to 1, 1 excluded. */
export type Chance = () => number

interface Inode {
  bytes: Uint8Array
  /** What a power cut is certain to leave; null before the first flush. */
  flushed: Uint8Array | null
  readonly time: Date
}

type NameChange = readonly (readonly [path: string, inode: Inode | null])[]

/** No process has it: what is left of a killed one bears it after the power is back. */
const DEAD_PROCESS = 4_194_305

/**
 * A disk in memory that keeps only what was flushed: at a power cut, bytes that were not are cut short, zeroed, kept or
 * gone, and of the changes to names since a folder was flushed any may have happened, in any combination.
 * After `stepsUntilCut` further calls the power goes and no call is answered again.
 */
export class PowerCutDisk implements FileSystem {
  readonly off: Promise<void>
  stepsUntilCut = Infinity
  #isOff: () => void
  #names = new Map<string, Inode>()
  #durable = new Map<string, Inode>()
  #pending: NameChange[] = []
  #clock = 0

  constructor() {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    this.off = promise
    this.#isOff = () => resolve(undefined)
  }

  /** The disk as it is found when the power is back. */
  afterPowerCut(chance: Chance): PowerCutDisk {
    const disk = new PowerCutDisk()
    const names = new Map(this.#durable)
    for (const change of this.#pending) if (chance() < 0.5) apply(change, names)
    for (const [path, inode] of names) {
      const name = path.replace(/\.\d+(-[0-9a-f]+\.tmp)$/, `.${DEAD_PROCESS}$1`)
      const bytes = remains(inode, chance)
      disk.#names.set(name, { bytes, flushed: bytes, time: inode.time })
    }
    disk.#durable = new Map(disk.#names)
    return disk
  }

  async createExclusive(path: string): Promise<NewFile> {
    await this.#step()
    if (this.#names.has(path)) throw systemError('EEXIST')
    const inode: Inode = { bytes: new Uint8Array(), flushed: null, time: new Date(this.#clock++) }
    this.#rename([[path, inode]])
    return {
      write: async (bytes) => {
        await this.#step()
        inode.bytes = Uint8Array.from(bytes)
      },
      size: async () => {
        await this.#step()
        return inode.bytes.length
      },
      sync: async () => {
        await this.#step()
        inode.flushed = inode.bytes
      },
      close: () => this.#step(),
    }
  }

  async read(path: string): Promise<Uint8Array> {
    await this.#step()
    return this.#at(path).bytes
  }

  async readStart(path: string, length: number): Promise<Uint8Array> {
    return (await this.read(path)).subarray(0, length)
  }

  async facts(path: string): Promise<FileFacts> {
    await this.#step()
    const { bytes, time } = this.#at(path)
    return { size: bytes.length, modified: time, changed: time }
  }

  async list(folder: string): Promise<readonly string[]> {
    await this.#step()
    return [...this.#names.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path))
  }

  async link(path: string, second: string): Promise<void> {
    await this.#step()
    const inode = this.#at(path)
    if (this.#names.has(second)) throw systemError('EEXIST')
    this.#rename([[second, inode]])
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#step()
    const inode = this.#at(from)
    // As POSIX has it: two names of one file stay.
    if (this.#names.get(to) !== inode)
      this.#rename([
        [from, null],
        [to, inode],
      ])
  }

  async remove(path: string): Promise<void> {
    await this.#step()
    this.#at(path)
    this.#rename([[path, null]])
  }

  makeFolder(): Promise<void> {
    return this.#step()
  }

  async syncFolder(folder: string): Promise<void> {
    await this.#step()
    const isHere = (change: NameChange) => change.some(([path]) => dirname(path) === folder)
    for (const change of this.#pending.filter(isHere)) apply(change, this.#durable)
    this.#pending = this.#pending.filter((change) => !isHere(change))
  }

  #at(path: string): Inode {
    const inode = this.#names.get(path)
    if (inode === undefined) throw systemError('ENOENT')
    return inode
  }

  #rename(change: NameChange): void {
    apply(change, this.#names)
    this.#pending.push(change)
  }

  async #step(): Promise<void> {
    if (this.stepsUntilCut-- > 0) return
    this.#isOff()
    await new Promise(() => undefined)
  }
}

function apply(change: NameChange, names: Map<string, Inode>): void {
  for (const [path, inode] of change) {
    if (inode === null) names.delete(path)
    else names.set(path, inode)
  }
}

function remains({ bytes, flushed }: Inode, chance: Chance): Uint8Array {
  if (flushed === bytes) return bytes
  const kind = Math.floor(chance() * 4)
  if (kind === 0) return flushed ?? new Uint8Array()
  if (kind === 1) return bytes.subarray(0, Math.floor(chance() * bytes.length))
  return kind === 2 ? new Uint8Array(bytes.length) : bytes
}
