import type { ChartNode, DataTableNode, QuotationNode, Snapshots, TimelineNode } from './draft.ts'

/** What can be used again: a quotation, a view of a table, a chart, a selection of events. */
export type ExcerptNode = QuotationNode | DataTableNode | ChartNode | TimelineNode

/** Something that a briefing once held, kept so that it can be put into another. */
export interface Excerpt {
  /** Made from what it holds: the same excerpt in two briefings has one id. */
  readonly id: string
  readonly node: ExcerptNode
  /** All records that the node names, with their references. */
  readonly snapshots: Snapshots
  readonly tags: readonly string[]
  readonly note: string
  /** ISO 8601 in UTC. */
  readonly firstUsed: string
  readonly lastUsed: string
  /** The briefings that hold it now, the trash aside; none where it was taken out of all of them. */
  readonly usedIn: readonly { readonly draftId: string; readonly title: string }[]
}

export const EXCERPT_FORMATS = ['citation', 'markdown', 'bibtex'] as const
export type ExcerptFormat = (typeof EXCERPT_FORMATS)[number]
