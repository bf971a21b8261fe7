import { DRAFT_SCHEMA } from '#domain/draft.ts'

/** A stored draft of one schema → the same of the next. Pure; leaves fields alone that it does not know. */
type Migration = (draft: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** By the schema that each starts from. */
export type Migrations = Readonly<Record<number, Migration>>

/** Each has one fixture of its old shape among the tests. */
export const DRAFT_MIGRATIONS: Migrations = {}

/** Brings a stored value of schema `from` to schema `to`, step by step. Values that are no object are left as they are. */
export function migrate(
  value: unknown,
  from: number,
  to: number = DRAFT_SCHEMA,
  migrations: Migrations = DRAFT_MIGRATIONS,
): unknown {
  if (typeof value !== 'object' || value === null) return value
  let draft = value as Readonly<Record<string, unknown>>
  for (let schema = from; schema < to; schema++) {
    const migration = migrations[schema]
    if (migration === undefined) throw new RangeError(`No migration from draft schema ${schema}`)
    draft = migration(draft)
  }
  return draft
}
