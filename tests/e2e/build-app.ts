import { fileURLToPath } from 'node:url'
import { buildIfStale } from '#tests/stand-in/build.ts'

/** Before any test of the window: the app is built once, unless it is newer than what it is made of. */
export default function buildApp(): void {
  const failure = buildIfStale(fileURLToPath(new URL('../..', import.meta.url)))
  if (failure !== null) throw new Error(failure)
}
