import { join } from 'node:path'
import { countDraftWords } from '#domain/count-words.ts'
import type { Draft } from '#domain/draft.ts'
import type { DraftVersion } from '#domain/history.ts'
import { err } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import { decodeDraftFile } from './draft-file.ts'
import type { DecodedDraft } from './draft-file.ts'
import type { FileSystem } from './file-system.ts'
import { openSeal } from './sealed-file.ts'
import { abandon, namesIn, newTemporaryPath, writeNewFile } from './side-files.ts'
import { isMissing, readFailure, settle, writeFailure } from './storage-failure.ts'
import { thinVersions } from './thin-versions.ts'

type Reason = DraftVersion['reason']

interface NamedVersion {
  readonly name: string
  /** Milliseconds since 1970: when that state was saved, and when it was put aside. */
  readonly saved: number
  readonly kept: number
  readonly reason: Reason
}

const NAME =
  /^(\d{8}T\d{9}Z)-(\d{8}T\d{9}Z)-(opened|working|before-restore|before-migration|before-correction)$/

/**
 * Earlier states of drafts: `versions/<id of the draft>/<saved>-<put aside>-<reason>.json`, each a copy of the draft's
 * file, to the byte. They stay when a draft is trashed. Rejects with `StorageFailure`.
 */
export class DraftVersions {
  readonly #folder: string
  readonly #files: FileSystem
  readonly #now: () => number

  constructor(draftsFolder: string, files: FileSystem, now: () => number) {
    this.#folder = join(draftsFolder, 'versions')
    this.#files = files
    this.#now = now
  }

  /**
   * Puts the file of a draft aside as it is, durably, and lets go of versions that are due. Nothing is put aside where
   * there is no whole file, or where the last version is the same; before a change of the whole text it always is.
   */
  async keep(id: string, path: string, reason: Reason): Promise<void> {
    const folder = join(this.#folder, id)
    try {
      const bytes = await this.#readIfThere(path)
      const sealed = bytes && openSeal(bytes)
      if (bytes === null || sealed?.ok !== true) return
      const [newest] = await this.#named(id)
      if (newest !== undefined && !reason.startsWith('before-')) {
        const last = await this.#readIfThere(this.#path(id, newest.name))
        const kept = last && openSeal(last)
        if (kept?.ok === true && kept.value.sha256 === sealed.value.sha256) return
      }
      const saved = (await this.#files.facts(path)).modified.getTime()
      const name = `${compact(saved)}-${compact(this.#now())}-${reason}`
      await this.#files.makeFolder(folder)
      await this.#put(folder, this.#path(id, name), bytes)
      await this.#thin(id)
    } catch (error) {
      throw writeFailure(error, folder)
    }
  }

  /** Newest first. A version that is damaged, or that the disk does not give, is not among them. */
  async list(id: string): Promise<readonly DraftVersion[]> {
    const versions: DraftVersion[] = []
    for (const { name, saved, reason } of await this.#named(id)) {
      const decoded = await settle(() => this.#decode(id, name))
      if (!decoded.ok || !decoded.value?.ok || decoded.value.value.draft.id !== id) continue
      const { draft } = decoded.value.value
      const words = countDraftWords(draft, draft.snapshots)
      versions.push({
        version: name,
        saved: new Date(saved).toISOString(),
        reason,
        title: draft.title,
        words,
      })
    }
    return versions
  }

  /** Errors: `version-unknown`, `file-damaged`, `newer-schema`. */
  async read(id: string, version: string): Promise<Result<Draft>> {
    const unknown = err({ code: 'version-unknown', id, version } as const)
    if (!NAME.test(version)) return unknown
    const decoded = await this.#decode(id, version)
    if (decoded === null) return unknown
    if (!decoded.ok) return decoded
    return decoded.value.draft.id === id ? { ok: true, value: decoded.value.draft } : unknown
  }

  /** Where the versions of a draft lie: states from which a damaged one may be taken. */
  async paths(id: string): Promise<readonly string[]> {
    return (await this.#named(id)).map(({ name }) => this.#path(id, name))
  }

  #path(id: string, name: string): string {
    return join(this.#folder, id, `${name}.json`)
  }

  async #named(id: string): Promise<readonly NamedVersion[]> {
    const folder = join(this.#folder, id)
    try {
      const names = await namesIn(this.#files, folder)
      return names
        .filter((name) => name.endsWith('.json'))
        .map((name) => nameOf(name.slice(0, -'.json'.length)))
        .filter((named) => named !== null)
        .sort((a, b) => b.kept - a.kept || b.saved - a.saved || b.name.localeCompare(a.name))
    } catch (error) {
      throw readFailure(error, folder)
    }
  }

  async #decode(id: string, name: string): Promise<Result<DecodedDraft> | null> {
    const path = this.#path(id, name)
    try {
      const bytes = await this.#readIfThere(path)
      return bytes && decodeDraftFile(bytes, path)
    } catch (error) {
      throw readFailure(error, path)
    }
  }

  async #put(folder: string, path: string, bytes: Uint8Array): Promise<void> {
    const temporary = newTemporaryPath(path)
    try {
      await writeNewFile(this.#files, temporary, bytes)
      await this.#files.rename(temporary, path)
    } catch (error) {
      await abandon(this.#files, temporary)
      throw error
    }
    await this.#files.syncFolder(folder)
  }

  /** What cannot be removed now is removed another time. */
  async #thin(id: string): Promise<void> {
    const versions = await this.#named(id)
    const stay = new Set(thinVersions(versions, this.#now()))
    for (const version of versions) {
      if (!stay.has(version)) await abandon(this.#files, this.#path(id, version.name))
    }
  }

  async #readIfThere(path: string): Promise<Uint8Array | null> {
    try {
      return await this.#files.read(path)
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }
}

/** 2026-11-22T07:44:00.123Z → 20261122T074400123Z: no file system minds it, and names are in the order of time. */
const compact = (time: number): string => new Date(time).toISOString().replace(/[-:.]/g, '')

function nameOf(name: string): NamedVersion | null {
  const [, saved, kept, reason] = NAME.exec(name) ?? []
  if (saved === undefined || kept === undefined) return null
  const named = { name, saved: expand(saved), kept: expand(kept), reason: reason as Reason }
  return Number.isNaN(named.saved) || Number.isNaN(named.kept) ? null : named
}

const expand = (compacted: string): number =>
  Date.parse(compacted.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/, '$1-$2-$3T$4:$5:$6.$7Z'))
