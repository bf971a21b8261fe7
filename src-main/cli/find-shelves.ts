import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Library } from '#domain/library.ts'
import type { Result } from '#domain/result.ts'
import { readLibrary } from '#library/read-library.ts'
import { userFolder } from '#library/user-folder.ts'
import type { Invocation } from './command.ts'

export const SAMPLES_FOLDER = fileURLToPath(new URL('../../assets/samples', import.meta.url))

const SEEDS_FOLDER = fileURLToPath(new URL('../../seeds', import.meta.url))

/** `--library DIR`, else the app's own folder, which need not be there yet. */
export function libraryFolder({ value, around }: Invocation): string {
  const named = value('library')
  const chosen = named === undefined ? [] : ['--library', named]
  return userFolder({ ...around, arguments: chosen })!
}

/** The bundled shelf, then the user's own: left out while it is only the default and nothing was saved in it. */
export function findShelves(invocation: Invocation): readonly string[] {
  const own = libraryFolder(invocation)
  const isNamed = Boolean(invocation.value('library') ?? invocation.around.environment['BRIEFWRIGHT_LIBRARY'])
  return isNamed || existsSync(own) ? [SEEDS_FOLDER, own] : [SEEDS_FOLDER]
}

export function readLibraryFor(invocation: Invocation): Promise<Result<Library>> {
  invocation.around.terminal.progress('Reading the library')
  return readLibrary(findShelves(invocation))
}
