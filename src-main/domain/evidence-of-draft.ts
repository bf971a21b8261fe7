import { NO_SNAPSHOTS } from './draft.ts'
import type { BlockNode, Draft } from './draft.ts'
import { walkBody } from './walk-body.ts'

/**
 * A draft with nothing in it but what is compared with its sources: quotations as they are shown, tables and charts,
 * timelines, and the records of these. Its verdicts are those of the whole draft, and it is small, so that a long text need not be
 * sent to be verified.
 */
export function evidenceOfDraft(draft: Draft): Draft {
  const content: BlockNode[] = []
  for (const node of walkBody(draft.body)) {
    const { type } = node
    if (type === 'inlineQuotation') content.push({ type: 'paragraph', content: [node] })
    else if (type === 'quotation' || type === 'dataTable' || type === 'chart' || type === 'timeline')
      content.push(node)
  }
  const { quotations, tables, events } = draft.snapshots
  return {
    ...draft,
    body: { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content },
    snapshots: { ...NO_SNAPSHOTS, quotations, tables, events },
    declined: NO_SNAPSHOTS,
  }
}
