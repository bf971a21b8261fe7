import type { Language, TemplateId } from './draft.ts'

/**
 * A briefing with everything resolved: numbered, cited, dated, in the language of the briefing. PDF and every other
 * export print this one value and decide nothing about content.
 */
export interface Document {
  readonly template: TemplateId
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  readonly authors: readonly string[]
  readonly institution: string
  readonly series: string
  /** As printed: "22 November 2026". */
  readonly date: string
  /** The same day, YYYY-MM-DD: what the file says of its making, so that the same draft gives the same bytes. */
  readonly isoDate: string
  readonly blocks: readonly DocumentBlock[]
  /** Numbered from 1; empty in an author–date style. */
  readonly notes: readonly DocumentNote[]
  readonly bibliography: readonly BibliographyEntry[]
  /** What the document itself supplies, in its language; `pageOf` is the running foot, "{page} of {pages}". */
  readonly terms: {
    readonly keyPoints: string
    readonly notes: string
    readonly bibliography: string
    readonly pageOf: string
  }
  readonly words: number
}

export type DocumentBlock =
  | {
      readonly kind: 'heading'
      readonly id: string
      readonly level: 1 | 2 | 3
      readonly runs: readonly Run[]
    }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly items: readonly (readonly DocumentBlock[])[]
    }
  | { readonly kind: 'key-points'; readonly points: readonly (readonly Run[])[] }
  | {
      readonly kind: 'quotation'
      readonly id: string
      /** With the language's quotation marks where they are printed: a block quotation has none. */
      readonly text: string
      /** Speaker and office, then the citation. */
      readonly attribution: readonly Run[]
    }
  | {
      readonly kind: 'table'
      readonly id: string
      /** "Table 1". */
      readonly label: string
      readonly title: string
      readonly columns: readonly { readonly label: string; readonly align: 'start' | 'end' }[]
      /** As printed: grouped digits, proper minus, a dash for what is missing. */
      readonly rows: readonly (readonly string[])[]
      readonly source: readonly Run[]
      readonly note: string | null
    }
  | {
      readonly kind: 'timeline'
      readonly id: string
      /** "Figure 1". */
      readonly label: string
      readonly title: string
      readonly entries: readonly TimelineEntry[]
    }

export interface TimelineEntry {
  /** As printed: "May 2017", "c. 2005", "late 2000s". */
  readonly date: string
  readonly approximate: boolean
  readonly what: string
  readonly citation: readonly Run[]
}

/** A stretch of text in one style, or a mark that leads to a note. */
export type Run =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly bold?: boolean
      readonly italic?: boolean
      readonly smallCaps?: boolean
      /** Raised or lowered, as citation styles ask for it. */
      readonly position?: 'super' | 'sub'
      /** An entry of the bibliography, or a web address. */
      readonly link?:
        | { readonly kind: 'source'; readonly sourceId: string }
        | { readonly kind: 'url'; readonly url: string }
    }
  | { readonly kind: 'note-call'; readonly number: number }
  | { readonly kind: 'line-break' }

export interface DocumentNote {
  readonly number: number
  readonly runs: readonly Run[]
}

export interface BibliographyEntry {
  readonly sourceId: string
  readonly runs: readonly Run[]
}
