import type { Excerpt } from '#domain/excerpt.ts'
import { assertNever } from '#domain/result.ts'

type Use = Excerpt['usedIn'][number]

/** The briefings that hold a record now, the trash aside, in the order in which it was used last. */
export function briefingsWith(
  excerpts: readonly Excerpt[],
  record: { readonly kind: 'quotation' | 'table' | 'event'; readonly id: string },
): readonly Use[] {
  const uses = excerpts.filter((excerpt) => holds(excerpt.node, record)).flatMap(({ usedIn }) => usedIn)
  return [...new Map(uses.map((use) => [use.draftId, use])).values()]
}

function holds(node: Excerpt['node'], { kind, id }: { readonly kind: string; readonly id: string }): boolean {
  switch (node.type) {
    case 'quotation':
      return kind === 'quotation' && node.attrs.quotationId === id
    case 'dataTable':
    case 'chart':
      return kind === 'table' && node.attrs.tableId === id
    case 'timeline':
      return kind === 'event' && node.attrs.eventIds.includes(id)
    default:
      return assertNever(node)
  }
}
