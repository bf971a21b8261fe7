import type { Problem } from '#domain/app-error.ts'
import { problemAt, unknown } from './check-problems.ts'
import type { FiledIdentity } from './read-identities.ts'
import type { Shelf } from './read-shelf.ts'

/** Identities of no source, and bundled sources with a text whose copies could not be recognised. */
export function checkIdentities(
  identities: readonly FiledIdentity[],
  { sources }: Shelf,
): readonly Problem[] {
  const known = new Set(identities.map(({ sourceId }) => sourceId))
  return [
    ...identities
      .filter(({ sourceId }) => !sources.some(({ record }) => record.id === sourceId))
      .map(({ file, sourceId }) => ({ file, at: 'sourceId', problem: unknown('source', sourceId) })),
    ...sources
      .filter(({ record, isOwn }) => !isOwn && record.wordCount > 0 && !known.has(record.id))
      .map((shelved) =>
        problemAt(shelved, 'id', 'no identity of it is kept, so that no copy of it can be recognised'),
      ),
  ]
}
