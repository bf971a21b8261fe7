import type { Draft, Snapshots } from './draft.ts'
import type { Library } from './library.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import { gatherRecords } from './snapshot-draft.ts'

/**
 * The records that a draft's text names: the draft's own snapshot where it has one, else the library's. Fails with
 * `excerpt-unknown` or `source-unknown` for the first that neither has.
 */
export function findRecords(draft: Draft, library: Library): Result<Snapshots> {
  const { snapshots, unresolved } = gatherRecords(draft, library)
  const [missing] = unresolved
  if (missing === undefined) return ok(snapshots)
  const { kind, id } = missing
  return err(
    kind === 'source' ? { code: 'source-unknown', sourceId: id } : { code: 'excerpt-unknown', kind, id },
  )
}
