import '../bridge/no-made-code.ts'
import { bodySchema } from '#contract/draft-schema.ts'
import type { CitationItem } from '#domain/draft.ts'
import type { Locator } from '#domain/locator.ts'
import type { TableView } from '#domain/table-view.ts'

export type Attributes = Readonly<Record<string, unknown>>

const INLINE: readonly string[] = ['citation', 'inlineQuotation', 'crossReference']

/**
 * The attributes of a node that was copied from a briefing, from their JSON; null when a draft could not hold them.
 * What is pasted is from anywhere: only known fields pass, each checked as a stored draft is.
 */
export function copiedAttributes(type: string, json: string): Attributes | null {
  const attrs = parse(json)
  if (attrs === null) return null
  const node = { type, attrs: known(attrs) }
  const block = INLINE.includes(type) ? { type: 'paragraph', content: [node] } : node
  return bodySchema.safeParse({ type: 'doc', content: [block] }).success ? node.attrs : null
}

function parse(json: string): Attributes | null {
  try {
    const value: unknown = JSON.parse(json)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Without the fields of nested values that a draft does not know; the schema drops those of the node itself. */
function known(attrs: Attributes): Attributes {
  const { items, view } = attrs
  return {
    ...attrs,
    ...(Array.isArray(items) ? { items: items.map(knownItem) } : {}),
    ...(isRecord(view) ? { view: knownView(view as unknown as TableView) } : {}),
  }
}

function knownItem(item: unknown): unknown {
  if (!isRecord(item)) return item
  const { sourceId, locator, prefix, quotedFrom = null } = item as unknown as CitationItem
  return {
    sourceId,
    locator: isRecord(locator) ? knownLocator(locator as Locator) : locator,
    prefix,
    quotedFrom,
  }
}

function knownLocator(locator: Locator): unknown {
  switch (locator.kind) {
    case 'page':
      return { kind: 'page', page: locator.page }
    case 'note':
      return { kind: 'note', note: locator.note }
    case 'paragraph': {
      const { paragraph, section } = locator
      return { kind: 'paragraph', paragraph, ...(section === undefined ? {} : { section }) }
    }
    default:
      return locator
  }
}

function knownView({ columns, rows, derived }: TableView): unknown {
  return {
    columns,
    rows,
    derived: Array.isArray(derived)
      ? (derived as TableView['derived']).map(({ id, formula, of, base, label }) => ({
          id,
          formula,
          of,
          base,
          label,
        }))
      : derived,
  }
}
