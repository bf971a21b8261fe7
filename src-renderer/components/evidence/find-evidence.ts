import type { BlockNode, Body } from '#domain/draft.ts'
import { walkBody } from '#domain/walk-body.ts'

/** The quotation or table that a verdict is about: a figure's id is `table.row.column`. */
export const recordOf = (rowId: string): string => rowId.split('.')[0]!

/** Index of the first top-level block whose text holds a quotation or shows a table; null where none does. */
export function findEvidence(body: Body, recordId: string): number | null {
  const index = body.content.findIndex((block) => holds(block, recordId))
  return index === -1 ? null : index
}

function holds(block: BlockNode, recordId: string): boolean {
  for (const node of walkBody({ type: 'doc', content: [block] })) {
    const { attrs } = { attrs: {}, ...node }
    if ('quotationId' in attrs && attrs.quotationId === recordId) return true
    if ('tableId' in attrs && attrs.tableId === recordId) return true
  }
  return false
}
