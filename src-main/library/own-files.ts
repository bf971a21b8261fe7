import { join } from 'node:path'
import type { z } from 'zod'
import { dataTableSchema } from '#contract/record-schemas.ts'
import { excerptFileSchema, sourceSchema, timelineFileSchema } from '#contract/shelf-schemas.ts'
import { ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { Source } from '#domain/source.ts'
import type { DataTable } from '#domain/table.ts'
import type { TimelineEvent } from '#domain/timeline.ts'
import type { FileSystem } from '#drafts/file-system.ts'
import { removeJsonFile } from '#drafts/json-file.ts'
import { JsonStore } from '#drafts/json-store.ts'
import { partOf } from './own-records.ts'
import type { Part, Records } from './own-records.ts'
import type { Shelf, Shelved } from './read-shelf.ts'

/** An event as it is stored, its date as EDTF alone. */
export type WrittenEvent = Omit<TimelineEvent, 'date'> & { readonly edtf: string }

const FOLDERS: Readonly<Record<Part, string>> = {
  sources: 'sources',
  quotations: 'excerpts',
  tables: 'tables',
  events: 'timeline',
}

/** Sources and tables have a file each, quotations and events a list: `own.json`, unless they stand in another one. */
const isListed = (part: Part): boolean => part === 'quotations' || part === 'events'

/** Where the record stands already; for a new one a file of its own, or the end of the list. */
export function placeRecord<P extends Part>(
  own: Shelf,
  folder: string,
  part: P,
  record: Records[P],
): Shelved<Records[P]> {
  const shelved = partOf(own, part)
  const standing = shelved.find((other) => other.record.id === record.id)
  if (standing !== undefined) return { ...standing, record }
  const named = (name: string): string => join(folder, FOLDERS[part], `${name}.json`)
  if (isListed(part)) {
    const file = named('own')
    const key = part === 'events' ? 'events' : 'quotations'
    const count = shelved.filter((other) => other.file === file).length
    return { record, file, at: `${key}.${count}`, isOwn: true }
  }
  // A file that a person wrote may be named after another record than it holds.
  const taken = new Set(shelved.map(({ file }) => file))
  let file = named(record.id)
  for (let number = 2; taken.has(file); number++) file = named(`${record.id}-${number}`)
  return { record, file, at: '', isOwn: true }
}

/** Writes the record into its file, durably; all else that the file holds stays as it is. */
export async function writeRecord<P extends Part>(
  files: FileSystem,
  part: P,
  { file, record }: Shelved<Records[P]>,
): Promise<Result<null>> {
  if (part === 'sources') return write(files, file, sourceSchema, record as Source)
  if (part === 'tables') return write(files, file, dataTableSchema, record as DataTable)
  return changeList(files, file, part, (records) => {
    const stored = part === 'events' ? asWritten(record as Records['events']) : record
    const standing = records.findIndex(({ id }) => id === record.id)
    return standing < 0 ? [...records, stored] : records.with(standing, stored)
  })
}

/** Takes the record out of its file, and its own file away. */
export function eraseRecord(
  files: FileSystem,
  part: Part,
  { file, record: { id } }: Shelved<{ readonly id: string }>,
): Promise<Result<null>> {
  if (!isListed(part)) return removeJsonFile(file, files)
  return changeList(files, file, part, (records) => records.filter((record) => record.id !== id))
}

async function write<T>(
  files: FileSystem,
  file: string,
  schema: z.ZodType<T>,
  record: T,
): Promise<Result<null>> {
  const written = await new JsonStore(file, schema, record, files).update(() => ({ ...record }))
  return written.ok ? ok(null) : written
}

interface Listed {
  readonly id: string
}

async function changeList(
  files: FileSystem,
  file: string,
  part: Part,
  change: (records: readonly Listed[]) => readonly Listed[],
): Promise<Result<null>> {
  const changed =
    part === 'events'
      ? await new JsonStore(file, timelineFileSchema, { version: 1, events: [] }, files).update(
          (content) => ({
            ...content,
            events: change(content.events) as typeof content.events,
          }),
        )
      : await new JsonStore(file, excerptFileSchema, { version: 1, quotations: [] }, files).update(
          (content) => ({
            ...content,
            quotations: change(content.quotations) as Records['quotations'][],
          }),
        )
  return changed.ok ? ok(null) : changed
}

const asWritten = ({ date, ...event }: Records['events']): Listed => ({ ...event, edtf: date.edtf }) as Listed
