import { NO_SNAPSHOTS } from './draft.ts'
import type { BlockNode, Draft } from './draft.ts'
import { walkBody } from './walk-body.ts'

/**
 * A draft with nothing in it but what is compared with its sources: quotations as they are shown, tables and charts, and
 * the records of these. Its verdicts are those of the whole draft, and it is small, so that a long text need not be
 * sent to be verified.
 */
export function evidenceOfDraft(draft: Draft): Draft {
  const content: BlockNode[] = []
  for (const node of walkBody(draft.body)) {
    if (node.type === 'quotation' || node.type === 'dataTable' || node.type === 'chart') content.push(node)
    else if (node.type === 'inlineQuotation') content.push({ type: 'paragraph', content: [node] })
  }
  const { quotations, tables } = draft.snapshots
  return {
    ...draft,
    body: { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content },
    snapshots: { ...NO_SNAPSHOTS, quotations, tables },
    declined: NO_SNAPSHOTS,
  }
}
