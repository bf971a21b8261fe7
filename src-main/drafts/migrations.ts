import { DRAFT_SCHEMA, NO_SNAPSHOTS } from '#domain/draft.ts'

type Fields = Readonly<Record<string, unknown>>

/** A stored draft of one schema → the same of the next. Pure; leaves fields alone that it does not know. */
type Migration = (draft: Fields) => Fields

/** By the schema that each starts from. */
export type Migrations = Readonly<Record<number, Migration>>

/** Each has one fixture of its old shape among the tests. */
export const DRAFT_MIGRATIONS: Migrations = { 1: fromSchema1 }

/** Brings a stored value of schema `from` to schema `to`, step by step. Values that are no object are left as they are. */
export function migrate(
  value: unknown,
  from: number,
  to: number = DRAFT_SCHEMA,
  migrations: Migrations = DRAFT_MIGRATIONS,
): unknown {
  if (!isFields(value)) return value
  let draft = value
  for (let schema = from; schema < to; schema++) {
    const migration = migrations[schema]
    if (migration === undefined) throw new RangeError(`No migration from draft schema ${schema}`)
    draft = migration(draft)
  }
  return draft
}

/** What schema 2 added, at the value that means what schema 1 could say; what is there already stays. */
function fromSchema1(draft: Fields): Fields {
  return {
    number: '',
    handling: '',
    numberedHeadings: false,
    declined: NO_SNAPSHOTS,
    ...draft,
    ...(isFields(draft['body']) ? { body: nodeFromSchema1(draft['body']) } : {}),
  }
}

const ADDED_ATTRIBUTES: Readonly<Record<string, Fields>> = {
  heading: { id: null },
  quotation: { form: 'block', lead: '', shown: '' },
  dataTable: { view: null, id: null },
  timeline: { form: 'list', order: 'as-chosen', id: null },
}

/** The parser of files bounds the depth, so recursion is safe. */
function nodeFromSchema1(node: Fields): Fields {
  const { type, attrs, content } = node
  const added = typeof type === 'string' && Object.hasOwn(ADDED_ATTRIBUTES, type) && ADDED_ATTRIBUTES[type]
  return {
    ...node,
    ...(isFields(attrs) && added ? { attrs: { ...added, ...attrs } } : {}),
    ...(isFields(attrs) && type === 'citation' ? { attrs: citationFromSchema1(attrs) } : {}),
    ...(Array.isArray(content)
      ? { content: content.map((child: unknown) => (isFields(child) ? nodeFromSchema1(child) : child)) }
      : {}),
  }
}

const citationFromSchema1 = (attrs: Fields): Fields => ({
  ...attrs,
  ...(Array.isArray(attrs['items'])
    ? {
        items: attrs['items'].map((item: unknown) => (isFields(item) ? { quotedFrom: null, ...item } : item)),
      }
    : {}),
})

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
