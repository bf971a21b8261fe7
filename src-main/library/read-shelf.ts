import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import {
  actorFileSchema,
  disagreementFileSchema,
  excerptFileSchema,
  sourceSchema,
  timelineFileSchema,
} from '#contract/shelf-schemas.ts'
import { dataTableSchema } from '#contract/record-schemas.ts'
import type { AppError, Problem } from '#domain/app-error.ts'
import type { Disagreement } from '#domain/disagreement.ts'
import type { Actor } from '#domain/library.ts'
import type { Quotation } from '#domain/quotation.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { Source } from '#domain/source.ts'
import type { DataTable } from '#domain/table.ts'
import type { TimelineEvent } from '#domain/timeline.ts'
import { parseEdtf } from './parse-edtf.ts'
import { readJsonFile } from './read-json-file.ts'

/** A record and where it stands: a file, and the path of keys to it ('' for a file that is one record). */
export interface Shelved<T> {
  readonly record: T
  readonly file: string
  readonly at: string
  /** Of the user's own shelf, not bundled. */
  readonly isOwn: boolean
  /** Takes the place of a bundled record. */
  readonly corrects?: true
}

/** The records of one folder, in the order of its files' names and then of each file. */
export interface Shelf {
  readonly sources: readonly Shelved<Source>[]
  readonly quotations: readonly Shelved<Quotation>[]
  readonly tables: readonly Shelved<DataTable>[]
  readonly events: readonly Shelved<TimelineEvent>[]
  readonly actors: readonly Shelved<Actor>[]
  readonly disagreements: readonly Shelved<Disagreement>[]
}

/** The sound files of a folder, and what is wrong with the others. */
export interface ShelfReading {
  readonly shelf: Shelf
  readonly problems: readonly Problem[]
}

/**
 * Reads all of a shelf and names every problem at once: unreadable files, wrong shapes, wrong dates, ids twice. Fails
 * with 'file-missing' or 'file-unreadable' where the folder itself cannot be read.
 */
export async function readShelf(shelf: string, isOwn = false): Promise<Result<ShelfReading>> {
  const present = await listNames(shelf)
  if (!present.ok) return present
  const problems: Problem[] = []

  const read = async <F, T extends { readonly id: string }>(
    folder: string,
    schema: z.ZodType<F>,
    recordsOf: (content: F, file: string) => readonly Shelved<T>[],
  ): Promise<readonly Shelved<T>[]> => {
    if (!present.value.includes(folder)) return []
    const names = await listNames(join(shelf, folder))
    if (!names.ok) {
      problems.push({ file: join(shelf, folder), at: '', problem: 'not a folder that can be read' })
      return []
    }
    const paths = names.value
      .filter((name) => /^[^.].*\.json$/.test(name))
      .map((name) => join(shelf, folder, name))
    const files = await Promise.all(paths.map((path) => readJsonFile(path, schema)))
    const records = files.flatMap((file, i) => {
      if (file.ok) return recordsOf(file.value, paths[i]!)
      problems.push(...file.error)
      return []
    })
    problems.push(...findRepeatedIds(records))
    return records
  }

  const whole = <T>(record: T, file: string): readonly Shelved<T>[] => [{ record, file, at: '', isOwn }]
  const each = <T>(records: readonly T[], key: string, file: string): readonly Shelved<T>[] =>
    records.map((record, i) => ({ record, file, at: `${key}.${i}`, isOwn }))

  const found: Shelf = {
    sources: await read('sources', sourceSchema, whole),
    quotations: await read('excerpts', excerptFileSchema, (content, file) =>
      each(content.quotations, 'quotations', file),
    ),
    tables: await read('tables', dataTableSchema, whole),
    events: await read('timeline', timelineFileSchema, (content, file) =>
      each(content.events, 'events', file).flatMap(({ record, at }) => {
        const { edtf, ...event } = record
        const date = parseEdtf(edtf)
        if (date.ok) return [{ record: { ...event, date: date.value }, file, at, isOwn }]
        problems.push({ file, at: `${at}.edtf`, problem: notADate(edtf) })
        return []
      }),
    ),
    actors: await read('actors', actorFileSchema, (content, file) => each(content.actors, 'actors', file)),
    disagreements: await read('disagreements', disagreementFileSchema, (content, file) =>
      each(content.disagreements, 'disagreements', file),
    ),
  }
  return ok({ shelf: found, problems })
}

export const notADate = (text: string): string =>
  `“${text}” is not a date of EDTF level 1, or is an interval that ends before it begins`

async function listNames(folder: string): Promise<Result<readonly string[]>> {
  try {
    return ok((await readdir(folder)).sort())
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    const failure: AppError = missing
      ? { code: 'file-missing', path: folder }
      : {
          code: 'file-unreadable',
          path: folder,
          reason: error instanceof Error ? error.message : String(error),
        }
    return err(failure)
  }
}

function findRepeatedIds(records: readonly Shelved<{ readonly id: string }>[]): readonly Problem[] {
  const first = new Map<string, string>()
  return records.flatMap(({ record, file, at }) => {
    const other = first.get(record.id)
    if (other !== undefined)
      return [{ file, at: joinKeys(at, 'id'), problem: `“${record.id}” is also in ${other}` }]
    first.set(record.id, at === '' ? file : `${file} at ${at}`)
    return []
  })
}

/** A path of keys one step deeper. */
export const joinKeys = (...keys: readonly (string | number)[]): string =>
  keys.filter((key) => key !== '').join('.')
