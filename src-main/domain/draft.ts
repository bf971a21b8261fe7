import type { Locator } from './locator.ts'
import type { Quotation } from './quotation.ts'
import type { Reference } from './reference.ts'
import type { DataTable } from './table.ts'
import type { TableView } from './table-view.ts'
import type { TimelineEvent } from './timeline.ts'

/** The version of the stored form below; `drafts/migrations.ts` brings older ones to it. */
export const DRAFT_SCHEMA = 2

export const LANGUAGES = ['en-GB', 'en-US', 'ru-RU', 'az-AZ'] as const
export type Language = (typeof LANGUAGES)[number]

export const CITATION_STYLES = [
  'chicago-author-date',
  'chicago-notes',
  'chicago-notes-ibid',
  'chicago-short-notes',
  'apa',
  'harvard',
  'mhra',
  'oscola',
  'mla',
  'ieee',
] as const
export type CitationStyle = (typeof CITATION_STYLES)[number]

export const TEMPLATES = [
  'two-page-brief',
  'four-page-brief',
  'one-page-memo',
  'research-paper',
  'chronology',
  'data-sheet',
] as const
export type TemplateId = (typeof TEMPLATES)[number]

export const NOTE_PLACEMENTS = ['foot', 'end'] as const
export type NotePlacement = (typeof NOTE_PLACEMENTS)[number]

export const PAPERS = ['a4', 'letter'] as const
export type Paper = (typeof PAPERS)[number]

/** What stands at the end of a briefing. An empty passage is left to the brand, which may have one, or out. */
export interface ClosingTexts {
  readonly about: string
  readonly acknowledgements: string
  readonly disclaimer: string
  readonly publication: string
  readonly rights: string
}

export const NO_CLOSING: ClosingTexts = {
  about: '',
  acknowledgements: '',
  disclaimer: '',
  publication: '',
  rights: '',
}

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
  /** In its series: "No. 12". Empty prints none. */
  readonly number: string
  /** Who may read it, printed on every page: "Internal, not for circulation". Empty prints none. */
  readonly handling: string
  readonly authors: readonly string[]
  /** YYYY-MM-DD as printed in the masthead; null prints the day on which the PDF is made. */
  readonly date: string | null
  /** Are sections numbered (1, 1.1, 1.1.1)? */
  readonly numberedHeadings: boolean
  /** Where notes stand: at the foot of their pages, also where it is not said, or together after the text. */
  readonly notePlacement?: NotePlacement | undefined
  /** How the works are listed; one list of those that are cited where it is not said. */
  readonly workLists?: WorkLists | undefined
  /** What it is printed on; where it is not said, what is usual where its language is. */
  readonly paper?: Paper | undefined
  /** `NO_CLOSING` where it is not said. */
  readonly closing?: ClosingTexts | undefined
  readonly body: Body
  readonly snapshots: Snapshots
  /** Corrected records of the library that the analyst looked at and did not take: they are not offered again. */
  readonly declined: Snapshots
}

/** How the works that a briefing lists are divided. A work that is none of these is listed with the others that are cited. */
export interface WorkLists {
  /** The ids of works that are listed under a heading of their own: documents, laws, interviews. Empty: one list of all. */
  readonly primary: readonly string[]
  /** The ids of works for further reading; those that are cited stand where they are cited. */
  readonly further: readonly string[]
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

/** What a cross-reference can lead to has an id once something leads to it; until then it is null. */
export type Anchor = string | null

export type BlockNode =
  | HeadingNode
  | ParagraphNode
  | ListNode
  | { readonly type: 'keyPoints' | 'recommendations'; readonly content: readonly ParagraphNode[] }
  | BoxNode
  | QuotationNode
  | DataTableNode
  | ChartNode
  | TimelineNode
  | ImageNode
  /** The contents list, made from the headings. */
  | { readonly type: 'contents' }

export interface HeadingNode {
  readonly type: 'heading'
  readonly attrs: { readonly level: 1 | 2 | 3; readonly id: Anchor }
  readonly content?: readonly InlineNode[]
}

export interface ParagraphNode {
  readonly type: 'paragraph'
  readonly content?: readonly InlineNode[]
}

export interface ListNode {
  readonly type: 'bulletList' | 'orderedList'
  readonly content: readonly ListItemNode[]
}

export interface ListItemNode {
  readonly type: 'listItem'
  /** A paragraph first, then paragraphs and lists. */
  readonly content: readonly (ParagraphNode | ListNode)[]
}

export const BOX_FORMS = ['side', 'case', 'disagreement'] as const
export type BoxForm = (typeof BOX_FORMS)[number]

/**
 * Beside the argument: background (`side`), an example told at length (`case`), or a question on which the sources differ
 * (`disagreement`), which is its title, with what each says.
 */
export interface BoxNode {
  readonly type: 'box'
  readonly attrs: { readonly form: BoxForm; readonly title: string; readonly id: Anchor }
  /** Paragraphs, lists and quotations. */
  readonly content: readonly (ParagraphNode | ListNode | QuotationNode)[]
}

/** A quotation that stands by itself: as a block, or pulled out large. */
export interface QuotationNode {
  readonly type: 'quotation'
  readonly attrs: {
    readonly quotationId: string
    readonly form: 'block' | 'pull'
    /** Said before it, as a paragraph that leads into it: "As the president put it:". May be empty. */
    readonly lead: string
    readonly shown: ShownWords
  }
}

/**
 * The words as the briefing shows them, with what is left out as […] and what is put in within [brackets]; empty shows
 * the quotation whole. The verdict is given on these words.
 */
export type ShownWords = string

export interface DataTableNode {
  readonly type: 'dataTable'
  readonly attrs: {
    readonly tableId: string
    readonly title: string
    /** Null shows the table as it is. */
    readonly view: TableView | null
    readonly id: Anchor
  }
}

/**
 * Bars, each series in a panel of its own; bars of several series beside each other; a line a series; and, on a line for each
 * category, a dot for each series.
 */
export const CHART_FORMS = ['bars', 'grouped', 'line', 'dots'] as const
export type ChartForm = (typeof CHART_FORMS)[number]

export interface ChartNode {
  readonly type: 'chart'
  readonly attrs: {
    readonly tableId: string
    readonly title: string
    readonly form: ChartForm
    /** The first column of the view gives the categories, each other one is a series. */
    readonly view: TableView
    /** What a reader who does not see it is told; empty says it from the figures. */
    readonly alt: string
    readonly id: Anchor
  }
}

export interface TimelineNode {
  readonly type: 'timeline'
  readonly attrs: {
    readonly eventIds: readonly string[]
    readonly title: string
    readonly form: 'list' | 'scale'
    /** By date, or as they stand in `eventIds`. */
    readonly order: 'by-date' | 'as-chosen'
    readonly id: Anchor
  }
}

/** A picture or a map. Its bytes are a blob of the store, named by their SHA-256 in hexadecimal. */
export interface ImageNode {
  readonly type: 'image'
  readonly attrs: {
    readonly blob: string
    readonly mediaType: 'image/png' | 'image/jpeg'
    /** Pixels. */
    readonly width: number
    readonly height: number
    readonly title: string
    /** Where it comes from and whose it is, as printed under it. */
    readonly source: string
    readonly alt: string
    readonly id: Anchor
  }
}

export type InlineNode = FootnoteContent | FootnoteNode

export interface FootnoteNode {
  readonly type: 'footnote'
  readonly content?: readonly FootnoteContent[]
}

/** What runs in a line; a footnote holds all of it but footnotes. */
export type FootnoteContent =
  | {
      readonly type: 'text'
      readonly text: string
      readonly marks?: readonly { readonly type: 'bold' | 'italic' }[]
    }
  | { readonly type: 'hardBreak' }
  | { readonly type: 'citation'; readonly attrs: { readonly items: readonly CitationItem[] } }
  /** Words of a source in the running text, within quotation marks and cited. */
  | {
      readonly type: 'inlineQuotation'
      readonly attrs: { readonly quotationId: string; readonly shown: ShownWords }
    }
  /** "Table 2", "Section 3.1": what the block with this id is called, wherever it comes to stand. */
  | { readonly type: 'crossReference'; readonly attrs: { readonly target: string } }

/** One work in a citation, with the place in it. */
export interface CitationItem {
  readonly sourceId: string
  readonly locator: Locator | null
  /** Said before it: "see also". */
  readonly prefix: string
  /** The work whose words these are where it was not seen itself: "Aliyev 2017, quoted in Shiriyev 2019". Null: none. */
  readonly quotedFrom: string | null
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
  /** Put aside by the analyst: kept, and out of the way. */
  readonly archived: boolean
  /** `damaged`: opening it takes an older state or is refused. `newer-schema`: it opens to be read only. */
  readonly condition: 'sound' | 'damaged' | 'newer-schema'
}
