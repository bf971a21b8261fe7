import type { BlockNode, Body } from '#domain/draft.ts'
import { tableIn, type VerdictRow } from '#domain/verdict.ts'
import { citedInBody } from '#domain/walk-body.ts'

/** The quotation, table or event that a verdict is about: a figure's id is `table.row.column`. */
export const recordOf = ({ kind, id }: Pick<VerdictRow, 'kind' | 'id'>): string =>
  kind === 'figure' || kind === 'label' ? tableIn(id) : id

/** Index of the first top-level block whose text holds a quotation, shows a table or tells an event; null where none does. */
export function findEvidence(body: Body, row: Pick<VerdictRow, 'kind' | 'id'>): number | null {
  const index = body.content.findIndex((block) => holds(block, row.kind, recordOf(row)))
  return index === -1 ? null : index
}

function holds(block: BlockNode, kind: VerdictRow['kind'], id: string): boolean {
  const cited = citedInBody({ type: 'doc', content: [block] })
  const ids = {
    quotation: cited.quotationIds,
    figure: cited.tableIds,
    label: cited.tableIds,
    event: cited.eventIds,
  }
  return ids[kind].includes(id)
}
