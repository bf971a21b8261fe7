import type { BlockNode, Draft, Snapshots } from './draft.ts'
import type { ExcerptNode } from './excerpt.ts'
import { fingerprint } from './fingerprint.ts'
import { EMPTY_LIBRARY } from './library.ts'
import { findUnresolved, snapshotDraft } from './snapshot-draft.ts'
import { shownWords } from './shown-words.ts'
import type { TableView } from './table-view.ts'
import { walkBody } from './walk-body.ts'
import type { BodyNode } from './walk-body.ts'

/** What a draft holds that can be used again. */
export interface HeldExcerpt {
  readonly id: string
  readonly node: ExcerptNode
  /** All records that the node names, with their references; nothing else. */
  readonly snapshots: Snapshots
}

/**
 * The quotations, views of tables, charts and selections of events of a draft, each once, in reading order. A quotation
 * in the running text is one as well. What the draft has no snapshot of is left out: it could not be used elsewhere.
 */
export function excerptsOf(draft: Draft): readonly HeldExcerpt[] {
  const excerpts = new Map<string, HeldExcerpt>()
  for (const child of walkBody(draft.body)) {
    const node = excerptNode(child)
    if (node === null) continue
    const id = excerptId(node, draft.snapshots)
    if (excerpts.has(id)) continue
    const snapshots = recordsOf(node, draft)
    if (snapshots !== null) excerpts.set(id, { id, node, snapshots })
  }
  return [...excerpts.values()]
}

/** A node as an excerpt keeps it: without its anchor and the words that lead into it, which are the briefing's. */
export function excerptNode(node: BodyNode): ExcerptNode | null {
  switch (node.type) {
    case 'quotation':
      return { ...node, attrs: { ...node.attrs, lead: '' } }
    case 'inlineQuotation':
      return { type: 'quotation', attrs: { ...node.attrs, form: 'block', lead: '' } }
    case 'dataTable':
      return { ...node, attrs: { ...node.attrs, id: null } }
    case 'chart':
      return { ...node, attrs: { ...node.attrs, id: null } }
    case 'timeline':
      return { ...node, attrs: { ...node.attrs, id: null } }
    default:
      return null
  }
}

/**
 * Made from what is shown: the words of a quotation, the columns, rows and calculations of a table, the form of a chart, the
 * events of a timeline. Titles, and the form in which quotations and timelines are set, make no other excerpt of it.
 */
export function excerptId(node: ExcerptNode, snapshots: Snapshots): string {
  switch (node.type) {
    case 'quotation': {
      const { quotationId, shown } = node.attrs
      const quotation = snapshots.quotations[quotationId]
      const cut = quotation === undefined ? shown : shownWords(quotation, shown)
      const whole = quotation === undefined ? '' : shownWords(quotation, '')
      return `quotation-${quotationId}${cut === whole ? '' : `-${fingerprint(cut)}`}`
    }
    case 'dataTable': {
      const { tableId, view } = node.attrs
      return `table-${tableId}${view === null ? '' : `-${fingerprint(essence(view))}`}`
    }
    case 'chart': {
      const { tableId, view, form } = node.attrs
      return `${form}-${tableId}-${fingerprint(essence(view))}`
    }
    case 'timeline': {
      const { eventIds, order } = node.attrs
      return `timeline-${fingerprint(order === 'by-date' ? eventIds.toSorted() : [order, ...eventIds])}`
    }
  }
}

/** A view without what it does not show: two views that print the same are one. */
function essence({ columns, rows, derived }: TableView): unknown {
  const shown = new Map(derived.map((column) => [column.id, column]))
  return [
    rows,
    columns.map((id) => {
      const column = shown.get(id)
      if (column === undefined) return id
      const { formula, of, base, label } = column
      return [formula, of, formula === 'index' ? base : 0, label]
    }),
  ]
}

function recordsOf(node: BlockNode, draft: Draft): Snapshots | null {
  const { references, quotations, tables, events } = draft.snapshots
  const alone: Draft = {
    ...draft,
    body: { type: 'doc', content: [node] },
    snapshots: { references, quotations, tables, events },
  }
  return findUnresolved(alone, EMPTY_LIBRARY).length > 0
    ? null
    : snapshotDraft(alone, EMPTY_LIBRARY).snapshots
}
