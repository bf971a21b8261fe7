import { join } from 'node:path'
import { z } from 'zod'
import { DRAFT_SCHEMA, TEMPLATES } from '#domain/draft.ts'
import type { FileFacts, FileSystem } from './file-system.ts'
import { parseJson } from './parse-json.ts'
import { headerLine, openSeal, sealFile } from './sealed-file.ts'
import { abandon, newTemporaryPath, removeAbandoned, writeNewFile } from './side-files.ts'
import { systemCode } from './storage-failure.ts'

/** Of what is written here; another one is not read. A change to how words are counted changes it too. */
const FORM = 1

/** So old a file must be to be known by its times: within one tick of a clock it could be written twice, in milliseconds. */
const TICK = 2000

const entrySchema = z.object({
  identity: z.string(),
  title: z.string(),
  template: z.enum(TEMPLATES),
  words: z.int().min(0),
})

/** What a list shows of a sound draft, and the identity of the file that says so. */
export type IndexEntry = z.infer<typeof entrySchema>

const contentSchema = z.object({
  form: z.literal(FORM),
  draftSchema: z.literal(DRAFT_SCHEMA),
  entries: z.record(z.string(), entrySchema),
})

/**
 * `draft-index.json`: what lists show of each sound draft, so that they need not read it whole. A cache: it is not
 * flushed, may be thrown away at any time, and an entry counts only for the very file that it was made from.
 */
export class SummaryIndex {
  readonly #path: string
  readonly #files: FileSystem
  #entries: ReadonlyMap<string, IndexEntry> | null = null

  constructor(userFolder: string, files: FileSystem) {
    this.#path = join(userFolder, 'draft-index.json')
    this.#files = files
  }

  /** By id of the draft. Nothing where there is no file, or one that is not whole. */
  async read(): Promise<ReadonlyMap<string, IndexEntry>> {
    this.#entries ??= await this.#readFile()
    return this.#entries
  }

  /** Rejects with the system's error; what was read last is then still known. */
  async write(entries: ReadonlyMap<string, IndexEntry>): Promise<void> {
    const before = await this.read()
    this.#entries = entries
    if (isSame(before, entries)) return
    const content = { form: FORM, draftSchema: DRAFT_SCHEMA, entries: Object.fromEntries(entries) }
    const bytes = sealFile('briefwright-index', FORM, 1, Buffer.from(JSON.stringify(content), 'utf8'))
    const temporary = newTemporaryPath(this.#path)
    try {
      await writeNewFile(this.#files, temporary, bytes)
      await this.#files.rename(temporary, this.#path)
      await removeAbandoned(this.#files, this.#path)
    } catch (error) {
      await abandon(this.#files, temporary)
      throw error
    }
  }

  async #readFile(): Promise<ReadonlyMap<string, IndexEntry>> {
    try {
      const sealed = openSeal(await this.#files.read(this.#path), 'briefwright-index')
      const json = sealed.ok ? parseJson(sealed.value.body) : sealed
      const content = contentSchema.safeParse(json.ok ? json.value : undefined)
      return new Map(content.success ? Object.entries(content.data.entries) : [])
    } catch (error) {
      if (systemCode(error) === null) throw error
      return new Map()
    }
  }
}

/**
 * What tells a file from every other that stood or will stand under its name: its size, its times, and its header, which
 * has its revision and its checksum. Null where it has none, or was written so lately that it could change unseen.
 */
export async function identityOf(
  files: FileSystem,
  path: string,
  { size, modified, changed }: FileFacts,
  now: number,
): Promise<string | null> {
  if (!(now - changed.getTime() > TICK)) return null
  const header = await headerLine((length) => files.readStart(path, length))
  return header === null ? null : `${size} ${modified.getTime()} ${changed.getTime()} ${header}`
}

const isSame = (a: ReadonlyMap<string, IndexEntry>, b: ReadonlyMap<string, IndexEntry>): boolean =>
  a.size === b.size && [...a].every(([id, { identity }]) => b.get(id)?.identity === identity)
