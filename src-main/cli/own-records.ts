import type { Library, RecordKind } from '#domain/library.ts'

/** Tells the records of a kind that the user wrote or corrected. */
export function ownRecords(library: Library, kind: RecordKind): (id: string) => boolean {
  const ids = new Set(library.own.filter((key) => key.kind === kind).map(({ id }) => id))
  return (id) => ids.has(id)
}
