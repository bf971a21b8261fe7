import type { BrandLook } from './brand.ts'
import type { BoxForm, ChartForm, Language, NotePlacement, Paper, TemplateId } from './draft.ts'

/**
 * A briefing with everything resolved: numbered, cited, dated, in the language of the briefing. PDF and every other
 * export print this one value and decide nothing about content.
 */
export interface Document {
  readonly template: TemplateId
  readonly paper: Paper
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  readonly authors: readonly string[]
  readonly institution: string
  readonly series: string
  readonly number: string
  readonly handling: string
  /** As printed: "22 November 2026". */
  readonly date: string
  /** The same day, YYYY-MM-DD: what the file says of its making, so that the same draft gives the same bytes. */
  readonly isoDate: string
  readonly blocks: readonly DocumentBlock[]
  /** Numbered from 1 in reading order: footnotes, and in a note style citations too. */
  readonly notes: readonly DocumentNote[]
  /** Each work once, in the order of the style. */
  readonly bibliography: readonly BibliographyEntry[]
  /** The same under their headings, as they are printed. */
  readonly workLists: readonly BibliographyList[]
  /** At the foot of the page on which they are called, or together after the text. */
  readonly notePlacement: NotePlacement
  /** What the document itself supplies, in its language; `pageOf` is the running foot, "{page} of {pages}". */
  readonly terms: {
    readonly keyPoints: string
    readonly recommendations: string
    readonly notes: string
    readonly pageOf: string
  }
  /** What stands after all else, in its order; absent where there is none. */
  readonly closing?: readonly ClosingPart[]
  /** What the page has otherwise than its template; absent where nothing is. */
  readonly brand?: BrandLook
  readonly words: number
  /** What the author has to look at; the document is printed all the same. */
  readonly problems: readonly DocumentProblem[]
}

/** A passage of the closing matter: "Disclaimer" and what it says, one string a paragraph. */
export interface ClosingPart {
  readonly kind: 'about' | 'acknowledgements' | 'disclaimer' | 'publication'
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** A cross-reference to a block that is no longer there; `lostReference` of the document's terms is printed for it. */
export interface DocumentProblem {
  readonly kind: 'cross-reference-lost'
  readonly target: string
}

/** A block's `id` is unique in its document and stable while what stands before it is: `table-2`, `heading-5`. */
export type DocumentBlock =
  | {
      readonly kind: 'heading'
      readonly id: string
      readonly level: 1 | 2 | 3
      /** "2.1"; null where the briefing does not number its sections. */
      readonly number: string | null
      readonly runs: readonly Run[]
    }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly items: readonly (readonly DocumentBlock[])[]
    }
  | { readonly kind: 'key-points' | 'recommendations'; readonly points: readonly (readonly Run[])[] }
  | {
      readonly kind: 'box'
      readonly id: string
      readonly form: BoxForm
      /** "Box 1"; of a disagreement "Box 1. Where sources differ". */
      readonly label: string
      readonly title: string
      readonly blocks: readonly DocumentBlock[]
    }
  | {
      readonly kind: 'quotation'
      readonly id: string
      readonly form: 'block' | 'pull'
      /** The sentence that leads into it; empty where there is none. */
      readonly lead: string
      /** As shown, omissions and insertions marked; a pull quotation has the quotation marks of the briefing's language. */
      readonly text: string
      /** Of the words: "en", "ru". */
      readonly language: string
      /** Speaker and office, then the citation. */
      readonly attribution: readonly Run[]
    }
  | {
      readonly kind: 'table'
      readonly id: string
      /** "Table 1". */
      readonly label: string
      readonly title: string
      readonly columns: readonly {
        readonly label: string
        /** `decimal`: figures of one measure, which stand under each other by their decimal marks. */
        readonly align: 'start' | 'end' | 'decimal'
        /** Calculated by the briefing, not copied from the source. */
        readonly derived: boolean
      }[]
      /** As printed: grouped digits, proper minus, a dash for what is missing. */
      readonly rows: readonly (readonly string[])[]
      readonly source: readonly Run[]
      /** How each derived column is calculated, in a sentence each. */
      readonly calculations: readonly string[]
      readonly note: string | null
    }
  | {
      readonly kind: 'chart'
      readonly id: string
      /** "Figure 1". */
      readonly label: string
      readonly title: string
      readonly chart: Chart
      readonly alt: string
      readonly source: readonly Run[]
      readonly calculations: readonly string[]
      readonly note: string | null
    }
  | {
      readonly kind: 'timeline'
      readonly id: string
      /** "Figure 1". */
      readonly label: string
      readonly title: string
      readonly form: 'list' | 'scale'
      readonly entries: readonly TimelineEntry[]
      readonly alt: string
    }
  | {
      readonly kind: 'image'
      readonly id: string
      /** "Figure 1". */
      readonly label: string
      readonly title: string
      /** "Source: …"; empty where none is given. */
      readonly source: string
      readonly alt: string
      readonly blob: string
      readonly mediaType: 'image/png' | 'image/jpeg'
      /** Pixels. */
      readonly width: number
      readonly height: number
    }
  | {
      readonly kind: 'contents'
      readonly title: string
      readonly entries: readonly {
        /** Of the heading that it leads to. */
        readonly id: string
        readonly level: 1 | 2 | 3
        readonly number: string | null
        readonly text: string
      }[]
    }

/** The figures of a chart, ready to be drawn; `domain/draw-chart.ts` draws them. */
export interface Chart {
  readonly form: ChartForm
  /** As printed. */
  readonly categories: readonly string[]
  readonly series: readonly {
    /** With its unit: "Remittances, US$ million". */
    readonly label: string
    /** "US$ million", "%": series of one unit share an axis. Empty where the values have none. */
    readonly unit: string
    readonly derived: boolean
    /** One a category; null is missing. */
    readonly values: readonly (number | null)[]
    /** The same as printed. */
    readonly texts: readonly string[]
  }[]
  /** How an axis prints its numbers. */
  readonly language: Language
}

export interface TimelineEntry {
  /** As printed: "May 2017", "c. 2005", "late 2000s". */
  readonly date: string
  readonly approximate: boolean
  /** First and last day that it covers, YYYY-MM-DD; null where it is open. */
  readonly earliest: string | null
  readonly latest: string | null
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
      /** Here this work is first cited: its entry leads back to it. */
      readonly firstCitationOf?: string
      /** An entry of the bibliography, where a work is first cited, a block of this document, or a web address. */
      readonly link?:
        | { readonly kind: 'source'; readonly sourceId: string }
        | { readonly kind: 'citation'; readonly sourceId: string }
        | { readonly kind: 'block'; readonly id: string }
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

/** The entries of one heading. */
export interface BibliographyList {
  readonly title: string
  readonly entries: readonly BibliographyEntry[]
}
