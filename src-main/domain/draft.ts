import type { Locator } from './locator.ts'
import type { Quotation } from './quotation.ts'
import type { Reference } from './reference.ts'
import type { DataTable } from './table.ts'
import type { TimelineEvent } from './timeline.ts'

/** The version of the stored form below; `drafts/migrations.ts` brings older ones to it. */
export const DRAFT_SCHEMA = 1

export const LANGUAGES = ['en-GB', 'en-US', 'ru-RU', 'az-AZ'] as const
export type Language = (typeof LANGUAGES)[number]

export const CITATION_STYLES = ['chicago-author-date', 'chicago-notes', 'apa'] as const
export type CitationStyle = (typeof CITATION_STYLES)[number]

export const TEMPLATES = ['two-page-brief'] as const
export type TemplateId = (typeof TEMPLATES)[number]

/** A briefing as it is stored: its settings, its text, and a snapshot of all that the text cites. */
export interface Draft {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly template: TemplateId
  readonly language: Language
  readonly citationStyle: CitationStyle
  readonly institution: string
  readonly series: string
  readonly authors: readonly string[]
  /** YYYY-MM-DD as printed in the masthead; null prints the day on which the PDF is made. */
  readonly date: string | null
  readonly body: Body
  readonly snapshots: Snapshots
}

/** What a draft cites, as it was when it was inserted, by id: the draft stays whole when a source goes. */
export interface Snapshots {
  readonly references: Readonly<Record<string, Reference>>
  readonly quotations: Readonly<Record<string, Quotation>>
  readonly tables: Readonly<Record<string, DataTable>>
  readonly events: Readonly<Record<string, TimelineEvent>>
}

export const NO_SNAPSHOTS: Snapshots = { references: {}, quotations: {}, tables: {}, events: {} }

/** The text: ProseMirror's JSON. The editor's schema and this union are one; a test holds them together. */
export interface Body {
  readonly type: 'doc'
  readonly content: readonly BlockNode[]
}

export type BlockNode =
  | {
      readonly type: 'heading'
      readonly attrs: { readonly level: 1 | 2 | 3 }
      readonly content?: readonly InlineNode[]
    }
  | ParagraphNode
  | { readonly type: 'bulletList' | 'orderedList'; readonly content: readonly ListItemNode[] }
  | { readonly type: 'keyPoints'; readonly content: readonly ParagraphNode[] }
  | { readonly type: 'quotation'; readonly attrs: { readonly quotationId: string } }
  | { readonly type: 'dataTable'; readonly attrs: { readonly tableId: string; readonly title: string } }
  | {
      readonly type: 'timeline'
      readonly attrs: { readonly eventIds: readonly string[]; readonly title: string }
    }

export interface ParagraphNode {
  readonly type: 'paragraph'
  readonly content?: readonly InlineNode[]
}

export interface ListItemNode {
  readonly type: 'listItem'
  /** A paragraph first, then paragraphs and lists. */
  readonly content: readonly BlockNode[]
}

export type InlineNode =
  | {
      readonly type: 'text'
      readonly text: string
      readonly marks?: readonly { readonly type: 'bold' | 'italic' }[]
    }
  | { readonly type: 'hardBreak' }
  | { readonly type: 'citation'; readonly attrs: { readonly items: readonly CitationItem[] } }

/** One work in a citation, with the place in it. */
export interface CitationItem {
  readonly sourceId: string
  readonly locator: Locator | null
  /** Said before it: "see also". */
  readonly prefix: string
}

/** A draft in a list: what Home shows without opening it. `saved` and `trashed` are ISO 8601 in UTC. */
export interface DraftSummary {
  readonly id: string
  /** Empty, and `template` null, where nothing that can be read is left of the draft. */
  readonly title: string
  readonly template: TemplateId | null
  readonly words: number
  readonly saved: string
  readonly trashed: string | null
  /** `damaged`: opening it takes an older state or is refused. `newer-schema`: it opens to be read only. */
  readonly condition: 'sound' | 'damaged' | 'newer-schema'
}
