import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Library } from '#domain/library.ts'

/** An empty folder that goes when the test ends. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'briefwright-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A folder that holds the library as a shelf's files. */
export async function aShelf(library: Partial<Library>): Promise<string> {
  const shelf = await aFolder()
  await writeShelf(shelf, library)
  return shelf
}

/** Writes the library into a folder that has no such files yet. */
export async function writeShelf(shelf: string, library: Partial<Library>): Promise<void> {
  for (const source of library.sources ?? []) await writeRecord(shelf, `sources/${source.id}.json`, source)
  for (const table of library.tables ?? []) await writeRecord(shelf, `tables/${table.id}.json`, table)
  const events = library.events?.map(({ date, ...event }) => ({ ...event, edtf: date.edtf }))
  if (library.quotations) {
    await writeRecord(shelf, 'excerpts/quotations.json', { version: 1, quotations: library.quotations })
  }
  if (events) await writeRecord(shelf, 'timeline/events.json', { version: 1, events })
  if (library.actors) await writeRecord(shelf, 'actors/actors.json', { version: 1, actors: library.actors })
  if (library.disagreements) {
    const content = { version: 1, disagreements: library.disagreements }
    await writeRecord(shelf, 'disagreements/disagreements.json', content)
  }
}

/** One file of a shelf: an object as JSON, a string or bytes as they are. */
export async function writeRecord(
  shelf: string,
  path: string,
  content: object | string | Uint8Array,
): Promise<string> {
  const file = join(shelf, path)
  await mkdir(join(file, '..'), { recursive: true })
  const raw = typeof content === 'string' || content instanceof Uint8Array
  await writeFile(file, raw ? content : JSON.stringify(content, null, 2))
  return file
}
